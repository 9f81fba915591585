/** Ends of passages never cut what a reader sees as one character (UAX #29, extended grapheme clusters). */

let segmenter: Intl.Segmenter | undefined;

/** Longest stretch looked at around an end. Family emoji have some 25 code units; longer clusters are an attack, not a text. */
const WINDOW = 64;

/** The nearest grapheme border at or before `offset` in `text`. */
export function snapDown(text: string, offset: number): number {
  return isPlainBorder(text, offset) ? offset : clusterAt(text, offset).start;
}

/** The nearest grapheme border at or after `offset` in `text`. */
export function snapUp(text: string, offset: number): number {
  return isPlainBorder(text, offset) ? offset : clusterAt(text, offset).end;
}

/** Most borders stand beside a character of which it is known that it joins with nothing: then no segmenter is asked. */
function isPlainBorder(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const after = text.charCodeAt(offset);
  if (after === 0x0a) return text.charCodeAt(offset - 1) !== 0x0d;
  return after < 0x300 || isPlainHan(after) ? after !== 0xad && text.charCodeAt(offset - 1) < 0x300 : false;
}

function isPlainHan(code: number): boolean {
  return code >= 0x3040 && code <= 0x9fff && code !== 0x3099 && code !== 0x309a;
}

/** The cluster around `offset`; both ends equal `offset` where it is a border already. */
function clusterAt(text: string, offset: number): { start: number; end: number } {
  let from = Math.max(0, offset - WINDOW);
  // Begin behind a line feed or a space if there is one, else at least not inside a surrogate pair.
  const before = text.slice(from, offset);
  const space = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n'));
  if (space > 0) from += space;
  else if (isLowSurrogate(text.charCodeAt(from)) && from > 0) from -= 1;
  // Made when it is needed: that loads the tables of Unicode, and takes longer than all else that a start evaluates.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const segments = segmenter.segment(text.slice(from, offset + WINDOW));
  const segment = segments.containing(offset - from);
  if (!segment) return { start: offset, end: offset };
  const start = from + segment.index;
  return start === offset ? { start, end: start } : { start, end: start + segment.segment.length };
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
