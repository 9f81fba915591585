/** What a reader does with an article in the app's own window, and how long it takes. */
import type { Tools } from './tools.ts';

/** Milliseconds of each round. */
export interface Hands {
  /**
   * From the key on an article's row to its first paragraph on screen, from the key that leads back to the rows, and from the one
   * that leads to the article again; ends in the article.
   */
  open(given: {
    title: string;
    rounds: number;
  }): Promise<{ open: number[]; back: number[]; forward: number[] }>;
  /** The second highlight on screen in hand. */
  takes(): Promise<void>;
  /** From the key that marks a selection to the highlight on screen, and from the key that takes it back to its being gone. */
  marks(rounds: number): Promise<{ marked: number[]; undone: number[] }>;
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

/** Gives the window these hands. Sent there as it stands: it can use nothing around it but the tools. */
export function giveHands(): void {
  const { rest, until, shown, times, one, press, type, letGo, rowOf } = (
    window as unknown as { tools: Tools }
  ).tools;
  const leaf = (round: number): Text => {
    const paragraphs = document.querySelectorAll('[data-page] p');
    return paragraphs[round % 4]!.firstChild as Text;
  };
  const inHand = (): AbstractRange[] => [
    ...((CSS.highlights.get('postil-focused') ?? []) as Iterable<AbstractRange>),
  ];
  const page = () => one<HTMLElement>('.reader .scroller, .scroller')!;
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
  /** Highlights that begin in a paragraph's text. */
  const highlighted = (text: Text): number =>
    [...CSS.highlights]
      .filter(([name]) => /^postil-(?!focused|cursor|spoken|flash|find|code)\w+$/.test(name))
      .flatMap(([, highlight]) => [...(highlight as unknown as Iterable<AbstractRange>)])
      .filter(({ startContainer }) => startContainer === text).length;
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

    async takes() {
      await letGo();
      const second = await until('a highlight', () => painted()[1]);
      const taken = () => point(second);
      await shown('it in hand', taken, () => inHand().length > 0);
    },

    async open({ title, rounds }) {
      const row = () => rowOf(title);
      const back: number[] = [];
      const forward: number[] = [];
      const isOpen = () => (one('[data-page] p')?.getBoundingClientRect().height ?? 0) > 0;
      const leave = async (): Promise<number> => {
        // What comes behind the first screen is there by now.
        await rest(150);
        const isBack = () => (row()?.getBoundingClientRect().height ?? 0) > 0;
        return shown('the list', () => press(window, 'ArrowLeft', { altKey: true }), isBack);
      };
      const open = await times(rounds, async (round) => {
        (await until('its row', row)).click();
        // What follows a selection, the preview, has come to rest.
        await rest(150);
        const time = await shown('its text', () => press(row()!, 'Enter'), isOpen);
        back.push(await leave());
        await rest(150);
        forward.push(
          await shown('its text again', () => press(window, 'ArrowRight', { altKey: true }), isOpen),
        );
        if (round < rounds - 1) back.push(await leave());
        else await rest(150);
        return time;
      });
      return { open, back, forward };
    },

    async marks(rounds) {
      const undone: number[] = [];
      const marked = await times(rounds, async (round) => {
        const text = leaf(round);
        document.getSelection()!.setBaseAndExtent(text, 5, text, 25);
        await rest(100);
        const mine = () =>
          inHand().some(({ startContainer, endOffset }) => startContainer === text && endOffset <= 26);
        const time = await shown('the highlight', () => press(page(), '3', { code: 'Digit3' }), mine);
        await rest(100);
        const there = highlighted(text);
        const undo = () => press(window, 'z', { ctrlKey: true });
        undone.push(await shown('its end', undo, () => highlighted(text) < there));
        await rest(100);
        await letGo();
        return time;
      });
      return { marked, undone };
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
  Object.assign((window as unknown as { hands: object }).hands, hands);
}
