// @ts-check
/**
 * npm run package: the app as a folder in dist/ (--dir, the default), or with other arguments for electron-builder,
 * as in `npm run package -- --linux AppImage deb`, which download tools from the release host.
 */
import { rmSync } from 'node:fs';
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
}

await runAsScript(import.meta.url, packageApp);
