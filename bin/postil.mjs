#!/usr/bin/env node
// @ts-check
/**
 * `postil` in a checkout: a command runs in plain Node, without a window; anything else opens the app's window.
 * stdout belongs to the command: whatever this file or a build has to say goes to stderr.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const COMMANDS = ['extract', 'import', 'export', 'check', 'backup', 'restore', 'completion', 'man', 'help'];
const BUILT = 'out/cli/index.js';
const SOURCES = [
  'src/core',
  'src/main',
  'src/ipc.ts',
  'src/ipc-adding.ts',
  'src/ipc-commands.ts',
  'src/ipc-exporting.ts',
  'src/ipc-updates.ts',
  'package.json',
  'package-lock.json',
  'scripts/build-cli.mjs',
  'scripts/bundling.mjs',
];

/**
 * @param {string[]} args
 * @returns {boolean} whether these arguments ask for the window: no command, and no option but --profile with its folder
 */
function asksForWindow(args) {
  for (let index = 0; index < args.length; index++) {
    const arg = String(args[index]);
    if (arg === '--profile') {
      index += 1;
      // Without its folder: wrong usage, which is the command line's to say.
      if (!args[index] || String(args[index]).startsWith('-')) return false;
    } else if (arg === '--') return true;
    else if (!arg.startsWith('-')) return !COMMANDS.includes(arg);
    else if (!/^--profile=./.test(arg)) return false;
  }
  return true;
}

/** @param {string[]} args */
async function openWindow(args) {
  const { ensureSystemLibraries, hasDisplay } = await import('../scripts/display.mjs');
  if (!hasDisplay()) {
    console.error(
      'postil: there is no display to open a window on; "postil help" lists the commands that need none.',
    );
    return 1;
  }
  const { buildAppIfStale } = await import('../scripts/build-app.mjs');
  const { launch } = await import('../scripts/launch.mjs');
  await ensureSystemLibraries();
  await buildAppIfStale();
  return launch(args);
}

/** @param {string[]} args */
async function runCommand(args) {
  const { isFresh } = await import('../scripts/freshness.mjs');
  if (!isFresh(BUILT, SOURCES)) {
    console.error('postil: building the command line (its first use, or its sources have changed) …');
    const { buildCli } = await import('../scripts/build-cli.mjs');
    await buildCli();
  }
  const built = pathToFileURL(fileURLToPath(new URL(`../${BUILT}`, import.meta.url)));
  const { main } = await import(built.href);
  return main(args);
}

const args = process.argv.slice(2);
try {
  if (!existsSync(new URL('../node_modules/vite', import.meta.url))) {
    throw Object.assign(new Error('The dependencies are not installed: run "npm ci" first.'), {
      name: 'Refusal',
    });
  }
  process.exitCode = await (asksForWindow(args) ? openWindow(args) : runCommand(args));
} catch (error) {
  const refused =
    error instanceof Error && (error.name === 'Refusal' || error.constructor.name === 'Refusal');
  console.error(refused ? `postil: ${error.message}` : error);
  process.exitCode = 1;
}
