import { expect, type Page } from '@playwright/test';
import { dragOver, NEWS, painted, rectsOf, test } from './app.ts';

let page: Page;

test.beforeEach(async ({ start }) => {
  ({ page } = await start([NEWS]));
});

const LONG = 'Crews who gathered behind the fish hall were less sure. The harbour mouth was closed';
const SHORT = 'the fish hall';

async function clickOn(words: string): Promise<void> {
  const [rect] = await rectsOf(page, words);
  if (!rect) throw new Error(words);
  await page.mouse.click((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2);
}

test('colour, underline, delete, undo and redo, by key and by mouse', async () => {
  await dragOver(page, SHORT);
  await page.keyboard.press('h');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': [SHORT] });
  await page.keyboard.press('4');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-rose': [SHORT] });
  await page.keyboard.press('u');
  await expect.poll(async () => Object.keys(await painted(page)).join()).toContain('underline');
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-rose': [SHORT] });
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': [SHORT] });
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(page)).toEqual({});
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => Object.keys(await painted(page)).join()).toContain('underline');

  await page.keyboard.press('Escape');
  await clickOn(SHORT);
  await page.keyboard.press('Delete');
  await expect.poll(() => painted(page)).toEqual({});
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => Object.keys(await painted(page)).join()).toContain('underline');
});

test('highlights that overlap are all kept, all painted, and all reached by clicking again', async () => {
  await dragOver(page, LONG);
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  await dragOver(page, SHORT);
  await page.keyboard.press('5');
  await page.keyboard.press('Escape');
  // Where two lie over one another the shorter is on top, and the longer shows on both sides of it.
  const [before, after] = LONG.split(SHORT);
  await expect
    .poll(() => painted(page))
    .toMatchObject({ 'postil-lilac': [SHORT], 'postil-moss': [before, after].sort() });
  await clickOn(SHORT);
  await expect(page.getByRole('toolbar').getByLabel('Change to lilac')).toHaveClass(/on/);
  await clickOn(SHORT);
  await expect(page.getByRole('toolbar').getByLabel('Change to moss')).toHaveClass(/on/);
});

test('the page is not touched by painting: its elements are the same before and after', async () => {
  const markup = () => page.locator('[data-page]').evaluate((root) => root.innerHTML);
  const before = await markup();
  await dragOver(page, LONG);
  await page.keyboard.press('1');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': [LONG] });
  expect(await markup()).toBe(before);
});

test('notes beside one line do not overlap, and the focused one stands at its line', async () => {
  for (const [words, key] of [
    ['less sure', '1'],
    ['fish hall', '2'],
    ['Crews', '3'],
    ['harbour mouth was', '4'],
  ] as const) {
    await dragOver(page, words);
    await page.keyboard.press(key);
    await page.keyboard.press('n');
    await page.keyboard.type(
      `A note on ${words}, long enough to take more than one line of the margin beside the text.`,
    );
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Escape');
  }
  await clickOn('less sure');
  await page.waitForTimeout(400);
  const boxes = await page.locator('aside .slot').evaluateAll((slots) =>
    slots
      .map((slot) => slot.getBoundingClientRect())
      .map(({ top, bottom }) => ({ top, bottom }))
      .sort((a, b) => a.top - b.top),
  );
  expect(boxes).toHaveLength(4);
  for (let i = 1; i < boxes.length; i += 1)
    expect(boxes[i]!.top).toBeGreaterThanOrEqual(boxes[i - 1]!.bottom);
  const [line] = await rectsOf(page, 'less sure');
  await page.waitForTimeout(400);
  const card = await page.locator('.slot.raised').boundingBox();
  expect(Math.abs((card?.y ?? 0) - (line?.top ?? 0))).toBeLessThan(20);
});

test('the sentence cursor goes by sentence, word and paragraph, and is spoken', async () => {
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const selected = () => page.evaluate(() => document.getSelection()?.toString());
  expect(await selected()).toMatch(/^“We have set the money aside.*on the quay\.$/);
  await page.keyboard.press('Shift+ArrowRight');
  expect(await selected()).toMatch(/without an answer\."$/);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  expect(await selected()).toMatch(/on the$/);
  await page.keyboard.press('ArrowLeft');
  expect(await selected()).toMatch(/^The port authority .* Thursday\.$/);
  await expect(page.locator('[data-live]')).toHaveText(/^The port authority/);
});

test('a note is found again in the list by keyboard, and edited there', async () => {
  await dragOver(page, SHORT);
  await page.keyboard.press('n');
  await page.keyboard.type('first &amp; &copy; <b onclick=x>');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+N');
  const list = page.getByRole('complementary', { name: 'Highlights and notes' });
  await list.locator('[data-annotation]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' second');
  await expect(list.locator('[data-save="saved"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toContainText('first & © second');
});
