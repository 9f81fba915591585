import { BIT, WEIGHT, type SearchDocument } from './fields.ts';
import { documentOf, MOST_DOCUMENTS, postingOf, type DocumentEntry, type Segment } from './segment.ts';
import { eachWord } from './words.ts';

/** Postings of a segment: 4 MB, which are read in a moment and merged in a moment. */
export const MOST_POSTINGS = 1_000_000;

/** Gathers documents into a segment. */
export class SegmentBuilder {
  readonly #words = new Map<string, number[]>();
  readonly #documents: DocumentEntry[] = [];
  #postings = 0;

  get documents(): number {
    return this.#documents.length;
  }
  get postings(): number {
    return this.#postings;
  }
  /** Whether it is time for the next one. */
  get isFull(): boolean {
    return this.#postings >= MOST_POSTINGS || this.#documents.length >= MOST_DOCUMENTS - 2;
  }

  add({ articleId, part, trashed, fields }: SearchDocument): void {
    const number = this.#documents.length;
    const counted = new Map<string, { fields: number; frequency: number }>();
    let length = 0;
    for (const { field, text } of fields) {
      const bit = BIT[field];
      const weight = WEIGHT[field];
      eachWord(text, (word) => {
        length += weight;
        const known = counted.get(word);
        if (known === undefined) counted.set(word, { fields: bit, frequency: weight });
        else {
          known.fields |= bit;
          known.frequency += weight;
        }
      });
    }
    for (const [word, known] of counted) {
      const posting = postingOf(number, known.fields, known.frequency);
      const list = this.#words.get(word);
      if (list === undefined) this.#words.set(word, [posting]);
      else list.push(posting);
    }
    this.#postings += counted.size;
    this.#documents.push({ articleId, part, trashed, gone: false, length });
  }

  /** Takes a document out: whatever older segments say of it. */
  drop(articleId: string, part: DocumentEntry['part']): void {
    this.#documents.push({ articleId, part, trashed: false, gone: true, length: 0 });
  }

  /** What was gathered. */
  seal(): Segment {
    const words = [...this.#words.keys()].sort(byCodeUnits);
    const starts = new Uint32Array(words.length + 1);
    const postings = new Uint32Array(this.#postings);
    let at = 0;
    words.forEach((word, i) => {
      starts[i] = at;
      for (const posting of this.#words.get(word) ?? []) postings[at++] = posting;
    });
    starts[words.length] = at;
    return { words: own(words), starts, postings, documents: this.#documents };
  }
}

/**
 * One segment of several, the oldest first, without the documents that `isLive` says are not any more. It stops at each `yield`, so
 * that questions can be answered meanwhile.
 */
export function* merge(
  segments: readonly Segment[],
  isLive: (segment: number, document: number) => boolean,
): Generator<void, Segment> {
  const documents: DocumentEntry[] = [];
  const numbers = segments.map((segment, s) =>
    Int32Array.from(segment.documents, (entry, d) => (isLive(s, d) ? documents.push(entry) - 1 : -1)),
  );
  const at = segments.map(() => 0);
  const words: string[] = [];
  const starts: number[] = [];
  const postings = new Uint32Array(segments.reduce((sum, segment) => sum + segment.postings.length, 0));
  let end = 0;
  for (let steps = 1; ; steps += 1) {
    if (steps % STEP === 0) yield;
    let least: string | undefined;
    for (let s = 0; s < segments.length; s += 1) {
      const word = segments[s]?.words[at[s] ?? 0];
      if (word !== undefined && (least === undefined || word < least)) least = word;
    }
    if (least === undefined) break;
    const start = end;
    segments.forEach((segment, s) => {
      const i = at[s] ?? 0;
      if (segment.words[i] !== least) return;
      at[s] = i + 1;
      for (let p = segment.starts[i] ?? 0; p < (segment.starts[i + 1] ?? 0); p += 1) {
        const posting = segment.postings[p] ?? 0;
        const number = numbers[s]?.[documentOf(posting)] ?? -1;
        if (number >= 0) postings[end++] = ((number << 16) | (posting & 0xffff)) >>> 0;
      }
    });
    if (end === start) continue;
    words.push(least);
    starts.push(start);
  }
  starts.push(end);
  return { words: own(words), starts: Uint32Array.from(starts), postings: postings.slice(0, end), documents };
}

/** Words of a merge between two pauses: some milliseconds. */
const STEP = 4_000;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same words without the texts that they were cut from, which engines keep as long as a piece of them is kept. */
function own(words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : words.join('\n').split('\n');
}
