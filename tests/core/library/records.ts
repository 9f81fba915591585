import { describe as selector, type Annotation } from '../../../src/core/annotation.ts';
import type { Extraction } from '../../../src/core/article.ts';
import type { OperationDraft } from '../../../src/core/library/operation.ts';
import type { ArticleRecord } from '../../../src/core/library/records.ts';

/** Records to test with: whole and valid, so that a test names only what it is about. */

export const TEXT =
  'The ferry left the island at dawn.\nNobody on board had slept, and the captain least of all.\nBy noon the harbour was empty again.';

/** sha-256 of `TEXT`; computed by the tests that need it to be true, any hash elsewhere. */
export const HASH = 'a'.repeat(64);

/** How a file is read when nothing about it is in doubt. */
export const EXTRACTION: Extraction = {
  format: { by: 'name' },
  encoding: { by: 'valid', confidence: 1 },
  rules: {},
  dropped: {},
};

export function articleRecord(changes: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    id: 'article-1',
    format: 'text',
    encoding: 'utf-8',
    title: 'The last ferry',
    byline: 'Ines Marlow',
    published: '2024-06-27',
    dek: 'A morning on the water.',
    lang: 'en',
    dir: 'ltr',
    siteName: null,
    sourceUrl: null,
    places: [{ id: 'place-1', name: '000_b12b.txt', path: '/articles/000_b12b.txt' }],
    revision: HASH,
    wordCount: 24,
    added: '2025-01-01T10:00:00.000Z',
    updated: '2025-01-01T10:00:00.000Z',
    deleted: null,
    extraction: EXTRACTION,
    warnings: [],
    ...changes,
  };
}

/** An annotation on the first occurrence of `quote` in `text`; on a quote that is not there, one with made-up offsets. */
export function annotationOn(quote: string, changes: Partial<Annotation> = {}, text = TEXT): Annotation {
  const start = text.indexOf(quote);
  const place =
    start < 0 || quote === ''
      ? { start: 0, end: quote.length, exact: quote, prefix: '', suffix: '' }
      : selector(text, start, start + quote.length);
  return {
    id: 'annotation-1',
    articleId: 'article-1',
    revision: HASH,
    ...place,
    anchor: null,
    colour: 'saffron',
    style: 'highlight',
    note: '',
    tags: [],
    created: '2025-01-02T10:00:00.000Z',
    updated: '2025-01-02T10:00:00.000Z',
    deleted: null,
    ...changes,
  };
}

/** An operation that creates one annotation with this note. */
export function createOperation(id: string, note = ''): OperationDraft {
  const after = annotationOn('at dawn', { id: `annotation-${id}`, note });
  const change = { table: 'annotations', id: after.id, before: null, after } as const;
  return { id, kind: 'create', at: '2025-01-02T10:00:00.000Z', changes: [change] };
}
