/** From the start of the process to the library on screen. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Stage } from '../stage.ts';

/** The built app's folder: this one, or another build that is to be looked at, as for the end-to-end tests. */
export const APP = process.env['POSTIL_APP'] ?? process.cwd();

/** Milliseconds, and how many rows were there by then. */
export interface Started {
  time: number;
  rows: number;
}

export function start({ electron }: Stage, profile: string): Promise<Started> {
  const hook = join(process.cwd(), 'bench', 'library', 'start-hook.cjs');
  const args = ['-r', hook, ...electron.switches, '--lang=en-GB', APP, '--profile', profile];
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const child = spawn(electron.path, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', () => {
      const [, shown, rows] = /shown ([\d.]+) (\d+)/.exec(output) ?? [];
      if (shown === undefined) reject(new Error('The window never showed the library'));
      else resolve({ time: Number(shown) - began, rows: Number(rows) });
    });
  });
}
