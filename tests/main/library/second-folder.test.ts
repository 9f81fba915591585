import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/main/library/library.ts';
import { restore } from '../../../src/main/library/restore.ts';
import { copiesFolder, copyToSecondFolder } from '../../../src/main/library/second-folder.ts';
import { snapshotFolder, takeSnapshot } from '../../../src/main/library/snapshots.ts';
import { PictureStore } from '../../../src/main/pictures/store.ts';
import { createOperation } from '../../core/library/records.ts';
import { emptyProfile, withJournal } from './folder.ts';

const PICTURE = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR a picture', 'latin1');
const at = (minute: number) => new Date(Date.UTC(2026, 2, 14, 9, minute));

async function profileWith(...names: string[]): Promise<{ profile: string; library: string; stick: string }> {
  const profile = await emptyProfile();
  const library = await withJournal(profile, async (journal) => {
    for (const [index, name] of names.entries()) {
      await journal.append(createOperation(name, `the note ${name}`));
      await takeSnapshot(profile, journal, at(index));
    }
    return journal.library;
  });
  await new PictureStore(profile).keep(PICTURE);
  const stick = join(await emptyProfile(), 'stick');
  await mkdir(stick, { recursive: true });
  return { profile, library, stick };
}

const jsonl = (names: string[]): string[] => names.filter((name) => name.endsWith('.jsonl')).sort();

describe('copies in a second folder', () => {
  it('hold the newest snapshot and the pictures, from which the library can be put back', async () => {
    const { profile, library, stick } = await profileWith('one', 'two');
    expect(await copyToSecondFolder(profile, library, stick)).toEqual({
      kept: 1,
      newest: at(1).toISOString(),
    });
    const folder = copiesFolder(stick, library);
    const [name = ''] = jsonl(await readdir(folder));
    const own = await readFile(join(snapshotFolder(profile), name));
    expect((await readFile(join(folder, name))).equals(own)).toBe(true);
    expect((await readdir(folder, { recursive: true })).filter((left) => left.endsWith('.tmp'))).toEqual([]);

    const elsewhere = await emptyProfile();
    expect(await restore(elsewhere, join(folder, name))).toEqual({ operations: 2, pictures: 1, kept: null });
    const { state } = await readLibrary(elsewhere);
    expect([...state.annotations.keys()]).toEqual(['annotation-one', 'annotation-two']);
  });

  it('are not written again where they are, and grow with the library', async () => {
    const { profile, library, stick } = await profileWith('one');
    await copyToSecondFolder(profile, library, stick);
    const folder = copiesFolder(stick, library);
    const [name = ''] = jsonl(await readdir(folder));
    const { length } = await readFile(join(folder, name));
    await writeFile(join(folder, name), Buffer.alloc(length, 0x78));
    await copyToSecondFolder(profile, library, stick);
    expect((await readFile(join(folder, name), 'utf8')).startsWith('xxx')).toBe(true);
    await withJournal(profile, async (journal) => {
      await journal.append(createOperation('more'));
      await takeSnapshot(profile, journal, at(30));
    });
    expect(await copyToSecondFolder(profile, library, stick)).toMatchObject({ kept: 2 });
  });

  it('grow old as snapshots do, and touch nothing else in the folder', async () => {
    const { profile, library, stick } = await profileWith('one');
    const folder = copiesFolder(stick, library);
    await mkdir(folder, { recursive: true });
    for (let minute = 0; minute < 30; minute += 1) {
      const name = `2026-03-13T09-${String(minute).padStart(2, '0')}-00-000Z-${minute}.jsonl`;
      await writeFile(join(folder, name), 'an older one');
    }
    await writeFile(join(folder, 'mine.jsonl'), 'the reader’s own');
    await writeFile(join(folder, '.postil-0123456789abcdef.tmp'), 'half');
    const copied = await copyToSecondFolder(profile, library, stick);
    // The ten newest; the last of each day and week is among them.
    expect(copied?.kept).toBe(10);
    expect((await readdir(folder)).includes('mine.jsonl')).toBe(true);
    expect((await readdir(folder)).includes('.postil-0123456789abcdef.tmp')).toBe(false);
  });

  it('wait for a folder that is away, and find it again', async () => {
    const { profile, library, stick } = await profileWith('one');
    await copyToSecondFolder(profile, library, stick);
    await rename(stick, `${stick}-away`);
    expect(await copyToSecondFolder(profile, library, stick)).toBeNull();
    // Nothing is made in the place of a stick that is not there.
    await expect(readdir(stick)).rejects.toMatchObject({ code: 'ENOENT' });
    await rename(`${stick}-away`, stick);
    expect(await copyToSecondFolder(profile, library, stick)).toMatchObject({ kept: 1 });
  });

  it('that cannot be written say why, and leave what is there', async () => {
    const { profile, library, stick } = await profileWith('one');
    await copyToSecondFolder(profile, library, stick);
    const folder = copiesFolder(stick, library);
    const before = await readdir(folder, { recursive: true });
    await rm(join(folder, 'pictures'), { recursive: true });
    await writeFile(join(folder, 'pictures'), 'in the way');
    await expect(copyToSecondFolder(profile, library, stick)).rejects.toMatchObject({ code: 'not-written' });
    expect(jsonl(await readdir(folder))).toEqual(jsonl(before));
  });
});
