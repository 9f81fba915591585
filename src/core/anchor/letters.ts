/**
 * Where quotes stand letter by letter, for those that begin or end inside a word: all of them in a few passes over the text
 * (R. M. Karp, M. O. Rabin, Efficient randomized pattern-matching algorithms, IBM J. Res. Dev. 31, 1987).
 */

export interface LetterPlaces {
  /** Offsets, rising, UTF-16 code units. */
  starts: number[];
  /** Whether these are all. */
  complete: boolean;
}

/** What stands more often is a syllable, and is looked for beside its context. */
const MOST_PLACES = 200;
/** So many places where only the beginning is the same are forgiven; more have been made by hand. */
const MOST_MISSES = 1_000;
/** A longer beginning than this is not hashed, in code units: it tells quotes apart as well as any. */
const LONGEST_KEY = 64;
/** The multiplier of the hash: odd, and large enough to spread two letters over the filter. */
const BASE = 0x01000193;
/** Which hashes may be met, 16 bits of them: with 30,000 quotes the map is asked at every second place. */
const FILTER = 0xffff;

interface Wanted {
  quote: string;
  places: LetterPlaces;
  misses: number;
}

/** The places of every one of `quotes` in `text`. O(text + all quotes), whatever they are; an empty quote stands nowhere. */
export function letterPlaces(text: string, quotes: Iterable<string>): Map<string, LetterPlaces> {
  const all = new Map<string, LetterPlaces>();
  const byLength = new Map<number, Wanted[]>();
  for (const quote of quotes) {
    if (all.has(quote)) continue;
    const places: LetterPlaces = { starts: [], complete: true };
    all.set(quote, places);
    if (quote === '' || quote.length > text.length) continue;
    const length = keyLength(quote);
    const others = byLength.get(length);
    const wanted = { quote, places, misses: 0 };
    if (others) others.push(wanted);
    else byLength.set(length, [wanted]);
  }
  for (const [length, wanted] of byLength) pass(text, length, wanted);
  return all;
}

/** The largest power of two that the quote is not shorter than: as few lengths as passes. */
function keyLength({ length }: string): number {
  return Math.min(LONGEST_KEY, 2 ** Math.floor(Math.log2(length)));
}

/** One pass, for quotes of which the first `length` units are hashed. */
function pass(text: string, length: number, wanted: readonly Wanted[]): void {
  const byHash = new Map<number, Wanted[]>();
  const filter = new Uint8Array(FILTER + 1);
  for (const one of wanted) {
    let hash = 0;
    for (let at = 0; at < length; at += 1) hash = (Math.imul(hash, BASE) + one.quote.charCodeAt(at)) | 0;
    const others = byHash.get(hash);
    if (others) others.push(one);
    else byHash.set(hash, [one]);
    filter[slot(hash)] = 1;
  }
  // What the unit that leaves the key has been multiplied by.
  let leaving = 1;
  for (let step = 0; step < length; step += 1) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= length) hash = (hash - Math.imul(leaving, text.charCodeAt(at - length))) | 0;
    if (at < length - 1 || filter[slot(hash)] === 0) continue;
    const here = byHash.get(hash);
    if (here === undefined) continue;
    const rest = here.filter((one) => isStillWanted(one, text, at - length + 1));
    if (rest.length < here.length) byHash.set(hash, rest);
  }
}

function slot(hash: number): number {
  return (hash ^ (hash >>> 16)) & FILTER;
}

function isStillWanted(one: Wanted, text: string, at: number): boolean {
  const { starts } = one.places;
  if (!text.startsWith(one.quote, at)) one.misses += 1;
  else if (starts.length < MOST_PLACES) starts.push(at);
  else one.places.complete = false;
  if (one.misses > MOST_MISSES) one.places.complete = false;
  return one.places.complete;
}
