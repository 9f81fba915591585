import { expect, type Page } from '@playwright/test';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gif, png } from '../main/pictures/made.ts';
import { quit, ROOT, test } from './app.ts';

const WORDS =
  'The harbour lights of Karsa were lit again on Thursday evening, after eleven years in which nobody had needed them, and the first boat that came in found the channel without a chart.';

interface Shown {
  /** Natural width; 0 for one that did not load. */
  width: number;
  /** As drawn, in CSS pixels. */
  drawn: [number, number];
}

/** What stands on the page for each picture, once all are loaded: the picture, or the placeholder's words. */
async function pictures(page: Page): Promise<(Shown | string)[]> {
  await expect(page.locator('[data-page]')).toBeVisible();
  // Pictures far below are not even asked for before the page is built there.
  await page.evaluate(async () => {
    for (const image of document.querySelectorAll<HTMLImageElement>('[data-page] img'))
      await image.decode().catch(() => undefined);
  });
  return page.locator('[data-page]').evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('img, .picture-absent')].map((element) =>
      element instanceof HTMLImageElement
        ? {
            width: element.naturalWidth,
            drawn: [element.clientWidth, element.clientHeight] as [number, number],
          }
        : (element.dataset['words'] ?? ''),
    ),
  );
}

const heading = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

