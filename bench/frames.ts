/** Time as the screen has it. Runs in the page. */

/**
 * A spot in a corner that changes in every frame: Chromium holds frames in which nothing changed back to the display's beat,
 * and every time would be rounded up to that. A canvas, because a change of style makes Chromium look after every registered
 * highlight of the document.
 */
export function keepTicking(): void {
  const spot = document.createElement('canvas');
  spot.width = spot.height = 4;
  spot.style.cssText = 'position: fixed; inset: 0 auto auto 0; contain: strict; width: 4px; height: 4px';
  document.body.append(spot);
  const drawing = spot.getContext('2d')!;
  let odd = false;
  const tick = (): void => {
    drawing.fillStyle = (odd = !odd) ? 'gray' : 'silver';
    drawing.fillRect(0, 0, 4, 4);
    requestAnimationFrame(tick);
  };
  tick();
}

/** Resolves when the next frame has been laid out and painted: a message that is sent in it comes right after it. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}

/** Milliseconds from the start of `act` to the end of the frame that shows it. */
export async function presented(act: () => void): Promise<number> {
  await frame();
  const start = performance.now();
  act();
  await frame();
  return performance.now() - start;
}

/** Resolves when the page has nothing more to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}

/** @throws {Error} a figure for work that was not done is worse than none */
export function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The sides do not do the same: ${what}`);
}
