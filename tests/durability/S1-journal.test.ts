import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readLibrary } from '../../src/main/library/library.ts';
import { all, emptyProfile, journalFile, withJournal } from '../main/library/folder.ts';
import { measured, rounds } from '../results.ts';
import { bundleScript } from './script.ts';

/** The journal alone, without a window: kills fall closer together, and into more moments of a write. */
const WRITING = rounds(10, 200);
const REPLACING = rounds(8, 100);

/**
 * Runs a script that works on `profile` and prints what was acknowledged, kills it `after` milliseconds behind its first line,
 * and not before its second: a slow disk may have written no more by then.
 *
 * @returns the lines that it printed whole
 */
async function killed(script: string, profile: string, round: number, after: number): Promise<string[]> {
  const child = spawn(process.execPath, [script, profile, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await once(child.stdout, 'data');
  await sleep(after);
  while (printed.split('\n').length < 3) await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  return printed.slice(0, printed.lastIndexOf('\n')).split('\n');
}

it(
  'S1: the journal loses nothing that was acknowledged when its process is killed while it writes',
  async () => {
    const profile = await emptyProfile();
    const script = await bundleScript('appending', await emptyProfile());
    const acknowledged: string[] = [];
    for (let round = 0; round < WRITING; round += 1) {
      // Later in each round, so that the kills fall at different moments of a write.
      const printed = await killed(script, profile, round, 20 + (round % 10) * 7);
      expect(printed.length).toBeGreaterThan(1);
      acknowledged.push(...printed);
      const operations = await withJournal(profile, all);
      const found = new Set(operations.map(({ id }) => id));
      expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
      expect(operations.map(({ seq }) => seq)).toEqual(operations.map((_, index) => index + 1));
    }
    measured(
      'S1',
      `the journal alone: ${WRITING} kills while it was written, ${acknowledged.length} operations, 0 lost`,
    );
  },
  120_000 + WRITING * 5_000,
);

it(
  'S1: nor when it is killed while the journal is replaced',
  async () => {
    const profile = await emptyProfile();
    const script = await bundleScript('rotating', await emptyProfile());
    const created = new Set<string>();
    const typed = new Map<string, number>();
    let replaced = 0;
    for (let round = 0; round < REPLACING; round += 1) {
      // Later in each round, so that the kills fall at different moments of a replacement.
      for (const line of await killed(script, profile, round, 150 + (round % 8) * 61)) {
        const [what, id = '', length] = line.split(' ');
        if (what === 'replaced') replaced += 1;
        else if (what === 'created') created.add(`annotation-${id}`);
        else typed.set(id, Number(length));
      }
      await withJournal(profile, () => undefined);
      const { state, notices } = await readLibrary(profile);
      expect(notices).toEqual([]);
      expect([...created].filter((id) => !state.annotations.has(id))).toEqual([]);
      for (const [id, length] of typed)
        expect(state.annotations.get(id)?.note.length).toBeGreaterThanOrEqual(length);
    }
    // Without replacements the rounds would prove nothing.
    expect(replaced).toBeGreaterThan(REPLACING / 2);
    measured('S1', `the journal alone: ${REPLACING} kills while it was replaced (${replaced} times), 0 lost`);
  },
  120_000 + REPLACING * 10_000,
);

it('S1: control: an acknowledged operation that is not there is found missing', async () => {
  const profile = await emptyProfile();
  const script = await bundleScript('appending', await emptyProfile());
  const acknowledged = await killed(script, profile, 0, 50);
  const lines = (await readFile(journalFile(profile), 'utf8')).split('\n');
  await writeFile(journalFile(profile), [...lines.slice(0, 2), ''].join('\n'));
  const found = new Set((await withJournal(profile, all)).map(({ id }) => id));
  expect(acknowledged.filter((id) => !found.has(id)).length).toBe(acknowledged.length - 1);
});
