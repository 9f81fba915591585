import type { Span } from '../reading/segments.ts';
import type { Asked } from './asked.ts';
import { IDEOGRAPH, kindAt } from './characters.ts';
import { foldWord } from './fold.ts';
import { eachWord, initialsOf, lengthOf, type Sought, type Visit } from './words.ts';

/** A piece of a text with what was looked for in it. */
export interface Passage extends Span {
  /** Words that were found, in order and apart: offsets into the text. */
  marks: Span[];
  /** How many different things that were looked for are in it, and more for those that stand together. */
  score: number;
}

/** What words of a text are: those of the question, or what stood in for them. */
export interface Matcher {
  /** The slot that a word of a text belongs to; -1 for none. */
  slotOf: (word: string) => number;
  /** The same words and beginnings of words, for stretches without spaces. */
  sought: Sought;
  /** Stretches of scripts without spaces, folded: marked where they stand letter by letter. */
  literals: readonly { slot: number; word: string }[];
  slots: number;
}

/** A matcher of `asked`, with the words that stood in for its slots. */
export function matcherOf({ slots }: Asked, instead: readonly (readonly string[])[] = []): Matcher {
  const known = new Map<string, number>();
  const beginnings: Beginning[] = [];
  slots.forEach(({ word, ways, prefix, literal }, slot) => {
    if (!literal) for (const one of [word, ...ways.flat()]) if (!known.has(one)) known.set(one, slot);
    for (const one of instead[slot] ?? []) if (!known.has(one)) known.set(one, slot);
    if (prefix)
      for (const begun of [...(instead[slot] ?? []), ways[0]?.at(-1) ?? word])
        beginnings.push({ word: begun, slot, lone: kindAt(begun, 0) >= IDEOGRAPH && lengthOf(begun) === 1 });
  });
  const pieces = [...known.keys(), ...beginnings.map(({ word }) => word)].filter((word) => word !== '');
  const longer = [...known.keys()].filter((word) => lengthOf(word) > 2);
  return {
    sought: {
      pieces,
      words: [...longer, ...beginnings.filter(({ lone }) => !lone).map(({ word }) => word)],
      initials: initialsOf(pieces),
    },
    slotOf: (word) => known.get(word) ?? beginnings.find((one) => begins(word, one))?.slot ?? -1,
    literals: slots.flatMap(({ word, literal }, slot) => (literal ? [{ slot, word }] : [])),
    slots: slots.length,
  };
}

interface Beginning {
  word: string;
  slot: number;
  /** A single character of a script without spaces: all texts of it would have to be divided into words to tell which begin with it. */
  lone: boolean;
}

/** Whether `word` begins so; with a lone character, pairs do and words need not be known. */
const begins = (word: string, { word: beginning, lone }: Beginning): boolean =>
  word.startsWith(beginning) && !(lone && lengthOf(word) > 2);

interface Found extends Span {
  slot: number;
}

