import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import type * as Disk from 'node:fs/promises';
import { JOURNAL_SCHEMA, type JournalHeader } from '../../src/core/library/journal.ts';
import { headerLine, journalPath } from '../../src/main/library/journal-file.ts';
import { Journal } from '../../src/main/library/journal.ts';
import { openLibrary, replay } from '../../src/main/library/library.ts';
import { listSnapshots, snapshotFolder, takeSnapshot } from '../../src/main/library/snapshots.ts';
import { measured, rounds } from '../results.ts';
import { editing, heldOf, importing, type Lane } from './lanes.ts';
import { RecordedDisk } from './recorded-disk.ts';
import { wholeJournal } from './whole.ts';

/** The disk that is being recorded; `null` while states are looked at. */
const recording = vi.hoisted(() => ({ disk: null as null | { wrap(real: typeof Disk): typeof Disk } }));

// The system's own module, passed through: what is recorded was really done.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Disk>();
  const now = () => recording.disk?.wrap(real) ?? real;
  return {
    ...real,
    open: (...args: Parameters<typeof Disk.open>) => now().open(...args),
    rename: (...args: Parameters<typeof Disk.rename>) => now().rename(...args),
    unlink: (...args: Parameters<typeof Disk.unlink>) => now().unlink(...args),
    copyFile: (...args: Parameters<typeof Disk.copyFile>) => now().copyFile(...args),
  };
});

/** Power cuts at each moment: one that loses all that it may, one that loses nothing, and some in between. */
const CHANCES = rounds(2, 20);

const root = mkdtempSync(join(tmpdir(), 'postil-power-'));
let folders = 0;
const fresh = () => join(root, String((folders += 1)));
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => (recording.disk = null));

/** A number from 0 up to `ways`, the same for the same seed: mulberry32. */
function dice(seed: number): (ways: number) => number {
  let state = seed;
  return (ways) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % ways;
  };
}

/** What was acknowledged when so much had been written down. */
interface Moment {
  length: number;
  acknowledged: number;
}

/** Works in a new library on a recorded disk. `work` does one operation after another and tells of each. */
async function record(
  lane: Lane,
  work: (journal: Journal, profile: string, acknowledge: () => void) => Promise<void>,
): Promise<{ disk: RecordedDisk; moments: Moment[] }> {
  const profile = fresh();
  mkdirSync(profile);
  const disk = new RecordedDisk(profile);
  recording.disk = disk;
  const moments: Moment[] = [{ length: 0, acknowledged: 0 }];
  const journal = await Journal.open(profile);
  await work(journal, profile, () => {
    lane.acknowledged += 1;
    moments.push({ length: disk.length, acknowledged: lane.acknowledged });
  });
  await journal.close();
  recording.disk = null;
  return { disk, moments };
}

/** Cuts the power at every moment, in several ways each. @returns what was wrong afterwards, and how many states there were */
async function cutPower(
  disk: RecordedDisk,
  moments: readonly Moment[],
  lane: Lane,
): Promise<{ faults: string[]; states: number }> {
  // prettier-ignore
  const faults: string[] = [];
  let states = 0;
  for (let length = 0; length <= disk.length; length += 1) {
    const acknowledged = moments.findLast((moment) => moment.length <= length)?.acknowledged ?? 0;
    const chances = Array.from({ length: CHANCES }, (_, chance) => dice(length * 1000 + chance));
    for (const choose of [() => 0, (ways: number) => ways - 1, ...chances]) {
      const profile = fresh();
      disk.materialise(profile, length, choose);
      states += 1;
      const wrong = await wrongIn(profile, { ...lane, acknowledged });
      if (wrong !== null) faults.push(`after ${length} events: ${wrong}`);
      rmSync(profile, { recursive: true });
    }
  }
  return { faults, states };
}

async function wrongIn(profile: string, lane: Lane): Promise<string | null> {
  for (const { name } of await listSnapshots(profile))
    if (!(await wholeJournal(join(snapshotFolder(profile), name)))) return `the copy ${name} is not whole`;
  try {
    const library = await openLibrary(profile, { role: 'app' });
    const held = heldOf(lane, await replay(library));
    await library.close();
    return typeof held === 'string' ? held : null;
  } catch (error) {
    return String(error);
  }
}

/** Gives the journal the header that the version before this one wrote; its line is as long. */
async function makeOlder(profile: string): Promise<void> {
  const path = journalPath(profile);
  const [line = ''] = readFileSync(path, 'utf8').split('\n');
  const header = JSON.parse(line.slice(65)) as JournalHeader;
  const file = await open(path, 'r+');
  const older = headerLine({ ...header, schema: JOURNAL_SCHEMA - 1 });
  await file.write(older, 0, older.length, 0);
  await file.sync();
  await file.close();
}

let states = 0;

it('S5: a power cut while the journal is written loses nothing that was acknowledged', async () => {
  const lane = editing('edits', 60);
  const { disk, moments } = await record(lane, async (journal, _profile, acknowledge) => {
    for (const draft of lane.drafts) {
      await journal.append(draft);
      acknowledge();
    }
  });
  const cut = await cutPower(disk, moments, lane);
  expect(cut.faults).toEqual([]);
  states += cut.states;
});

it('S5: nor one while a copy is taken and the journal replaced by it', async () => {
  const lane = importing('imports', 14);
  const { disk, moments } = await record(lane, async (journal, profile, acknowledge) => {
    for (const [index, draft] of lane.drafts.entries()) {
      const appended = journal.append(draft).then(acknowledge);
      if (index % 5 === 4) {
        // What `takeSnapshot` does with a journal of megabytes.
        const { end } = journal;
        const { snapshot } = await takeSnapshot(profile, journal, new Date(Date.UTC(2026, 1, index)));
        await journal.replaceBeginning(join(snapshotFolder(profile), snapshot.name), end);
      }
      await appended;
    }
  });
  const cut = await cutPower(disk, moments, lane);
  expect(cut.faults).toEqual([]);
  states += cut.states;
  measured('S5', `power cut in ${states} ways (only what was synced is sure): 0 acknowledged operations lost, 0 half done, every copy whole`); // prettier-ignore
});

it('S5: nor one while a journal of an older version gets the header of this one', async () => {
  const lane = editing('raised', 12);
  const { disk, moments } = await record(lane, async (journal, profile, acknowledge) => {
    for (const draft of lane.drafts.slice(0, 6)) {
      await journal.append(draft);
      acknowledge();
    }
    await journal.close();
    await makeOlder(profile);
    const again = await Journal.open(profile);
    for (const draft of lane.drafts.slice(6)) {
      await again.append(draft);
      acknowledge();
    }
    await again.close();
  });
  const cut = await cutPower(disk, moments, lane);
  expect(cut.faults).toEqual([]);
  states += cut.states;
});

it('S5: control: a disk that acknowledges before it syncs loses operations, and that is noticed', async () => {
  const lane = editing('edits', 20);
  const { disk, moments } = await record(lane, async (journal, _profile, acknowledge) => {
    for (const draft of lane.drafts) {
      // Told a write too early: what a journal without its sync would say.
      acknowledge();
      await journal.append(draft);
    }
  });
  const { faults } = await cutPower(disk, moments, lane);
  expect(faults.length).toBeGreaterThan(10);
});
