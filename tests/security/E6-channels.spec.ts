import { expect } from '@playwright/test';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { channelOf, DROP_CHANNEL, REQUEST_NAMES } from '../../src/ipc.ts';
import { NEWS, quit, ROOT, test, type Running } from '../e2e/app.ts';
import { measured, rounds } from '../results.ts';
import { strangeValues } from './strange-values.ts';

/** What the window's own page is given its bridge by. */
const PRELOAD = join(process.env['POSTIL_APP'] ?? ROOT, 'out/preload/index.cjs');
const REFUSED = 'The window asked for something that Postil does not understand. Nothing was done.';

/** Calls every request of the exposed object once, with arguments that would be right, and says how each was answered. */
const CALL_ALL = `(async () => {
  const right = {
    operations: [0], append: [{ id: 'x', kind: 'edit', at: '2026-01-01T00:00:00.000Z', changes: [] }],
    keepAside: ['{}'], keepUnsaved: ['a', null], openPlace: ['0', true], watchPlace: [null], copyText: ['text'],
    openLink: ['https://example.org/'], changeSettings: [{}], readyToClose: [true, ''], tellMenu: [{ offered: [], on: [] }], showWindow: [], toggleFullScreen: [], systemVoices: [], speak: [{ words: '', voice: '', lang: '', rate: 1 }], silence: [], pageFailed: ['TypeError', 1, 1],
    recovered: [{ what: 'page', annotations: 0, articles: 0 }], showFolder: ['logs'], takeBackImport: [1, false],
    printArticle: [{ text: 'x', annotations: [], article: {
      id: 'x', format: 'text', encoding: 'utf-8', title: 'x', byline: null, published: null, dek: null, lang: null, dir: 'ltr',
      siteName: null, sourceUrl: null, places: [], revision: 'a'.repeat(64), wordCount: 1, deleted: null,
      added: '2026-01-01T00:00:00.000Z', updated: '2026-01-01T00:00:00.000Z' } }],
    gonePlaces: [['0']], unwatchFolder: ['0'], rescanFolder: [null], showWatchedFolder: ['0'],
    showUnread: ['0', '0'], leaveUnread: ['0', '0', true],
    updates: [], allowUpdates: [true], lookForUpdates: [],
    exportNotes: [{ articles: { ids: [] }, as: 'markdown', to: 'folder', filter: {}, dryRun: true }],
  };
  const answers = {};
  if (!window.postil) return { none: location.href };
  const own = ['on', 'openDropped', 'giveBack'];
  for (const name of Object.keys(window.postil).filter((name) => !own.includes(name)))
    answers[name] = await window.postil[name](...(right[name] ?? [])).then(() => 'answered', (error) => error.message);
  return answers;
})()`;

/** What nobody may be shown, or what would wait for somebody: each is answered at once, and counted. */
async function stubDialogs({ app }: Running): Promise<void> {
  await app.evaluate(({ app: electron, dialog, shell }) => {
    // Paper is laid out in a window of its own, and printed through a dialog.
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(false, 'Print job canceled');
    });
    const counted = { dialogs: 0, external: 0 };
    (globalThis as unknown as { counted: typeof counted }).counted = counted;
    dialog.showOpenDialog = () => {
      counted.dialogs += 1;
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
    dialog.showSaveDialog = () => {
      counted.dialogs += 1;
      return Promise.resolve({ canceled: true, filePath: '' });
    };
    dialog.showMessageBox = () => {
      counted.dialogs += 1;
      return Promise.resolve({ response: 2, checkboxChecked: false });
    };
    shell.openPath = () => Promise.resolve('');
    shell.showItemInFolder = () => undefined;
    shell.openExternal = () => {
      counted.external += 1;
      return Promise.resolve();
    };
  });
}

const counted = ({ app }: Running) =>
  app.evaluate(() => (globalThis as unknown as { counted: { dialogs: number; external: number } }).counted);

test('E6: main answers on the channels of the contract and on no other', async ({ start }) => {
  const running = await start([NEWS]);
  const channels = await running.app.evaluate(({ ipcMain }) => {
    // Electron's own table of `handle`; what is sent without an answer has a listener, as `error` has Electron's own.
    const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> };
    return { invoked: [..._invokeHandlers.keys()].sort(), sent: ipcMain.eventNames() };
  });
  expect(channels).toEqual({
    invoked: [...REQUEST_NAMES.map(channelOf), DROP_CHANNEL].sort(),
    sent: ['error'],
  });
  await quit(running);
});

