import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFileAtomically } from '../../../src/main/files/write.ts';
import { createOperation } from '../../core/library/records.ts';
import { all, emptyProfile, journalBytes, withJournal } from './folder.ts';

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
  it('the journal says so, keeps what it had, and works again when there is room', async (context) => {
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

  it('an export leaves the old file as it was, and nothing beside it', async (context) => {
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
});
