import { expect } from '@playwright/test';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../../src/main/library/journal.ts';
import { journalPath } from '../../src/main/library/journal-file.ts';
import { readLibrary } from '../../src/main/library/library.ts';
import { test } from '../e2e/app.ts';
import { seed } from '../e2e/library.ts';
import { long, measured, rounds } from '../results.ts';
import { emptyTally, KillRounds, type Tally } from './kill-rounds.ts';
import { editing, heldOf, importing, type Lane } from './lanes.ts';

const ROUNDS = rounds(60, 1000);
/** Rounds on one library: enough that what a kill leaves behind is met again, few enough that it stays one that somebody has. */
const ROUNDS_A_LIBRARY = 60;

async function killed(count: number): Promise<Tally> {
  const tally = emptyTally();
  for (let done = 0; done < count; done += ROUNDS_A_LIBRARY) {
    const profile = await mkdtemp(join(tmpdir(), 'postil-kills-'));
    await seed(profile, () => [{ words: 'eleven days in May', note: 'The first note.' }]);
    const library = new KillRounds(profile, tally);
    for (let round = 0; round < Math.min(ROUNDS_A_LIBRARY, count - done); round += 1)
      await library.round(round % 2 === 1);
    await library.end();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  return tally;
}

test(`S1: ${ROUNDS} kills lose nothing that was acknowledged and leave nothing half done`, async () => {
  test.setTimeout(ROUNDS * 30_000);
  const tally = await killed(ROUNDS);
  const starts = tally.starts.toSorted((a, b) => a - b);
  const [median, most] = [starts[starts.length >> 1] ?? 0, starts.at(-1) ?? 0];
  const sentence =
    `${tally.kills} kills, ${tally.rotations} of them while the journal was being replaced: of ${tally.acknowledged} ` +
    `acknowledged operations 0 lost, 0 half done; IndexedDB wiped ${tally.wiped} times, told each time; ` +
    `starts ${median.toFixed(0)} ms in the median, ${most.toFixed(0)} ms at most`;
  console.log(tally.faults.length === 0 ? sentence : tally);
  expect(tally.faults).toEqual([]);
  expect(tally.kills).toBe(ROUNDS);
  // Rounds that did nothing, or were killed elsewhere than they should, would prove nothing.
  expect(tally.acknowledged).toBeGreaterThan(ROUNDS * 10);
  expect(tally.rotations).toBeGreaterThanOrEqual(Math.floor(ROUNDS * 0.4));
  measured('S1', long ? sentence : `${sentence} (short form)`);
});

test('S1: control: a lost operation and a half one are noticed', async ({ profile }) => {
  const lanes: Lane[] = [editing('edits', 30), importing('imports', 1)];
  const journal = await Journal.open(profile);
  for (const lane of lanes) {
    for (const draft of lane.drafts) await journal.append(draft);
    lane.acknowledged = lane.drafts.length;
  }
  await journal.close();
  const held = async () => {
    const { state } = await readLibrary(profile);
    return lanes.map((lane) => heldOf(lane, state));
  };
  expect(await held()).toEqual(lanes.map(({ drafts }) => drafts.length));

  // The last line gone: one operation that was acknowledged.
  const whole = await readFile(journalPath(profile), 'utf8');
  await writeFile(journalPath(profile), whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 1));
  expect(await held()).toEqual([30, expect.stringContaining('not as acknowledged')]);
  const [, imports] = lanes as [Lane, Lane];
  imports.acknowledged -= 1;
  expect(await held()).toEqual([30, imports.drafts.length - 1]);

  // And of an import half its records.
  const { state } = await readLibrary(profile);
  const [half] = [...state.annotations.keys()].filter((id) => id.startsWith('imports'));
  state.annotations.delete(half ?? '');
  expect(heldOf(imports, state)).toEqual(expect.stringContaining(half ?? 'none'));
});
