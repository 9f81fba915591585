import { wordAt, type Edge } from './extend.ts';
import { snapToGraphemes } from './graphemes.ts';
import { trimmed, type Span } from './segments.ts';

/** What an end that is dragged goes to: the nearest end of a word, or every letter. */
export type Snap = 'word' | 'letter';

/**
 * `span` with one end brought to `offset`: to the nearest edge of a word there, or of a letter (grapheme cluster). The other
 * end stays where it is, white space at the moved one is left out, and at least one letter remains, so that an end dragged
 * past the other stops before it. Offsets outside the text are clamped; `span` must be whole letters.
 */
export function adjusted(
  text: string,
  span: Span,
  edge: Edge,
  offset: number,
  snap: Snap,
  lang: string | null,
): Span {
  const at = Math.min(Math.max(0, offset), text.length);
  const to = snap === 'word' ? nearestWordEdge(text, at, lang) : at;
  const last = lastLetter(text, span);
  const first = snapToGraphemes(text, { start: span.start, end: span.start + 1 });
  const moved =
    edge === 'end'
      ? { start: span.start, end: Math.max(to, first.end) }
      : { start: Math.min(to, last.start), end: span.end };
  const whole = snapToGraphemes(text, moved);
  const kept = trimmed(text, whole) ?? whole;
  return edge === 'end' ? { start: span.start, end: kept.end } : { start: kept.start, end: span.end };
}

function nearestWordEdge(text: string, offset: number, lang: string | null): number {
  const word = wordAt(text, offset, lang);
  if (word === null) return offset;
  return offset - word.start <= word.end - offset ? word.start : word.end;
}

function lastLetter(text: string, span: Span): Span {
  return snapToGraphemes(text, { start: span.end - 1, end: span.end });
}
