import { elementsOf, isElement, lineText, rawText, type Root } from './hast.ts';

/**
 * The headline in a `title` element, which often names the site, too. The rules are Readability's (as after 0.6.0, which knows
 * dashes), so that a page has the same title here as there: without what stands behind the last `|`, `-`, `–`, `»` …; where that
 * is too little, without what stands before the first; behind a colon, unless a heading has the colon, too; the only `h1` for a
 * title too short or too long to be one; and the whole where four words or less would be left.
 */
export function headlineOf(title: string, page: Root): string {
  const found = shortened(title, page).replace(/\s{2,}/g, ' ').trim(); // prettier-ignore
  const isHierarchical = SEPARATED.test(title) && LEVELS.test(title);
  const levels = wordsOf(title.replace(SEPARATORS, '')) - 1;
  return wordsOf(found) <= 4 && (!isHierarchical || wordsOf(found) !== levels) ? title : found;
}

const SEPARATED = /\s[|\-\u2013\u2014\\/>\u00BB]\s/;
const SEPARATORS = /[|\-\u2013\u2014\\/>\u00BB]+/g;
const LEVELS = /\s[\\/>\u00BB]\s/;

function shortened(title: string, page: Root): string {
  if (SEPARATED.test(title)) {
    const last = [...title.matchAll(new RegExp(SEPARATED, 'g'))].at(-1)?.index ?? title.length;
    const before = title.slice(0, last);
    return wordsOf(before) < 3 ? title.replace(/^.*?[|\-\u2013\u2014\\/>\u00BB]/, '') : before;
  }
  if (title.includes(': ')) return behindColon(title, page);
  // The lengths between which a title is one.
  if (title.length > 150 || title.length < 15) {
    const [only, ...more] = headings(page, 'h1').map(lineText);
    if (only !== undefined && more.length === 0) return only;
  }
  return title;
}

function behindColon(title: string, page: Root): string {
  if (headings(page, 'h1', 'h2').some((heading) => rawText(heading).trim() === title)) return title;
  const behindLast = title.slice(title.lastIndexOf(':') + 1);
  if (wordsOf(behindLast) < 3) return title.slice(title.indexOf(':') + 1);
  // So many words before a colon are the headline's own.
  return wordsOf(title.slice(0, title.indexOf(':'))) > 5 ? title : behindLast;
}

function headings(page: Root, ...names: string[]) {
  return [...elementsOf(page)].filter((element) => isElement(element, ...names));
}

/** As Readability counts: an end that is blank is a word, too. */
function wordsOf(text: string): number {
  return text.split(/\s+/).length;
}

/** How much of the words of `b` stand in `a`, from 0 to 1, by length; 0 where either has no words of a-z, 0-9 and `_`. */
export function similarity(a: string, b: string): number {
  const tokens = (text: string): string[] => text.toLowerCase().split(/\W+/).filter(Boolean); // prettier-ignore
  const known = new Set(tokens(a));
  const all = tokens(b);
  if (known.size === 0 || all.length === 0) return 0;
  return 1 - all.filter((token) => !known.has(token)).join(' ').length / all.join(' ').length;
}
