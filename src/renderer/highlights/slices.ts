/** Work between two pauses, in milliseconds: half of a frame, so that what is scrolled meanwhile stays smooth. */
const SLICE_MS = 8;

/**
 * Does work that stops now and then in slices, with pauses in between. Resolves to what it gives; to `null` once `isWanted` says no,
 * and then nothing more of it is done. What takes less than a slice is done without a pause.
 */
export async function inSlices<T>(
  work: Generator<undefined, T, undefined>,
  isWanted: () => boolean,
): Promise<T | null> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await pause();
    if (!isWanted()) return null;
    since = performance.now();
  }
}

/** Until what has come meanwhile (keys, frames) is done. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
