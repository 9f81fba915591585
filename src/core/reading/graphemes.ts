import { lineAt, segmenterFor, type Span } from './segments.ts';

/** Far longer than any letter with its marks, or emoji sequence, in real text; keeps the segmenter off a long line. */
const WINDOW = 64;

/** `span` grown to whole grapheme clusters (UAX #29), so that no letter loses its accent and no emoji is cut in two. */
export function snapToGraphemes(text: string, span: Span): Span {
  return { start: boundary(text, span.start, 'start'), end: boundary(text, span.end, 'end') };
}

function boundary(text: string, offset: number, side: keyof Span): number {
  const line = lineAt(text, offset);
  if (offset <= line.start || offset >= line.end) return offset;
  // A window that began in the middle of a cluster would see a boundary there; it begins after white space where it can.
  let from = Math.max(line.start, offset - WINDOW);
  const space = text.slice(from, offset - 1).search(/\s\S*$/);
  if (from > line.start && space !== -1) from += space;
  const to = Math.min(line.end, offset + WINDOW);
  const found = segmenterFor('grapheme', null)
    .segment(text.slice(from, to))
    .containing(offset - from);
  if (found === undefined) return offset;
  const start = from + found.index;
  return start === offset || side === 'start' ? start : start + found.segment.length;
}
