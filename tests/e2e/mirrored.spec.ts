import { expect, type Locator, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dragOver, NEWS, painted, rectsOf, test } from './app.ts';

const boxOf = async (locator: Locator) => (await locator.boundingBox())!;
const middle = ({ x, width }: { x: number; width: number }): number => x + width / 2;
const focusedTab = (page: Page) => boxOf(page.locator('[role="tab"]:focus'));

test('in Arabic the window is mirrored, and an English article in it is not', async ({ profile, start }) => {
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ language: 'ar' }));
  const { page } = await start([NEWS]);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('[data-page]')).toHaveAttribute('dir', 'ltr');

  const sidebar = await boxOf(page.locator('.sidebar'));
  const main = await boxOf(page.locator('main'));
  expect(sidebar.x).toBeGreaterThanOrEqual(main.x + main.width - 1);

  // Above what is selected, centred on it as far as the window's edge lets it.
  await dragOver(page, 'the fish hall');
  const [line] = await rectsOf(page, 'the fish hall');
  const toolbar = await boxOf(page.locator('[role="toolbar"]'));
  expect(toolbar.y + toolbar.height).toBeLessThanOrEqual(line!.top);
  expect(toolbar.x).toBeLessThan(line!.right);
  expect(toolbar.x + toolbar.width).toBeGreaterThan(line!.left);

  // Its note is beside it, in the margin, which is on the left.
  await page.keyboard.press('2');
  await page.keyboard.press('n');
  await page.keyboard.type('Where the crews meet (in winter).');
  await page.keyboard.press('Control+Enter');
  expect(Object.keys(await painted(page))).toContain('postil-moss');
  const card = page.locator('main aside [data-annotation]');
  const text = await boxOf(page.locator('[data-page]'));
  await expect(async () => {
    const [passage] = await rectsOf(page, 'the fish hall');
    const { x, y, width } = await boxOf(card);
    expect(x + width).toBeLessThan(text.x);
    expect(Math.abs(y - passage!.top)).toBeLessThan(12);
  }).toPass({ timeout: 5_000 });
  // English stays English: the bracket and the full stop end the line on its right.
  await expect(card.locator('.note-text')).toHaveCSS('direction', 'ltr');

  // Tabs go from right to left, and the arrows lead where they point.
  await page.keyboard.press('Control+T');
  await expect(page.locator('[role="tab"]')).toHaveCount(2);
  await page.keyboard.press('F6');
  const second = await focusedTab(page);
  await page.keyboard.press('ArrowRight');
  const first = await focusedTab(page);
  expect(middle(first)).toBeGreaterThan(middle(second));
});
