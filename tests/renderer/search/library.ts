import { describe as describePassage, WHOLE, type Annotation } from '../../../src/core/annotation.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import { revisionId, type ArticleRecord, type Revision } from '../../../src/core/library/records.ts';

const NOW = '2026-03-14T09:00:00.000Z';

/** What is given of an article. */
export interface Given {
  title: string;
  text: string;
  notes?: string[];
  tags?: string[];
  deleted?: string | null;
}

/** The changes that put an article with its notes into the library; `version` tells its text from other ones. */
export function changesOfArticle(id: string, given: Given, before: ArticleRecord | null = null): Change[] {
  const article = recordOf(id, given);
  const revision: Revision = {
    id: revisionId(id, article.revision),
    articleId: id,
    hash: article.revision,
    text: given.text,
    blocks: [{ type: 'paragraph', children: [{ type: 'text', value: given.text }] }],
    resources: [],
    added: NOW,
  };
  return [
    { table: 'articles', id, before, after: article },
    { table: 'revisions', id: revision.id, before: null, after: revision },
    ...(given.notes ?? []).map((note, at): Change => {
      const annotation = annotationOf(`${id}-${at}`, id, note, article.revision, given.text);
      return { table: 'annotations', id: annotation.id, before: null, after: annotation };
    }),
  ];
}

export function recordOf(id: string, { title, text, tags, deleted = null }: Given): ArticleRecord {
  return {
    ...{ id, title, format: 'text', encoding: 'utf-8', byline: null, published: null, dek: null },
    ...{ lang: 'en', dir: 'ltr', siteName: null, sourceUrl: null, places: [] },
    ...{ revision: hashOf(text), wordCount: text.split(' ').length, added: NOW, updated: NOW, deleted },
    ...(tags === undefined ? {} : { tags }),
  };
}

export function annotationOf(
  id: string,
  articleId: string,
  note: string,
  revision: string,
  text: string,
): Annotation {
  const place = text.length > 4 ? describePassage(text, 0, 4) : WHOLE;
  return {
    ...{ id, articleId, revision, ...place, anchor: null, colour: 'sky', style: 'highlight' },
    ...{ note, tags: [], created: NOW, updated: NOW, deleted: null },
  };
}

/** Not SHA-256, and as long: a text’s own name. */
export function hashOf(text: string): string {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + character.codePointAt(0)!) >>> 0;
  return hash.toString(16).padStart(64, '0');
}
