import { expect } from '@playwright/test';
import { NEWS, quit, ROOT } from '../e2e/app.ts';
import { measured } from '../results.ts';
import { startBare } from './bare.ts';
import { readThrough, writeDocuments } from './documents.ts';
import { fillLibrary, lookAround } from './library.ts';
import { CANARY, test, why } from './network.ts';
import { addresses, frontMatter, IN_MARKDOWN, VECTORS } from './vectors.ts';

const APP = process.env['POSTIL_APP'] ?? ROOT;
const WORDS = 'The lights were lit again on Thursday, after eleven years in which nobody had needed them.';

/** Every vector three times: by name, by address, and to this computer itself. */
const markup = (): string[] =>
  VECTORS.flatMap(({ html }, index) => addresses(index, CANARY).map(({ url, host }) => html(url, host)));
const links = (): string[] => addresses('x', CANARY).map(({ url }) => url);

/** One file of each kind that can hold such things; each of the vectors stands in them three times. */
function files(folder: string): Promise<string[]> {
  const all = markup();
  const markdown = links().flatMap((url) => IN_MARKDOWN.map((made) => made(url)));
  const [address = ''] = links();
  return writeDocuments(folder, 'lights', {
    head: all.join(''),
    body: all.map((html) => `<div>${html}</div><p>${WORDS}</p>`).join('\n'),
    markdown: [...markdown, ...all].join('\n\n'),
    frontMatter: frontMatter(address),
    chapter: links()
      .map((url) => `<p><img src="${url}" alt="x"/></p><style>@import "${url}";</style>`)
      .join(''),
    address,
  });
}

/** Each vector in a frame of its own, so that none ends the others. Frames go after one another, as they would not all be let in. */
const framed = (): string =>
  `<!doctype html><meta charset="utf-8"><title>vectors</title>${markup()
    .map((html) => `<iframe srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`)
    .join('')}`;

test.skip(why !== null, why ?? '');
test.setTimeout(180_000);

test('D2: files full of what would phone home are read, and not a packet leaves the computer', async ({
  network,
  profile,
  start,
}) => {
  const running = await start([NEWS], await network.electron('postil', [APP]));
  const before = await network.packets();
  const all = await files(profile);
  for (const file of all) await readThrough(running, file);
  await quit(running);
  expect(network.heard).toEqual([]);
  expect(await network.packets()).toBe(before);
  measured(
    'D2',
    `${VECTORS.length} kinds of markup and ${IN_MARKDOWN.length} of Markdown, to a name, an address and this computer, in ${all.length} kinds of files: 0 packets`,
  );
  expect(VECTORS.length).toBeGreaterThanOrEqual(60);
});

test('D2: nor do titles, notes, tags and quotes that were imported send any', async ({
  network,
  profile,
  start,
}) => {
  const [address = ''] = links();
  const payloads = [...markup(), ...links().flatMap((url) => IN_MARKDOWN.map((made) => made(url)))];
  const titles = [`![x](${address})`, `<img src=${address}>`, address];
  const article = await fillLibrary(profile, payloads, titles);
  const running = await start([article], await network.electron('postil', [APP]));
  const before = await network.packets();
  await lookAround(running, 'canary.example', () => running.page.waitForTimeout(50));
  await quit(running);
  expect(network.heard).toEqual([]);
  expect(await network.packets()).toBe(before);
});

test('D2: nor where the allow-list is gone: with all of it put into the live document nothing is sent', async ({
  network,
  start,
}) => {
  const running = await start([NEWS], await network.electron('postil', [APP]));
  const { page } = running;
  const before = await network.packets();
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  // Written over the page by its debugger: the address, and so the policy, stays.
  await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: framed() });
  await expect.poll(() => page.evaluate(() => document.title)).toBe('vectors');
  // And what a script of the page's own could do, without any frame.
  for (const [index, { kind, html }] of VECTORS.entries())
    for (const { url, host } of addresses(index, CANARY)) {
      const code = /^<script>([^]*)<\/script>$/.exec(html(url, host))?.[1];
      if (code !== undefined && !['location'].includes(kind))
        await page.evaluate(`(() => { ${code} })()`).catch(() => undefined);
    }
  // What is refused is refused at once; what is sent would be sent within seconds.
  await page.waitForTimeout(5_000);
  expect(network.heard).toEqual([]);
  expect(await network.packets()).toBe(before);
  await running.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
});

test('D2: control: in a bare window they reach the canary', async ({ network, profile }) => {
  const { app, page } = await startBare(profile, {
    html: framed(),
    executable: await network.electron('bare'),
  });
  const reached = () => {
    const found = new Set<string>();
    for (const { what } of network.heard) {
      const index = /\bv(\d+)\b/.exec(what)?.[1];
      if (index !== undefined) found.add(VECTORS[Number(index)]?.kind ?? '?');
    }
    return found;
  };
  await expect.poll(() => reached().size, { timeout: 60_000 }).toBeGreaterThanOrEqual(60);
  await page.waitForTimeout(3_000);
  measured(
    'D2',
    `control: ${reached().size} of ${VECTORS.length} kinds of markup reach the canary from a bare window`,
  );
  expect(network.heard.some(({ where }) => where === 'inside')).toBe(true);
  expect(await network.packets()).toBeGreaterThan(60);
  await app.close();
});
