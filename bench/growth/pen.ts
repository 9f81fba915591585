/** What a reader writes into a note, and how long it takes. */
import type { Tools } from './tools.ts';

/** Milliseconds of each round. A highlight is in hand. */
export interface Pen {
  /** From a letter in the note to the frame that shows it, and to `Saved`, without the `pause` that saving waits for, in ms. */
  letters(given: { rounds: number; pause: number }): Promise<{ painted: number[]; saved: number[] }>;
  /** From the last letter of `[[` and a word to the list of where it may lead. */
  links(given: { rounds: number; word: string }): Promise<number[]>;
  /** From the first letter of a tag to the list of tags. */
  tags(letters: string): Promise<number[]>;
}

/** Gives the window's hands these, too. Sent there as it stands: it can use nothing around it but the tools. */
export function givePen(): void {
  const { rest, until, shown, times, one, press, type, letGo } = (window as unknown as { tools: Tools })
    .tools;
  const opened = async (): Promise<HTMLTextAreaElement> => {
    press(one<HTMLElement>('.reader .scroller, .scroller')!, 'n');
    const area = await until('the note', () => one<HTMLTextAreaElement>('.editor textarea'));
    await rest(200);
    return area;
  };
  const status = () => one<HTMLElement>('[data-save]')?.dataset['save'];
  const isSaved = () => status() === 'saved';
  const proposed = () => one('.editor [popover] [role="option"]');

  const pen: Pen = {
    async letters({ rounds, pause }) {
      const saved: number[] = [];
      const area = await opened();
      const painted = await times(rounds, async () => {
        const start = performance.now();
        const time = await shown(
          'the letter',
          () => type(area, `${area.value}e`),
          () => !isSaved(),
        );
        await until('saved', isSaved);
        saved.push(performance.now() - start - pause);
        await rest(50);
        return time;
      });
      await letGo();
      return { painted, saved };
    },

    async links({ rounds, word }) {
      const area = await opened();
      const before = area.value;
      const all = await times(rounds, async () => {
        type(area, `${before} [[${word.slice(0, -1)}`);
        await until('the first proposals', proposed);
        // Begun anew each time: what stands there is what this letter has found.
        type(area, before);
        await until('none', () => proposed() === null);
        await rest(50);
        return shown('the proposals', () => type(area, `${before} [[${word}`), proposed);
      });
      type(area, before);
      await until('saved', isSaved);
      await letGo();
      return all;
    },

    async tags(letters) {
      await opened();
      const field = one<HTMLInputElement>('.editor input[role="combobox"]')!;
      field.focus({ preventScroll: true });
      await rest(200);
      const all = await times(letters.length, async (round) => {
        type(field, '');
        await rest(50);
        // Of an empty field, too, tags are proposed.
        if (proposed() !== null) press(field, 'Escape');
        await until('none', () => proposed() === null);
        await rest(50);
        return shown('the tags', () => type(field, letters[round]!), proposed);
      });
      type(field, '');
      await until('saved', isSaved);
      await letGo();
      return all;
    },
  };
  Object.assign((window as unknown as { hands: object }).hands, pen);
}
