import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NEWS, quit, ROOT } from '../e2e/app.ts';
import { measured, rounds } from '../results.ts';
import { startBare } from './bare.ts';
import { CANARY, test, why } from './network.ts';
import { hostileInput, writePortable } from './portables.ts';
import { addresses, IN_MARKDOWN, VECTORS } from './vectors.ts';

const APP = process.env['POSTIL_APP'] ?? ROOT;

/** Every vector by name, by address and to this computer, as the words, notes, addresses and pictures of an article. */
const payloads = VECTORS.flatMap(({ html }, index) =>
  addresses(index, CANARY).flatMap(({ url, host }) => [html(url, host), ...(index === 0 ? [url, ...IN_MARKDOWN.map((made) => made(url))] : [])]),
); // prettier-ignore
/** In the short form each kind by one of its three ways. */
const input = hostileInput(payloads.filter((_, index) => index % rounds(3, 1) === 0 || index < 30));
const TITLE = 'The lights';
const titled = { ...input, article: { ...input.article, title: TITLE } };

test.skip(why !== null, why ?? '');
type Exposed = { postil: { exportNotes(request: object): Promise<object>; health(): Promise<object> } };

test.setTimeout(240_000);

test('D2: a portable page sends nothing when it is opened again, exported, and laid out on paper', async ({
  network,
  profile,
  start,
}) => {
  const path = await writePortable(profile, 'lights.html', titled);
  const running = await start([NEWS], await network.electron('postil', [APP]));
  const { app, page } = running;
  const before = await network.packets();
  await app.evaluate(({ app: electron }, file) => void electron.emit('second-instance', {}, [], '', { files: [file], links: [] }), path); // prettier-ignore
  await expect(page.locator('header h1')).toHaveText(TITLE, { timeout: 60_000 });
  for (const [as, name] of [
    ['pdf', 'lights.pdf'],
    ['html', 'again.html'],
    ['markdown', 'lights.md'],
  ] as const) {
    await app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      join(profile, name),
    );
    const made = await page.evaluate(
      ([one, form]) =>
        (globalThis as unknown as Exposed).postil.exportNotes({
          ...{ articles: { inputs: [one] }, as: form, to: 'file', filter: {}, dryRun: false },
        }),
      [titled, as] as const,
    );
    expect(made, as).toMatchObject({ outcome: 'done' });
  }
  const health = await page.evaluate(() => (globalThis as unknown as Exposed).postil.health());
  expect(health).toMatchObject({ facts: { network: { sent: 0 } } });
  await quit(running);
  expect((await readFile(join(profile, 'lights.pdf'))).length).toBeGreaterThan(1000);
  expect(network.heard).toEqual([]);
  expect(await network.packets()).toBe(before);

  measured('D2', `${input.annotations.length} vectors as an article's words, notes and addresses: opened as a portable page, exported and laid out on paper: 0 packets`); // prettier-ignore
});

test('D2: control: what the page would be if its words were markup reaches the canary from a bare window', async ({ network, profile }) => {
  const { app } = await startBare(profile, {
    html: `<!doctype html><meta charset="utf-8"><title>x</title>${payloads.filter((one) => one.startsWith('<img')).join('')}`,
    executable: await network.electron('bare'),
  });
  await expect.poll(() => network.heard.length, { timeout: 60_000 }).toBeGreaterThan(0);
  expect(await network.packets()).toBeGreaterThan(0);
  await app.close();
}); // prettier-ignore
