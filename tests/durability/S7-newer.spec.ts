import { expect } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { encodeLine, JOURNAL_SCHEMA } from '../../src/core/library/journal.ts';
import { sha256 } from '../../src/main/library/hash.ts';
import { journalPath } from '../../src/main/library/journal-file.ts';
import { test } from '../e2e/app.ts';
import { seed } from '../e2e/library.ts';
import { measured } from '../results.ts';
import { App } from './app.ts';
import { digestsOf } from './digests.ts';

/** What is the reader's: all of the profile but Chromium's caches; its databases too. */
const NOT_THE_READERS = /^chromium\/(?!IndexedDB)/;

/** A profile that was used, with a journal of this schema. */
async function usedProfile(profile: string, schema: number): Promise<void> {
  await seed(profile, () => [{ words: 'eleven days in May', note: 'Eleven, not seven.' }]);
  const app = new App(profile);
  await app.usable('.library, .reader');
  await app.close();
  const [header = '', ...lines] = (await readFile(journalPath(profile), 'utf8')).split('\n');
  const json = JSON.stringify({ ...(JSON.parse(header.slice(65)) as object), schema });
  await writeFile(journalPath(profile), encodeLine(json, sha256(json)) + lines.join('\n'));
}

test('S7: a library of a newer version is refused with a sentence, and nothing of it is touched', async ({
  profile,
}) => {
  await usedProfile(profile, JOURNAL_SCHEMA + 1);
  const before = await digestsOf(profile, NOT_THE_READERS);
  const app = new App(profile);
  try {
    expect(await app.ended()).toBe(1);
  } finally {
    await app.kill();
  }
  expect(app.stderr).toContain(
    'This library was written by a newer version of Postil and was left untouched.',
  );
  expect(await digestsOf(profile, NOT_THE_READERS)).toEqual(before);
  measured(
    'S7',
    `refused with a sentence; all ${Object.keys(before).length} files of the profile as they were, by SHA-256`,
  );
});

test('S7: control: one of this version opens, and what is touched is noticed', async ({ profile }) => {
  await usedProfile(profile, JOURNAL_SCHEMA);
  const before = await digestsOf(profile, NOT_THE_READERS);
  const app = new App(profile);
  await app.usable('.library, .reader');
  await app.evaluate(`window.postil.changeSettings({ theme: 'sepia' })`);
  await app.close();
  expect(await digestsOf(profile, NOT_THE_READERS)).not.toEqual(before);
});
