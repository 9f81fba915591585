/**
 * Which dollars in a Markdown text are formulas, and which are money. The rule is Pandoc's (a formula neither begins nor ends
 * with a space, and no digit follows it), made stricter, since most of what is read here is news:
 *
 * - Outside, neither dollar touches a letter or digit ("US$5", "5$"), unless the formula has TeX's signs in it ("3$\times$4")
 *   or an ordinal follows ("the $n$th").
 * - Inside is no amount ("$5 to 10$") and no run of words ("$x rose in US$"), unless it has signs that only TeX has.
 * - `$$…$$` is shown on a line of its own. Where it stands on lines of its own it may have spaces at its ends; a blank line
 *   only where its fences have lines of their own, too.
 *
 * A backslash before a dollar makes it a dollar. The first dollar that could end a formula has to; what has no end is text.
 */
export interface DollarFormulas {
  /** Where the formula in running text that opens at offset `start` ends; `null` where none opens. */
  inText(start: number): number | null;
  /** The same for a formula on lines of its own. */
  alone(start: number): number | null;
}

/** A run of dollars that no backslash takes back. */
interface Run {
  at: number;
  length: number;
}

/** The formulas of `source`. Answering all questions once takes time linear in its length. */
export function dollarFormulas(source: string): DollarFormulas {
  const runs: Run[] = [];
  for (const { 0: match, index } of source.matchAll(/\\[^]|\$+/g)) {
    if (match.startsWith('$')) runs.push({ at: index, length: match.length });
  }
  const places = new Map(runs.map(({ at }, place) => [at, place]));
  const doubles = runs.filter(({ length }) => length > 1);
  const doublePlaces = new Map(doubles.map(({ at }, place) => [at, place]));

  return {
    inText(start) {
      const place = places.get(start);
      const open = place === undefined ? undefined : runs[place];
      if (place === undefined || open === undefined || open.length > 2) return null;
      const close = open.length === 1 ? runs[place + 1] : doubles[(doublePlaces.get(start) ?? -2) + 1];
      if (close?.length !== open.length) return null;
      const content = source.slice(start + open.length, close.at);
      if (/^\s|\s$/.test(content) || BLANK_LINE.test(content)) return null;
      const end = close.at + close.length;
      return isFormula(content, source.slice(Math.max(0, start - 2), start), source.slice(end, end + 4))
        ? end
        : null;
    },
    alone(start) {
      const place = doublePlaces.get(start);
      const open = place === undefined ? undefined : doubles[place];
      const close = place === undefined ? undefined : doubles[place + 1];
      if (open?.length !== 2 || close?.length !== 2) return null;
      const end = close.at + 2;
      const content = source.slice(start + 2, close.at);
      if (!/[^\s>]/.test(content) || !/^[ \t]*(?:\n|$)/.test(source.slice(end, end + LONGEST_INDENT)))
        return null;
      const fenced = /^[ \t]*\n/.test(content) && /\n[ \t>]*$/.test(content);
      return !fenced && BLANK_LINE.test(content) ? null : end;
    },
  };
}

/** A line without letters, within quotes too. */
const BLANK_LINE = /\n[ \t>]*\n/;

/** White space that may follow a formula on its line. */
const LONGEST_INDENT = 100;

/** Whether `content` between two dollars is a formula, with `before` and `after` around them. */
function isFormula(content: string, before: string, after: string): boolean {
  if (after.startsWith('{')) return false;
  const touches = /[\p{L}\p{N}]$/u.test(before) || (/^\p{L}/u.test(after) && !ORDINAL.test(after));
  if (/^\p{N}/u.test(after)) return /\\[a-z]/i.test(content);
  if (touches) return /[\\^{]/.test(content);
  // GitHub's second form says itself what it is.
  if (/[\\^_{}]|^`[^]+`$/.test(content)) return true;
  return !AMOUNT.test(content) && !WORDS.test(content);
}

const ORDINAL = /^(?:th|st|nd|rd|s)(?!\p{L})/u;

/** A number and what is paid with it: "5 to 10", "1.2 billion in cash", "20/month or 2". */
const AMOUNT = /^[\d.,]+\s?(?:[kmb]n?|[mbt]r?illion)?[\s/–-]+\p{L}{2}/iu;
const WORDS = /\p{L}{3}[,;:]?\s+\p{L}{2}/u;
