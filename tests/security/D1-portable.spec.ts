import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NEWS, quit, test } from '../e2e/app.ts';
import { measured, rounds } from '../results.ts';
import { startBare } from './bare.ts';
import { pressEverything, watchFiring } from './firing.ts';
import { PAYLOADS } from './payloads.ts';
import { hostileInput, writePortable } from './portables.ts';

/** Portable pages whose every word is a payload: in a browser that runs everything, in the app, and on paper. */

const input = hostileInput(PAYLOADS);
const TITLE = 'after all of it the lamp';
/** For the app and for paper, which take their time. */
const some = hostileInput(PAYLOADS.filter((_, index) => index % rounds(5, 1) === 0));
const titled = { ...some, article: { ...some.article, title: TITLE } };
/** The page's own policy taken out, so that its escaping stands alone. */
const bare = (html: string): string => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');

type Exposed = { postil: { exportNotes(request: object): Promise<object>; health(): Promise<object> } };

test.setTimeout(240_000);

test('D1: a portable page runs nothing in a bare window, without its policy, and its words are all there', async ({ profile }) => {
  const path = await writePortable(profile, 'hostile.html', input, bare);
  expect(await readFile(path, 'utf8')).not.toContain('Content-Security-Policy');
  const { app, page } = await startBare(profile, {});
  const fired = await watchFiring(page);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.goto(pathToFileURL(path).href, { timeout: 120_000 });
  // Whatever waits for a hand: links are hovered, and pressed where they do not lead away.
  await page.evaluate(() => {
    addEventListener('click', (event) => event.preventDefault(), true);
    (globalThis as unknown as { pressEverything(root: Node): void }).pressEverything(document);
  });
  await page.waitForTimeout(1_000);
  expect([...fired]).toEqual([]);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(path).href]);
  const found = await page.evaluate(() => ({
    scripts: [...document.scripts].map(({ type }) => type),
    links: [...document.links].map((link) => link.protocol).filter((scheme) => !['file:', 'http:', 'https:', 'mailto:'].includes(scheme)),
    marks: new Set([...document.querySelectorAll('article mark')].map(({ textContent }) => textContent)).size,
  }));
  expect(found).toEqual({ scripts: ['application/ld+json'], links: [], marks: PAYLOADS.length });
  measured('D1', `a portable page with ${PAYLOADS.length} payloads in every place, in a bare window and without its policy: 0 ran`);
  await app.close();
}); // prettier-ignore

test('D1: opened again by Postil it runs nothing either, nor on paper, and paper that ends is told', async ({ profile, start }) => {
  const path = await writePortable(profile, 'hostile.html', titled);
  const running = await start([NEWS]);
  const { app, page } = running;
  const fired = await watchFiring(page);
  // Read as the article that it is: the data, not the page.
  await app.evaluate(({ app: electron }, file) => void electron.emit('second-instance', {}, [], '', { files: [file], links: [] }), path);
  await expect(page.locator('header h1')).toHaveText(TITLE, { timeout: 60_000 });
  await pressEverything(page);
  await page.keyboard.press('PageDown');
  await pressEverything(page);
  expect([...fired]).toEqual([]);
  expect(await page.locator('[data-page]').locator('script, iframe, style, object, embed, form').count()).toBe(0);

  const pdf = join(profile, 'hostile.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);
  const toPdf = () =>
    page.evaluate(
      (one) =>
        (globalThis as unknown as Exposed).postil.exportNotes({
          articles: { inputs: [one] },
          as: 'pdf',
          to: 'file',
          filter: {},
          dryRun: false,
        }),
      titled,
    );
  // The first page for paper ends while it is laid out, as one that is too large for its process does.
  await app.evaluate(({ app: electron }) => {
    electron.once('web-contents-created', (_event, contents) =>
      contents.once('did-finish-load', () => contents.forcefullyCrashRenderer()),
    );
  });
  expect(await toPdf()).toMatchObject({ outcome: 'failed', failure: { code: 'unexpected' } });
  expect(await toPdf()).toMatchObject({ outcome: 'done' });
  const written = await readFile(pdf, 'latin1');
  expect(written.startsWith('%PDF-')).toBe(true);
  expect(written).not.toMatch(/\/JavaScript|\/JS[ (]|\/Launch|\/EmbeddedFile|\/SubmitForm|\/URI ?\((?!https?:|mailto:)/i);
  expect([...fired]).toEqual([]);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  await quit(running);
}); // prettier-ignore

test('D1: control: the same page put together by hand runs in a bare window', async ({ profile }) => {
  const { app, page } = await startBare(profile, {});
  const fired = await watchFiring(page);
  const path = await writePortable(profile, 'by-hand.html', input, () =>
    `<!doctype html><title>x</title>${input.annotations.map(({ note }) => `<p>${note}</p>`).join('\n')}`,
  ); // prettier-ignore
  await page.goto(pathToFileURL(path).href, { waitUntil: 'commit' }).catch(() => undefined);
  await expect.poll(() => fired.size).toBeGreaterThan(0);
  await app.close();
});
