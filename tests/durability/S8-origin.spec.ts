import { expect } from '@playwright/test';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { HOST, SCHEME } from '../../src/main/session/address.ts';
import { test } from '../e2e/app.ts';
import { seed } from '../e2e/library.ts';
import { measured } from '../results.ts';
import { App } from './app.ts';
import { inside, type Held } from './inside.ts';

/** Chromium's folder for the databases of one origin: its name is made of scheme, host and port. */
const folder = (host: string) => `app_${host}_0.indexeddb.leveldb`;

test("S8: the origin is what it has been since the first version, so every reader's database is found", async ({
  profile,
}) => {
  expect([SCHEME, HOST]).toEqual(['app', 'postil']);
  await seed(profile, () => [{ words: 'eleven days in May' }]);
  const app = new App(profile);
  try {
    await app.usable('.library, .reader');
    expect(await app.evaluate('location.origin')).toBe('app://postil');
    expect(await app.evaluate('indexedDB.databases().then((all) => all.map(({ name }) => name))')).toEqual(['postil']); // prettier-ignore
    await app.evaluate(inside.witness);
  } finally {
    await app.close();
  }
  expect(await readdir(join(profile, 'chromium/IndexedDB'))).toEqual([folder('postil')]);
  const again = new App(profile);
  try {
    await again.usable('.library, .reader');
    expect((await again.evaluate<Held>(inside.read)).witness).toBe(true);
  } finally {
    await again.close();
  }
  measured('S8', 'app://postil, its database found again after a restart');
});

test('S8: control: under another origin nothing of the database is found', async ({ profile }) => {
  await seed(profile, () => [{ words: 'eleven days in May' }]);
  const app = new App(profile);
  await app.usable('.library, .reader');
  await app.evaluate(inside.witness);
  await app.close();
  const databases = join(profile, 'chromium/IndexedDB');
  await rename(join(databases, folder('postil')), join(databases, folder('postil2')));
  const again = new App(profile);
  try {
    await again.usable('.library, .reader');
    const held = await again.evaluate<Held>(inside.read);
    expect(held.witness).toBe(false);
    // What the journal holds is made again all the same.
    expect(held.annotations).toHaveLength(1);
  } finally {
    await again.close();
  }
});
