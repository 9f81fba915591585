/** What a combobox proposes, and which proposal is in hand. The text field keeps the focus throughout (ARIA combobox pattern). */
export class Completion<T> {
  #options = $state.raw<readonly T[]>([]);
  #at = $state.raw(-1);

  get options(): readonly T[] {
    return this.#options;
  }
  get open(): boolean {
    return this.#options.length > 0;
  }
  /** Index of the proposal in hand; −1 for none. */
  get at(): number {
    return this.#at;
  }
  get chosen(): T | null {
    return this.#options[this.#at] ?? null;
  }

  /** Proposes `options`; the first is in hand at once, or none, where what is typed may be meant as it is. */
  propose(options: readonly T[], first: boolean): void {
    this.#options = options;
    this.#at = first && options.length > 0 ? 0 : -1;
  }

  close(): void {
    this.#options = [];
    this.#at = -1;
  }

  /** To the next (1) or previous (−1) proposal, round through none. */
  step(direction: 1 | -1): void {
    const { length } = this.#options;
    if (length === 0) return;
    this.#at = ((this.#at + 1 + direction + length + 1) % (length + 1)) - 1;
  }
}
