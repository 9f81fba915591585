import { classOf, MARK, WORD } from './anchor/characters.ts';
import { snapToGraphemes } from './reading/graphemes.ts';
import type { Span } from './reading/segments.ts';

/**
 * Where the words of `text[span.start, span.end)` stand in `text`: spans in order that do not overlap, `span` among them.
 * Case counts; kinds of quote and of white space do not. An end of `span` that is the end of a word is one in each of them,
 * so that *art* is not found in *party*; where `span` itself cuts a word, it may be cut everywhere. Linear in the text.
 */
export function occurrences(text: string, span: Span): Span[] {
  const folded = fold(text);
  const words = folded.slice(span.start, span.end);
  if (words.trim() === '') return [];
  const startsWord = !joins(text, span.start);
  const endsWord = !joins(text, span.end);
  const found: Span[] = [];
  for (let start = folded.indexOf(words); start !== -1;) {
    const place = { start, end: start + words.length };
    // Of two that overlap the first counts, save that the one in hand is never the one left out.
    const fits =
      place.start === span.start ||
      ((place.end <= span.start || place.start >= span.end) &&
        !(startsWord && joins(text, place.start)) &&
        !(endsWord && joins(text, place.end)) &&
        isWhole(text, place));
    if (fits) found.push(place);
    start = folded.indexOf(words, fits ? place.end : start + 1);
  }
  return found;
}

/** One code unit for one, so that offsets stay: what a keyboard and a typesetter write differently is the same. */
function fold(text: string): string {
  return text
    .replace(/[‘’ʼ‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\s/g, ' ');
}

/** Whether one word goes on across `offset`. Scripts without spaces have no such places. */
function joins(text: string, offset: number): boolean {
  const after = text.codePointAt(offset);
  const before = codePointBefore(text, offset);
  return after !== undefined && before !== undefined && isInWord(before) && isInWord(after);
}

function isInWord(codePoint: number): boolean {
  const kind = classOf(codePoint);
  return kind === WORD || kind === MARK;
}

function codePointBefore(text: string, offset: number): number | undefined {
  const unit = text.charCodeAt(offset - 1);
  const isTrail = unit >= 0xdc00 && unit <= 0xdfff;
  return offset <= 0 ? undefined : text.codePointAt(offset - (isTrail && offset > 1 ? 2 : 1));
}

function isWhole(text: string, place: Span): boolean {
  const { start, end } = snapToGraphemes(text, place);
  return start === place.start && end === place.end;
}
