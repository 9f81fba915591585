import { _electron as electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HOLD, sandboxArguments } from '../e2e/app.ts';

/** The Electron of this checkout, as its package names it. */
export const ELECTRON = createRequire(import.meta.url)('electron') as unknown as string;

/** How a bare window is made, and what it shows. */
export interface BareOptions {
  /** Its page, a whole HTML document. */
  html?: string;
  /** As in `new BrowserWindow`. */
  webPreferences?: Record<string, unknown>;
  /** What runs Electron instead of this process's own system: a program that passes its arguments on. */
  executable?: string;
}

/** Makes an app that is one window and nothing else, in `folder`; returns its folder. */
export async function makeBareApp(
  folder: string,
  { html = '<!doctype html><title>bare</title>', webPreferences = {} }: BareOptions = {},
): Promise<string> {
  const bare = join(folder, 'bare');
  await mkdir(bare, { recursive: true });
  await writeFile(join(bare, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.cjs"}');
  await writeFile(join(bare, 'page.html'), html);
  await writeFile(
    join(bare, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', ${JSON.stringify(join(folder, 'bare-profile'))});
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ webPreferences: ${JSON.stringify(webPreferences)} });
  void window.loadFile(${JSON.stringify(join(bare, 'page.html'))});
});
`,
  );
  return bare;
}

/**
 * Starts Electron as it comes, with one window and none of Postil's rules: the control of a test that says *refused*. The
 * caller closes it.
 */
export async function startBare(
  folder: string,
  options: BareOptions = {},
): Promise<{ app: ElectronApplication; page: Page }> {
  const bare = await makeBareApp(folder, options);
  const app = await electron.launch({
    executablePath: options.executable ?? ELECTRON,
    args: [...(options.executable === undefined ? HOLD : []), ...sandboxArguments(), bare],
    cwd: folder,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return { app, page };
}
