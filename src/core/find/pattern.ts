import type { Span } from '../reading/segments.ts';
import { MOST_FOUND, type FindOptions } from './find-text.ts';
import { isWholeWords } from './whole-word.ts';

/** What V8 says of a pattern, as the reader is told. What is not here is told in general. */
const PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/Unterminated group/, 'A bracket “(” is not closed.'],
  [/Unmatched '\)'/, 'A bracket “)” closes nothing.'],
  [/Unterminated character class/, 'A bracket “[” is not closed.'],
  [/Lone quantifier brackets|Incomplete quantifier/, 'Before “{” or “}” as a letter stands “\\”.'],
  [/Nothing to repeat/, 'Before “*”, “+” or “?” there is nothing to repeat.'],
  [/numbers out of order/, 'The numbers in “{ }” are in the wrong order.'],
  [/Range out of order/, 'A range in “[ ]” is in the wrong order.'],
  [/\\ at end/, 'Nothing follows the last “\\”.'],
  [/Invalid (?:named )?capture|Invalid group/, 'What follows “(?” is not known.'],
  [/Invalid property name/, 'The property in “\\p{ }” is not known.'],
];
const NO_PATTERN = 'This is not a regular expression.';

/** The pattern as it is run, or why it is none, in a sentence. Each line of the text has its own `^` and `$`. */
export function compilePattern(
  pattern: string,
  { matchCase }: Pick<FindOptions, 'matchCase'>,
): RegExp | string {
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
  return PROBLEMS.find(([known]) => known.test(said))?.[1] ?? NO_PATTERN;
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
