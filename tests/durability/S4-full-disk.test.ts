import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFileAtomically } from '../../src/main/files/write.ts';
import { backUp } from '../../src/main/library/backup.ts';
import { snapshotFolder, takeSnapshot } from '../../src/main/library/snapshots.ts';
import { createOperation } from '../core/library/records.ts';
import { all, emptyProfile, journalBytes, withJournal } from '../main/library/folder.ts';
import { measured } from '../results.ts';
import { digestsOf } from './digests.ts';

/** A real file system of 256 kB. Only root may mount one. */
async function smallDisk(): Promise<string | null> {
  const folder = join(await emptyProfile(), 'disk');
  await mkdir(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}

describe('on a full disk', () => {
  it('S4: the journal says so, keeps what it had, and works again when there is room', async (context) => {
    const profile = await smallDisk();
    if (profile === null) return context.skip('a full disk cannot be made here: mounting one takes root');
    await withJournal(profile, async (journal) => {
      await journal.append(createOperation('one'));
      const before = await journalBytes(profile);
      await expect(journal.append(createOperation('large', 'x'.repeat(300_000)))).rejects.toMatchObject({
        code: 'not-written',
        message: expect.stringContaining('the disk is full'),
      });
      expect(await journalBytes(profile)).toEqual(before);

      // A small one that shares its write with a large one is not lost with it.
      const [small, large] = await Promise.allSettled([
        journal.append(createOperation('first')).then(() => journal.append(createOperation('small'))),
        journal.append(createOperation('large', 'x'.repeat(300_000))),
      ]);
      expect([small.status, large.status]).toEqual(['fulfilled', 'rejected']);

      const filler = join(profile, 'filler');
      await writeFile(filler, Buffer.alloc(300_000)).catch(() => undefined);
      await expect(journal.append(createOperation('later', 'y'.repeat(5000)))).rejects.toMatchObject({
        code: 'not-written',
      });
      await rm(filler);
      await journal.append(createOperation('later', 'y'.repeat(5000)));
    });
    const operations = await withJournal(profile, all);
    expect(operations.map(({ id }) => id)).toEqual(['one', 'first', 'small', 'later']);
  });

  it('S4: an export leaves the old file as it was, and nothing beside it', async (context) => {
    const folder = await smallDisk();
    if (folder === null) return context.skip('a full disk cannot be made here: mounting one takes root');
    const path = join(folder, 'notes.md');
    await writeFileAtomically(path, 'old');
    await expect(writeFileAtomically(path, 'x'.repeat(400_000))).rejects.toMatchObject({
      code: 'not-written',
      message: 'notes.md could not be written: the disk is full.',
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['notes.md']);
  });

  it('S4: a copy of the library that does not fit is not taken, and the older ones stay', async (context) => {
    const profile = await smallDisk();
    if (profile === null) return context.skip('a full disk cannot be made here: mounting one takes root');
    await withJournal(profile, async (journal) => {
      await journal.append(createOperation('one', 'x'.repeat(60_000)));
      await takeSnapshot(profile, journal, new Date('2026-03-14T09:30:00.000Z'));
      await journal.append(createOperation('two', 'y'.repeat(40_000)));
      const before = await digestsOf(profile);
      await expect(
        takeSnapshot(profile, journal, new Date('2026-03-14T10:30:00.000Z')),
      ).rejects.toMatchObject({
        code: 'not-written',
        message: expect.stringContaining('the disk is full'),
      });
      expect(await digestsOf(profile)).toEqual(before);
      await journal.append(createOperation('three'));
    });
    expect((await withJournal(profile, all)).map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('S4: a backup that does not fit leaves the old one as it was, and nothing beside it', async (context) => {
    const stick = await smallDisk();
    if (stick === null) return context.skip('a full disk cannot be made here: mounting one takes root');
    const profile = await emptyProfile();
    await withJournal(profile, (journal) => journal.append(createOperation('one')));
    const file = join(stick, 'postil.zip');
    await backUp(profile, file);
    const before = await digestsOf(stick);
    await withJournal(profile, (journal) =>
      // Letters that cannot be packed.
      journal.append(createOperation('two', randomBytes(300_000).toString('base64'))),
    );
    await expect(backUp(profile, file)).rejects.toMatchObject({
      code: 'not-written',
      message: 'postil.zip could not be written: the disk is full.',
    });
    expect(await digestsOf(stick)).toEqual(before);
    measured(
      'S4',
      'full disk while copying, backing up and exporting: old copies, backups and exports untouched by SHA-256',
    );
  });

  it('S4: control: what fits is written', async (context) => {
    const folder = await smallDisk();
    if (folder === null) return context.skip('a full disk cannot be made here: mounting one takes root');
    await withJournal(folder, async (journal) => {
      await journal.append(createOperation('one', 'x'.repeat(60_000)));
      const { snapshot } = await takeSnapshot(folder, journal, new Date());
      expect(await readdir(snapshotFolder(folder))).toEqual([snapshot.name]);
    });
    await backUp(folder, join(folder, 'postil.zip'));
    expect(await readdir(folder)).toContain('postil.zip');
  });
});
