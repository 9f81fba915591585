import { BIT, PARTS, type Part } from './fields.ts';
import { documentOf, fieldsOf, frequencyOf, type Segment } from './segment.ts';

/** BM25: how soon more of the same word says nothing more, and how much a long document is held against it. The usual values. */
const SATURATION = 1.2;
const LENGTH = 0.6;
/** A word of the title counts so much more again: saturation would make a few mentions in the text as good as its name. */
const TITLE = 1.7;

/** What counts while postings are read. */
export interface Reading {
  /** Bits of the fields that count. */
  fields: number;
  trashed: boolean;
  /** Mean length of the documents of each part. */
  averages: Readonly<Record<Part, number>>;
}

/** Of a document: not true any more, or true, in which part, and whether it is in the trash. */
export const DEAD = 0;
export const stateOf = (part: Part, trashed: boolean): number => 1 + PARTS.indexOf(part) + (trashed ? 2 : 0);

/** What a segment’s postings are read with. */
export interface Readable {
  segment: Segment;
  /** By document: `stateOf`, or `DEAD`. */
  states: Uint8Array;
  /** By document, as in its entry. */
  lengths: Float32Array;
  /** By document. */
  places: Uint32Array;
}

/** Scores of documents by their place; what has none has no place in it. */
export class Scores {
  readonly #values: Float32Array;
  readonly #places: number[] = [];

  /** @param size one more than the greatest place */
  constructor(size: number, values = new Float32Array(size)) {
    this.#values = values;
  }

  get size(): number {
    return this.#places.length;
  }

  /** The same, to add to. */
  copy(): Scores {
    const copy = new Scores(0, this.#values.slice());
    for (const place of this.#places) copy.#places.push(place);
    return copy;
  }

  /** Keeps the better of two scores of a document. */
  best(place: number, score: number): void {
    const known = this.#values[place] ?? 0;
    if (known === 0) this.#places.push(place);
    if (score > known) this.#values[place] = score;
  }

  /** Adds each score to that of its article in `sums`, and says in `into` which articles those are. */
  addTo({ sums, has, found, seen }: Together, slot: number): void {
    const values = this.#values;
    for (const place of this.#places) {
      const article = place >> 1;
      sums[article]! += values[place]!;
      if (seen[article] === slot) continue;
      seen[article] = slot;
      if (has[article] === 0) found.push(article);
      has[article]! += 1;
    }
  }

  /** Takes what the words `[from, to)` of a segment say of the documents that are true; `weightOf` gets the word. */
  take(
    { segment, states, lengths, places }: Readable,
    [from, to]: readonly [from: number, to: number],
    weightOf: (word: string) => number,
    { fields, trashed, averages }: Reading,
  ): void {
    const { starts, postings, words } = segment;
    const wanted = trashed ? 4 : 2;
    const values = this.#values;
    const short = SATURATION * (1 - LENGTH);
    const long = PARTS.map((part) => (SATURATION * LENGTH) / Math.max(1, averages[part]));
    for (let word = from; word < to; word += 1) {
      const weight = weightOf(words[word]!) * (SATURATION + 1);
      const end = starts[word + 1]!;
      for (let at = starts[word]!; at < end; at += 1) {
        const posting = postings[at]!;
        const document = documentOf(posting);
        const state = states[document]!;
        if (state === DEAD || state > wanted || (fieldsOf(posting) & fields) === 0) continue;
        const frequency = frequencyOf(posting);
        const titled = (fieldsOf(posting) & BIT.title) > 0 ? weight * TITLE : weight;
        const score =
          (titled * frequency) / (frequency + short + long[(state - 1) & 1]! * lengths[document]!);
        const place = places[document]!;
        const known = values[place]!;
        if (known === 0) this.#places.push(place);
        if (score > known) values[place] = score;
      }
    }
  }

  /** Takes the sums of documents that all of `others` have. */
  takeAll(others: readonly Scores[]): void {
    const [first, ...rest] = others;
    each: for (const place of first === undefined ? [] : first.#places) {
      let sum = first!.#values[place]!;
      for (const other of rest) {
        const more = other.#values[place] ?? 0;
        if (more === 0) continue each;
        sum += more;
      }
      this.best(place, sum);
    }
  }
}

/** What slots say together, by the number of the article. */
export class Together {
  readonly sums: Float32Array;
  /** How many slots it has. */
  readonly has: Uint8Array;
  /** The last slot that it was seen with, from 1. */
  readonly seen: Uint8Array;
  /** Those with any. */
  readonly found: number[] = [];

  constructor(articles: number) {
    this.sums = new Float32Array(articles);
    this.has = new Uint8Array(articles);
    this.seen = new Uint8Array(articles);
  }
}

/**
 * The least of the `most` greatest numbers of `all`: of ten thousand, a tenth of the time that sorting them takes, with every letter.
 * `-Infinity` where there are fewer.
 */
export function leastOfGreatest<T>(all: readonly T[], numberOf: (one: T) => number, most: number): number {
  // A heap: each number is no greater than the two below it, the least of all is the first.
  const heap = new Float64Array(most).fill(-Infinity);
  for (const one of all) {
    const number = numberOf(one);
    if (!(number > heap[0]!)) continue;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= most) break;
      if (child + 1 < most && heap[child + 1]! < heap[child]!) child += 1;
      if (heap[child]! >= number) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = number;
  }
  return heap[0] ?? -Infinity;
}
