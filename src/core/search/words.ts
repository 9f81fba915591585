import { segmenterFor } from '../reading/segments.ts';
import {
  APOSTROPHE,
  DIGIT,
  HYPHEN,
  IDEOGRAPH,
  kindAt,
  LETTER,
  SEPARATOR,
  UNSPACED,
  widthAt,
} from './characters.ts';
import { foldWord } from './fold.ts';

/** Gets a word as it is looked up, and where it stands: `[start, end)` in UTF-16 code units. */
export type Visit = (word: string, start: number, end: number) => void;

/** What runs on longer is data, not a word: it is known by its beginning. In code units. */
export const LONGEST_WORD = 64;

/** Joined, so long a chain of hyphens is a phrase. */
const MOST_JOINED = 3;

/** A stretch without a space of a script without spaces; longer ones are cut: a segmenter's time is not linear. */
const LONGEST_RUN = 1_000;

/** A piece of text that is read as a whole: a word with what joins it, or a stretch of a script without spaces. */
export interface Unit {
  /** Words by themselves, with their places. */
  parts: { word: string; start: number; end: number }[];
  /** The parts written as one word, where they may be: *e-mail*, *don’t*, *1,234*. */
  joined: string | null;
  /** The stretch, of a script without spaces; `parts` are empty then. */
  run: string | null;
  /** Whether the run’s single characters are looked for by themselves. */
  ideographs: boolean;
  start: number;
  end: number;
}

/** The pieces that are looked for in a stretch without spaces, folded. */
export interface Sought {
  /** What characters, pairs of them or words are, or begin with. */
  pieces: readonly string[];
  /** Those of them that can be more than a pair, for which a stretch is divided into words: that takes longer than all the rest. */
  words: readonly string[];
  /** By the code of an ASCII character: 1 where a piece begins with it. */
  initials: Uint8Array;
}

/** A small letter of ASCII as itself, a capital as the small one: what folding makes of either, whatever follows. */
const LOWER = Uint8Array.from({ length: 0x80 }, (_, code) =>
  code > 0x40 && code < 0x5b ? code + 0x20 : code,
);

/** The `initials` of these pieces. */
export function initialsOf(pieces: readonly string[]): Uint8Array {
  const initials = new Uint8Array(0x80);
  for (const piece of pieces) if (piece.charCodeAt(0) < 0x80) initials[piece.charCodeAt(0)] = 1;
  return initials;
}

/**
 * Calls `visit` with every word of `text`, what is indexed of it: parts, joined forms, and pieces of unspaced scripts. Of these, with
 * `sought`, all that are or begin with something of it, and hardly any others.
 */
export function eachWord(text: string, visit: Visit, sought?: Sought): void {
  eachUnit(text, (unit) => {
    if (unit.run !== null) return eachPiece(unit, visit, sought);
    for (const { word, start, end } of unit.parts) visit(word, start, end);
    if (unit.joined !== null) visit(unit.joined, unit.start, unit.end);
  }, visit, sought?.initials); // prettier-ignore
}

/**
 * Cuts `text` into units, in order. Linear in the text. With `plain`, words without anything in them that joins are given to it
 * instead: nine in ten, at half the cost. Of these, with `initials`, none that begins with another character of ASCII: most of the
 * words of a text, which then are not even cut out of it.
 */
export function eachUnit(
  text: string,
  visit: (unit: Unit) => void,
  plain?: Visit,
  initials?: Uint8Array,
): void {
  const { length } = text;
  for (let at = 0; at < length;) {
    const kind = kindAt(text, at);
    if (kind === IDEOGRAPH || kind === UNSPACED) {
      const start = at;
      while (at < length && at - start < LONGEST_RUN && kindAt(text, at) === kind) at += widthAt(text, at);
      const run = foldWord(text.slice(start, at));
      if (run !== '') visit({ parts: [], joined: null, run, ideographs: kind === IDEOGRAPH, start, end: at });
    } else if (kind === LETTER || kind === DIGIT) {
      const start = at;
      let joins = false;
      for (; at < length;) {
        const next = kindAt(text, at);
        if (next === LETTER || next === DIGIT) at += widthAt(text, at);
        else if (isJoint(text, at, next)) {
          joins = true;
          at += 1;
        } else break;
      }
      if (joins || plain === undefined) visit(unitOf(text, start, at));
      else if (initials === undefined || mayBegin(initials, text.charCodeAt(start))) {
        const word = foldWord(text.slice(start, Math.min(at, start + LONGEST_WORD)));
        if (word !== '') plain(word, start, at);
      }
    } else at += widthAt(text, at);
  }
}

