import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { all, emptyProfile, withJournal } from './folder.ts';
import { bundleScript } from './script.ts';

/** Rounds that take a few seconds; `POSTIL_KILLS` asks for more. */
const ROUNDS = Number(process.env['POSTIL_KILLS'] ?? 10);

it('loses nothing that was confirmed when the process is killed while it writes', async () => {
  const profile = await emptyProfile();
  const script = await bundleScript('appending', await emptyProfile());
  const confirmed: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = spawn(process.execPath, [script, profile, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    await once(child.stdout, 'data');
    // Later in each round, so that the kills fall at different moments of a write.
    await sleep(20 + round * 7);
    child.kill('SIGKILL');
    await once(child, 'close');
    const whole = printed.slice(0, printed.lastIndexOf('\n')).split('\n');
    expect(whole.length).toBeGreaterThan(1);
    confirmed.push(...whole);

    const operations = await withJournal(profile, all);
    const found = new Set(operations.map(({ id }) => id));
    expect(confirmed.filter((id) => !found.has(id))).toEqual([]);
    expect(operations.map(({ seq }) => seq)).toEqual(operations.map((_, index) => index + 1));
  }
}, 120_000);
