import { expect, type Locator } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxOf, epubOf, paragraph, PNG } from '../core/parse/archives.ts';
import { dragOver, painted, test } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-documents-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const CHAPTERS = 120;
const name = (chapter: number): string => `${String(chapter).padStart(3, '0')}.xhtml`;
const book = epubOf({
  texts: Object.fromEntries(
    Array.from({ length: CHAPTERS }, (_, index) => [
      name(index + 1),
      `<p>Water number ${index + 1} is <a href="${name(CHAPTERS)}#last">low</a>.</p>${'<p>Then it rises.</p>'.repeat(30)}` +
        (index === 0 ? '<p><img src="../gauge.png" alt="A gauge"/></p>' : '') +
        (index === CHAPTERS - 1 ? '<p id="last">The very last tide.</p>' : ''),
    ]),
  ),
  navigation: `<ol>${Array.from({ length: CHAPTERS }, (_, index) => `<li><a href="text/${name(index + 1)}">Tide ${index + 1}</a></li>`).join('')}</ol>`,
  more: { 'OEBPS/gauge.png': PNG },
});
const document = docxOf(
  paragraph('The tide tables', 'Title') +
    paragraph('Low water', 'heading1') +
    paragraph('It is low water in May.'),
  { core: '<dc:creator>Ada Quill</dc:creator>' },
);

/** Whether the words stand in the window as it is scrolled. */
const isSeen = (words: Locator): Promise<boolean> =>
  words.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });

test('a book has its table of contents, its pictures, and links from chapter to chapter', async ({
  start,
}) => {
  const { page } = await start([file('tides.epub', book)]);
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText('Tides');
  await expect(page.getByRole('img', { name: 'A gauge' })).toBeVisible();
  await page.getByRole('button', { name: 'Outline' }).click();
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await expect(outline.getByRole('button')).toHaveCount(CHAPTERS);
  await outline.getByRole('button', { name: 'Tide 60', exact: true }).click();
  await expect.poll(() => isSeen(page.getByRole('heading', { name: 'Tide 60', exact: true }))).toBe(true);
  await page.getByText('Water number 60').getByRole('link', { name: 'low' }).click();
  await expect.poll(() => isSeen(page.getByText('The very last tide.'))).toBe(true);
});

test('a Word document under another name is read, and can be marked', async ({ start }) => {
  const { page } = await start([file('tides.txt', document)]);
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText('The tide tables');
  await expect(page.getByText('Ada Quill')).toBeVisible();
  await dragOver(page, 'low water in May');
  await page.keyboard.press('1');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': ['low water in May'] });
});

test('one that is cut off says so, and what to do', async ({ start }) => {
  const { page } = await start();
  // By the same way as a second start.
  const damaged = file('cut.docx', document.slice(0, 1500));
  const debug = await page.context().newCDPSession(page);
  const data = { items: [], files: [damaged], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await debug.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await expect(page.getByText(/cut\.docx is damaged.*Copy or download it again/)).toBeVisible();
});
