// @ts-check
/**
 * npm run package: the app as a folder in dist/ (--dir, the default), or with other arguments for electron-builder,
 * as in `npm run package -- --linux AppImage deb`, which download tools from the release host.
 */
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAppIfStale } from './build-app.mjs';
import { rootPath } from './bundling.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { drawIcons } from './icons.mjs';
import { writeNotices } from './notices.mjs';
import { writeShellParts } from './shell-parts.mjs';
import { programOf, Refusal, run, runAsScript } from './steps.mjs';

/**
 * @param {string[]} [targets] electron-builder's arguments for what to make
 * @returns {Promise<void>}
 */
export async function packageApp(targets = []) {
  await ensureElectron();
  await buildAppIfStale();
  drawIcons();
  writeNotices();
  writeShellParts();
  // What an earlier version left there would otherwise be shipped or tested with this one.
  rmSync(rootPath('dist'), { recursive: true, force: true });
  const args = ['--config', 'electron-builder.config.mjs', '--publish', 'never'];
  const code = await run(process.execPath, [
    programOf('electron-builder'),
    ...(targets.length > 0 ? targets : ['--dir']),
    ...args,
  ]);
  if (code !== 0) throw new Refusal('The app could not be packaged.');
  for (const line of sizes()) console.log(line);
}

/** What lies in dist/, with its size; of an unpacked app the archive with all that is Postil's own, too: the rest is Electron. */
function sizes() {
  const folder = rootPath('dist');
  const line = (/** @type {string} */ path) => `${inMegabytes(bytesOf(join(folder, path)))}  dist/${path}`;
  return readdirSync(folder).flatMap((name) => {
    if (!lstatSync(join(folder, name)).isDirectory())
      return /\.(yml|yaml|blockmap)$/.test(name) ? [] : [line(name)];
    const inside = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' });
    const archives = inside.filter((path) => path.endsWith('app.asar')).map((path) => line(join(name, path)));
    return [line(name), ...archives];
  });
}

/** @param {string} path a file, or a folder with all that is in it */
function bytesOf(path) {
  const found = lstatSync(path);
  if (!found.isDirectory()) return found.size;
  /** @type {number} */
  const inside = readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
  return inside;
}

/** Right-aligned, in millions of bytes, as shops and file managers count. */
const inMegabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`.padStart(10);

await runAsScript(import.meta.url, packageApp);
