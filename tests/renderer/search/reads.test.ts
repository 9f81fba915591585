import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/core/library/operation.ts';
import { searchedArticles } from '../../../src/renderer/search/documents.ts';
import { rowsOfArticles } from '../../../src/renderer/search/reads.ts';
import { applyOperations } from '../../../src/renderer/store/apply.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { packed } from '../../../src/renderer/store/packs.ts';
import { changesOfArticle } from './library.ts';

const HARBOUR = { title: 'The harbour', text: 'The breakwater kept out half of the sea.', notes: ['First', 'Second'] }; // prettier-ignore

let database: PostilDatabase;
beforeEach(async () => {
  database = new PostilDatabase(`reads-${Math.random()}`);
  const changes = ['harbour', 'harbour-2', 'harbou'].flatMap((id) => changesOfArticle(id, HARBOUR));
  const operation: Operation = {
    id: 'seed',
    kind: 'import',
    at: '2026-03-14T09:00:00.000Z',
    changes,
    seq: 1,
  };
  await applyOperations(database, 'library', [operation], 0);
});
afterEach(() => database.delete());

describe('what is read of articles that were found', () => {
  it('is in the order in which it was asked for, with nothing for what is gone', async () => {
    const read = await searchedArticles(database, ['harbour-2', 'gone', 'harbour']);
    expect(read.map((one) => one?.article.id)).toEqual(['harbour-2', undefined, 'harbour']);
    expect(read[0]?.text).toBe(HARBOUR.text);
    expect(read[0]?.annotations.map(({ note }) => note).sort()).toEqual(['First', 'Second']);
    expect(await searchedArticles(database, [])).toEqual([]);
  });

  it('is that of the article alone, packed or not, and what was written last', async () => {
    const rows = await database.annotations.where('articleId').equals('harbour').toArray();
    await database.annotations.clear();
    const other = rows.map((one) => ({ ...one, id: `${one.id}-2`, articleId: 'harbour-2' }));
    await database.packs.bulkPut([...packed([...rows, ...other], () => [])]);
    await database.annotations.put({ ...rows[0]!, note: 'Written since' });
    const [read] = await searchedArticles(database, ['harbour']);
    expect(read?.annotations.map(({ note }) => note).sort()).toEqual([rows[1]!.note, 'Written since'].sort());
    expect(await rowsOfArticles(database, ['harbou'])).toMatchObject([{ annotations: [], packs: [] }]);
  });

  it('leaves out notes that are in the trash', async () => {
    const [first] = await database.annotations.where('articleId').equals('harbour').toArray();
    await database.annotations.put({ ...first!, deleted: '2026-03-15T09:00:00.000Z' });
    const [read] = await searchedArticles(database, ['harbour']);
    expect(read?.annotations).toHaveLength(1);
  });

  it('rejects where the browser has lost the database, and reads again once that is opened anew', async () => {
    await searchedArticles(database, ['harbour']);
    database.backendDB().close();
    await expect(searchedArticles(database, ['harbour'])).rejects.toThrow();
    database.close({ disableAutoOpen: false });
    expect(await searchedArticles(database, ['harbour'])).toMatchObject([{ text: HARBOUR.text }]);
  });
});
