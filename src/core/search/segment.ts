import { PARTS, type Part } from './fields.ts';

/** Of a document in a segment. */
export interface DocumentEntry {
  articleId: string;
  part: Part;
  trashed: boolean;
  /** Not there any more: hides what older segments say of it. */
  gone: boolean;
  /** Words, weighted by their fields. */
  length: number;
}

/**
 * A posting says of a document how often it has a word and where, in 32 bits: number of the document in its segment (16), its fields
 * (6), how often, weighted, in quarters (10).
 */
export const MOST_DOCUMENTS = 0x10000;
const FREQUENCY = 0x3ff;
const QUARTERS = 4;

export function postingOf(document: number, fields: number, frequency: number): number {
  const quarters = Math.min(FREQUENCY, Math.max(1, Math.round(frequency * QUARTERS)));
  return ((document << 16) | (fields << 10) | quarters) >>> 0;
}
export const documentOf = (posting: number): number => posting >>> 16;
export const fieldsOf = (posting: number): number => (posting >>> 10) & 0x3f;
export const frequencyOf = (posting: number): number => (posting & FREQUENCY) / QUARTERS;

/**
 * A piece of the index that never changes: sorted words, and for each the documents that have it. A change is a new segment whose
 * documents stand before those of the same name in older ones.
 */
export interface Segment {
  /** Sorted by code units. */
  readonly words: readonly string[];
  /** `postings` of `words[i]` are `[starts[i], starts[i + 1])`. */
  readonly starts: Uint32Array;
  /** By document, rising, in each word. */
  readonly postings: Uint32Array;
  readonly documents: readonly DocumentEntry[];
}

/** The first of `words` that is not before `word`; their number where there is none. */
export function firstFrom({ words }: Segment, word: string): number {
  let low = 0;
  for (let high = words.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that begin with `prefix`: `[from, to)` of `words`. */
export function rangeOf(segment: Segment, prefix: string): [from: number, to: number] {
  const from = firstFrom(segment, prefix);
  // No word has a character above this behind the prefix.
  return [from, firstFrom(segment, `${prefix}\uffff`)];
}

/** `POST` and the version of what follows; another one is made anew. */
const MAGIC = 0x504f5354;
export const FORMAT = 2;
const HEAD = 6;

/** A segment as bytes: head, words and names of documents as UTF-8, numbers as they are. The head has a checksum of the rest. */
export function encodeSegment(segment: Segment): Uint8Array {
  const { words, starts, postings, documents } = segment;
  const names = new TextEncoder().encode(
    JSON.stringify({
      words: words.join('\n'),
      articles: documents.map(({ articleId }) => articleId),
      flags: documents.map(flagsOf),
    }),
  );
  const padded = (names.length + 3) & ~3;
  const lengths = Float32Array.from(documents, ({ length }) => length);
  const bytes = new Uint8Array(HEAD * 4 + padded + (starts.length + postings.length + lengths.length) * 4);
  bytes.set(names, HEAD * 4);
  let at = HEAD * 4 + padded;
  for (const numbers of [starts, postings, lengths]) {
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
    at += numbers.byteLength;
  }
  const head = new Uint32Array(bytes.buffer, 0, HEAD);
  head.set([MAGIC, FORMAT, 0, names.length, starts.length, postings.length]);
  head[2] = checksum(new Uint32Array(bytes.buffer, 12));
  return bytes;
}

/** The segment that was made into `bytes`, of which it keeps what is numbers; `null` where they are not what was written. */
export function decodeSegment(bytes: Uint8Array<ArrayBuffer>): Segment | null {
  if (bytes.byteOffset % 4 !== 0 || bytes.length < HEAD * 4 || bytes.length % 4 !== 0) return null;
  const { buffer, byteOffset } = bytes;
  const head = new Uint32Array(buffer, byteOffset, HEAD);
  const [magic, format, sum, named = 0, started = 0, posted = 0] = head;
  if (magic !== MAGIC || format !== FORMAT) return null;
  if (sum !== checksum(new Uint32Array(buffer, byteOffset + 12, bytes.length / 4 - 3))) return null;
  const names = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD * 4, HEAD * 4 + named))) as {
    words: string;
    articles: string[];
    flags: number[];
  };
  let at = byteOffset + HEAD * 4 + ((named + 3) & ~3);
  const starts = new Uint32Array(buffer, at, started);
  const postings = new Uint32Array(buffer, (at += started * 4), posted);
  const lengths = new Float32Array(buffer, at + posted * 4, names.articles.length);
  const documents = names.articles.map((articleId, i): DocumentEntry => {
    const flags = names.flags[i] ?? 0;
    const part = PARTS[flags & 1] ?? 'text';
    return { articleId, part, trashed: (flags & 2) > 0, gone: (flags & 4) > 0, length: lengths[i] ?? 0 };
  });
  return { words: names.words === '' ? [] : names.words.split('\n'), starts, postings, documents };
}

const flagsOf = ({ part, trashed, gone }: DocumentEntry): number =>
  PARTS.indexOf(part) | (trashed ? 2 : 0) | (gone ? 4 : 0);

/** FNV-1a (Fowler, Noll, Vo) by whole numbers, which are what the bytes are: it tells what was torn or lost, nobody’s intent. */
export function checksum(numbers: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < numbers.length; at += 1) hash = Math.imul(hash ^ (numbers[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
