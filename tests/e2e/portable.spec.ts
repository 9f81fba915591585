import { expect } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, type Annotation } from '../../src/core/annotation.ts';
import { portableHtml, type PortableInput } from '../../src/core/export/portable-html.ts';
import { readPortable } from '../../src/core/import/portable-html.ts';
import { sampleInput } from '../core/export/portable-inputs.ts';
import { painted, quit, SAMPLES, test, type Running } from './app.ts';
import { pdfText } from './pdf-text.ts';

const AT = '2026-03-14T09:30:00.000Z';

async function marked(): Promise<PortableInput> {
  const name = 'second-voice.md';
  const input = await sampleInput(name, pathToFileURL(join(SAMPLES, name)));
  const on = (quote: string, more: Partial<Annotation>): Annotation => {
    const start = input.text.indexOf(quote);
    return {
      ...{ id: `mark-${start}`, articleId: input.article.id, revision: input.article.revision },
      ...describe(input.text, start, start + quote.length),
      ...{ anchor: null, colour: 'saffron', style: 'highlight', note: '', tags: [], created: AT, updated: AT, deleted: null },
      ...more,
    };
  }; // prettier-ignore
  const annotations = [
    on('the outer margin was left wide', { note: 'Compare the glossed Bibles.', tags: ['manuscripts'] }),
    on('margin was left wide because', { colour: 'sky' }),
    on('nonsense', { colour: 'moss', style: 'underline', note: 'In four hands.' }),
  ];
  return { ...input, annotations };
}

/** Answers the next dialogs that ask where to save; resolves to a look at what the last one proposed. */
async function saveTo({ app }: Running, filePath: string): Promise<() => Promise<string>> {
  await app.evaluate(({ dialog }, path) => {
    // Called with a window and options; only the first form is declared as the last.
    dialog.showSaveDialog = (...given: unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as { defaultPath?: string };
      (globalThis as unknown as { proposed: string }).proposed = defaultPath;
      return Promise.resolve({ canceled: false, filePath: path });
    };
  }, filePath);
  return () => app.evaluate(() => (globalThis as unknown as { proposed: string }).proposed);
}

type Exporting = { postil: { exportNotes(request: object): Promise<{ outcome: string }> } };

test('an article goes out whole, to a browser, to paper, and into another library', async ({ profile, start }) => {
  test.setTimeout(120_000);
  const input = await marked();
  const path = join(profile, 'second-voice.html');
  await writeFile(path, portableHtml(input));

  // A browser without scripts: only the file itself is read, and the marks are there.
  const running = await start([path]);
  const { app, page } = running;
  const shown = await app.evaluate(async ({ BrowserWindow, session }, file) => {
    const asked: string[] = [];
    const apart = session.fromPartition('looked-at');
    apart.webRequest.onBeforeRequest(({ url }, answer) => {
      asked.push(url);
      answer({});
    });
    const browser = new BrowserWindow({ show: false, webPreferences: { session: apart, javascript: false } });
    await browser.loadFile(file);
    const { debugger: cdp } = browser.webContents;
    cdp.attach();
    const { root } = (await cdp.sendCommand('DOM.getDocument')) as { root: { nodeId: number } };
    const count = async (selector: string) => {
      const found = (await cdp.sendCommand('DOM.querySelectorAll', { nodeId: root.nodeId, selector })) as { nodeIds: number[] };
      return found.nodeIds.length;
    };
    const marks = { saffron: await count('mark.saffron'), sky: await count('mark.sky'), moss: await count('u.moss'), notes: await count('.side') };
    browser.destroy();
    return { asked, marks };
  }, path); // prettier-ignore
  expect(shown.asked).toEqual([pathToFileURL(path).href]);
  expect(shown.marks).toEqual({ saffron: 2, sky: 2, moss: 1, notes: 2 });

  // Opened by Postil it is the article, with its annotations where they were.
  await expect(page.locator('header h1')).toHaveText(input.article.title);
  await expect.poll(() => painted(page)).toEqual({
    // One colour lies on the other.
    'postil-saffron': ['the outer '],
    'postil-sky': ['margin was left wide because'],
    'postil-underline-moss': ['nonsense'],
  });
  await expect(page.getByText('3 annotations came with second-voice.html.')).toBeVisible();

  // On paper: the words of the article and of its notes, and the hidden window is gone.
  const pdf = join(profile, 'second-voice.pdf');
  await saveTo(running, pdf);
  const request = { articles: { inputs: [input].map(({ base64: _, ...one }) => one) }, to: 'file', filter: {}, dryRun: false };
  const made = (as: string) =>
    page.evaluate((asked) => (globalThis as unknown as Exporting).postil.exportNotes(asked), { ...request, as });
  expect(await made('pdf')).toMatchObject({ outcome: 'done' });
  const words = pdfText(await readFile(pdf)).replace(/\s+/g, '');
  for (const said of [input.article.title, 'Compare the glossed Bibles.', 'In four hands.', 'manuscripts'])
    expect(words).toContain(said.replace(/\s+/g, ''));
  expect(app.windows()).toHaveLength(1);

  // Out again by the app itself: what a browser shows and what Postil reads are the same.
  const proposed = await saveTo(running, path);
  expect(await made('html')).toMatchObject({ outcome: 'done' });
  expect(await proposed()).not.toBe(path);
  // Once more: the name that it was given then is proposed.
  expect(await made('html')).toMatchObject({ outcome: 'done' });
  expect(await proposed()).toBe(path);
  expect(readPortable(await readFile(path, 'utf8'))?.exported.annotations).toHaveLength(3);
  await quit(running);
}); // prettier-ignore
