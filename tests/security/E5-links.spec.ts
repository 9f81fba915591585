import { expect, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quit, test, type Running } from '../e2e/app.ts';
import { long, measured } from '../results.ts';
import { startBare } from './bare.ts';

/** Kinds of links that a file may hold, written as HTML attributes. Those that lead to a web page are marked. */
const LINKS: readonly { kind: string; attributes: string; web?: string }[] = [
  { kind: 'https', attributes: 'href="https://karsa.example/a"', web: 'https://karsa.example/a' },
  { kind: 'http', attributes: 'href="http://karsa.example/b"', web: 'http://karsa.example/b' },
  { kind: 'capitals', attributes: 'href="HTTPS://KARSA.example/c"', web: 'https://karsa.example/c' },
  {
    kind: 'new window',
    attributes: 'href="https://karsa.example/d" target="_blank"',
    web: 'https://karsa.example/d',
  },
  { kind: 'top', attributes: 'href="https://karsa.example/e" target="_top"', web: 'https://karsa.example/e' },
  {
    kind: 'download',
    attributes: 'href="https://karsa.example/f.exe" download="f.exe"',
    web: 'https://karsa.example/f.exe',
  },
  {
    kind: 'ping',
    attributes: 'href="https://karsa.example/g" ping="https://karsa.example/ping"',
    web: 'https://karsa.example/g',
  },
  {
    kind: 'credentials',
    attributes: 'href="https://karsa.example@evil.example/h"',
    web: 'https://karsa.example@evil.example/h',
  },
  {
    kind: 'foreign letters',
    attributes: 'href="https://kаrsa.example/i"',
    web: 'https://xn--krsa-53d.example/i',
  },
  { kind: 'scheme only', attributes: 'href="//karsa.example/j"', web: 'https://karsa.example/j' },
  {
    kind: 'long',
    attributes: `href="https://karsa.example/${'k'.repeat(3000)}"`,
    web: `https://karsa.example/${'k'.repeat(3000)}`,
  },
  { kind: 'javascript', attributes: 'href="javascript:document.title=1"' },
  { kind: 'javascript in disguise', attributes: 'href=" java&#9;script&colon;document.title=1"' },
  { kind: 'javascript with a control', attributes: 'href="&#1;javascript:document.title=1"' },
  { kind: 'vbscript', attributes: 'href="vbscript:msgbox(1)"' },
  { kind: 'data', attributes: 'href="data:text/html,<script>1</script>"' },
  { kind: 'blob', attributes: 'href="blob:app://postil/0"' },
  { kind: 'filesystem', attributes: 'href="filesystem:app://postil/temporary/x"' },
  { kind: 'file', attributes: 'href="file:///etc/passwd"' },
  { kind: 'share', attributes: 'href="\\\\server\\share\\x.exe"', web: 'https://server/share/x.exe' },
  { kind: 'the app', attributes: 'href="app://postil/index.html?x"' },
  { kind: 'another host of the scheme', attributes: 'href="app://evil/index.html"' },
  { kind: 'about', attributes: 'href="about:blank"' },
  { kind: 'chrome', attributes: 'href="chrome://gpu"' },
  { kind: 'devtools', attributes: 'href="devtools://devtools/bundled/inspector.html"' },
  { kind: 'source', attributes: 'href="view-source:https://karsa.example/"' },
  { kind: 'mail', attributes: 'href="mailto:a@karsa.example?attach=/etc/passwd"' },
  { kind: 'telephone', attributes: 'href="tel:+123"' },
  { kind: 'ftp', attributes: 'href="ftp://karsa.example/x"' },
  { kind: 'socket', attributes: 'href="ws://karsa.example/x"' },
  { kind: 'a program', attributes: 'href="ms-msdt:/id PCWDiagnostic"' },
  { kind: 'a search', attributes: 'href="search-ms:query=x&crumb=location:\\\\evil"' },
  { kind: 'an intent', attributes: 'href="intent://scan/#Intent;scheme=x;end"' },
  { kind: 'relative', attributes: 'href="other.html"' },
  { kind: 'up', attributes: 'href="../../../etc/passwd"' },
  { kind: 'absolute', attributes: 'href="/etc/passwd"' },
  { kind: 'query', attributes: 'href="?x=1"' },
  { kind: 'fragment', attributes: 'href="#nowhere"' },
  { kind: 'empty', attributes: 'href=""' },
  { kind: 'nothing', attributes: '' },
];

const words = (kind: string): string => `link ${kind}`;
/** In Markdown, where the file's own markup goes the shortest way; a link that is not kept leaves its words. */
const PAGE = `# Where links lead\n\n${LINKS.map(({ kind, attributes }) => `<p><a ${attributes}>${words(kind)}</a></p>`).join('\n\n')}\n`;

/** What was asked of the system, and what there is to see of it, since the last call. */
interface Outcome {
  dialogs: string[];
  opened: string[];
}

