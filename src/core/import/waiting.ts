import type { Annotation } from '../annotation.ts';
import { blocksOf, revisionOf } from '../library/annotation-import.ts';
import type { OpenedArticle } from '../library/import.ts';
import type { ArticleRecord, Revision } from '../library/records.ts';
import { isWaiting, WAITING } from '../library/waits.ts';
import { directionOf } from '../parse/language.ts';
import { countWords } from '../reading/time.ts';
import { textOf } from '../text.ts';
import { words } from '../words/words.ts';
import { addressKey, sameByline, titleKeys } from './keys.ts';
import { QuoteIndex } from './quote-index.ts';
import type { ForeignArticle } from './foreign.ts';

/**
 * Articles of which only the quotes are known. Such a one has no file and, for a text, its quotes, a paragraph each; the first
 * file that is it takes its place (library/import.ts), and the notes are looked for in the real text.
 */

export { isWaiting, WAITING };

/**
 * What articles were called of which a file gave neither title nor address, in the languages that Postil has spoken: a library
 * keeps the one that it was imported in.
 */
export const UNTITLED: ReadonlySet<string> = new Set([
  'Without a title',
  'Ohne Titel',
  'Sans titre',
  'Sin título',
  '无标题',
  'بلا عنوان',
]);

/** A title, a name and an address are no longer than this; the schema has 20,000. */
const LONGEST_LINE = 2000;

/** An article that is made of what the file tells of it: of its text, or else of its quotes. */
export function madeArticle(
  id: string,
  foreign: ForeignArticle,
  { now, sha256 }: { now: string; sha256: (text: string) => string },
): { article: ArticleRecord; revision: Revision } {
  const whole = foreign.text === null ? '' : cleaned(foreign.text);
  const waits = whole.trim() === '';
  const title = line(foreign.title) ?? line(foreign.sourceUrl) ?? words.importing.untitled;
  const text = waits ? quotesText(foreign.annotations.map(({ exact }) => exact), title) : whole; // prettier-ignore
  const revision = revisionOf(id, { hash: sha256(text), text }, now);
  const article: ArticleRecord = {
    id,
    format: 'text',
    encoding: 'utf-8',
    title,
    byline: line(foreign.byline),
    published: line(foreign.published),
    dek: null,
    lang: line(foreign.language),
    dir: directionOf(text) ?? 'ltr',
    siteName: null,
    sourceUrl: addressKey(foreign.sourceUrl) === null ? null : line(foreign.sourceUrl),
    places: [],
    revision: revision.hash,
    wordCount: countWords(text),
    added: now,
    updated: now,
    deleted: null,
    ...(waits ? { warnings: [WAITING] } : {}),
  };
  return { article, revision };
}

/** A waiting article with more quotes behind those that it has: what stands in it keeps its place. */
export function extended(
  article: ArticleRecord,
  text: string,
  quotes: readonly string[],
  { now, sha256 }: { now: string; sha256: (text: string) => string },
): { article: ArticleRecord; revision: Revision } {
  const all = cleaned([text, ...quotes].join('\n'));
  const revision = revisionOf(article.id, { hash: sha256(all), text: all }, now);
  const after = { ...article, revision: revision.hash, wordCount: countWords(all), updated: now };
  return { article: after, revision };
}

/** An annotation at its quote in a text that is made of quotes. It was not made on that text, and claims none. */
export function atQuote(annotation: Annotation, { hash, text }: Pick<Revision, 'hash' | 'text'>): Annotation {
  const quote = cleaned(annotation.exact);
  const start = quote === '' ? -1 : text.indexOf(quote);
  if (start < 0) return annotation;
  const anchor = {
    revision: hash,
    state: 'anchored',
    start,
    end: start + quote.length,
    confidence: 1,
  } as const;
  return { ...annotation, anchor };
}

function quotesText(quotes: readonly string[], otherwise: string): string {
  const paragraphs = [...new Set(quotes.map(cleaned).filter((quote) => quote !== ''))];
  return paragraphs.length === 0 ? otherwise : paragraphs.join('\n');
}

/** As a tree of paragraphs has it: what its text is, letter for letter. */
export function cleaned(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, ' ')
    .trim();
  return textOf(blocksOf(plain));
}

function line(text: string | null): string | null {
  const plain = text?.replace(/\s+/g, ' ').trim() ?? '';
  return plain === '' ? null : plain.slice(0, LONGEST_LINE);
}

/** The waiting article that `opened` is by its address, or by title and byline; `null` where none is, or several could be. */
export function awaited(opened: OpenedArticle, waiting: readonly ArticleRecord[]): ArticleRecord | null {
  const { sourceUrl, title, byline } = opened.article;
  const live = waiting.filter((record) => record.deleted === null && isWaiting(record));
  const address = addressKey(sourceUrl);
  const there = address === null ? [] : live.filter((record) => addressKey(record.sourceUrl) === address);
  if (there.length > 0) return there.length === 1 ? (there[0] ?? null) : null;
  const { whole, main } = titleKeys(title);
  const named = live.filter((record) => {
    const other = titleKeys(record.title);
    const isSame = whole !== '' && (other.whole === whole || other.whole === main || other.main === whole);
    return isSame && sameByline(byline, record.byline) === true;
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The same by the quotes: the one of which more than half stand in the opened text. */
export function awaitedByText(
  opened: OpenedArticle,
  waiting: readonly { article: ArticleRecord; text: string }[],
): ArticleRecord | null {
  const index = new QuoteIndex();
  const live = waiting.filter(({ article }) => article.deleted === null && isWaiting(article));
  const sought = live.map(({ text }, at) => index.add(at, text.split('\n')));
  const counts = index.count(opened.article.text);
  const ranked = [...counts]
    .filter(([at, count]) => count * 2 > (sought[at] ?? 0))
    .sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined || second?.[1] === first[1]) return null;
  return live[first[0]]?.article ?? null;
}
