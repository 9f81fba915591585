// @ts-check
/** What a runtime needs of the system it runs on: shared libraries, and a screen. */
import { spawnSync } from 'node:child_process';
import { ensureElectron } from './electron-runtime.mjs';
import { programOf, Refusal, runAsScript } from './steps.mjs';

/** Room for the app's widest layout: text, margin notes and the library beside them. */
const SCREEN = '-screen 0 1600x1000x24';

/** Where the search for a free number of a virtual display begins. */
const FIRST_DISPLAY = 99;

/** Another process may hold apt's lock; it is worth waiting for, as it mostly installs the very same packages. */
const ATTEMPTS = 5;
const PAUSE_MS = 8000;

/**
 * Installs the shared libraries Electron needs, where they are missing and it can.
 *
 * @throws {Refusal} with the command to run, where it cannot
 */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux') return;
  const executable = await ensureElectron();
  await install({
    missing: () => missingLibraries(executable),
    what: 'Electron needs shared libraries that are missing here',
    commands: [
      [process.execPath, programOf('playwright'), 'install-deps', 'chromium'],
      // Chromium looks for GTK when it runs, Electron is linked with it; Playwright's list is Chromium's.
      ['apt-get', 'install', '-y', '--no-install-recommends', 'libgtk-3-0'],
    ],
    byHand: 'sudo npx playwright install-deps chromium && sudo apt-get install libgtk-3-0',
  });
}

/** @returns {boolean} whether a window can be shown */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} [from] the first number a virtual one may have: two that look for one at the same moment find the same
 * @returns {Promise<[string, string[]]>} the same where there is a display, else wrapped in a virtual one
 * @throws {Refusal} where there is no display and no virtual one can be installed
 */
export async function withDisplay(command, args, from = FIRST_DISPLAY) {
  if (hasDisplay()) return [command, args];
  await install({
    missing: () => ['xvfb-run', 'Xvfb', 'xauth'].filter((program) => !isInstalled(program)),
    what: 'There is no display here, and a virtual one needs programs that are missing',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'xvfb', 'xauth'],
    ],
    byHand: 'sudo apt-get install xvfb xauth',
  });
  return ['xvfb-run', ['-a', '-n', String(from), '-s', SCREEN, command, ...args]];
}

/** @param {string} program */
function isInstalled(program) {
  return spawnSync('sh', ['-c', 'command -v "$0"', program]).status === 0;
}

/** @param {string} executable */
function missingLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1]));
}

/**
 * @param {{ missing: () => string[], what: string, commands: [string, ...string[]][], byHand: string }} need
 */
async function install({ missing, what, commands, byHand }) {
  if (missing().length === 0) return;
  const refusal = () => new Refusal(`${what} (${missing().join(', ')}): run "${byHand}".`);
  if (process.getuid?.() !== 0 || !isInstalled('apt-get')) throw refusal();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    console.error(`Installing what is missing: ${missing().join(', ')}`);
    const succeeded = commands.every(succeeds);
    if (missing().length === 0) return;
    if (succeeded) break;
    if (attempt < ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw refusal();
}

/** @param {[string, ...string[]]} command */
function succeeds([program, ...args]) {
  // Its report goes to stderr: stdout may belong to a command whose output is read by a program.
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  return spawnSync(program, args, { stdio: ['ignore', 2, 2], ...options }).status === 0;
}

await runAsScript(import.meta.url, ensureSystemLibraries);
