/** As editors keep: enough for a day's work at one text. */
const MOST = 30;

/**
 * What was looked for in this window, the newest last, for the arrows of the field. Not kept beyond it: what somebody looks for in a
 * text is nobody's business later.
 */
export class RecentWords {
  #list: readonly string[] = [];
  /** How far back the arrows have gone; 0 is what is being typed. */
  #back = 0;
  #typed = '';

  /** These were looked for and worked with. */
  add(words: string): void {
    this.#back = 0;
    if (words === '') return;
    this.#list = [...this.#list.filter((other) => other !== words), words].slice(-MOST);
  }

  /** Something is typed: the arrows begin anew. */
  reset(): void {
    this.#back = 0;
  }

  /** What stands before (−1) or after (1) what the field has now; `null` where there is nothing further. */
  step(by: -1 | 1, now: string): string | null {
    if (this.#back === 0) this.#typed = now;
    for (let back = this.#back - by; back >= 0 && back <= this.#list.length; back -= by) {
      const words = back === 0 ? this.#typed : (this.#list.at(-back) ?? '');
      // What the field shows already is no step.
      if (words === now && back !== 0) continue;
      this.#back = back;
      return words;
    }
    return null;
  }
}

/** One window, one field. */
export const recentWords = new RecentWords();
