/** `[start, end)` of a text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

type Granularity = 'grapheme' | 'word' | 'sentence';

/** Making a segmenter costs about a millisecond, asking it a few microseconds: each is made once. */
const segmenters = new Map<string, Intl.Segmenter>();

/** The segmenter for a language (BCP 47); one that the runtime does not accept is treated as none. */
export function segmenterFor(granularity: Granularity, lang: string | null): Intl.Segmenter {
  const key = `${granularity} ${lang ?? ''}`;
  let segmenter = segmenters.get(key);
  if (segmenter === undefined) {
    try {
      segmenter = new Intl.Segmenter(lang ?? undefined, { granularity });
    } catch {
      segmenter = new Intl.Segmenter(undefined, { granularity });
    }
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

/** The line around `offset`, without its newline and as it stands: white space at its ends included. */
export function lineAt(text: string, offset: number): Span {
  const at = Math.min(Math.max(0, offset), text.length);
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end === -1 ? text.length : end };
}

/** `span` without the white space at its ends; `null` where nothing else is in it. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}

function isSpace(text: string, index: number): boolean {
  return text.charAt(index).trim() === '';
}
