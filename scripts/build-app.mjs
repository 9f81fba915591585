// @ts-check
/** Builds the app (main, preload, renderer) with electron-vite into out/. */
import { utimesSync } from 'node:fs';
import { forgetPackages } from './bundled-packages.mjs';
import { rootPath } from './bundling.mjs';
import { isFresh } from './freshness.mjs';
import { programOf, Refusal, run } from './steps.mjs';

const SOURCES = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/bundling.mjs',
];

/**
 * @param {{ quiet?: boolean }} [options] quiet: nothing on stdout
 * @returns {Promise<void>}
 */
export async function buildApp({ quiet = false } = {}) {
  const started = new Date();
  forgetPackages();
  const args = [programOf('electron-vite'), 'build', ...(quiet ? ['--logLevel', 'error'] : [])];
  const code = await run(process.execPath, args, quiet ? { stdio: ['ignore', 2, 2] } : {});
  if (code !== 0) throw new Refusal('The app could not be built.');
  utimesSync(rootPath('out/main/index.js'), started, started);
}

/** Builds only what is not there yet or older than its sources. */
export async function buildAppIfStale() {
  if (isFresh('out/main/index.js', SOURCES) && isFresh('out/renderer/index.html', [])) return;
  console.error('Building the app …');
  await buildApp({ quiet: true });
}
