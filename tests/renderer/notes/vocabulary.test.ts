import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import type { ArticleRecord } from '../../../src/core/library/records.ts';
import { Catalogue } from '../../../src/renderer/library/catalogue.svelte.ts';
import { Vocabulary, vocabularyOf } from '../../../src/renderer/notes/vocabulary.svelte.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { annotationOn, articleRecord } from '../../core/library/records.ts';
import { MemoryHost } from '../store/memory-host.ts';

let database: PostilDatabase;
let library: Library;
let catalogue: Catalogue;
let vocabulary: Vocabulary;
let count = 0;

beforeEach(async () => {
  const host = new MemoryHost();
  database = new PostilDatabase(`vocabulary-${(count += 1)}`);
  library = new Library(host.bridge, database);
  await library.open(host.start, () => undefined);
  catalogue = new Catalogue(library);
  await catalogue.start();
  vocabulary = vocabularyOf(catalogue);
});
afterEach(() => {
  catalogue.close();
  return database.delete();
});

const tagged = (id: string, tags: string[], changes: Partial<Annotation> = {}) =>
  annotationOn('at dawn', { id, articleId: 'one', tags, ...changes });
const put = (before: Annotation | null, after: Annotation | null): Change => ({
  table: 'annotations',
  id: (after ?? before)!.id,
  before,
  after,
});
const record = (id: string, change: Partial<ArticleRecord> = {}) =>
  articleRecord({ id, title: `About ${id}`, places: [], ...change });
const take = (after: ArticleRecord | null, before: ArticleRecord | null = null): Change => ({
  table: 'articles',
  id: (after ?? before)!.id,
  before,
  after,
});
const commit = (...changes: Change[]) =>
  library.commit({ id: `o${(count += 1)}`, kind: 'create', at: '2026-01-01T00:00:00.000Z', changes });
const DELETED = '2026-01-02T00:00:00.000Z';

it('is one for all notes', () => {
  expect(vocabularyOf(catalogue)).toBe(vocabulary);
});

it('knows the tags of the whole library, the most used first, and follows what changes', async () => {
  const trashed = tagged('c', ['gone'], { deleted: DELETED });
  await commit(
    take(record('one')),
    put(null, tagged('a', ['sea', 'method'])),
    put(null, tagged('b', ['method'])),
    put(null, trashed),
  );
  await vi.waitFor(() => expect(vocabulary.tags).toEqual(['method', 'sea']));
  await commit(put(trashed, { ...trashed, deleted: null }), put(null, tagged('d', ['gone', 'new'])));
  await vi.waitFor(() => expect(vocabulary.tags).toEqual(['gone', 'method', 'new', 'sea']));
  await commit(put(tagged('b', ['method']), null), put(tagged('a', ['sea', 'method']), tagged('a', ['sea'])));
  await vi.waitFor(() => expect(vocabulary.tags).toEqual(['gone', 'new', 'sea']));
});

it('knows the tags of articles too, but of those in the trash', async () => {
  const one = record('one', { tags: ['sea', 'method'] });
  await commit(take(one), take(record('two', { tags: ['sea'] })));
  await vi.waitFor(() => expect(vocabulary.tags).toEqual(['sea', 'method']));
  const trashed = { ...one, deleted: DELETED };
  await commit(take(trashed, one));
  await vi.waitFor(() => expect(vocabulary.tags).toEqual(['sea']));
});

it('finds an article by a title that is its alone, as soon as it is told of it', async () => {
  await commit(
    take(record('1', { title: 'Low Water' })),
    take(record('2', { title: 'Twice' })),
    take(record('3', { title: 'Twice' })),
    take(record('4', { title: 'Gone', deleted: DELETED })),
  );
  expect(['low  water', 'Twice', 'Gone', 'None'].map((title) => vocabulary.articleByTitle(title))).toEqual([
    '1',
    null,
    null,
    null,
  ]);
  expect(vocabulary.titles).toHaveLength(3);
});

it('reads nothing of the library for them', async () => {
  await commit(take(record('one')), put(null, tagged('a', ['sea'])));
  await vi.waitFor(() => expect(vocabulary.tags).toEqual(['sea']));
  database.close();
  expect(vocabulary.titles.map(({ title }) => title)).toEqual(['About one']);
  expect(vocabulary.articleByTitle('about one')).toBe('one');
  expect(vocabulary.tags).toEqual(['sea']);
  await database.open();
});
