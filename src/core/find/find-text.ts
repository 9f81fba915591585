import type { Span } from '../reading/segments.ts';
import { foldText, type Folded, type FoldOptions } from './fold.ts';
import { isWholeWords } from './whole-word.ts';

/** How the words that are looked for are meant. */
export interface FindOptions extends FoldOptions {
  /** Only where whole words stand. */
  wholeWord: boolean;
  /** The words are a regular expression; accents count then. */
  pattern: boolean;
}

/** More places than this help nobody, and a single letter would list a whole book. */
export const MOST_FOUND = 10_000;

/** A text that is searched with each letter typed: what it is compared by is made once. */
export class FindText {
  readonly text: string;
  readonly #lang: string | null;
  readonly #folded = new Map<string, Folded>();

  /** @param lang BCP 47, or `null`; decides where words end in scripts without spaces */
  constructor(text: string, lang: string | null) {
    this.text = text;
    this.#lang = lang;
  }

  /** Makes now what the first search with these options would make: a tenth of a second of a text as long as a book. */
  prepare(options: FindOptions): void {
    this.#foldedBy(options);
  }

  /**
   * The places of `words`, letter by letter as `options` compare them, not as a pattern: spans of the text in order that do not
   * overlap, the first `MOST_FOUND` of them. No place has a part of a letter (an accent, a jamo) without the rest. Linear in the text.
   */
  find(words: string, options: FindOptions): Span[] {
    const needle = foldText(words, options).text;
    if (needle === '') return [];
    const { text: hay, starts } = this.#foldedBy(options);
    const found: Span[] = [];
    for (let at = hay.indexOf(needle); at >= 0 && found.length < MOST_FOUND;) {
      const place = this.#placeOf(starts, at, at + needle.length);
      const fits = place !== null && (!options.wholeWord || isWholeWords(this.text, place, this.#lang));
      if (fits) found.push(place);
      at = hay.indexOf(needle, fits ? at + needle.length : at + 1);
    }
    return found;
  }

  /** The letters that folded units `[from, to)` come from; `null` where one is there in part. */
  #placeOf(starts: Uint32Array | null, from: number, to: number): Span | null {
    if (starts === null) return { start: from, end: to };
    const isWhole = (at: number): boolean => at === 0 || at >= starts.length || starts[at - 1] !== starts[at];
    if (!isWhole(from) || !isWhole(to)) return null;
    return { start: starts[from] ?? 0, end: starts[to] ?? this.text.length };
  }

  #foldedBy({ matchCase, matchAccents }: FoldOptions): Folded {
    const key = `${matchCase} ${matchAccents}`;
    let folded = this.#folded.get(key);
    if (folded === undefined) {
      folded = foldText(this.text, { matchCase, matchAccents });
      this.#folded.set(key, folded);
    }
    return folded;
  }
}
