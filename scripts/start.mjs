// @ts-check
/** npm start: builds the app and opens its window; on a machine without a display, runs the tour instead. */
import { buildApp } from './build-app.mjs';
import { ensureSystemLibraries, hasDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { launch } from './launch.mjs';
import { rootPath } from './bundling.mjs';
import { run, runAsScript } from './steps.mjs';

await runAsScript(import.meta.url, async (args) => {
  await ensureElectron();
  await ensureSystemLibraries();
  await buildApp();
  if (hasDisplay()) return launch(args);
  console.log('There is no display here, so the tour is run instead: it uses the app on a virtual display.');
  return run(process.execPath, [rootPath('scripts/tour.mjs')]);
});
