/** From the start of the process to the first paragraph of the article that was open last. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '../stage.ts';

/** The built app's folder: this one, or another build that is to be looked at, as for the end-to-end tests. */
export const APP = process.env['POSTIL_APP'] ?? process.cwd();

/** Milliseconds, and how many different shares the progress bar showed. */
export interface Started {
  time: number;
  shares: number;
}

export function start({ electron }: Stage, profile: string): Promise<Started> {
  const hook = join(process.cwd(), 'bench', 'durability', 'start-hook.cjs');
  const args = ['-r', hook, ...electron.switches, '--lang=en-GB', APP, '--profile', profile];
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const child = spawn(electron.path, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', () => {
      const [, shown, shares] = /shown ([\d.]+) (\d+)/.exec(output) ?? [];
      if (shown === undefined) reject(new Error('The window never showed the article'));
      else resolve({ time: Number(shown) - began, shares: Number(shares) });
    });
  });
}

/** The same with a database that Chromium has wiped: it is made anew from the journal. */
export function rebuild(stage: Stage, profile: string): Promise<Started> {
  rmSync(join(profile, 'chromium'), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return start(stage, profile);
}
