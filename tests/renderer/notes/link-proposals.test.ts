import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import { revisionId } from '../../../src/core/library/records.ts';
import { Catalogue } from '../../../src/renderer/library/catalogue.svelte.ts';
import { LinkProposals } from '../../../src/renderer/notes/link-proposals.ts';
import { ReadingSession } from '../../../src/renderer/reader/session.svelte.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { Library } from '../../../src/renderer/store/library.ts';
import { annotationOn, articleRecord, HASH, TEXT } from '../../core/library/records.ts';
import { MemoryHost } from '../store/memory-host.ts';

let database: PostilDatabase;
let library: Library;
let catalogue: Catalogue;
let proposals: LinkProposals;
let count = 0;

const article = (id: string, title: string): Change => {
  return { table: 'articles', id, before: null, after: articleRecord({ id, title, places: [] }) };
};
const mark = (id: string, articleId: string, exact: string, change: Partial<Annotation> = {}): Change => {
  const after = annotationOn('dawn', { id, articleId, revision: HASH, exact, ...change });
  return { table: 'annotations', id, before: null, after };
};
const at = '2025-01-01T10:00:00.000Z';

beforeEach(async () => {
  const host = new MemoryHost();
  database = new PostilDatabase(`link-proposals-${(count += 1)}`);
  library = new Library(host.bridge, database);
  await library.open(host.start, () => undefined);
  const key = revisionId('here', HASH);
  const revision = {
    id: key,
    articleId: 'here',
    hash: HASH,
    text: TEXT,
    blocks: [],
    resources: [],
    added: at,
  };
  const changes: Change[] = [
    article('here', 'Low Water'),
    article('there', 'Notes on C# and the sea'),
    { table: 'revisions', id: key, before: null, after: revision },
    mark('own', 'here', 'the first words'),
    mark('b', 'here', 'an open boat', { start: 1, end: 3, note: 'About the crew.' }),
    mark('gone', 'here', 'an open door', { deleted: at }),
    mark('whole', 'here', '', { start: 0, end: 0, note: 'On all of it.' }),
    mark('late', 'there', 'salt and iron', { start: 9, end: 12 }),
    mark('early', 'there', 'iron and salt', { start: 1, end: 12 }),
  ];
  await library.commit({ id: `seed-${count}`, kind: 'import', at, changes });
  catalogue = new Catalogue(library);
  await catalogue.start();
  proposals = new LinkProposals({ library, catalogue }, await ReadingSession.open(library, 'here'), 'own');
});
afterEach(() => {
  catalogue.close();
  return database.delete();
});

it.each([
  ['low', 'articles', ['Low Water']],
  // A title may have the sign.
  ['c# and', 'articles', ['Notes on C# and the sea']],
  ['#', 'highlights', ['an open boat']],
  ['#boat', 'highlights', ['an open boat']],
  ['#crew', 'highlights', ['an open boat']],
  ['#door', 'highlights', []],
  ['Low Water#', 'highlights', ['an open boat']],
  ['the sea#', 'highlights', ['iron and salt', 'salt and iron']],
  ['the sea#salt a', 'highlights', ['salt and iron']],
  ['nowhere', 'articles', []],
  ['nowhere#x', 'highlights', []],
])('behind [[%s stand %s: %j', async (typed, kind, words) => {
  const found = await proposals.of(typed);
  expect({ kind: found.kind, words: found.list.map((one) => one.words) }).toEqual({ kind, words });
});

it('knows where each leads', async () => {
  const { list } = await proposals.of('the sea#salt a');
  expect(list).toEqual([{ articleId: 'there', annotationId: 'late', words: 'salt and iron' }]);
});

it('proposes highlights of any article by their words, beside titles', async () => {
  const asked: string[] = [];
  const markedWith = (words: string) => {
    asked.push(words);
    return Promise.resolve(['there', 'here']);
  };
  const wide = new LinkProposals(
    { library, catalogue },
    await ReadingSession.open(library, 'here'),
    'own',
    markedWith,
  );
  const found = await wide.of('salt iron');
  expect(found).toMatchObject({
    kind: 'highlights',
    list: [{ words: 'iron and salt' }, { words: 'salt and iron' }],
  });
  const both = await wide.of('sea');
  expect(both).toMatchObject({
    kind: 'articles',
    list: [{ annotationId: null, words: 'Notes on C# and the sea' }],
  });
  // So few letters are in every note.
  expect((await wide.of('an')).list.every(({ annotationId }) => annotationId === null)).toBe(true);
  expect(asked).toEqual(['salt iron', 'sea']);
});
