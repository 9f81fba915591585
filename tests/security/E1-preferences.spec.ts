import { expect, type ElectronApplication } from '@playwright/test';
import { join } from 'node:path';
import { articleRecord, TEXT } from '../core/library/records.ts';
import { NEWS, quit, test } from '../e2e/app.ts';
import { measured } from '../results.ts';
import { startBare } from './bare.ts';

/** What SECURITY.md asks of every window, as far as Electron says what a window has. A preference that Electron does not name is off, but for `webSecurity`. */
const ASKED = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  enableBlinkFeatures: '',
} as const;

/** The preferences of everything that shows a page, as Electron itself has them. */
function preferences(app: ElectronApplication): Promise<Record<string, unknown>[]> {
  return app.evaluate(
    ({ webContents }, asked) =>
      webContents.getAllWebContents().map((contents) => {
        // Electron has it, but does not declare it.
        const all = (
          contents as unknown as { getLastWebPreferences(): Record<string, unknown> | null }
        ).getLastWebPreferences();
        return Object.fromEntries(
          Object.entries(asked).map(([name, usual]) => {
            const unnamed = name === 'webSecurity' ? true : typeof usual === 'string' ? '' : false;
            return [name, all?.[name] ?? unnamed];
          }),
        );
      }),
    ASKED,
  );
}

test('E1: every live window has the preferences that are asked of it, and no page makes another', async ({
  start,
}) => {
  const running = await start([NEWS]);
  const { page, app } = running;
  expect(await preferences(app)).toEqual([ASKED]);
  const seen = await page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ];
    const there = names.filter((name) => name in globalThis);
    const guest = document.createElement('webview');
    document.body.append(guest);
    const opened = ['about:blank', 'data:text/html,x', location.href, 'https://example.org/'].map((address) =>
      window.open(address, '_blank', 'nodeIntegration=1,sandbox=0,contextIsolation=0'),
    );
    return { there, guest: guest instanceof HTMLUnknownElement || guest.constructor === HTMLElement, opened };
  });
  expect(seen).toEqual({ there: [], guest: true, opened: [null, null, null, null] });
  expect(await preferences(app)).toEqual([ASKED]);
  measured(
    'E1',
    `${Object.keys(ASKED).length} preferences of every live window are as asked; 4 attempts to open another: none opened`,
  );
  await quit(running);
});

test('E1: the window that nobody sees, in which paper is laid out, has them too, and runs no script', async ({
  profile,
  start,
}) => {
  const running = await start([NEWS]);
  const { page, app } = running;
  await app.evaluate(
    ({ app: electron, dialog }, [path, names]) => {
      const seen: Record<string, unknown>[] = [];
      (globalThis as unknown as { seen: typeof seen }).seen = seen;
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
      electron.on('web-contents-created', (_event, contents) =>
        contents.once('did-finish-load', () => {
          const all = (
            contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
          ).getLastWebPreferences();
          seen.push(Object.fromEntries([...names, 'javascript', 'preload'].map((name) => [name, all[name]])));
        }),
      );
    },
    [join(profile, 'paper.pdf'), Object.keys(ASKED)] as const,
  );
  const made = await page.evaluate(
    (input) => {
      const { postil } = globalThis as unknown as {
        postil: { exportNotes(request: object): Promise<unknown> };
      };
      return postil.exportNotes({
        articles: { inputs: [input] },
        as: 'pdf',
        to: 'file',
        filter: {},
        dryRun: false,
      });
    },
    { article: articleRecord(), text: TEXT, annotations: [] },
  );
  expect(made).toMatchObject({ outcome: 'done' });
  const seen = await app.evaluate(() => (globalThis as unknown as { seen: Record<string, unknown>[] }).seen);
  expect(seen).toHaveLength(1);
  const named = Object.entries(ASKED).map(([name, value]) => [name, seen[0]?.[name] ?? value]);
  expect(Object.fromEntries(named)).toEqual(ASKED);
  expect(seen[0]).toMatchObject({ javascript: false, sandbox: true, contextIsolation: true });
  expect(seen[0]?.['preload'] ?? '').toBe('');
  expect(await preferences(app)).toEqual([ASKED]);
  await quit(running);
});

test('E1: control: the same reading of a window that has everything switched on says so', async ({
  profile,
}) => {
  const { app, page } = await startBare(profile, {
    webPreferences: {
      sandbox: false,
      contextIsolation: false,
      webSecurity: false,
      nodeIntegration: true,
      nodeIntegrationInSubFrames: true,
      allowRunningInsecureContent: true,
      experimentalFeatures: true,
      webviewTag: true,
      enableBlinkFeatures: 'CSSVariables',
    },
  });
  const [found] = await preferences(app);
  const alike = Object.entries(ASKED).filter(([name, value]) => found?.[name] === value);
  expect(alike).toEqual([]);
  expect(await page.evaluate(() => 'require' in globalThis && 'process' in globalThis)).toBe(true);
  expect(await page.evaluate(() => window.open('about:blank') !== null)).toBe(true);
  await expect.poll(async () => (await preferences(app)).length).toBeGreaterThan(1);
  await app.close();
});
