/**
 * Where the letters of a tree come from, noted while it is built, so that two trees of the same nodes can be laid side by
 * side. Noted are letters that stand in the file as they are shown, and the single space that a run of white space becomes.
 */
export interface Origin {
  /** Offset into the leaf's text. */
  at: number;
  /** What has the letters: the file's text node, or what stands for an element whose text is its label. */
  source: object;
  /** Offset into the source's text. */
  from: number;
  length: number;
}

/** By the leaf: its list of inlines, or the block itself where that is code. */
export type Origins = WeakMap<object, readonly Origin[]>;

/** The origins of one leaf on their way. `at` is the length of the leaf's text so far. */
export class OriginNotes {
  readonly list: Origin[] = [];
  #at = 0;
  /** Whether the last letter is noted. */
  #isNoted = false;

  /** `length` letters are written, those of `source` from `from` on; of no source where they are of our making. */
  write(length: number, source: object | null, from = 0): void {
    if (length === 0) return;
    const last = this.list.at(-1);
    const goesOn =
      last?.source === source && last.from + last.length === from && last.at + last.length === this.#at;
    this.#isNoted = source !== null;
    if (last !== undefined && goesOn) last.length += length;
    else if (source !== null) this.list.push({ at: this.#at, source, from, length });
    this.#at += length;
  }

  /** The last letter is taken back: a space that nothing follows. */
  takeBack(): void {
    this.#at -= 1;
    const last = this.list.at(-1);
    if (!this.#isNoted || last === undefined) return;
    last.length -= 1;
    if (last.length === 0) this.list.pop();
    this.#isNoted = false;
  }
}
