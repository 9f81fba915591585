import { NEVER_FINAL, ONLY_BEFORE_NUMBER, SOMETIMES_FINAL, STARTERS } from './abbreviations.ts';
import { lineAt, segmenterFor, trimmed, type Span } from './segments.ts';

/** No abbreviation, with the quote or bracket before it, is longer; a look back of this many code units sees all of it. */
const LOOK_BACK = 24;

/**
 * The sentence around `offset`, without white space at its ends; between two sentences the one before. It never crosses a
 * `\n`. `null` where the line is blank. `lang` is BCP 47 or `null`. Offsets outside the text are clamped.
 *
 * Method: the sentence boundaries of Unicode (UAX #29) within the line, without those that follow an abbreviation or an
 * initial, or that stand before a lower-case letter (`“Stop!” he said`). Linear in the line.
 */
export function sentenceAt(text: string, offset: number, lang: string | null): Span | null {
  const line = lineAt(text, offset);
  const within = text.slice(line.start, line.end);
  if (within.trim() === '') return null;
  const segments = segmenterFor('sentence', lang).segment(within);

  const first = within.length - within.trimStart().length;
  const at = Math.min(Math.max(offset - line.start, first), within.trimEnd().length - 1);
  const found = segments.containing(at);
  if (found === undefined) return null;
  let start = found.index;
  let end = start + found.segment.length;
  while (start > 0 && !endsSentence(within, start)) start = segments.containing(start - 1)?.index ?? 0;
  while (end < within.length && !endsSentence(within, end)) {
    const next = segments.containing(end);
    end = next === undefined ? within.length : next.index + next.segment.length;
  }
  return trimmed(text, { start: line.start + start, end: line.start + end });
}

/** The first sentence that begins at or after `offset`, in this line or a later one; `null` where there is none. */
export function nextSentence(text: string, offset: number, lang: string | null): Span | null {
  const here = sentenceAt(text, offset, lang);
  if (here !== null && here.start >= offset) return here;
  const next = nonSpaceFrom(text, Math.max(0, offset, here?.end ?? 0));
  return next === -1 ? null : sentenceAt(text, next, lang);
}

/** The last sentence that ends at or before `offset`, in this line or an earlier one; `null` where there is none. */
export function previousSentence(text: string, offset: number, lang: string | null): Span | null {
  const last = nonSpaceBefore(text, Math.min(text.length, offset));
  const here = last === -1 ? null : sentenceAt(text, last, lang);
  if (here === null || here.end <= offset) return here;
  const before = nonSpaceBefore(text, here.start);
  return before === -1 ? null : sentenceAt(text, before, lang);
}

/** The paragraph (the line between two `\n`) around `offset`, without white space at its ends; `null` where it is blank. */
export function paragraphAt(text: string, offset: number): Span | null {
  return trimmed(text, lineAt(text, offset));
}

/** The first index at or after `from` that holds something else than white space, or −1. */
export function nonSpaceFrom(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) if (text.charAt(index).trim() !== '') return index;
  return -1;
}

/** The last index before `to` that holds something else than white space, or −1. */
export function nonSpaceBefore(text: string, to: number): number {
  for (let index = to - 1; index >= 0; index -= 1) if (text.charAt(index).trim() !== '') return index;
  return -1;
}

/** Whether the boundary that Unicode's rules see at `boundary` is the end of a sentence for a reader. */
function endsSentence(line: string, boundary: number): boolean {
  const before = line.slice(Math.max(0, boundary - LOOK_BACK), boundary).trimEnd();
  const after = line.slice(boundary, boundary + LOOK_BACK);
  const nextWord = /^[^\p{L}\p{N}]*([\p{L}\p{N}’']+)/u.exec(after)?.[1] ?? '';
  if (/^\p{Ll}/u.test(nextWord)) return false;
  // A closing quote or bracket after the stop belongs to a finished sentence.
  if (!before.endsWith('.')) return true;

  const word = /(?<![\p{L}\p{N}.])[\p{L}\p{N}.]+$/u.exec(before.slice(0, -1))?.[0] ?? '';
  const lower = word.toLowerCase();
  // The number of a list item: what it counts follows.
  if (/^\d+$/.test(word) && line.slice(0, boundary).trim() === `${word}.`) return false;
  if (ONLY_BEFORE_NUMBER.has(lower)) return !/^\d/.test(nextWord);
  if (NEVER_FINAL.has(lower)) return false;
  // One letter, or letters with stops between them: initials, `U.S.`, and what German writes as `z. B.`
  const initials = word !== 'I' && /^(?:\p{Lu}|\p{Ll})(?:\.\p{Lu})*$/u.test(word);
  if (initials || SOMETIMES_FINAL.has(lower)) return nextWord === '' || STARTERS.has(nextWord.toLowerCase());
  return true;
}