const mayBegin = (initials: Uint8Array, code: number): boolean => code > 0x7f || initials[LOWER[code]!] === 1;

/** Whether the mark at `at` stands inside a word or a number. */
function isJoint(text: string, at: number, kind: number): boolean {
  if (at === 0 || at + 1 >= text.length) return false;
  const after = kindAt(text, at + 1);
  if (kind === SEPARATOR) return after === DIGIT && kindAt(text, at - 1) === DIGIT;
  return (kind === APOSTROPHE || kind === HYPHEN) && (after === LETTER || after === DIGIT);
}

const POSSESSIVE = /['’‘ʼ＇]s$/i;

function unitOf(text: string, start: number, end: number): Unit {
  const raw = text.slice(start, end).replace(POSSESSIVE, '');
  const parts: Unit['parts'] = [];
  let hasApostrophe = false;
  let at = 0;
  for (let from = 0; at <= raw.length; at += 1) {
    const kind = at === raw.length ? HYPHEN : kindAt(raw, at);
    if (kind === APOSTROPHE) hasApostrophe = true;
    if (kind !== HYPHEN && kind !== APOSTROPHE && kind !== SEPARATOR) continue;
    const word = foldWord(raw.slice(from, Math.min(at, from + LONGEST_WORD)));
    if (word !== '') parts.push({ word, start: start + from, end: start + at });
    from = at + 1;
  }
  const unit = { run: null, ideographs: false, start, end };
  if (parts.length < 2) return { ...unit, parts, joined: null };
  const joined = parts.length > MOST_JOINED && !hasApostrophe ? null : joinedOf(parts);
  // What stands before or behind an apostrophe is often no word: l’amour, don’t, we’ll.
  const cut = hasApostrophe && (parts.at(-1)?.word.length ?? 0) <= 2;
  return {
    ...unit,
    joined,
    parts: !hasApostrophe ? parts : cut ? [] : parts.filter(({ word }) => word.length > 2),
  };
}

function joinedOf(parts: Unit['parts']): string {
  return parts
    .map(({ word }) => word)
    .join('')
    .slice(0, LONGEST_WORD);
}

/**
 * Of a stretch without spaces: pairs of characters, by which anything of two or more characters is found wherever words are
 * thought to end; single ideographs; and whole words of three or more, by which what is a word ranks before what only looks so.
 */
function eachPiece({ run, ideographs, start, end }: Unit, visit: Visit, sought: Sought | undefined): void {
  if (run === null) return;
  // Folding may change how many code units there are (half-width Kana): then all of it stands where all of it stands.
  const exact = run.length === end - start;
  const tell = (word: string, from: number): void =>
    exact ? visit(word, start + from, start + from + word.length) : visit(word, start, end);
  const tellAt = (at: number): number => {
    const next = at + widthAt(run, at);
    if (ideographs) tell(run.slice(at, next), at);
    if (next < run.length) tell(run.slice(at, next + widthAt(run, next)), at);
    return next;
  };
  if (sought === undefined) for (let at = 0; at < run.length;) at = tellAt(at);
  else for (const at of placesOf(sought.pieces, run)) tellAt(at);
  if (sought !== undefined && !sought.words.some((word) => run.includes(word))) return;
  for (const { segment, index } of segmentsOf(run)) if (lengthOf(segment) > 2) tell(segment, index);
}

/** Where any of `pieces` begins in `run`, in order. */
function placesOf(pieces: readonly string[], run: string): readonly number[] {
  const places = new Set<number>();
  for (const piece of pieces)
    for (let at = run.indexOf(piece); at >= 0; at = run.indexOf(piece, at + 1)) places.add(at);
  return [...places].sort((a, b) => a - b);
}

/** The words of a stretch without spaces, by the dictionaries of ICU. */
export function segmentsOf(run: string): Iterable<{ segment: string; index: number }> {
  return segmenterFor('word', null).segment(run);
}

/** The pairs of characters of `run`, in order; itself where it is shorter. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return [run];
  return characters.slice(1).map((character, at) => (characters[at] ?? '') + character);
}

/** In characters, by code points. */
export function lengthOf(word: string): number {
  return [...word].length;
}
