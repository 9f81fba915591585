import { describe, isOnWhole, type Annotation } from '../annotation.ts';
import { placeAll, revisionOf } from '../library/annotation-import.ts';
import type { TextOf } from '../library/reanchor.ts';
import { revisionId, type ArticleRecord, type Revision } from '../library/records.ts';
import type { LibraryState } from '../library/state.ts';
import type { Fitted } from './fit.ts';
import type { ForeignArticle } from './foreign.ts';
import type { MatchedBy } from './preview.ts';
import { atQuote, cleaned, extended, isWaiting, madeArticle } from './waiting.ts';

/** An article that annotations of the file go to. */
export interface Target {
  id: string;
  /** As the library has it; `null` where it is to be made. */
  article: ArticleRecord | null;
  by: MatchedBy;
  foreign: ForeignArticle;
  fitted: Fitted[];
  /** All quotes that the file has of it, in their order. */
  quotes: string[];
}

/** The article with the text that it has now. */
interface Texts {
  article: ArticleRecord;
  revision: Revision | null;
  isNew: boolean;
  /** Its text is made of quotes. */
  waits: boolean;
}

/** What is to be written of one article's new annotations. */
interface Placed {
  article: ArticleRecord;
  revisions: Revision[];
  /** Annotations of the library whose text has grown, as they are and as they are to be. */
  shifted: (readonly [before: Annotation, after: Annotation])[];
  annotations: Annotation[];
}

type Made = { now: string; sha256: (text: string) => string };

/** The article that is made where the library has none. */
export function madeNew({ id, foreign, quotes }: Target, made: Made): Texts {
  const annotations = quotes.map((exact) => ({ exact })) as ForeignArticle['annotations'];
  const { article, revision } = madeArticle(id, { ...foreign, annotations }, made);
  return { article, revision, isNew: true, waits: isWaiting(article) };
}

/** Places annotations that the library does not have yet. */
export function placeFresh(
  fresh: readonly Annotation[],
  target: Target,
  texts: Texts,
  library: LibraryState,
  made: Made,
): Placed {
  if (isWaiting(texts.article)) return placeWaiting(fresh, texts, library, made);
  const { article, revision } = texts;
  const revisions = texts.isNew && revision !== null ? [revision] : [];
  if (fresh.length === 0) return { article, revisions, shifted: [], annotations: [] };
  const own = ownText(target.foreign, made);
  const textOf: TextOf = (hash) => {
    if (hash === revision?.hash) return revision;
    if (hash === own?.hash) return own;
    return library.revisions.get(revisionId(article.id, hash)) ?? null;
  };
  // Where the file has the text that its offsets count in, that is the text they were made on.
  const claimed = fresh.map((annotation) => {
    if (isOnWhole(annotation)) return { ...annotation, revision: article.revision };
    const isThere = own?.text.slice(annotation.start, annotation.end) === annotation.exact;
    return isThere ? { ...annotation, revision: own.hash } : annotation;
  });
  const annotations = placeAll(claimed, article, textOf, revision?.text ?? '').map((annotation) =>
    withContext(annotation, textOf),
  );
  const isUsed =
    own !== null && own.hash !== revision?.hash && annotations.some((one) => one.revision === own.hash);
  if (isUsed && !library.revisions.has(revisionId(article.id, own.hash)))
    revisions.push(revisionOf(article.id, own, made.now));
  return { article, revisions, shifted: [], annotations };
}

/** The quotes that the text does not have yet are put behind it; everything else stays where it is. */
function placeWaiting(
  fresh: readonly Annotation[],
  { article, revision, isNew }: Texts,
  library: LibraryState,
  made: Made,
): Placed {
  const known = revision?.text ?? '';
  const missing = [...new Set(fresh.map(({ exact }) => cleaned(exact)))].filter(
    (quote) => quote !== '' && !known.includes(quote),
  );
  const grown = missing.length === 0 ? null : extended(article, known, missing, made);
  const now = grown ?? { article, revision };
  const shifted: Placed['shifted'] = [];
  if (grown !== null) {
    for (const before of library.annotations.values()) {
      if (before.articleId !== article.id || before.anchor?.revision !== article.revision) continue;
      shifted.push([before, { ...before, anchor: { ...before.anchor, revision: grown.revision.hash } }]);
    }
  }
  const text = now.revision;
  return {
    article: now.article,
    revisions: text !== null && (isNew || grown !== null) ? [text] : [],
    shifted,
    annotations: fresh.map((annotation) => {
      if (isOnWhole(annotation)) return { ...annotation, revision: now.article.revision };
      return text === null ? annotation : atQuote(annotation, text);
    }),
  };
}

/** The text that the file has itself, offsets and all. */
function ownText({ text }: ForeignArticle, { sha256 }: Made): { hash: string; text: string } | null {
  return text === null || text === '' ? null : { hash: sha256(text), text };
}

/** What stands beyond doubt and came without its surroundings gets them, so that later texts can be compared with them. */
function withContext(annotation: Annotation, textOf: TextOf): Annotation {
  const { start, end, exact, prefix, suffix, revision, anchor } = annotation;
  if (prefix !== '' || suffix !== '' || anchor !== null || isOnWhole(annotation)) return annotation;
  const text = textOf(revision)?.text;
  return text?.slice(start, end) === exact ? { ...annotation, ...describe(text, start, end) } : annotation;
}
