import { nonSpaceBefore, nonSpaceFrom, paragraphAt, sentenceAt } from './sentences.ts';
import { lineAt, segmenterFor, type Span } from './segments.ts';

export type Unit = 'word' | 'sentence' | 'paragraph';
export type Edge = 'start' | 'end';
export type Way = 'forward' | 'backward';

/**
 * `span` with one edge moved by one unit: to the next end of a word, sentence or paragraph when the end moves, to a start
 * when the start does. Words and paragraphs go on across `\n`. The span never turns round or becomes empty: a move that
 * would do that, or that would leave the text, gives the span back as it is.
 */
export function extend(
  text: string,
  span: Span,
  edge: Edge,
  way: Way,
  unit: Unit,
  lang: string | null,
): Span {
  const moved =
    edge === 'end' ? endFrom(text, span.end, way, unit, lang) : startFrom(text, span.start, way, unit, lang);
  if (moved === null) return span;
  const next = edge === 'end' ? { start: span.start, end: moved } : { start: moved, end: span.end };
  return next.start < next.end ? next : span;
}

function endFrom(text: string, end: number, way: Way, unit: Unit, lang: string | null): number | null {
  if (way === 'forward') return unitFrom(text, end, unit, lang)?.end ?? null;
  const current = unitBefore(text, end, unit, lang);
  return current === null ? null : (unitBefore(text, current.start, unit, lang)?.end ?? null);
}

function startFrom(text: string, start: number, way: Way, unit: Unit, lang: string | null): number | null {
  if (way === 'backward') return unitBefore(text, start, unit, lang)?.start ?? null;
  const current = unitFrom(text, start, unit, lang);
  return current === null ? null : (unitFrom(text, current.end, unit, lang)?.start ?? null);
}

/** The unit around `offset`, or the first that begins after it. */
function unitFrom(text: string, offset: number, unit: Unit, lang: string | null): Span | null {
  for (let at = nonSpaceFrom(text, offset); at !== -1; at = nonSpaceFrom(text, at + 1)) {
    const found = unitAt(text, at, unit, lang);
    if (found !== null) return found;
  }
  return null;
}

/** The unit that holds the last letter before `offset`, or the last that ends before it. */
function unitBefore(text: string, offset: number, unit: Unit, lang: string | null): Span | null {
  for (let at = nonSpaceBefore(text, offset); at !== -1; at = nonSpaceBefore(text, at)) {
    const found = unitAt(text, at, unit, lang);
    if (found !== null) return found;
  }
  return null;
}

function unitAt(text: string, offset: number, unit: Unit, lang: string | null): Span | null {
  switch (unit) {
    case 'word':
      return wordAt(text, offset, lang);
    case 'sentence':
      return sentenceAt(text, offset, lang);
    case 'paragraph':
      return paragraphAt(text, offset);
  }
}

/** The word around `offset` (UAX #29 word boundaries, or the dictionary of a script without spaces); `null` between words. */
export function wordAt(text: string, offset: number, lang: string | null): Span | null {
  const line = lineAt(text, offset);
  const found = segmenterFor('word', lang)
    .segment(text.slice(line.start, line.end))
    .containing(offset - line.start);
  if (found?.isWordLike !== true) return null;
  const start = line.start + found.index;
  return { start, end: start + found.segment.length };
}
