/** First sentences and short titles, from running text. */

/** A title longer than this wraps to four lines in the sidebar and the header; the design's longest wraps to two. */
export const TITLE_LENGTH = 120;

/** How far a first sentence is looked for. Longer ones are cut for a title in any case. */
const REACH = 1000;

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr st mt ft gen col lt capt cmdr sgt maj adm hon gov sen rep pres supt insp no nos vol pp ' +
    'fig figs ed eds vs etc cf al ca approx est dept univ inc ltd corp co bros jan feb mar apr jun jul aug sep sept oct nov ' +
    'dec mon tue tues wed thu thur thurs fri sat sun rs govt shri smt smt hr hrs min mins nr bzw usw'
  ).split(' '),
);

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The first sentence of `text` (first paragraph only), white space collapsed, its full stop still there. Sentences end where
 * Unicode's UAX #29 says, except after an abbreviation, an initial or a number, where news text rarely ends one.
 */
export function firstSentence(text: string): string {
  const line =
    text
      .trim()
      .slice(0, REACH)
      .split(/\n\s*\n/, 1)[0] ?? '';
  const flat = line.replace(/[ \t\r\n\f]+/g, ' ').trim();
  let sentence = '';
  for (const { segment } of segmenter.segment(flat)) {
    sentence += segment;
    if (!endsInAbbreviation(sentence)) break;
  }
  return sentence.trim();
}

function endsInAbbreviation(sentence: string): boolean {
  const trimmed = sentence.trimEnd();
  if (!trimmed.endsWith('.')) return false;
  const word = trimmed.slice(trimmed.lastIndexOf(' ') + 1, -1).replace(/^[("'\u2018\u201C[]+/, '');
  // "U.S", "J", "e.g": single letters with stops between them.
  if (/^\p{L}(?:\.\p{L})*$/u.test(word)) return true;
  return ABBREVIATIONS.has(word.toLowerCase());
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
