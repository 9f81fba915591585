import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import { Vocabulary } from '../../../src/renderer/notes/vocabulary.svelte.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { annotationOn, articleRecord } from '../../core/library/records.ts';
import { MemoryHost } from '../store/memory-host.ts';

let database: PostilDatabase;
let library: Library;
let count = 0;

beforeEach(async () => {
  const host = new MemoryHost();
  database = new PostilDatabase(`vocabulary-${(count += 1)}`);
  library = new Library(host.bridge, database);
  await library.open(host.start, () => undefined);
});
afterEach(() => database.delete());

const tagged = (id: string, tags: string[], changes: Partial<Annotation> = {}) =>
  annotationOn('at dawn', { id, tags, ...changes });
const put = (before: Annotation | null, after: Annotation | null): Change => ({
  table: 'annotations',
  id: (after ?? before)!.id,
  before,
  after,
});
const titled = (id: string, title: string, deleted: string | null = null): Change => {
  const after = articleRecord({ id, title, deleted, places: [] });
  return { table: 'articles', id, before: null, after };
};
const commit = (...changes: Change[]) =>
  library.commit({ id: `o${(count += 1)}`, kind: 'create', at: '2026-01-01T00:00:00.000Z', changes });

it('knows the tags of the whole library, the most used first, and follows what changes', async () => {
  const trashed = tagged('c', ['gone'], { deleted: '2026-01-01T00:00:00.000Z' });
  await commit(
    put(null, tagged('a', ['sea', 'method'])),
    put(null, tagged('b', ['method'])),
    put(null, trashed),
  );
  const vocabulary = new Vocabulary(library);
  await vocabulary.read();
  expect(vocabulary.tags).toEqual(['method', 'sea']);

  await commit(put(trashed, { ...trashed, deleted: null }), put(null, tagged('d', ['gone', 'new'])));
  expect(vocabulary.tags).toEqual(['gone', 'method', 'new', 'sea']);
  await commit(put(tagged('b', ['method']), null), put(tagged('a', ['sea', 'method']), tagged('a', ['sea'])));
  expect(vocabulary.tags).toEqual(['gone', 'new', 'sea']);
});

it('knows the tags of articles too, but of those in the trash', async () => {
  const after = { ...articleRecord({ id: 'one', places: [] }), tags: ['sea', 'method'] };
  await commit({ table: 'articles', id: 'one', before: null, after });
  const vocabulary = new Vocabulary(library);
  await vocabulary.read();
  expect(vocabulary.tags).toEqual(['method', 'sea']);
  const trashed = { ...after, deleted: '2026-01-01T00:00:00.000Z' };
  await commit({ table: 'articles', id: 'one', before: after, after: trashed });
  expect(vocabulary.tags).toEqual([]);
  await commit({ table: 'articles', id: 'one', before: trashed, after: null });
  expect(vocabulary.tags).toEqual([]);
});

it('misses nothing that is written while it reads', async () => {
  await commit(...Array.from({ length: 2500 }, (_, i) => put(null, tagged(`n${i}`, ['many']))));
  const vocabulary = new Vocabulary(library);
  const reading = vocabulary.read();
  await commit(put(tagged('n2499', ['many']), tagged('n2499', ['late'])), put(null, tagged('A', ['early'])));
  await reading;
  expect([...vocabulary.tags].sort()).toEqual(['early', 'late', 'many']);
});

it('finds an article by a title that is its alone', async () => {
  await commit(
    titled('1', 'Low Water'),
    titled('2', 'Twice'),
    titled('3', 'Twice'),
    titled('4', 'Gone', '2026-01-01T00:00:00.000Z'),
  );
  const vocabulary = new Vocabulary(library);
  await vocabulary.read();
  expect(['low  water', 'Twice', 'Gone', 'None'].map((title) => vocabulary.articleByTitle(title))).toEqual([
    '1',
    null,
    null,
    null,
  ]);
  expect(vocabulary.titles).toHaveLength(3);
});
