/** What is measured inside the app's own window. Each function is sent there as it stands: it can use nothing around it. */

/** Opens the first article of the list, and goes back, `rounds` times. Milliseconds from the key to its first paragraph. */
export async function opens({ title, rounds }: { title: string; rounds: number }): Promise<number[]> {
  const frame = () =>
    new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())));
  const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
    for (;;) {
      const found = look();
      if (found) return found;
      await new Promise(requestAnimationFrame);
    }
  };
  const key = (target: EventTarget, name: string, altKey = false) =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, altKey, bubbles: true, cancelable: true }),
    );
  const row = () =>
    [...document.querySelectorAll<HTMLElement>('[role="option"]')].find(
      (one) => one.querySelector('h2')?.textContent === title,
    );
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const found = await until(row);
    found.click();
    // What follows a selection, the preview, has come to rest: both sides open from the same state.
    await new Promise((resolve) => setTimeout(resolve, 400));
    const start = performance.now();
    key(await until(row), 'Enter');
    await until(() => (document.querySelector('[data-page] p')?.getBoundingClientRect().height ?? 0) > 0);
    await frame();
    times.push(performance.now() - start);
    const shown =
      document.querySelector('.reader h1')?.textContent ?? document.querySelector('h1')?.textContent;
    if (shown?.trim() !== title.trim()) throw new Error(`Another article was opened: ${shown}`);
    await new Promise((resolve) => setTimeout(resolve, 600));
    key(window, 'ArrowLeft', true);
    await until(() => document.querySelector('.library [role="option"]'));
  }
  return times;
}

/** Scrolls the list by so many pixels with each of `frames` frames. Milliseconds of each frame, and how many rows were met. */
export async function scrolls({
  by,
  frames,
  list = '.library',
}: {
  by: number;
  frames: number;
  list?: string;
}): Promise<{ times: number[]; rows: number }> {
  const scroller = document.querySelector<HTMLElement>(`${list} .scroller`);
  if (scroller === null) throw new Error('There is no list');
  const seen = new Set<string>();
  const times: number[] = [];
  scroller.scrollTop = 0;
  await new Promise(requestAnimationFrame);
  let before = await new Promise<number>(requestAnimationFrame);
  for (let n = 0; n < frames; n += 1) {
    scroller.scrollTop += by;
    const now = await new Promise<number>(requestAnimationFrame);
    times.push(now - before);
    before = now;
    const under = document.elementFromPoint(innerWidth / 2, innerHeight - 60);
    const row = under?.closest<HTMLElement>('[data-row]');
    // Under the pointer there is always a row: nothing was scrolled past that was not drawn.
    if (row) seen.add(row.dataset['row'] ?? '');
    else times.push(Infinity);
  }
  return { times, rows: seen.size };
}

/** Moves down through the rows with a key held: milliseconds from each press to the frame that shows where it led. */
export async function arrows(presses: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < presses; n += 1) {
    const row = document.activeElement;
    if (row?.getAttribute('role') !== 'option') throw new Error('No row has the keys');
    const start = performance.now();
    row.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())));
    times.push(performance.now() - start);
    // As keys that are held come.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times;
}

/** Types into the search, letter by letter. Milliseconds from each letter to the frame that shows what was found. */
export async function types(texts: readonly string[]): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('dialog input[role="combobox"]');
  const list = document.querySelector('dialog [role="listbox"]');
  if (input === null || list === null) throw new Error('The search is not open');
  const type = (text: string): void => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const times: number[] = [];
  for (const text of texts) {
    for (let end = 1; end <= text.length; end += 1) {
      const start = performance.now();
      type(text.slice(0, end));
      // What was found before stands there until then. What is there as a frame begins is painted with it.
      do await new Promise(requestAnimationFrame);
      while (list.getAttribute('aria-busy') === 'true');
      await new Promise<void>((resolve) => setTimeout(() => resolve()));
      times.push(performance.now() - start);
      // As fast as anybody types.
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    type('');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return times;
}

/** Put into the page before the app: notes when the index is asked for and when it is loaded, and every long task between. */
export function watchIndex(): void {
  const noted = { asked: 0, ready: 0, built: false, longest: 0 };
  Object.assign(window, { postilBench: noted });
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
    if ((message as { kind?: string } | null)?.kind === 'open') {
      noted.asked = performance.now();
      this.addEventListener(
        'message',
        ({ data }: MessageEvent<{ kind?: string; state?: { name: string } }>) => {
          if (data.state?.name === 'building') noted.built = true;
          if (data.state?.name === 'ready' && noted.ready === 0) noted.ready = performance.now();
        },
      );
    }
    (post as (...all: unknown[]) => void).call(this, message, ...rest);
  } as typeof post;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (
        noted.asked > 0 &&
        startTime + duration > noted.asked &&
        (noted.ready === 0 || startTime < noted.ready)
      )
        noted.longest = Math.max(noted.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}
