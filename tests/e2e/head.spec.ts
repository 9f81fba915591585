import { expect, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NEWS, painted, rectsOf, test } from './app.ts';
import { seed } from './library.ts';

const TITLE =
  'Fishing crews on the Karsa coast will be paid for the days a new breakwater keeps them in port';
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '');
const marks = async (page: Page) =>
  Object.keys(await painted(page)).filter((name) => /-(?:saffron|moss|sky|rose|lilac)$/.test(name));

/** Drags over the first line of the title, and on by `beyond` pixels. */
async function dragTitle(page: Page, beyond: number): Promise<void> {
  const box = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
  const y = box.y + 20;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, y, { steps: 4 });
  await page.mouse.move(box.x + box.width + beyond, y, { steps: 6 });
  await page.mouse.up();
}

test('the title takes no highlight, and a hand that tries is told why and what it can do', async ({
  start,
}) => {
  const { page } = await start([NEWS]);
  // A hand that goes on into the margin has the line, and not the whole article.
  await dragTitle(page, 250);
  expect(TITLE).toContain(await selected(page));
  expect(await selected(page)).not.toBe('');
  const bar = page.getByRole('toolbar', { name: 'About the title' });
  await expect(bar).toContainText('Not part of the text');
  await expect(page.locator('[data-live]')).toContainText('cannot be highlighted');
  await page.keyboard.press('1');
  await expect(page.locator('.messages')).toContainText('so they cannot be highlighted');
  expect(await marks(page)).toEqual([]);

  // By key into the bar, and out again without a note.
  await page.keyboard.press('Tab');
  await expect(bar.getByRole('button', { name: 'Note on the article' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  expect(await selected(page)).toBe('');

  await dragTitle(page, -100);
  await page.keyboard.press('n');
  await page.keyboard.type('Paid by whom?');
  await expect(page.getByLabel('Note, in Markdown')).toHaveValue('Paid by whom?');
  await page.keyboard.press('Escape');
  await expect(page.locator('aside .whole')).toContainText('Paid by whom?');
  expect(await marks(page)).toEqual([]);
});

test('of a selection that goes from the title into the text, the words of the text are marked', async ({
  start,
}) => {
  const { page } = await start([NEWS]);
  const box = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
  const [to] = await rectsOf(page, 'port authority');
  await page.mouse.move(box.x + 2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(to!.right - 40, to!.top + 5, { steps: 5 });
  await page.mouse.move(to!.right - 1, (to!.top + to!.bottom) / 2, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Mark this passage' })).toBeVisible();
  await expect(page.getByRole('toolbar', { name: 'About the title' })).toHaveCount(0);
  await page.keyboard.press('2');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-moss': ['The port authority'] });
});

test('the window is named after the article', async ({ start }) => {
  const { app, page } = await start([NEWS]);
  const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title).toBe(`${TITLE} — Postil`);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(title).toBe('Postil');
});

test('headings are told from one another, and the time is told in hours', async ({ profile, start }) => {
  const file = join(profile, 'scale.md');
  const words = 'one two three four five six seven eight nine ten '.repeat(9_000);
  const heads = [1, 2, 3, 4, 5, 6].map((level) => `${'#'.repeat(level)} Level ${level}`).join('\n\n');
  await writeFile(file, `---\ntitle: Scale\n---\n\nBegin.\n\n${heads}\n\n${words}\n`);
  const { page } = await start([file]);
  const looks = await page.locator('[data-page]').evaluate((root) =>
    [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((head) => {
      const { fontSize, fontStyle, color } = getComputedStyle(head);
      return { size: parseFloat(fontSize), look: `${fontSize} ${fontStyle} ${color}` };
    }),
  );
  expect(looks).toHaveLength(6);
  expect(new Set(looks.map(({ look }) => look)).size).toBe(6);
  expect(looks.map(({ size }) => size)).toEqual(looks.map(({ size }) => size).toSorted((a, b) => b - a));
  await expect(page.locator('.bar .left')).toHaveText(/^\d hours(?: \d\d? min)? left$/);
});

test('in an article from right to left code runs as it is written', async ({ profile, start }) => {
  const arabic = join(profile, 'code.md');
  await writeFile(
    arabic,
    '# الميناء\n\nاكتب `npm run start` ثم انتظر قليلا.\n\n```\nif (a < b) {\n  go();\n}\n```\n',
  );
  const { page } = await start([arabic]);
  await expect(page.locator('[data-page]')).toHaveAttribute('dir', 'rtl');
  for (const code of ['p code', 'pre']) {
    const direction = page.locator(`[data-page] ${code}`).evaluate((one) => getComputedStyle(one).direction);
    expect(await direction).toBe('ltr');
  }
  // As it is drawn: the first letter of the line is the leftmost.
  const [first] = await rectsOf(page, 'if (a');
  const [last] = await rectsOf(page, 'b) {');
  expect(first!.left).toBeLessThan(last!.left);
});

test('in the library a note on the article has no colour of a highlight beside it', async ({
  profile,
  start,
}) => {
  await seed(profile, () => [{ note: 'On all of it.' }, { words: 'the fish hall' }]);
  const { page } = await start();
  await page.getByRole('option').first().click();
  const colourOf = (name: string) =>
    page.evaluate((token) => {
      const probe = document.createElement('i');
      document.body.append(probe);
      probe.style.color = `var(--${token})`;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, name);
  const entries = page.locator('aside .entry');
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toHaveCSS('border-left-color', await colourOf('line'));
  await expect(entries.last()).toHaveCSS('border-left-color', await colourOf('saffron'));
});
