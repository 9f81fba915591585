/** From the start of the process to something on screen. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

/** The built app's folder: this one, or another build that is to be looked at, as for the end-to-end tests. */
export const APP = process.env['POSTIL_APP'] ?? process.cwd();

/** Milliseconds, and what was said of the page when it showed what was waited for. */
export interface Started {
  time: number;
  said: string;
}

/** Looks at the page: what there is to say of it once it shows what is waited for, `null` until then. */
export type Look = () => string | null;

/**
 * Starts Electron with these arguments, an app's folder first, and ends it when the look is satisfied. Rejects where it never is.
 *
 * @param lookOf makes the look, which is asked with every frame. Sent into the window as it stands: it can use nothing around it.
 */
export function startOf({ electron }: Stage, args: readonly string[], lookOf: () => Look): Promise<Started> {
  const hook = join(process.cwd(), 'bench', 'start-hook.cjs');
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const child = spawn(electron.path, ['-r', hook, ...electron.switches, '--lang=en-GB', ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, POSTIL_BENCH_LOOK: String(lookOf) },
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', () => {
      const [, shown, said = ''] = /shown ([\d.]+) (.*)/.exec(output) ?? [];
      if (shown === undefined) reject(new Error('The window never showed what was waited for'));
      else resolve({ time: Number(shown) - began, said });
    });
  });
}
