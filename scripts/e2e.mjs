// @ts-check
/** npm run test:e2e: Playwright in real Electron, on a virtual display where there is none. */
import { buildAppIfStale } from './build-app.mjs';
import { ensureSystemLibraries, withDisplay } from './display.mjs';
import { ensureInspectableTwin } from './inspectable.mjs';
import { programOf, run, runAsScript } from './steps.mjs';

/**
 * @param {string[]} args for `playwright test`
 * @param {Record<string, string>} [environment] more variables
 * @param {number} [display] see `withDisplay`
 * @returns {Promise<number>} its exit code
 */
export async function playwright(args, environment = {}, display) {
  await ensureInspectableTwin();
  const program = programOf('@playwright/test', 'playwright');
  const [command, rest] = await withDisplay(process.execPath, [program, 'test', ...args], display);
  return run(command, rest, { env: { ...process.env, ...environment } });
}

await runAsScript(import.meta.url, async (args) => {
  await ensureSystemLibraries();
  await buildAppIfStale();
  return playwright(args);
});
