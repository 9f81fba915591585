/** Gives each key once: of two alike the second becomes another, the same one whenever the same file is read. */
export class Keys {
  readonly #met = new Map<string, number>();

  unique(key: string): string {
    const before = this.#met.get(key) ?? 0;
    this.#met.set(key, before + 1);
    return before === 0 ? key : `${key}\n${before + 1}`;
  }
}