/** Every place of what is looked for in `text`, in order; places that touch or overlap are one where they are of one slot. */
export function placesIn(text: string, matcher: Matcher): Found[] {
  const found: Found[] = [];
  const visit: Visit = (word, start, end) => {
    const slot = matcher.slotOf(word);
    if (slot >= 0) found.push({ slot, start, end });
  };
  if (matcher.sought.pieces.length > 0) eachWord(text, visit, matcher.sought);
  for (const { slot, word } of matcher.literals) {
    const folded = text.includes(word) ? text : sameLengthFold(text);
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push({ slot, start: at, end: at + word.length });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Found[] = [];
  for (const one of found) {
    const last = apart.at(-1);
    if (last === undefined || one.start >= last.end) apart.push({ ...one });
    else last.end = Math.max(last.end, one.end);
  }
  return apart;
}

/** Folded where that keeps every character at its place. */
function sameLengthFold(text: string): string {
  const folded = foldWord(text);
  return folded.length === text.length ? folded : text;
}

/** About two lines of a result. Characters. */
const LENGTH = 180;
/** So many characters before the first found word. */
const BEFORE = 50;

/** The best passages of `text`, at most `most`, the best first. They lie within a line, do not overlap, and cut no words. */
export function passagesOf(text: string, matcher: Matcher, most: number): Passage[] {
  const places = placesIn(text, matcher);
  const windows: { from: number; to: number; score: number }[] = [];
  for (let from = 0; from < places.length; from += 1) {
    const first = places[from]!;
    const lineEnd = text.indexOf('\n', first.start);
    const limit = Math.min(first.start + LENGTH - BEFORE, lineEnd < 0 ? text.length : lineEnd);
    let to = from;
    while (to + 1 < places.length && places[to + 1]!.end <= limit) to += 1;
    windows.push({ from, to, score: scoreOf(text, places.slice(from, to + 1)) });
    // A window that begins inside of this one and goes no further says less.
    while (from + 1 <= to && places[from + 1]!.slot === first.slot) from += 1;
  }
  windows.sort((a, b) => b.score - a.score || a.from - b.from);
  const passages: Passage[] = [];
  for (const { from, to, score } of windows) {
    if (passages.length >= most) break;
    const span = around(text, places[from]!.start, places[to]!.end);
    if (passages.some((other) => span.start < other.end && other.start < span.end)) continue;
    const marks = places.filter(({ start, end }) => start >= span.start && end <= span.end);
    passages.push({ ...span, marks: withSigns(text, marks), score });
  }
  return passages;
}

/** `spans`, in order and apart, each with the signs above and below its last letter: to mark half of a letter would tear it. */
export function withSigns(text: string, spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }, at) => {
    const limit = spans[at + 1]?.start ?? text.length;
    let to = end;
    while (to < limit && SIGN.test(text[to] ?? '')) to += 1;
    return { start, end: to };
  });
}

const SIGN = /\p{M}/u;

/** Words that follow one another in the order in which they were asked for. */
function scoreOf(text: string, places: readonly Found[]): number {
  const slots = new Set(places.map(({ slot }) => slot)).size;
  let together = 0;
  for (let at = 1; at < places.length; at += 1) {
    const [before, after] = [places[at - 1]!, places[at]!];
    if (after.slot === before.slot + 1 && !/[\p{L}\p{N}]/u.test(text.slice(before.end, after.start)))
      together += 1;
  }
  return slots * 4 + together * 3 + Math.min(3, places.length - slots);
}

/** The passage around what was found: within its line, from a word’s beginning to a word’s end. */
function around(text: string, start: number, end: number): Span {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const lineEnd = next < 0 ? text.length : next;
  let from = Math.max(line, start - BEFORE);
  let to = Math.min(lineEnd, Math.max(end, from + LENGTH));
  if (from > line) {
    const space = text.indexOf(' ', from);
    if (space >= 0 && space < start) from = space + 1;
    else if (isLow(text, from)) from += 1;
  }
  if (to < lineEnd) {
    const space = text.lastIndexOf(' ', to);
    if (space > end) to = space;
    else if (isLow(text, to)) to -= 1;
  }
  return { start: from, end: to };
}

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Whether the words of `phrase` follow one another in `text`; the last may go on where `prefix` says so. */
export function hasPhrase(text: string, phrase: string, prefix = false): boolean {
  const wanted = wordsInOrder(phrase);
  if (wanted.length === 0) return true;
  // Where words have no borders, letters are all there is.
  if (kindAt(phrase, 0) >= IDEOGRAPH) return foldWord(text).includes(foldWord(phrase));
  const words = wordsInOrder(text);
  const last = wanted.length - 1;
  return words.some((_, from) =>
    wanted.every((word, at) => {
      const here = words[from + at];
      return here === word || (prefix && at === last && here?.startsWith(word) === true);
    }),
  );
}

function wordsInOrder(text: string): string[] {
  const words: string[] = [];
  let end = 0;
  eachWord(text, (word, start, to) => {
    // The joined form of what was told in parts already.
    if (start < end && to - start > word.length) return;
    words.push(word);
    end = to;
  });
  return words;
}