/** Writes a page as browsers save it "complete": the file, and a folder of its parts beside it. */
async function savePage(folder: string): Promise<string> {
  const parts = join(folder, 'Harbour lights_files');
  await mkdir(parts, { recursive: true });
  await writeFile(join(parts, 'mole.png'), png(900, 500, [90, 120, 150]));
  await writeFile(join(parts, 'lamp.png'), png(220, 300, [190, 140, 60]));
  await writeFile(join(parts, 'tower.png'), png(400, 2000, [120, 90, 150]));
  await writeFile(join(parts, 'blank.gif'), gif(1, 1));
  await writeFile(
    join(parts, 'chart.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=\'fired\'"/>',
  );
  await writeFile(join(parts, 'sketch.png'), '<!doctype html><script>document.title="fired"</script>');
  await writeFile(join(dirname(folder), 'secret.png'), png(99, 99));
  const images = [
    '<img alt="The mole" src="./Harbour%20lights_files/mole.png" srcset="https://karsa.example/mole-2.png 2x">',
    '<img alt="A lamp" src="Harbour lights_files\\lamp.png?v=3" width="110">',
    '<img alt="The tower" src="Harbour lights_files/blank.gif" data-src="Harbour lights_files/tower.png">',
    '<img alt="The pilot" src="Harbour lights_files/gone.png">',
    '<img alt="The mayor" src="https://cdn.karsa.example/mayor.jpg">',
    '<img alt="A chart" src="Harbour lights_files/chart.svg">',
    '<img alt="A sketch" src="Harbour lights_files/sketch.png">',
    '<img alt="A secret" src="../secret.png">',
  ];
  const file = join(folder, 'Harbour lights.html');
  await writeFile(
    file,
    `<!doctype html>
<!-- saved from url=(0046)https://karsa.example/news/harbour-lights.html -->
<html lang="en"><head><meta charset="utf-8"><title>Harbour lights</title></head><body><article><h1>Harbour lights</h1>
${images.map((image, index) => `<p>${index + 1}. ${WORDS}</p><p>${image}</p>`).join('\n')}<p>${WORDS}</p></article></body></html>`,
  );
  return file;
}

const COMPLETE = [
  // Beyond the text's 620, as far as the window of a first start leaves room beside it.
  { width: 900, drawn: [697, 387] },
  { width: 220, drawn: [110, 150] },
  { width: 400, drawn: expect.anything() as unknown },
];
const ABSENT = [
  'The pilot · Picture not found beside the file',
  'The mayor · cdn.karsa.example',
  'A chart · Drawing (SVG), which is not shown',
  'A sketch · Not a picture that can be shown',
  'A secret · karsa.example',
];

test('a page saved whole shows its pictures, and keeps them when its folder is gone', async ({
  start,
  profile,
}) => {
  const folder = join(profile, 'articles/saved');
  const file = await savePage(folder);
  let running = await start([file]);
  await heading(running.page, 'Harbour lights');
  expect(await pictures(running.page)).toEqual([...COMPLETE, ...ABSENT]);
  await expect(running.page.getByRole('img', { name: 'The mole' })).toBeVisible();
  await expect(
    running.page.getByRole('img', { name: 'Picture not loaded: The pilot · Picture not found' }),
  ).toHaveCount(1);
  expect(await running.page.title()).not.toContain('fired');
  await quit(running);

  // The record names pictures and does not hold them.
  const journal = await readFile(join(profile, 'library/journal.jsonl'), 'utf8');
  expect(journal).not.toContain('base64');
  expect(journal).toMatch(
    /"id":"\.\/Harbour lights_files\/mole\.png","mediaType":"image\/png","hash":"[0-9a-f]{64}"/,
  );

  await rm(join(folder, 'Harbour lights_files'), { recursive: true });
  running = await start([file]);
  await heading(running.page, 'Harbour lights');
  // What was refused is not there any more either.
  expect((await pictures(running.page)).slice(0, 3)).toEqual(COMPLETE);
  await quit(running);

  await rm(file);
  running = await start();
  await heading(running.page, 'Harbour lights');
  expect((await pictures(running.page)).slice(0, 3)).toEqual(COMPLETE);
  await quit(running);

  // The record names them; without the store there is nothing to show, and the page says so.
  await rm(join(profile, 'library/pictures'), { recursive: true });
  running = await start();
  await heading(running.page, 'Harbour lights');
  await expect(running.page.locator('[data-page] .picture-absent')).toHaveCount(8);
  expect((await pictures(running.page)).slice(0, 3)).toEqual(
    ['The mole', 'A lamp', 'The tower'].map((alt) => `${alt} · Picture no longer in the library`),
  );
  await quit(running);
});

test('pictures that come to a Markdown file later are taken at its next opening', async ({
  start,
  profile,
}) => {
  const folder = join(profile, 'articles');
  await mkdir(join(folder, 'later'), { recursive: true });
  await writeFile(join(folder, 'later/tide table.png'), png(700, 350, [70, 140, 120]));
  const file = join(folder, 'tides.md');
  await writeFile(file, `# Tide tables\n\n${WORDS}\n\n![The autumn](img/tide%20table.png)\n\n${WORDS}\n`);
  let running = await start([file]);
  await heading(running.page, 'Tide tables');
  expect(await pictures(running.page)).toEqual(['The autumn · Picture not found beside the file']);
  await quit(running);

  await rename(join(folder, 'later'), join(folder, 'img'));
  // The article is shown from the library at once, and its file read again behind it.
  running = await start();
  await expect(running.page.locator('[data-page] img')).toHaveCount(1);
  expect(await pictures(running.page)).toMatchObject([{ width: 700, drawn: [697, 349] }]);
  await quit(running);
});

test('no picture moves the page when it is loaded', async ({ start, profile }) => {
  const folder = join(profile, 'articles/saved');
  const file = await savePage(folder);
  const running = await start([file]);
  await heading(running.page, 'Harbour lights');
  const heights = () =>
    running.page.locator('[data-page]').evaluate((root) =>
      [...root.querySelectorAll('section')].map((section) => {
        const images = [...section.querySelectorAll('img')];
        const sizes = () => images.map((image) => [image.clientWidth, image.clientHeight]);
        const loaded = sizes();
        // As they stand before a byte has come: without an address no picture has a size of its own.
        const addresses = images.map((image) => image.src);
        for (const image of images) image.removeAttribute('src');
        const waiting = sizes();
        // The control: without its own size it has no place.
        for (const image of images) image.removeAttribute('width');
        const bare = sizes();
        images.forEach((image, index) => (image.src = addresses[index] ?? ''));
        return { loaded, waiting, bare };
      }),
    );
  await pictures(running.page);
  const measured = await heights();
  expect(measured.flatMap(({ loaded }) => loaded)).toHaveLength(3);
  for (const { loaded, waiting, bare } of measured) {
    expect(waiting).toEqual(loaded);
    if (loaded.length > 0) expect(bare).not.toEqual(loaded);
  }
  await quit(running);
});

test('a library of before the store shows its pictures', async ({ start, profile }) => {
  await mkdir(join(profile, 'library'), { recursive: true });
  await cp(
    join(ROOT, 'tests/fixtures/journal-with-inline-picture.jsonl'),
    join(profile, 'library/journal.jsonl'),
  );
  const running = await start();
  await running.page.getByRole('option', { name: /The lamp on the mole/ }).dblclick();
  await heading(running.page, 'The lamp on the mole');
  expect(await pictures(running.page)).toMatchObject([{ width: 24 }]);
  await expect(running.page.locator('[data-page] img')).toHaveAttribute('src', /^blob:/);
  await quit(running);
});

test('the page is served pictures of the store alone', async ({ start, profile }) => {
  const file = await savePage(join(profile, 'articles/saved'));
  const running = await start([file]);
  await heading(running.page, 'Harbour lights');
  await pictures(running.page);
  const pairs = await readdir(join(profile, 'library/pictures'));
  const [hash = ''] = await readdir(join(profile, 'library/pictures', pairs[0] ?? ''));
  const page = '<!doctype html><title>not a picture</title>';
  await writeFile(
    join(profile, 'library/pictures', pairs[0] ?? '', `${hash.slice(0, 2)}${'0'.repeat(62)}`),
    page,
  );
  const loads = await running.page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(
          (address) =>
            new Promise<boolean>((done) => {
              const image = new Image();
              image.onload = () => done(true);
              image.onerror = () => done(false);
              image.src = address;
            }),
        ),
      ),
    [
      `app://postil/picture/${hash}`,
      `app://postil/picture/${hash.slice(0, 2)}${'0'.repeat(62)}`,
      `app://postil/picture/${hash}?x`,
      `app://postil/picture/..%2fpictures%2f${pairs[0]}%2f${hash}`,
      `app://postil/picture/%2e%2e/picture/${hash.toUpperCase()}`,
      `app://elsewhere/picture/${hash}`,
      `file://${join(profile, 'library/pictures', pairs[0] ?? '', hash)}`,
      `data:image/png;base64,${Buffer.from(png(4, 4)).toString('base64')}`,
    ],
  );
  expect(loads).toEqual([true, ...Array<boolean>(7).fill(false)]);
  await quit(running);
});
