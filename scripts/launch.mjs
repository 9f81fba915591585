// @ts-check
/** Starts the built app from a checkout. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureElectron } from './electron-runtime.mjs';
import { rootPath } from './bundling.mjs';
import { run } from './steps.mjs';

/**
 * @param {string[]} args files to open and switches
 * @returns {Promise<number>} the app's exit code, once its window is closed
 */
export async function launch(args) {
  const executable = await ensureElectron();
  // Files as absolute paths: a name that begins with a dash is then no switch.
  const given = args.map((arg) => (existsSync(arg) ? resolve(arg) : arg));
  // Chromium refuses to run as root with its sandbox; for everybody else the sandbox stays.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const stdio = /** @type {const} */ (['inherit', 2, 'inherit']);
  return run(executable, [rootPath(''), ...sandbox, ...given], { cwd: process.cwd(), stdio: [...stdio] });
}
