/** What a reader does with the list, and with files that are new to the library, and how long it takes. */
import type { Tools } from './tools.ts';

/** Milliseconds of each round. */
export interface Shelf {
  /** From the last letter of a question that one article alone answers to the list that shows it alone; ends with it selected, at the top. */
  narrows(given: { title: string; rounds: number }): Promise<number[]>;
  /** From the wish to read a file that the library does not know to its text on screen; ends in the library. */
  receives(given: { places: readonly string[]; title: string }): Promise<number[]>;
}

/** Gives the window's hands these, too. Sent there as it stands: it can use nothing around it but the tools. */
export function giveShelf(): void {
  const { rest, until, shown, times, one, press, type, letGo, rowOf } = (
    window as unknown as { tools: Tools }
  ).tools;
  const rows = () => Number(one('.library [role="option"]')?.getAttribute('aria-setsize') ?? 0);

  const shelf: Shelf = {
    async narrows({ title, rounds }) {
      const field = one<HTMLInputElement>('.library search input')!;
      field.focus({ preventScroll: true });
      await rest(300);
      const all = await times(rounds, async () => {
        const question = () => type(field, `title:"${title}"`);
        const time = await shown('one row', question, () => rows() === 1 && rowOf(title) !== undefined);
        await rest(150);
        // The list comes back to the row that was selected last.
        rowOf(title)!.click();
        field.focus({ preventScroll: true });
        type(field, '');
        await until('all rows', () => rows() > 1);
        await rest(150);
        return time;
      });
      await letGo();
      return all;
    },

    async receives({ places, title }) {
      const bridge = (window as unknown as { postil: { openPlace(id: string, quiet: boolean): unknown } })
        .postil;
      return times(places.length, async (round) => {
        const time = await shown(
          'its text',
          () => void bridge.openPlace(places[round]!, false),
          () => (one('[data-page] p')?.getBoundingClientRect().height ?? 0) > 0,
        );
        await rest(200);
        press(window, 'Home', { altKey: true });
        await until('the list', () => rowOf(title));
        await rest(300);
        return time;
      });
    },
  };
  Object.assign((window as unknown as { hands: object }).hands, shelf);
}
