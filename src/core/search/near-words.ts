import SearchableMap from 'minisearch/SearchableMap';

/** So short a word has too many neighbours to guess among. */
const SHORTEST = 4;
/** From here on a word may have two mistakes. */
const TWO_MISTAKES = 6;
/** As many neighbours count; more of them say nothing. */
const MOST = 24;
/** As many words are typed in a line, and a few more. */
const LATELY = 32;

export interface NearWord {
  word: string;
  /** Letters that are other, missing or too many; two that changed places count as one. */
  distance: number;
}

/**
 * The words of the index by likeness: MiniSearch’s radix tree, whose walk with a bound on the edit distance (Levenshtein) looks at a
 * small part of a hundred thousand words.
 */
export class NearWords {
  readonly #words = new SearchableMap<true>();
  /** Of the words that are typed, of which each letter asks again; until there are other words. */
  readonly #lately = new Map<string, readonly NearWord[]>();

  get size(): number {
    return this.#words.size;
  }

  /** Words of letters only: nobody mistypes a number so that it could be told, and pairs of ideographs are all alike. */
  add(word: string): void {
    if (word.length < SHORTEST - 1 || !/^\p{L}+$/u.test(word) || UNSPACED.test(word)) return;
    this.#words.set(word, true);
    if (this.#lately.size > 0) this.#lately.clear();
  }

  /** The words most like `word`, the nearest first, without itself. */
  near(word: string): readonly NearWord[] {
    const known = this.#lately.get(word) ?? this.#near(word);
    if (this.#lately.size >= LATELY) this.#lately.clear();
    this.#lately.set(word, known);
    return known;
  }

  #near(word: string): NearWord[] {
    const length = word.length;
    if (length < SHORTEST || UNSPACED.test(word)) return [];
    const found = this.#within(word, 1);
    for (const swapped of swaps(word)) if (this.#words.has(swapped)) found.set(swapped, 1);
    if (found.size === 0 && length >= TWO_MISTAKES)
      for (const [one, distance] of this.#within(word, 2))
        // Two mistakes and another beginning: another word.
        if (one[0] === word[0] || one[1] === word[1]) found.set(one, distance);
    found.delete(word);
    return [...found]
      .map(([one, distance]) => ({ word: one, distance }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST);
  }

  /** Beginnings of words that differ from `typed` by one letter, where something begins with them. */
  nearBeginnings(typed: string): string[] {
    if (typed.length <= SHORTEST || UNSPACED.test(typed)) return [];
    const letters = new Set([...ALPHABET, ...typed]);
    const found = new Set<string>();
    const tryOut = (prefix: string): void => {
      if (prefix !== typed && this.#begins(prefix)) found.add(prefix);
    };
    for (const swapped of swaps(typed)) tryOut(swapped);
    for (let at = 1; at < typed.length; at += 1) {
      const head = typed.slice(0, at);
      tryOut(head + typed.slice(at + 1));
      for (const letter of letters) {
        tryOut(head + letter + typed.slice(at + 1));
        tryOut(head + letter + typed.slice(at));
      }
    }
    return [...found].slice(0, MOST);
  }

  #begins(prefix: string): boolean {
    for (const _ of this.#words.atPrefix(prefix).keys()) return true;
    return false;
  }

  #within(word: string, distance: number): Map<string, number> {
    return new Map([...this.#words.fuzzyGet(word, distance)].map(([one, [, far]]) => [one, far]));
  }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u; // prettier-ignore

/** `word` with two neighbouring letters swapped, in every way. */
function* swaps(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at += 1)
    if (word[at] !== word[at + 1])
      yield word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}
