import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { backUp } from '../../src/main/library/backup.ts';
import { journalPath } from '../../src/main/library/journal-file.ts';
import { readLibrary } from '../../src/main/library/library.ts';
import { restore } from '../../src/main/library/restore.ts';
import { snapshotFolder, takeSnapshot } from '../../src/main/library/snapshots.ts';
import { PictureStore } from '../../src/main/pictures/store.ts';
import { emptyProfile, withJournal } from '../main/library/folder.ts';
import { measured } from '../results.ts';
import { editing, importing } from './lanes.ts';
import { digestsOf } from './digests.ts';

/** One record's or one picture's SHA-256, by its name. */
type Digests = Record<string, string>;

/** Every record and every picture of a library. Records as JSON with keys in order: how a line spells them is not the library. */
async function libraryOf(profile: string): Promise<Digests> {
  const { state, notices } = await readLibrary(profile);
  expect(notices).toEqual([]);
  const digests: Digests = {};
  for (const [table, records] of Object.entries(state))
    for (const [id, record] of records as Map<string, unknown>)
      digests[`${table} ${id}`] = createHash('sha256').update(canonical(record)).digest('hex');
  return { ...digests, ...(await digestsOf(join(profile, 'library/pictures'))) };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const picture = (letter: string) =>
  Buffer.from(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR${letter.repeat(200_000)}`, 'latin1');

/** A library that was worked in: a few hundred operations and three pictures. */
async function usedProfile(): Promise<string> {
  const profile = await emptyProfile();
  await withJournal(profile, async (journal) => {
    for (const { drafts } of [editing('one', 200), importing('two', 60)])
      for (const draft of drafts) await journal.append(draft);
  });
  const store = new PictureStore(profile);
  for (const letter of ['a', 'b', 'c']) expect(await store.keep(picture(letter))).not.toBeNull();
  return profile;
}

it('S11: what is restored from a backup is what was backed up, record by record and picture by picture', async () => {
  const profile = await usedProfile();
  const before = await libraryOf(profile);
  const file = join(await emptyProfile(), 'library.zip');
  await backUp(profile, file);
  expect(await libraryOf(profile)).toEqual(before);

  const elsewhere = await emptyProfile();
  await restore(elsewhere, file);
  expect(await libraryOf(elsewhere)).toEqual(before);

  // And a backup of what was restored restores the same.
  const again = join(await emptyProfile(), 'library.zip');
  await backUp(elsewhere, again);
  const third = await emptyProfile();
  await restore(third, again);
  expect(await libraryOf(third)).toEqual(before);
  const records = Object.keys(before).length;
  expect(records).toBeGreaterThan(20);
  measured(
    'S11',
    `${records} records and pictures backed up, restored, backed up and restored again: equal by SHA-256`,
  );
});

it('S11: a copy that was taken by itself makes the same library', async () => {
  const profile = await usedProfile();
  const { snapshot } = await withJournal(profile, (journal) => takeSnapshot(profile, journal, new Date()));
  const elsewhere = await emptyProfile();
  await mkdir(dirname(journalPath(elsewhere)));
  await copyFile(join(snapshotFolder(profile), snapshot.name), journalPath(elsewhere));
  const { pictures, records } = split(await libraryOf(profile));
  expect(pictures).toHaveLength(3);
  expect(await libraryOf(elsewhere)).toEqual(records);
});

/** A snapshot is of the record; pictures are never changed, and stay where they are. */
function split(digests: Digests): { pictures: string[]; records: Digests } {
  const isPicture = (name: string) => !name.includes(' ');
  return {
    pictures: Object.keys(digests).filter(isPicture),
    records: Object.fromEntries(Object.entries(digests).filter(([name]) => !isPicture(name))),
  };
}

it('S11: control: one letter of one note, or one byte of one picture, is a difference', async () => {
  const profile = await usedProfile();
  const before = await libraryOf(profile);
  const [name = ''] = split(before).pictures;
  const path = join(profile, 'library/pictures', name);
  const bytes = await readFile(path);
  bytes[bytes.length - 1] = 0x5a;
  await writeFile(path, bytes);
  const changed = await libraryOf(profile);
  expect(Object.keys(before).filter((key) => before[key] !== changed[key])).toEqual([name]);

  const { state } = await readLibrary(profile);
  const [annotation] = state.annotations.values();
  if (annotation === undefined) throw new Error('No annotation');
  const after = { ...annotation, note: `${annotation.note}.` };
  const change = { table: 'annotations', id: after.id, before: annotation, after } as const;
  await withJournal(profile, (journal) =>
    journal.append({ id: 'one letter', kind: 'edit', at: after.updated, changes: [change] }),
  );
  const edited = await libraryOf(profile);
  expect(Object.keys(changed).filter((key) => changed[key] !== edited[key])).toEqual([
    `annotations ${after.id}`,
  ]);
});
