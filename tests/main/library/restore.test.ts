import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/main/files/place.ts';
import { backUp } from '../../../src/main/library/backup.ts';
import { openLibrary, readLibrary } from '../../../src/main/library/library.ts';
import { restore, restoreInto } from '../../../src/main/library/restore.ts';
import { takeSnapshot } from '../../../src/main/library/snapshots.ts';
import { unpackBackup } from '../../../src/main/library/unpacked.ts';
import { KnownFiles } from '../../../src/main/opening/known-files.ts';
import { SettingsStore } from '../../../src/main/settings/settings.ts';
import { createOperation } from '../../core/library/records.ts';
import { emptyProfile, journalBytes, withJournal } from './folder.ts';

const NOW = new Date('2026-03-14T09:00:00.000Z');

async function profileWith(...names: string[]): Promise<string> {
  const profile = await emptyProfile();
  await withJournal(profile, async (journal) => {
    for (const name of names) await journal.append(createOperation(name));
  });
  return profile;
}

async function stores(profile: string) {
  const settings = await SettingsStore.open(profile, NOW);
  const files = await KnownFiles.open(profile, NOW);
  return { settings, files, flush: () => Promise.all([settings.flush(), files.flush()]) };
}

async function backupOf(profile: string): Promise<string> {
  const file = join(await emptyProfile(), 'postil.zip');
  await backUp(profile, file);
  return file;
}

const keys = async (profile: string): Promise<string[]> => [
  ...(await readLibrary(profile)).state.annotations.keys(),
];

describe('restoring while the library is open', () => {
  it('puts the other journal in place between two writes, and keeps what was there whole', async () => {
    const file = await backupOf(await profileWith('one', 'two'));
    const profile = await profileWith('three');
    const open = await stores(profile);
    const journal = await openLibrary(profile, { role: 'app' });
    await takeSnapshot(profile, journal, NOW);
    const { library } = journal;
    const writing = Array.from({ length: 20 }, (_, index) =>
      journal.append(createOperation(`more-${index}`)),
    );
    const replaced = await restoreInto(profile, journal, open, file);
    await Promise.all(writing);
    expect(replaced).toMatchObject({ operations: 2, library });
    expect(journal.library).not.toBe(library);
    await journal.append(createOperation('after'));
    await journal.close();

    const here = await keys(profile);
    const aside = await readFile(join(profile, 'library/kept', replaced.kept ?? ''), 'utf8');
    const kept = new Set([...aside.matchAll(/"annotation-[\w-]+"/g)].map(([id]) => id.slice(1, -1)));
    expect(here.slice(0, 2)).toEqual(['annotation-one', 'annotation-two']);
    expect(here).toContain('annotation-after');
    // Each of those that were being written is in one of the two.
    for (const { id } of await Promise.all(writing)) {
      const name = `annotation-${id}`;
      expect(here.includes(name) || kept.has(name)).toBe(true);
    }
    const names = await readdir(join(profile, 'library/kept'));
    expect(names.filter((name) => name.startsWith('snapshots-'))).toHaveLength(1);
    expect(await readdir(join(profile, 'library'))).not.toContainEqual(expect.stringMatching(/tmp/));
  });

  it('changes nothing where the backup is not whole', async () => {
    const profile = await profileWith('one');
    const broken = join(await emptyProfile(), 'postil.zip');
    await writeFile(broken, (await readFile(await backupOf(profile))).subarray(0, 400));
    const journal = await openLibrary(profile, { role: 'app' });
    const before = await journalBytes(profile);
    const open = await stores(profile);
    await expect(restoreInto(profile, journal, open, broken)).rejects.toMatchObject({ code: 'malformed' });
    expect((await journalBytes(profile)).equals(before)).toBe(true);
    await journal.append(createOperation('two'));
    await journal.close();
    expect(await keys(profile)).toEqual(['annotation-one', 'annotation-two']);
  });
});

describe('a backup', () => {
  it('is looked through without changing anything', async () => {
    const file = await backupOf(await profileWith('one', 'two'));
    const profile = await profileWith('three');
    const shares: number[] = [];
    const found = await unpackBackup(profile, file, {
      pictures: false,
      onProgress: (share) => shares.push(share),
    });
    expect(found).toMatchObject({ operations: 2, pictures: 0, live: { articles: 0, annotations: 2 } });
    expect(found.newest).not.toBeNull();
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(await keys(profile)).toEqual(['annotation-three']);
  });

  it('that is stopped leaves nothing behind', async () => {
    const control = new AbortController();
    const folder = await emptyProfile();
    const work = { signal: control.signal, onProgress: () => control.abort() };
    await expect(backUp(await profileWith('one'), join(folder, 'postil.zip'), work)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await readdir(folder).catch(() => [])).toEqual([]);
  });

  it('takes settings and known files along; a path that its id is not made of is not believed', async () => {
    const profile = await profileWith('one');
    const from = await stores(profile);
    from.settings.change({
      theme: 'sepia',
      colourNames: { saffron: 'claim', moss: '', sky: '', rose: '', lilac: '' },
    });
    const article = '/home/reader/articles/tide.md';
    from.files.remember({ ...placeOf(article), encoding: 'koi8-r' });
    from.files.remember({ id: placeOf('/home/reader/other.md').id, path: '/etc/passwd' });
    from.files.remember({ id: placeOf('//server/share/a.md').id, path: '//server/share/a.md' });
    await from.flush();
    const file = await backupOf(profile);

    const elsewhere = await profileWith('two');
    const before = await stores(elsewhere);
    before.files.remember(placeOf('/home/reader/here.md'));
    await before.flush();
    await restore(elsewhere, file);
    const after = await stores(elsewhere);
    expect(after.settings.value).toMatchObject({ theme: 'sepia', colourNames: { saffron: 'claim' } });
    expect(after.files.path(placeOf(article).id)).toBe(article);
    expect(after.files.encoding(article)).toBe('koi8-r');
    expect(after.files.recent(10).map(({ name }) => name)).toEqual(['here.md', 'tide.md']);
    expect(await readdir(join(elsewhere, 'library/kept'))).toContainEqual(
      expect.stringMatching(/^settings-/),
    );
  });

  it('that lacks its last line is not whole', async () => {
    const profile = await profileWith('one', 'two');
    const taken = await withJournal(profile, (journal) => takeSnapshot(profile, journal, NOW));
    const copy = join(profile, 'library/snapshots', taken.snapshot.name);
    const text = await readFile(copy, 'utf8');
    await writeFile(copy, text.slice(0, text.trimEnd().lastIndexOf('\n') + 1));
    await expect(restore(await emptyProfile(), copy)).rejects.toMatchObject({ code: 'malformed' });
    await writeFile(copy, text);
    await expect(restore(await emptyProfile(), copy)).resolves.toMatchObject({ operations: 2 });
  });

  it('can be a journal that was kept aside', async () => {
    const profile = await profileWith('one');
    const { kept } = await restore(profile, await backupOf(await profileWith('two')));
    expect(await keys(profile)).toEqual(['annotation-two']);
    await restore(profile, join(profile, 'library/kept', kept ?? ''));
    expect(await keys(profile)).toEqual(['annotation-one']);
  });
});
