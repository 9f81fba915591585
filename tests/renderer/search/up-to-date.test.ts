import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../src/core/library/operation.ts';
import { Keeper } from '../../../src/renderer/search/keeper.ts';
import { IndexStore } from '../../../src/renderer/search/kept.ts';
import { isUpToDate } from '../../../src/renderer/search/up-to-date.ts';
import { applyOperations } from '../../../src/renderer/store/apply.ts';
import { PostilDatabase } from '../../../src/renderer/store/database.ts';
import { changesOfArticle } from './library.ts';
import { MemoryFiles } from './memory-files.ts';

const NOW = '2026-03-14T09:00:00.000Z';
const FOLDER = { id: 'shelf', name: 'Shelf', parent: null, created: NOW, updated: NOW };

let database: PostilDatabase;
let files: MemoryFiles;
let seq: number;

beforeEach(async () => {
  database = new PostilDatabase(`up-to-date-${Math.random()}`);
  files = new MemoryFiles();
  seq = 0;
  await change(...changesOfArticle('harbour', { title: 'The harbour', text: 'Half of the sea.' }));
});
afterEach(() => database.delete());

async function change(...changes: Change[]): Promise<void> {
  const operation = { id: `operation-${seq}`, kind: 'edit' as const, at: NOW, changes, seq: seq + 1 };
  await applyOperations(database, 'library', [operation], seq);
  seq += 1;
}

const keep = (): Promise<void> =>
  new Keeper(database, new IndexStore(files), () => Promise.resolve()).open(() => undefined);

/** As the page asks it of the same disk. */
const asked = (): Promise<boolean> =>
  isUpToDate(database, () =>
    Promise.resolve({
      read: (name) => files.read(name),
      size: (name) => Promise.resolve(files.disk.get(name)?.length ?? null),
    }),
  );

describe('whether the index on the disk is up to date', () => {
  it('is not before it is made, and is after that', async () => {
    expect(await asked()).toBe(false);
    await keep();
    expect(await asked()).toBe(true);
  });

  it('is not when the library has changed, until the index has been loaded again', async () => {
    await keep();
    await change(...changesOfArticle('tide', { title: 'The tide', text: 'It turns.' }));
    expect(await asked()).toBe(false);
    await keep();
    expect(await asked()).toBe(true);
  });

  it('is again when it has been loaded after a change that nobody searches in', async () => {
    await keep();
    await change({ table: 'folders', id: 'shelf', before: null, after: FOLDER });
    expect(await asked()).toBe(false);
    await keep();
    expect(await asked()).toBe(true);
  });

  it('is not where it is of another library, where a file is cut off or gone, or where nothing can be read', async () => {
    await keep();
    const name = [...files.disk.keys()].find((one) => one.startsWith('segment-'))!;
    const whole = files.disk.get(name)!;
    files.disk.set(name, whole.slice(0, -4));
    expect(await asked()).toBe(false);
    files.disk.delete(name);
    expect(await asked()).toBe(false);
    files.disk.set(name, whole);
    expect(await asked()).toBe(true);
    await database.marks.put({ key: 'journal', library: 'other', seq });
    expect(await asked()).toBe(false);
    expect(await isUpToDate(database, () => Promise.reject(new Error('No files')))).toBe(false);
  });
});
