import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readLibrary } from '../../../src/main/library/library.ts';
import { emptyProfile, withJournal } from './folder.ts';
import { bundleScript } from './script.ts';

/** Rounds that take a few seconds; `POSTIL_KILLS` asks for more. */
const ROUNDS = Number(process.env['POSTIL_KILLS'] ?? 8);

it(
  'loses nothing that was confirmed when the process is killed while the journal is replaced',
  async () => {
    const profile = await emptyProfile();
    const script = await bundleScript('rotating', await emptyProfile());
    const created = new Set<string>();
    const typed = new Map<string, number>();
    let replaced = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = spawn(process.execPath, [script, profile, String(round)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let printed = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
      await once(child.stdout, 'data');
      // Later in each round, so that the kills fall at different moments of a replacement.
      await sleep(150 + round * 61);
      child.kill('SIGKILL');
      await once(child, 'close');
      for (const line of printed.slice(0, printed.lastIndexOf('\n')).split('\n')) {
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
    expect(replaced).toBeGreaterThan(ROUNDS / 2);
  },
  Math.max(120_000, ROUNDS * 10_000),
);
