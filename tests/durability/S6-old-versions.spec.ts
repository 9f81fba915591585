import { expect } from '@playwright/test';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLibrary } from '../../src/main/library/library.ts';
import { journalPath } from '../../src/main/library/journal-file.ts';
import { ROOT, test } from '../e2e/app.ts';
import { measured } from '../results.ts';
import { App } from './app.ts';
import { inside, type Held } from './inside.ts';

const FOLDER = join(ROOT, 'tests/fixtures/journals');
const OLD = ['0.1.0-first', '0.1.0-schema-1', '0.1.0-schema-2', '0.1.0-compacted'];

async function take(name: string, profile: string): Promise<void> {
  await mkdir(join(profile, 'library'), { recursive: true });
  await copyFile(join(FOLDER, `${name}.jsonl`), journalPath(profile));
}

/** Starts the app, looks at its library, and at what the window shows. */
async function opened(profile: string): Promise<{ held: Held; words: string }> {
  const app = new App(profile);
  try {
    await app.usable('.library, .reader');
    await app.until(`document.body.innerText.includes('The last ferry')`);
    return { held: await app.evaluate<Held>(inside.read), words: await app.words() };
  } finally {
    await app.close();
  }
}

/** What each of them holds, whatever version wrote it. */
async function expectWhole(profile: string, held: Held): Promise<void> {
  const { state, notices } = await readLibrary(profile);
  expect(notices).toEqual([]);
  expect([...state.articles.values()].map(({ title }) => title)).toEqual(['The last ferry']);
  const notes = [...state.annotations.values()].map(({ exact, note, colour, tags }) => ({
    exact,
    note,
    colour,
    tags,
  }));
  expect(notes).toEqual([
    { exact: 'at dawn', note: 'That of the twelfth of June, **surely**.', colour: 'saffron', tags: [] },
    { exact: 'the gulls', note: '', colour: 'sky', tags: ['birds'] },
  ]);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(held.annotations.toSorted(byId)).toEqual([...state.annotations.values()].sort(byId));
}

for (const name of OLD) {
  test(`S6: the library of ${name} opens whole`, async ({ profile }) => {
    await take(name, profile);
    const { held } = await opened(profile);
    await expectWhole(profile, held);
  });
}

test('S6: every old library has its test', async () => {
  const names = (await readdir(FOLDER)).flatMap((name) => /^(.*)\.jsonl$/.exec(name)?.[1] ?? []);
  expect(names.sort()).toEqual(OLD.toSorted());
  measured(
    'S6',
    `${OLD.length} libraries of earlier versions open whole, and a database of version 1 with them`,
  );
});

/** A database as the first version made it, which had followed the journal up to its second operation. */
const version1 = (library: string, records: object) => `(async () => {
  const deleted = indexedDB.deleteDatabase('postil');
  await new Promise((done, failed) => { deleted.onsuccess = done; deleted.onerror = () => failed(deleted.error); });
  // Dexie counts versions in tens.
  const open = indexedDB.open('postil', 10);
  open.onupgradeneeded = () => {
    const make = (name, key, ...indexes) => {
      const store = open.result.createObjectStore(name, { keyPath: key });
      for (const index of indexes) store.createIndex(index, index);
    };
    make('articles', 'id', 'updated'); make('places', 'id', 'articleId'); make('revisions', 'id', 'articleId', 'hash');
    make('annotations', 'id', 'articleId'); make('summaries', 'articleId'); make('positions', 'articleId', 'opened'); make('marks', 'key');
  };
  const database = await new Promise((done, failed) => { open.onsuccess = () => done(open.result); open.onerror = () => failed(open.error); });
  const records = ${JSON.stringify(records)};
  const transaction = database.transaction([...Object.keys(records), 'marks', 'positions'], 'readwrite');
  for (const [table, rows] of Object.entries(records)) for (const row of rows) transaction.objectStore(table).put(row);
  transaction.objectStore('marks').put({ key: 'journal', library: ${JSON.stringify(library)}, seq: 2 });
  transaction.objectStore('positions').put({ articleId: 'witness', offset: 0, revision: '', progress: 0, opened: '' });
  await new Promise((done, failed) => { transaction.oncomplete = done; transaction.onerror = () => failed(transaction.error); });
  database.close();
})()`;

test('S6: a database of version 1 is followed on, not made anew', async ({ profile }) => {
  await take('0.1.0-first', profile);
  const lines = (await readFile(journalPath(profile), 'utf8')).trimEnd().split('\n').map((line) => JSON.parse(line.slice(65)) as object); // prettier-ignore
  const [{ library }, ...operations] = lines as [{ library: string }, ...{ changes: { table: string; after: object }[] }[]]; // prettier-ignore
  const records: Record<string, object[]> = {};
  for (const { table, after } of operations.slice(0, 2).flatMap(({ changes }) => changes)) (records[table] ??= []).push(after); // prettier-ignore
  const app = new App(profile);
  await app.usable('.library, .reader');
  // A page of the same origin that runs nothing, and so holds no database open.
  await app.navigate(await app.evaluate<string>('document.styleSheets[0].href'));
  await app.evaluate(version1(library, records));
  await app.close();

  const { held, words } = await opened(profile);
  await expectWhole(profile, held);
  expect(held.witness).toBe(true);
  expect(words).not.toContain('restored from the journal');
});

test('S6: control: a library that lacks its last change is told from a whole one', async ({ profile }) => {
  await take('0.1.0-schema-1', profile);
  const text = await readFile(journalPath(profile), 'utf8');
  await writeFile(journalPath(profile), text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1));
  const { held } = await opened(profile);
  await expect(expectWhole(profile, held)).rejects.toThrow('That of the twelfth of June');
});
