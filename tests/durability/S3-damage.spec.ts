import { expect } from '@playwright/test';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalPath } from '../../src/main/library/journal-file.ts';
import { readLibrary } from '../../src/main/library/library.ts';
import { test } from '../e2e/app.ts';
import { seed } from '../e2e/library.ts';
import { long, measured } from '../results.ts';
import { App } from './app.ts';
import { DAMAGES, type Damage } from './damages.ts';
import { inside, type Held } from './inside.ts';

const DATABASE = 'chromium/IndexedDB/app_postil_0.indexeddb.leveldb';

/** Which of Chromium's files is hit, so that each kind meets each of them. */
const MANIFEST = /^MANIFEST-\d+$/;
const FILES = [/^\d+\.log$/, MANIFEST, /^CURRENT$/];

/** In `npm test`; the long run takes all of them. */
const FAST: readonly string[] = ['is gone', 'is empty', 'has lost its last five bytes', 'is all noise'];

let used = '';

test.beforeAll(async () => {
  used = await mkdtemp(join(tmpdir(), 'postil-damage-'));
  await seed(used, () => [
    { words: 'eleven days in May', note: 'Eleven, not seven.' },
    { words: 'the fish hall' },
  ]);
  const app = new App(used);
  await app.usable('.library, .reader');
  await app.evaluate(inside.witness);
  await app.close();
});
test.afterAll(() => rm(used, { recursive: true }));

/** Starts on a damaged profile: every note is there, and if the database had to be made anew, that is said. */
async function expectWhole(profile: string): Promise<'kept' | 'told'> {
  const { state } = await readLibrary(profile);
  const app = new App(profile);
  try {
    await app.usable('.library, .reader, [role="alert"]');
    await app.until(`document.querySelector('.library, .reader')`);
    const held = await app.evaluate<Held>(inside.read);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(held.annotations.toSorted(byId)).toEqual([...state.annotations.values()].sort(byId));
    if (held.witness) return 'kept';
    expect(await app.words()).toMatch(/2 annotations in 1 article restored from the journal\./);
    return 'told';
  } finally {
    await app.close();
  }
}

async function hit(profile: string, file: RegExp, damage: Damage): Promise<void> {
  const folder = join(profile, DATABASE);
  const name = (await readdir(folder))
    .filter((one) => file.test(one))
    .sort()
    .at(-1);
  expect(name, `${file} in ${folder}`).toBeDefined();
  await damage(join(folder, name ?? ''));
}

/** A copy of the profile, without what belongs to a running process. */
const copyTo = (profile: string) =>
  cp(used, profile, { recursive: true, filter: (path) => !/\/(Singleton|channel|lock)[^/]*$/.test(path) });

test('S3: whatever becomes of IndexedDB, all notes are there, and a wipe is told', async ({ profile }) => {
  const kinds = Object.entries(DAMAGES).filter(([name]) => long || FAST.includes(name));
  test.setTimeout(kinds.length * 180_000);
  const outcomes: string[] = [];
  for (const [index, [name, damage]] of kinds.entries()) {
    // Without its manifest Chromium neither opens a database nor makes a new one: that one is met in the short form, too.
    const usual = [FILES[index % FILES.length] ?? /x/];
    const files = long ? FILES : name === 'is gone' ? [...usual, MANIFEST] : usual;
    for (const file of files)
      await test.step(`a file like ${file} ${name}`, async () => {
        const copy = join(profile, String(outcomes.length));
        await copyTo(copy);
        await hit(copy, file, damage);
        outcomes.push(await expectWhole(copy));
      });
  }
  const told = outcomes.filter((outcome) => outcome === 'told').length;
  expect(told).toBeGreaterThan(0);
  measured('S3', `IndexedDB damaged in ${outcomes.length} ways: all notes there each time, ${told} times made anew and told`); // prettier-ignore
});

test('S3: a journal that has cleanly lost its last change is told of by the database, which is kept', async ({
  profile,
}) => {
  await cp(used, profile, {
    recursive: true,
    filter: (path) => !/\/(Singleton|channel|lock)[^/]*$/.test(path),
  });
  const text = await readFile(journalPath(profile), 'utf8');
  await writeFile(journalPath(profile), text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1));
  const app = new App(profile);
  try {
    await app.usable('.library, .reader');
    expect(await app.words()).toMatch(/kept in database-\S+\.json/);
  } finally {
    await app.close();
  }
  const kept = join(profile, 'library/kept');
  const [name = ''] = await readdir(kept);
  expect(await readFile(join(kept, name), 'utf8')).toContain('Eleven, not seven.');
});

test('S3: control: a database that nothing was done to is not made anew', async ({ profile }) => {
  await copyTo(profile);
  expect(await expectWhole(profile)).toBe('kept');
});
