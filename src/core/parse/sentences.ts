/** First sentences and short titles, from running text. */
import { sentenceAt } from '../reading/sentences.ts';

/** A title longer than this wraps to four lines in the sidebar and the header; the design's longest wraps to two. */
export const TITLE_LENGTH = 120;

/** How far a first sentence is looked for. Longer ones are cut for a title in any case. */
const REACH = 1000;

/** The first sentence of `text` (first paragraph only), white space collapsed, its full stop still there. */
export function firstSentence(text: string): string {
  const line =
    text
      .trim()
      .slice(0, REACH)
      .split(/\n\s*\n/, 1)[0] ?? '';
  const flat = line.replace(/[ \t\r\n\f]+/g, ' ').trim();
  const sentence = sentenceAt(flat, 0, null);
  return sentence === null ? '' : flat.slice(sentence.start, sentence.end);
}

/** A title from the first sentence of `text`: without its closing full stop, and cut at a word where it is over-long. */
export function titleFrom(text: string): string {
  const sentence = firstSentence(text);
  return shorten(withoutFullStop(sentence), TITLE_LENGTH);
}

function withoutFullStop(sentence: string): string {
  if (/(?:\.\.|\u2026)$/.test(sentence) || /(?:^|[\s.])\p{L}\.$/u.test(sentence)) return sentence;
  return sentence.replace(/[.\u3002\u06D4\u0964]$/, '');
}

/** `text` in at most `length` UTF-16 code units, the `…` included; cut at a space where there is one in the latter half. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  if (text[length - 1] !== ' ' && space >= length / 2) cut = cut.slice(0, space);
  // Half a surrogate pair is no letter.
  if (/[\uD800-\uDBFF]$/.test(cut)) cut = cut.slice(0, -1);
  return `${cut.replace(/[\s,;:\u2013\u2014-]+$/, '')}…`;
}
