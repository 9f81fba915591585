import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OperationDraft } from '../../../src/core/library/operation.ts';
import { Journal } from '../../../src/main/library/journal.ts';
import { readLibrary } from '../../../src/main/library/library.ts';
import { listSnapshots, snapshotFolder, takeSnapshot } from '../../../src/main/library/snapshots.ts';
import { annotationOn, createOperation } from '../../core/library/records.ts';
import { all, emptyProfile, journalBytes, journalFile, withJournal } from './folder.ts';

const NOW = new Date('2026-03-14T09:30:00.000Z');

/** Types a note letter by letter: of 4 MB of such operations little stays. */
function typing(name: string, step: number): OperationDraft {
  const annotation = annotationOn('at dawn', { id: 'typed' });
  const note = (length: number) => 'x'.repeat(length);
  return {
    id: name,
    kind: 'edit',
    at: new Date(NOW.getTime() + step * 1000).toISOString(),
    changes: [
      {
        table: 'annotations',
        id: 'typed',
        before: { ...annotation, note: note(20_000 + step) },
        after: { ...annotation, note: note(20_001 + step) },
      },
    ],
  };
}

async function typed(journal: Journal): Promise<void> {
  for (let step = 0; step < 120; step += 1) await journal.append(typing(`typing-${step}`, step));
}

describe('a snapshot', () => {
  it('is a journal of the same library, named by its time and its newest operation', async () => {
    const profile = await emptyProfile();
    const taken = await withJournal(profile, async (journal) => {
      for (const name of ['one', 'two', 'three']) await journal.append(createOperation(name, name));
      return takeSnapshot(profile, journal, NOW);
    });
    expect(taken).toMatchObject({
      snapshot: { name: '2026-03-14T09-30-00-000Z-3.jsonl', at: NOW.toISOString(), seq: 3 },
      counts: { articles: 0, revisions: 0, annotations: 3 },
      damaged: 0,
      compacted: false,
    });
    expect(await listSnapshots(profile)).toEqual([taken.snapshot]);
    const elsewhere = await emptyProfile();
    await withJournal(elsewhere, () => undefined);
    await writeFile(
      journalFile(elsewhere),
      await readFile(join(snapshotFolder(profile), taken.snapshot.name)),
    );
    expect((await readLibrary(elsewhere)).state).toEqual((await readLibrary(profile)).state);
    expect(await withJournal(elsewhere, ({ seq, base, library }) => ({ seq, base, library }))).toEqual({
      seq: 3,
      base: 3,
      library: await withJournal(profile, ({ library }) => library),
    });
  });

  it('leaves no temporary file, and clears away those of a process that died', async () => {
    const profile = await emptyProfile();
    await withJournal(profile, async (journal) => {
      await journal.append(createOperation('one'));
      await takeSnapshot(profile, journal, NOW);
      await writeFile(join(snapshotFolder(profile), '.2026-03-14T09-31-00-000Z-1.jsonl.99.tmp'), 'half');
      await takeSnapshot(profile, journal, new Date(NOW.getTime() + 60_000));
    });
    expect(await readdir(snapshotFolder(profile))).toEqual([
      '2026-03-14T09-30-00-000Z-1.jsonl',
      '2026-03-14T09-31-00-000Z-1.jsonl',
    ]);
    expect((await readdir(join(profile, 'library'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('replaces a journal that it makes much shorter; nothing that was saved is lost, before, while or after', async () => {
    const profile = await emptyProfile();
    const before = await withJournal(profile, async (journal) => {
      await journal.append(createOperation('one', 'kept'));
      await typed(journal);
      const long = journal.end;
      const [taken] = await Promise.all([
        takeSnapshot(profile, journal, NOW),
        journal.append(createOperation('meanwhile')),
        all(journal),
      ]);
      expect(taken.compacted).toBe(true);
      expect(journal.end).toBeLessThan(long / 10);
      expect(journal.base).toBe(121);
      await journal.append(createOperation('after'));
      expect(journal.seq).toBe(123);
      // A retry of what was written before is still known.
      expect((await journal.append(createOperation('after'))).seq).toBe(123);
      return all(journal);
    });
    expect(await withJournal(profile, all)).toEqual(before);
    expect(before.map(({ id }) => id)).toEqual(['one', 'typing-0', 'typing-119', 'meanwhile', 'after']);
    const { state } = await readLibrary(profile);
    expect(state.annotations.get('typed')?.note).toHaveLength(20_120);
    expect([...state.annotations.keys()].sort()).toEqual([
      'annotation-after',
      'annotation-meanwhile',
      'annotation-one',
      'typed',
    ]);
  });

  it('of a library in which everything was taken back keeps counting where it was', async () => {
    const profile = await emptyProfile();
    await withJournal(profile, async (journal) => {
      await typed(journal);
      const { changes } = createOperation('x');
      const [change] = changes;
      if (change === undefined) throw new Error('An operation without a change');
      await journal.append({
        ...createOperation('gone'),
        changes: [{ ...change, id: 'typed', after: null }],
      });
      await takeSnapshot(profile, journal, NOW);
      expect(await all(journal)).toEqual([]);
      expect(journal.seq).toBe(121);
    });
    await withJournal(profile, async (journal) => {
      expect(journal.seq).toBe(121);
      expect((await journal.append(createOperation('next'))).seq).toBe(122);
    });
  });

  it('with a damaged line leaves the journal alone', async () => {
    const profile = await emptyProfile();
    await withJournal(profile, typed);
    const bytes = await journalBytes(profile);
    bytes[bytes.indexOf('typing-60')] = 0x58;
    await writeFile(journalFile(profile), bytes);
    const taken = await withJournal(profile, (journal) => takeSnapshot(profile, journal, NOW));
    expect(taken).toMatchObject({ damaged: 1, compacted: false });
    expect(bytes.equals(await journalBytes(profile))).toBe(true);
  });

  it('that cannot be taken says why and leaves everything as it was', async () => {
    const profile = await emptyProfile();
    await withJournal(profile, async (journal) => {
      await typed(journal);
      await writeFile(snapshotFolder(profile), 'a file where the folder should be');
      await expect(takeSnapshot(profile, journal, NOW)).rejects.toMatchObject({ code: 'not-written' });
      await journal.append(createOperation('after'));
      expect(journal.seq).toBe(121);
    });
  });

  it('does not take in what another program wrote behind the end', async () => {
    const profile = await emptyProfile();
    await withJournal(profile, async (journal) => {
      await journal.append(createOperation('one'));
      await appendFile(journalFile(profile), 'torn');
      expect((await takeSnapshot(profile, journal, NOW)).counts.annotations).toBe(1);
    });
  });
});

describe('a clock that was put back', () => {
  it('leaves the newest copy the newest, and it is the one that stays and is found', async () => {
    const profile = await emptyProfile();
    const ahead = Date.parse('2036-01-01T00:00:00.000Z');
    await withJournal(profile, async (journal) => {
      for (let hour = 0; hour < 12; hour += 1) {
        await journal.append(createOperation(`then-${hour}`));
        await takeSnapshot(profile, journal, new Date(ahead + hour * 3_600_000));
      }
      for (let hour = 0; hour < 12; hour += 1) {
        await journal.append(createOperation(`now-${hour}`));
        const { snapshot } = await takeSnapshot(profile, journal, new Date(NOW.getTime() + hour * 3_600_000));
        expect((await listSnapshots(profile))[0]).toEqual(snapshot);
      }
      expect((await listSnapshots(profile))[0]?.seq).toBe(24);
    });
  });
});
