// @ts-check
/** Electron for benches that have a page of their own (`page.html` in their folder). */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { _electron } from '@playwright/test';
import { build } from 'vite';
import { buildAppIfStale } from '../scripts/build-app.mjs';
import { ensureElectron } from '../scripts/electron-runtime.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds the page of the bench in `folder` into `out`.
 *
 * @param {string} folder
 * @param {string} out
 * @returns {Promise<import('./stage.ts').Stage>}
 */
export async function stageOf(folder, out) {
  const pages = join(out, 'page');
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'error',
    build: {
      outDir: pages,
      target: 'chrome130',
      // As the app's own page is built.
      minify: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(folder, 'page.html') },
    },
  });
  // Chromium refuses its sandbox to root; everyone else keeps it.
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = { path: await ensureElectron(), switches };
  // Some rows are of the app itself. POSTIL_APP names another build of it, as for the end-to-end tests.
  if (process.env['POSTIL_APP'] === undefined) await buildAppIfStale();
  const versions = { electron: '', chromium: '' };

  /** @param {string[]} args */
  async function launch(args) {
    const app = await _electron.launch({
      executablePath: electron.path,
      args: [...switches, '--lang=en-GB', '-r', join(here, '../scripts/hold-ready.cjs'), ...args],
    });
    const page = await app.firstWindow();
    page.on('pageerror', (error) => console.error(error));
    return { app, page };
  }

  return {
    pages,
    electron,
    versions,
    launch,
    async open() {
      const { app, page } = await launch([
        join(here, 'window'),
        pathToFileURL(join(pages, 'page.html')).href,
      ]);
      Object.assign(
        versions,
        await app.evaluate(() => ({
          electron: process.versions['electron'],
          chromium: process.versions['chrome'],
        })),
      );
      // The longest measurements take minutes.
      page.setDefaultTimeout(0);
      await page.waitForFunction(() => 'bench' in window);
      return {
        call: (name, ...given) =>
          page.evaluate(
            ([called, values]) => /** @type {any} */ (window)['bench'][called](...values),
            /** @type {[string, any[]]} */ ([name, given]),
          ),
        async memory() {
          await page.evaluate(() => /** @type {any} */ (globalThis).gc());
          return app.evaluate(({ app: main, BrowserWindow }) => {
            const process = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
            const metric = main.getAppMetrics().find(({ pid }) => pid === process);
            return (metric?.memory.workingSetSize ?? 0) * 1024;
          });
        },
        async reload() {
          await page.reload();
          await page.waitForFunction(() => 'bench' in window);
        },
        close: () => app.close(),
      };
    },
  };
}
