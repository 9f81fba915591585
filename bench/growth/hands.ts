/** What a reader does in the app's own window, and how long it takes. */

/** Milliseconds of each round. */
export interface Hands {
  /**
   * From the key on an article's row to its first paragraph on screen, and from the key that leads back to the rows; ends in the
   * library, or in the article with `stay`.
   */
  open(given: { title: string; rounds: number; stay: boolean }): Promise<{ open: number[]; back: number[] }>;
  /** From a letter in a note to the frame that shows it, and to `Saved`, without the pause that saving waits for. */
  letters(rounds: number): Promise<{ painted: number[]; saved: number[] }>;
  /** From the key that marks a selection to the highlight on screen. */
  marks(rounds: number): Promise<number[]>;
  /** From a press on a highlight to its being in hand, on screen. */
  hits(rounds: number): Promise<number[]>;
  /** From a letter in the field to the number of its places and the first of them, on screen. */
  finds(letters: string): Promise<number[]>;
  /** From the key to the notes as they will be in their file. */
  exports(rounds: number): Promise<number[]>;
  /** From the wish to read a file anew to its other version on screen, with its annotations placed. */
  rereads(place: string): Promise<number>;
  /** Back to the library, in whose list the article is. */
  leave(title: string): Promise<void>;
}

/** Puts `hands` into the window. Sent there as it stands: it can use nothing around it. */
export function giveHands(pause: number): void {
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
  const leaf = (round: number): Text => {
    const paragraphs = document.querySelectorAll('[data-page] p');
    return paragraphs[round % 4]!.firstChild as Text;
  };
  const inHand = (): AbstractRange[] => [
    ...((CSS.highlights.get('postil-focused') ?? []) as Iterable<AbstractRange>),
  ];
  const rowOf = (title: string) =>
    [...document.querySelectorAll<HTMLElement>('[role="option"]')].find(
      (option) => option.querySelector('h2')?.textContent?.trim() === title,
    );
  const page = () => one<HTMLElement>('.reader .scroller, .scroller')!;
  const letGo = async (): Promise<void> => {
    for (let n = 0; n < 3; n += 1) press(document.activeElement ?? window, 'Escape');
    await rest(60);
  };
  /** The middle of the highlights on screen, from top to bottom. */
  const painted = (): { range: AbstractRange; x: number; y: number }[] => {
    const found: { range: AbstractRange; x: number; y: number }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!/^postil-(?!focused|cursor|spoken|flash|find|code)\w+$/.test(name)) continue;
      for (const range of highlight as unknown as Iterable<AbstractRange>) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const rect = live.getClientRects()[0];
        if (rect === undefined || rect.top < 120 || rect.bottom > innerHeight - 80) continue;
        found.push({ range, x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 });
      }
    }
    return found.sort((a, b) => a.y - b.y);
  };
  const point = ({ x, y }: { x: number; y: number }): void => {
    const target = document.elementFromPoint(x, y)!;
    const given = {
      clientX: x,
      clientY: y,
      bubbles: true,
      cancelable: true,
      button: 0,
      pointerId: 1,
      isPrimary: true,
    };
    target.dispatchEvent(new PointerEvent('pointerdown', given));
    target.dispatchEvent(new PointerEvent('pointerup', given));
  };

  const hands: Hands = {
    async leave(title) {
      await letGo();
      press(window, 'Home', { altKey: true });
      await until('the list', () => rowOf(title));
    },

    async open({ title, rounds, stay }) {
      const row = () => rowOf(title);
      const back: number[] = [];
      const open = await times(rounds, async (round) => {
        (await until('its row', row)).click();
        // What follows a selection, the preview, has come to rest.
        await rest(150);
        const time = await shown(
          'its text',
          () => press(row()!, 'Enter'),
          () => (one('[data-page] p')?.getBoundingClientRect().height ?? 0) > 0,
        );
        await rest(150);
        if (stay && round === rounds - 1) return time;
        const leave = () => press(window, 'ArrowLeft', { altKey: true });
        back.push(await shown('the list', leave, () => (row()?.getBoundingClientRect().height ?? 0) > 0));
        return time;
      });
      return { open, back };
    },

    async letters(rounds) {
      const saved: number[] = [];
      await frame();
      const before = await until('a highlight', () => painted()[1]);
      await shown(
        'it in hand',
        () => point(before),
        () => inHand().length > 0,
      );
      press(page(), 'n');
      const area = await until('the note', () => one<HTMLTextAreaElement>('textarea'));
      const status = () => one<HTMLElement>('[data-save]')?.dataset['save'];
      await rest(200);
      const all = await times(rounds, async () => {
        const start = performance.now();
        const time = await shown(
          'the letter',
          () => type(area, `${area.value}e`),
          () => status() !== 'saved',
        );
        await until('saved', () => status() === 'saved');
        saved.push(performance.now() - start - pause);
        await rest(50);
        return time;
      });
      await letGo();
      return { painted: all, saved };
    },

    async marks(rounds) {
      return times(rounds, async (round) => {
        const text = leaf(round);
        document.getSelection()!.setBaseAndExtent(text, 5, text, 25);
        await rest(100);
        const mine = () =>
          inHand().some(({ startContainer, endOffset }) => startContainer === text && endOffset <= 26);
        const time = await shown('the highlight', () => press(page(), '3', { code: 'Digit3' }), mine);
        await rest(60);
        press(page(), 'Delete');
        await until('its end', () => !mine());
        await rest(100);
        await letGo();
        return time;
      });
    },

    async hits(rounds) {
      await letGo();
      return times(rounds, async (round) => {
        const all = await until('highlights', () => (painted().length > 2 ? painted() : null));
        const chosen = all[round % 3]!;
        const { startContainer, startOffset } = chosen.range;
        const mine = () =>
          inHand().some(
            (range) => range.startContainer === startContainer && range.startOffset === startOffset,
          );
        const time = await shown('it in hand', () => point(chosen), mine);
        await letGo();
        return time;
      });
    },

    async finds(letters) {
      await letGo();
      press(window, 'f', { ctrlKey: true });
      const field = await until('the field', () => one<HTMLInputElement>('search input'));
      const status = () => one('search [role="status"]')?.textContent ?? '';
      const all = await times(letters.length, async (round) => {
        type(field, '');
        await until('nothing', () => !/\d/.test(status()));
        await rest(80);
        return shown(
          'the places',
          () => type(field, letters[round]!),
          () => /\d/.test(status()),
        );
      });
      press(field, 'Escape');
      await rest(80);
      await letGo();
      return all;
    },

    async exports(rounds) {
      return times(rounds, async () => {
        const shows = () => (one('dialog[open] pre')?.textContent ?? '') !== '';
        const time = await shown('the preview', () => press(window, 's', { ctrlKey: true }), shows);
        await rest(100);
        press(one('dialog[open] pre')!, 'Escape');
        one<HTMLDialogElement>('dialog[open]')?.dispatchEvent(new Event('cancel', { cancelable: true }));
        await until('its end', () => one('dialog[open]') === null);
        await rest(80);
        return time;
      });
    },

    async rereads(place) {
      const begins = () => one('[data-page] p')?.textContent?.startsWith('Edited.') ?? null;
      const before = begins();
      const bridge = (window as unknown as { postil: { openPlace(id: string, quiet: boolean): unknown } })
        .postil;
      const time = await shown(
        'the other version',
        () => void bridge.openPlace(place, false),
        () => begins() === !before,
      );
      await rest(200);
      return time;
    },
  };
  Object.assign(window, { hands });
}
