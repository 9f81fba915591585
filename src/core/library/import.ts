import { titleOf } from '../parse/file-title.ts';
import { countWords } from '../reading/time.ts';
import type { Change, OperationDraft } from './operation.ts';
import { revisionId, type ArticleRecord, type LibraryArticle, type Place, type Revision } from './records.ts';

/** An article as it came from a file, before the library knows it. */
export interface OpenedArticle {
  place: Place;
  article: LibraryArticle;
  /** SHA-256 (hex) of `article.text` in UTF-8. */
  hash: string;
}

export interface ImportPlan {
  articleId: string;
  /**
   * `known`: the text was there; what its file says about it may be news, and is taken in. `new`: a new article. `place`:
   * the same article at another place. `revised`: a known file with a new text.
   */
  outcome: 'known' | 'new' | 'place' | 'revised';
  /** What to write; `null` when nothing changes. */
  operation: OperationDraft | null;
}

/** What the library already holds that could be this article. */
export interface ImportCandidates {
  /** The article that has this place, if any. */
  byPlace: ArticleRecord | null;
  /** The articles one of whose revisions has this very text. */
  byText: readonly ArticleRecord[];
}

/**
 * Decides what opening a file means for the library. The same content twice is one article with two places; a known place
 * with another text is a new revision of its article, and with another header the same article under its new header.
 * `ids` gives fresh identifiers; `now` is ISO 8601.
 */
export function planImport(
  opened: OpenedArticle,
  candidates: ImportCandidates,
  ids: () => string,
  now: string,
): ImportPlan {
  const existing = candidates.byPlace ?? sameArticle(opened, candidates.byText);
  if (existing === null) return planNew(opened, ids, now);
  const hasPlace = existing.places.some((place) => place.id === opened.place.id);
  const hasText = existing.revision === opened.hash;
  // What a copy is called elsewhere changes nothing about the article.
  const isNews = !hasText || (hasPlace && !saysTheSame(existing, opened.article));
  if (hasPlace && !isNews && existing.deleted === null) {
    return { articleId: existing.id, outcome: 'known', operation: null };
  }
  const after: ArticleRecord = {
    ...existing,
    ...(isNews ? metadata(opened.article) : {}),
    places: hasPlace ? existing.places : [...existing.places, opened.place],
    revision: opened.hash,
    updated: now,
    deleted: null,
  };
  const changes: Change[] = [{ table: 'articles', id: existing.id, before: existing, after }];
  if (!hasText) changes.push(addRevision(existing.id, opened, now));
  return {
    articleId: existing.id,
    outcome: !hasText ? 'revised' : hasPlace && existing.deleted === null ? 'known' : 'place',
    operation: { id: ids(), kind: hasText ? 'import' : 'revise', at: now, changes },
  };
}

/**
 * Of articles that have the text of `opened`, the one that is it: with the same title, dek and date. One that is not in the
 * trash first, then the oldest. `null` where the same words stand under other headers only.
 */
export function sameArticle(
  { article, place }: Pick<OpenedArticle, 'article' | 'place'>,
  candidates: readonly ArticleRecord[],
): ArticleRecord | null {
  const { text } = article;
  const isNamed = (title: string, names: readonly string[]) =>
    names.some((name) => titleOf(name, text) === title);
  const same = candidates.filter((other) => {
    if (other.dek !== article.dek || other.published !== article.published) return false;
    if (other.title === article.title) return true;
    // A title that only the file's name gave is gone when the file is renamed; the article is the same.
    const names = other.places.map(({ name }) => name);
    return isNamed(article.title, [place.name]) && isNamed(other.title, names);
  });
  const order = (other: ArticleRecord) => `${other.deleted === null ? 0 : 1} ${other.added} ${other.id}`;
  return same.sort((a, b) => (order(a) < order(b) ? -1 : 1))[0] ?? null;
}

function planNew(opened: OpenedArticle, ids: () => string, now: string): ImportPlan {
  const articleId = ids();
  const record: ArticleRecord = {
    id: articleId,
    ...metadata(opened.article),
    places: [opened.place],
    revision: opened.hash,
    added: now,
    updated: now,
    deleted: null,
  };
  return {
    articleId,
    outcome: 'new',
    operation: {
      id: ids(),
      kind: 'import',
      at: now,
      changes: [
        { table: 'articles', id: articleId, before: null, after: record },
        addRevision(articleId, opened, now),
      ],
    },
  };
}

function addRevision(articleId: string, opened: OpenedArticle, now: string): Change {
  const revision: Revision = {
    id: revisionId(articleId, opened.hash),
    articleId,
    hash: opened.hash,
    text: opened.article.text,
    blocks: opened.article.blocks,
    resources: opened.article.resources,
    added: now,
    extraction: opened.article.extraction,
    warnings: opened.article.warnings,
  };
  return { table: 'revisions', id: revision.id, before: null, after: revision };
}

/** Whether a record says of its article what the file says now. How the file is stored is nothing that a reader sees. */
function saysTheSame(record: ArticleRecord, article: LibraryArticle): boolean {
  const { format: _format, encoding: _encoding, ...said } = metadata(article);
  return Object.entries(said).every(([key, value]) => record[key as keyof typeof said] === value);
}

function metadata(article: LibraryArticle) {
  const { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl } = article;
  const wordCount = countWords(article.text);
  return { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl, wordCount };
}
