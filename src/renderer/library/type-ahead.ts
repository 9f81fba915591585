import { fold } from '../../core/query/fold.ts';

/** Letters that follow one another faster than this are one word: what the platforms' own lists take. */
const TOGETHER_MS = 800;

/** Going to a row by the first letters of its title, as lists do everywhere. */
export class TypeAhead {
  #typed = '';
  #at = -Infinity;

  /** Whether the next letter goes on with a word: then a space is part of it. */
  isTyping(now: number): boolean {
    return this.#typed !== '' && now - this.#at < TOGETHER_MS;
  }

  /**
   * The row that one more letter leads to, as an index; −1 for none. The same letter again and again goes through the titles that begin
   * with it.
   *
   * @param titles in the order of the list, asked for one by one
   * @param from the row that has the keys
   * @param now milliseconds
   */
  find(
    letter: string,
    titles: { length: number; of: (at: number) => string },
    from: number,
    now: number,
  ): number {
    this.#typed = this.isTyping(now) ? this.#typed + letter : letter;
    this.#at = now;
    const isOne = [...this.#typed].every((one) => one === this.#typed[0]);
    const wanted = fold(isOne ? letter : this.#typed);
    if (wanted === '') return -1;
    // A word that grows may still mean this row; a letter means the next one.
    const first = isOne ? 1 : 0;
    for (let n = first; n < titles.length + first; n += 1) {
      const at = (Math.max(0, from) + n) % titles.length;
      if (fold(titles.of(at).slice(0, 2 * this.#typed.length + 8)).startsWith(wanted)) return at;
    }
    return -1;
  }
}
