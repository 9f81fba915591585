import type { Article } from '../article.ts';
import { countWords } from '../reading/time.ts';
import type { Change, OperationDraft } from './operation.ts';
import { revisionId, type ArticleRecord, type Place, type Revision } from './records.ts';

/** An article as it came from a file, before the library knows it. */
export interface OpenedArticle {
  place: Place;
  article: Article;
  /** SHA-256 (hex) of `article.text` in UTF-8. */
  hash: string;
}

export interface ImportPlan {
  articleId: string;
  /** `known`: nothing to write. `new`: a new article. `place`: the same text at another place. `revised`: a known file with a new text. */
  outcome: 'known' | 'new' | 'place' | 'revised';
  /** What to write; `null` when nothing changes. */
  operation: OperationDraft | null;
}

/** What the library already holds that could be this article. */
export interface ImportCandidates {
  /** The article that has this place, if any. */
  byPlace: ArticleRecord | null;
  /** An article one of whose revisions has this very text, if any. */
  byText: ArticleRecord | null;
}

/**
 * Decides what opening a file means for the library. The same content twice is one article with two places; a known place
 * with another text is a new revision of its article. `ids` gives fresh identifiers; `now` is ISO 8601.
 */
export function planImport(
  opened: OpenedArticle,
  candidates: ImportCandidates,
  ids: () => string,
  now: string,
): ImportPlan {
  const { byPlace, byText } = candidates;
  const existing = byPlace ?? byText;
  if (existing === null) return planNew(opened, ids, now);
  const hasPlace = existing.places.some((place) => place.id === opened.place.id);
  const hasText = existing.revision === opened.hash;
  if (hasPlace && hasText && existing.deleted === null) {
    return { articleId: existing.id, outcome: 'known', operation: null };
  }
  const after: ArticleRecord = {
    ...existing,
    ...(hasText ? {} : metadata(opened.article)),
    places: hasPlace ? existing.places : [...existing.places, opened.place],
    revision: opened.hash,
    updated: now,
    deleted: null,
  };
  const changes: Change[] = [{ table: 'articles', id: existing.id, before: existing, after }];
  if (!hasText) changes.push(addRevision(existing.id, opened, now));
  return {
    articleId: existing.id,
    outcome: hasText ? 'place' : 'revised',
    operation: { id: ids(), kind: hasText ? 'import' : 'revise', at: now, changes },
  };
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
  };
  return { table: 'revisions', id: revision.id, before: null, after: revision };
}

function metadata(article: Article) {
  const { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl } = article;
  const wordCount = countWords(article.text);
  return { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl, wordCount };
}
