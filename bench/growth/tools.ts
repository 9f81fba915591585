/** What every hand in the window uses: the beat of its frames, waiting for what is on screen, keys and letters. */

export interface Tools {
  rest(ms: number): Promise<void>;
  /** Resolves behind the next frame. */
  frame(): Promise<void>;
  /** Asks with every frame. Rejects where it never comes. */
  until<T>(what: string, look: () => T | null | undefined | false): Promise<T>;
  /** Milliseconds from `act` to the end of the frame that shows what `look` sees. */
  shown(what: string, act: () => void, look: () => unknown): Promise<number>;
  times(rounds: number, once: (round: number) => Promise<number>): Promise<number[]>;
  one<T extends Element>(selector: string): T | null;
  press(target: EventTarget, key: string, more?: KeyboardEventInit): void;
  /** As if all of it were typed at once, the caret behind it. */
  type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void;
  /** Lets go of whatever is in hand or open. */
  letGo(): Promise<void>;
  rowOf(title: string): HTMLElement | undefined;
}

/** Puts `tools` into the window, and `hands`, which have none yet. Sent there as it stands: it can use nothing around it. */
export function giveTools(): void {
  const PATIENCE = 30_000;
  /** Chromium holds frames in which nothing changed back to the display's beat: a spot that changes keeps them coming. */
  const spot = document.createElement('canvas');
  spot.width = spot.height = 4;
  spot.style.cssText = 'position: fixed; inset: auto auto 0 0; contain: strict; width: 4px; height: 4px';
  document.body.append(spot);
  const drawing = spot.getContext('2d')!;
  let odd = false;
  const tick = (): void => {
    drawing.fillStyle = (odd = !odd) ? 'gray' : 'silver';
    drawing.fillRect(0, 0, 4, 4);
    requestAnimationFrame(tick);
  };
  tick();

  const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const until = async <T>(what: string, look: () => T | null | undefined | false): Promise<T> => {
    const start = performance.now();
    for (;;) {
      const found = look();
      if (found !== null && found !== undefined && found !== false) return found;
      if (performance.now() - start > PATIENCE) throw new Error(`It never came: ${what}`);
      await new Promise(requestAnimationFrame);
    }
  };
  /** From `act` to the frame that shows what `look` sees. */
  const shown = async (what: string, act: () => void, look: () => unknown): Promise<number> => {
    await frame();
    const start = performance.now();
    act();
    await until(what, look);
    await frame();
    return performance.now() - start;
  };
  const times = async (rounds: number, once: (round: number) => Promise<number>): Promise<number[]> => {
    const all: number[] = [];
    for (let round = 0; round < rounds; round += 1) all.push(await once(round));
    return all;
  };
  const one = <T extends Element>(selector: string) => document.querySelector<T>(selector);
  const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}): void => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  };
  const type = (field: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const rowOf = (title: string) =>
    [...document.querySelectorAll<HTMLElement>('[role="option"]')].find(
      (option) => option.querySelector('h2')?.textContent?.trim() === title,
    );
  const letGo = async (): Promise<void> => {
    for (let n = 0; n < 3; n += 1) press(document.activeElement ?? window, 'Escape');
    await rest(60);
  };
  const tools: Tools = { rest, frame, until, shown, times, one, press, type, letGo, rowOf };
  Object.assign(window, { tools, hands: {} });
}