/** Answers each question about an address with the button that is `wanted`, and counts what goes to the system. */
async function watch({ app }: Running, wanted: 'Open in browser' | 'Cancel'): Promise<void> {
  await app.evaluate(({ dialog, shell }, button) => {
    const seen = { dialogs: [] as string[], opened: [] as string[] };
    (globalThis as unknown as { seen: Outcome }).seen = seen;
    const answer = (...[first, second]: unknown[]) => {
      const { buttons = [], detail = '' } = (second ?? first) as { buttons?: string[]; detail?: string };
      seen.dialogs.push(detail);
      return Promise.resolve({ response: buttons.indexOf(button), checkboxChecked: false });
    };
    dialog.showMessageBox = answer;
    shell.openExternal = (address) => Promise.resolve(void seen.opened.push(address));
    shell.openPath = (path) => Promise.resolve((seen.opened.push(path), ''));
  }, wanted);
}

function taken({ app }: Running): Promise<Outcome> {
  return app.evaluate(() => {
    const seen = (globalThis as unknown as { seen: Outcome }).seen;
    const { dialogs, opened } = seen;
    Object.assign(seen, { dialogs: [], opened: [] });
    return { dialogs, opened };
  });
}

/** The ways to follow a link. */
const WAYS: Readonly<Record<string, (page: Page, kind: string) => Promise<void>>> = {
  click: (page, kind) => link(page, kind).click(),
  'middle click': (page, kind) => link(page, kind).click({ button: 'middle' }),
  'click with Ctrl': (page, kind) => link(page, kind).click({ modifiers: ['Control'] }),
  'click with Shift': (page, kind) => link(page, kind).click({ modifiers: ['Shift'] }),
  'click with Alt': (page, kind) => link(page, kind).click({ modifiers: ['Alt'] }),
  Enter: (page, kind) => link(page, kind).press('Enter'),
  'Ctrl+Enter': (page, kind) => link(page, kind).press('Control+Enter'),
  drag: (page, kind) => link(page, kind).dragTo(page.locator('body'), { targetPosition: { x: 5, y: 5 } }),
};

/** The ways in which each kind is followed in the short form; the others are tried with these kinds. */
const OFTEN: readonly string[] = ['click', 'middle click', 'Enter'];
const TRIED: readonly string[] = ['https', 'javascript', 'file'];

function link(page: Page, kind: string) {
  return page.getByText(words(kind), { exact: true }).first();
}

/** What moves where it must not: pages that navigate, windows and frames that appear, files that are fetched. */
async function movements({ app, page }: Running): Promise<unknown> {
  const windows = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL().replace(/[?#].*/, '')),
  );
  return { windows, frames: page.frames().length, title: (await page.title()).includes('1') };
}

test('E5: no link leads the window anywhere, by hand or by key, and only web pages are offered to the browser', async ({
  profile,
  start,
}) => {
  test.slow();
  const file = join(profile, 'links.md');
  await writeFile(file, PAGE);
  const running = await start([file]);
  const { page } = running;
  await watch(running, 'Open in browser');
  const calm = { windows: ['app://postil/index.html'], frames: 1, title: false };
  expect(await movements(running)).toEqual(calm);
  let presses = 0;
  for (const { kind } of LINKS) {
    for (const [way, press] of Object.entries(WAYS)) {
      if (!long && !OFTEN.includes(way) && !TRIED.includes(kind)) continue;
      await press(page, kind);
      presses += 1;
    }
    expect(await movements(running), kind).toEqual(calm);
  }
  // Each web address was offered, as the file has it, and nothing else ever was.
  const web = [...new Set(LINKS.flatMap(({ web = [] }) => web))].sort();
  const offered = new Set<string>();
  await expect(async () => {
    for (const address of (await taken(running)).opened) offered.add(address.slice(0, 60));
    expect([...offered].sort()).toEqual(web.map((address) => address.slice(0, 60)));
  }).toPass({ timeout: 10_000 });

  // The reader who says no is obeyed.
  await watch(running, 'Cancel');
  await expect(async () => {
    // A drag may have left words selected, and a press on those is none on the link.
    await page.keyboard.press('Escape');
    await WAYS['click']?.(page, 'https');
    await page.waitForTimeout(200);
    expect(await taken(running)).toEqual({ dialogs: ['https://karsa.example/a'], opened: [] });
  }).toPass({ timeout: 10_000 });
  measured(
    'E5',
    `${LINKS.length} kinds of links, ${presses} presses in ${Object.keys(WAYS).length} ways: none left the page`,
  );
  await quit(running);
});

test('E5: control: in a bare window such links lead away, open windows and run code', async ({ profile }) => {
  const { app, page } = await startBare(profile, { html: `<!doctype html>${PAGE}` });
  await link(page, 'javascript').click();
  await expect.poll(() => page.title()).toBe('1');
  await link(page, 'new window').click();
  await expect.poll(() => app.windows().length).toBe(2);
  await page.bringToFront();
  await link(page, 'file').click();
  await expect.poll(() => page.url()).toBe('file:///etc/passwd');
  await app.close();
});
