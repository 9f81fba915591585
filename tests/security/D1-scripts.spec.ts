import { expect, type Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NEWS, quit, test, type Running } from '../e2e/app.ts';
import { long, measured, rounds } from '../results.ts';
import { startBare } from './bare.ts';
import { readThrough, wordsOf, writeDocuments } from './documents.ts';
import { frameAll, pressEverything, watchFiring } from './firing.ts';
import { fillLibrary, lookAround } from './library.ts';
import { PAYLOADS } from './payloads.ts';

const WORDS = 'The lights were lit again on Thursday, after eleven years in which nobody had needed them.';

/** What a payload ends with where all of it was read: the words behind it are shown, so it has not swallowed them. */
const mark = (index: number): string => `after ${index} the lamp`;

/** All payloads one after another, each with words behind it. */
const body = (indices: readonly number[]): string =>
  indices.map((index) => `<div>${PAYLOADS[index]}</div>\n<p>${mark(index)} ${WORDS}</p>`).join('\n');
const markdown = (indices: readonly number[]): string =>
  indices.map((index) => `${PAYLOADS[index]}\n\n${mark(index)} ${WORDS}`).join('\n\n');
/** Those that could do something as a document; the short form leaves out names and numbers that are merely odd. */
const FRAMED = PAYLOADS.filter((payload) => long || /[<&]|script/i.test(payload));
const everything = PAYLOADS.map((_, index) => index);

/** Opens all payloads in every kind of file; those that swallow what stands behind them get files of their own. Of `kinds` only, where named. */
async function readAll(running: Running, folder: string, kinds = /./): Promise<number> {
  await mkdir(folder);
  const chapter = PAYLOADS.map(
    (payload) => `<p title="${attribute(payload)}">${attribute(payload)}</p>`,
  ).join('');
  const files = await writeDocuments(folder, 'all', {
    body: body(everything),
    markdown: markdown(everything),
    frontMatter: `---\ntitle: "<img src=x onerror=alert(1)>"\nauthor: "<script>alert(1)</script>"\ndescription: "<svg onload=alert(1)>"\n---\n`,
    chapter,
  });
  const shown = { html: new Set<number>(), md: new Set<number>() };
  let read = 0;
  for (const file of files.filter((name) => kinds.test(name)))
    await readThrough(running, file, async () => {
      await pressEverything(running.page);
      const kind = file.endsWith('.html') ? 'html' : file.endsWith('.md') ? 'md' : null;
      if (kind !== null) for (const index of await marks(running.page)) shown[kind].add(index);
      read += 1;
    });
  for (const [kind, make] of [
    ['html', body],
    ['md', markdown],
  ] as const) {
    // Whoever swallowed what follows stands last in a file; what follows is tried again without it.
    let left = everything.filter((index) => !shown[kind].has(index));
    for (let round = 0; left.length > 0; round += 1) {
      expect(round, `payloads that could not be shown: ${left.join(', ')}`).toBeLessThan(rounds(40, 400));
      const name = `left-${round}.${kind}`;
      const words = wordsOf(name);
      const file = join(folder, name);
      await writeFile(
        file,
        kind === 'md'
          ? `# Lights\n\n${words}\n\n${make(left)}`
          : `<!doctype html><title>Lights</title><article><p>${words}</p>${make(left)}</article>`,
      );
      await readThrough(running, file, async () => {
        await pressEverything(running.page);
        for (const index of await marks(running.page)) shown[kind].add(index);
      });
      read += 1;
      // The first that is missing was read and shown with its words gone; it has had its turn.
      const first = left.find((index) => !shown[kind].has(index));
      left = left.filter((index) => !shown[kind].has(index) && index !== first);
    }
  }
  return read;
}

const attribute = (value: string): string =>
  value
    // What XML has no letters for.
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

async function marks(page: Page): Promise<number[]> {
  // Of a long text the rest is made in idle moments.
  await expect(page.locator('[data-page] > section[data-waiting]')).toHaveCount(0);
  const text = (await page.locator('[data-page]').textContent()) ?? '';
  return [...text.matchAll(/after (\d+) the lamp/g)].map((found) => Number(found[1]));
}

test.setTimeout(300_000);

test('D1: no payload runs in any kind of file, in either view', async ({ profile, start }) => {
  const running = await start([NEWS]);
  const fired = await watchFiring(running.page);
  const read = await readAll(running, join(profile, 'files'));
  expect([...fired]).toEqual([]);
  expect(
    await running.page
      .locator('[data-page]')
      .locator('script, iframe, style, object, embed, svg, form')
      .count(),
  ).toBe(0);
  measured('D1', `${PAYLOADS.length} payloads in 7 kinds of files, ${read} readings: 0 ran`);
  await quit(running);
});

test('D1: none as title, author, note, tag or quote of what was imported', async ({ profile, start }) => {
  const titles = PAYLOADS.filter((_, index) => index % rounds(8, 1) === 0);
  const article = await fillLibrary(profile, PAYLOADS, titles);
  const running = await start([article]);
  const fired = await watchFiring(running.page);
  await lookAround(running, 'alert(1)', () => pressEverything(running.page));
  expect([...fired]).toEqual([]);
  await quit(running);
});

test('D1: the allow-list alone is enough: with the policy off none runs', async ({ profile, start }) => {
  const running = await start([NEWS]);
  const { page } = running;
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await expect(page.locator('.reader')).toBeVisible();
  const fired = await watchFiring(page);
  // The policy is off: a script that is put into the page runs.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.text = 'alert(1)';
    document.body.append(script);
    script.remove();
  });
  await expect.poll(() => [...fired]).toEqual(['page']);
  fired.clear();
  // Markup comes by these two; the others hand theirs to the same tree.
  await readAll(running, join(profile, 'files'), long ? /./ : /\.(?:html|md)$/);
  expect([...fired]).toEqual([]);
  await quit(running);
});

test('D1: the policy alone is enough: put into the live document none runs', async ({ start }) => {
  const running = await start([NEWS]);
  const fired = await watchFiring(running.page);
  await frameAll(running.page, FRAMED);
  expect([...fired]).toEqual([]);
  // The frames were there, and the reporting works.
  expect(running.page.frames().length).toBeGreaterThan(20);
  await running.page.evaluate(() => alert('control'));
  await expect.poll(() => [...fired]).toEqual(['page']);
  await running.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
});

test('D1: control: in a bare window many of the payloads run', async ({ profile }) => {
  const { app, page } = await startBare(profile);
  const fired = await watchFiring(page);
  await frameAll(page, FRAMED);
  const ran = [...fired].filter((name) => /^p\d+$/.test(name));
  expect(ran.length).toBeGreaterThanOrEqual(40);
  measured('D1', `control: ${ran.length} of ${FRAMED.length} payloads run in a bare window`);
  await app.close();
});