test('E6: every channel refuses a wrong window, a wrong frame and a wrong page', async ({ start }) => {
  const running = await start([NEWS]);
  await stubDialogs(running);
  const answers = await running.app.evaluate(
    async ({ BrowserWindow, session }, [call, preload]) => {
      const [own] = BrowserWindow.getAllWindows();
      if (!own) throw new Error('There is no window');
      const asked: Record<string, unknown> = {};
      const within = async (name: string, address: string, nodeIntegrationInSubFrames: boolean) => {
        const other = new BrowserWindow({
          show: false,
          webPreferences: { preload, nodeIntegrationInSubFrames, sandbox: true },
        });
        // A frame cannot even go there; that refusal is taken away as well.
        other.webContents.removeAllListeners('will-frame-navigate');
        await other.loadURL(address);
        const frames = other.webContents.mainFrame.framesInSubtree;
        for (const [index, frame] of frames.entries())
          asked[`${name}, frame ${index}`] = await frame.executeJavaScript(call);
        other.destroy();
      };
      // Another window with our own page; then, with the session's own refusal taken away, with pages of others.
      await within('our page in another window', 'app://postil/index.html', false);
      session.defaultSession.webRequest.onBeforeRequest(null);
      session.defaultSession.protocol.handle(
        'https',
        ({ url }) =>
          new Response(
            url.endsWith('/frame') ? '<!doctype html>' : '<!doctype html><iframe src="/frame"></iframe>',
            {
              headers: { 'content-type': 'text/html' },
            },
          ),
      );
      await within('another page', 'https://another.example/', true);
      await within('a page of another host', 'data:text/html,<title>x</title>', false);
      // And in the one window itself, once in a frame below the page, once in the page's place.
      await own.loadURL('https://another.example/');
      asked['another page in our window'] = await own.webContents.executeJavaScript(call);
      return asked as Record<string, Record<string, string>>;
    },
    [CALL_ALL, PRELOAD] as const,
  );
  expect(Object.keys(answers).length).toBeGreaterThanOrEqual(5);
  for (const [where, each] of Object.entries(answers)) {
    expect(Object.keys(each).sort(), where).toEqual([...REQUEST_NAMES].sort());
    expect(new Set(Object.values(each)), where).toEqual(new Set([REFUSED]));
  }
  expect(await counted(running)).toEqual({ dialogs: 0, external: 0 });
  await running.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
});

test('E6: every channel refuses wrong values, and nothing comes of them', async ({ profile, start }) => {
  test.slow();
  const running = await start([NEWS]);
  const { page, app } = running;
  await stubDialogs(running);
  // Any text may be put aside; it goes to a folder of its own.
  const kept = async () => (await readdir(join(profile, 'library'))).filter((name) => name !== 'kept');
  const before = { files: await kept(), seq: await page.evaluate(seqOf) };
  const each = rounds(100, 1_000);
  const found = await page.evaluate(strangeValues, { names: REQUEST_NAMES, each, seed: 7 });
  for (const [name, { tried, unforeseen }] of Object.entries(found)) {
    expect(tried, name).toBe(each);
    // What was refused was refused by its schema: no handler met anything it was not made for.
    expect(unforeseen, name).toEqual([]);
  }
  expect(await page.evaluate(seqOf)).toBe(before.seq);
  expect(await kept()).toEqual(before.files);
  expect((await counted(running)).external).toBe(0);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const sum = (count: 'tried' | 'refused') => Object.values(found).reduce((all, one) => all + one[count], 0);
  // What was not refused was right by chance: any text may be copied, or put aside.
  measured(
    'E6',
    `${REQUEST_NAMES.length + 1} channels: ${sum('tried')} calls with strange values (${sum('refused')} refused, the others right by chance): nothing came of them; 5 wrong senders refused`,
  );
  await quit(running);
});

test('E6: control: our own page with right values is answered', async ({ start }) => {
  const running = await start([NEWS]);
  await stubDialogs(running);
  const answers = await running.page.evaluate<Record<string, string>>(CALL_ALL);
  expect(Object.keys(answers)).toEqual([...REQUEST_NAMES]);
  // A request that is new here, and takes arguments, has to be given right ones above.
  expect(Object.entries(answers).filter(([, answer]) => answer !== 'answered')).toEqual([]);
  expect((await counted(running)).dialogs).toBeGreaterThanOrEqual(3);
  await quit(running);
});

/** The number of the newest operation, as main says it. */
function seqOf(): Promise<number> {
  const { postil } = globalThis as unknown as { postil: { start(): Promise<{ seq: number }> } };
  return postil.start().then(({ seq }) => seq);
}
