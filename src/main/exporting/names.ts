import { foldCase, freeFileName } from '../../core/export/file-name.ts';

/**
 * Names for new files of one folder: none that anybody has, also where systems do not tell cases apart. Articles of one title
 * get numbers, in the order they ask.
 */
export class FreeNames {
  readonly #taken: Set<string>;
  /** How far the numbers of a title are used up, so that a thousand articles of one title are not compared with one another. */
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(Array.from(taken, foldCase));
  }

  take(stem: string, extension: string): string {
    const title = `${stem}.${extension}`;
    const { name, copy } = freeFileName(
      stem,
      extension,
      (folded) => this.#taken.has(folded),
      this.#next.get(title) ?? 1,
    );
    this.#next.set(title, copy + 1);
    this.#taken.add(foldCase(name));
    return name;
  }
}
