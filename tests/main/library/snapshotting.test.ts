import { writeFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { isDue, Snapshotting } from '../../../src/main/library/snapshotting.ts';
import { listSnapshots, snapshotFolder } from '../../../src/main/library/snapshots.ts';
import { createOperation } from '../../core/library/records.ts';
import { emptyProfile, withJournal } from './folder.ts';

const at = '2026-03-14T09:00:00.000Z';
const after = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000);
const copy = (seq: number) => ({ name: '', at, seq });

describe('a copy is due', () => {
  it.each<[string, Parameters<typeof isDue>, boolean]>([
    ['never of an empty library', [undefined, 0, after(0)], false],
    ['at once where there is none', [undefined, 1, after(0)], true],
    ['not while nothing was changed', [copy(7), 7, after(100_000)], false],
    ['not yet after a few changes', [copy(7), 20, after(59)], false],
    ['an hour later', [copy(7), 8, after(60)], true],
    ['where the last one seems to come from the future', [copy(7), 8, after(-60)], true],
    ['not yet where it seems to come from the next minutes', [copy(7), 8, after(-5)], false],
    ['after many changes', [copy(7), 507, after(1)], true],
  ])('%s', (_what, given, due) => expect(isDue(...given)).toBe(due));
});

describe('while the app runs', () => {
  it('a copy is taken when it is due, and none twice', async () => {
    const profile = await emptyProfile();
    await withJournal(profile, async (journal) => {
      await journal.append(createOperation('one'));
      const failed = vi.fn();
      for (let round = 0; round < 2; round += 1) {
        const snapshotting = new Snapshotting(profile, journal, failed);
        snapshotting.start(0);
        await vi.waitFor(async () => expect(await listSnapshots(profile)).toHaveLength(1));
        await snapshotting.stop();
      }
      expect(failed).not.toHaveBeenCalled();
    });
  });

  it('one that cannot be taken is told', async () => {
    const profile = await emptyProfile();
    await withJournal(profile, async (journal) => {
      await journal.append(createOperation('one'));
      await writeFile(snapshotFolder(profile), 'in the way');
      const failed = vi.fn();
      const snapshotting = new Snapshotting(profile, journal, failed);
      snapshotting.start(0);
      await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
      await snapshotting.stop();
    });
  });
});
