// @ts-check
/** How the scripts of this folder run other programs and end. */
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rootPath } from './bundling.mjs';

/** An error whose message alone is meant for the person at the keyboard. */
export class Refusal extends Error {}

/**
 * The program a package installs, started with this Node: `.bin` holds shell scripts, which Windows cannot spawn.
 *
 * @param {string} packageName
 * @param {string} [binary] the program's name, where it is not the package's
 * @returns {string} the path of its JavaScript file
 */
export function programOf(packageName, binary = packageName) {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const { bin } = createRequire(import.meta.url)(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[binary]);
}

/**
 * Runs a program in the project's folder with its output streamed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 where a signal ended it or it could not be started
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: rootPath(''), stdio: 'inherit', ...options });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs `job` if the file at `moduleUrl` is the one Node was started with, and ends with its number as the exit code.
 *
 * @param {string} moduleUrl
 * @param {(args: string[]) => Promise<unknown>} job
 */
export async function runAsScript(moduleUrl, job) {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(moduleUrl)) return;
  try {
    const code = await job(process.argv.slice(2));
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
