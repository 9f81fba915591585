import type { Span } from '../reading/segments.ts';
import { MOST_FOUND, type FindOptions } from './find-text.ts';
import { isWholeWords } from './whole-word.ts';

/** By what V8 says of a pattern, why it is none; the catalogue has a sentence for each. What is not here is told in general. */
const PROBLEMS = [
  [/Unterminated group/, 'open-group'],
  [/Unmatched '\)'/, 'closed-group'],
  [/Unterminated character class/, 'open-class'],
  [/Lone quantifier brackets|Incomplete quantifier/, 'brace'],
  [/Nothing to repeat/, 'repeat'],
  [/numbers out of order/, 'numbers'],
  [/Range out of order/, 'range'],
  [/\\ at end/, 'backslash'],
  [/Invalid (?:named )?capture|Invalid group/, 'group'],
  [/Invalid property name/, 'property'],
] as const;
export type Problem = (typeof PROBLEMS)[number][1] | 'other';

/** The pattern as it is run, or why it is none. Each line of the text has its own `^` and `$`. */
export function compilePattern(
  pattern: string,
  { matchCase }: Pick<FindOptions, 'matchCase'>,
): RegExp | Problem {
  const flags = matchCase ? 'gm' : 'gim';
  let strict: unknown;
  for (const mode of [`${flags}u`, flags]) {
    try {
      return new RegExp(pattern, mode);
    } catch (error) {
      // By Unicode's rules `\-` is a mistake, which people do write; what is one by either is told as the first has it.
      strict ??= error;
    }
  }
  const said = strict instanceof Error ? strict.message : '';
  return PROBLEMS.find(([known]) => known.test(said))?.[1] ?? 'other';
}

/**
 * The places of a pattern in `text`: in order, none of them empty, the first `MOST_FOUND`. How long it takes is up to the pattern, which may
 * never end: it is for a thread that can be stopped.
 */
export function findPattern(
  text: string,
  pattern: RegExp,
  options: FindOptions,
  lang: string | null,
): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const place = { start: match.index, end: match.index + match[0].length };
    if (place.start === place.end || (options.wholeWord && !isWholeWords(text, place, lang))) continue;
    found.push(place);
    if (found.length >= MOST_FOUND) break;
  }
  return found;
}
