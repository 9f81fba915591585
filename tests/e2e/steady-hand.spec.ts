import { expect, type Page } from '@playwright/test';
import { dragOver, NEWS, painted, rectsOf, test, type Running } from './app.ts';

/** Sets the size of the window's contents. */
async function size({ app, page }: Running, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
}

const noteOf = (page: Page) => page.getByLabel('Note, in Markdown');

test('where there is no margin, a note is written in the list', async ({ start }) => {
  const running = await start([NEWS]);
  const { page } = running;
  await size(running, 700, 700);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await page.keyboard.type('typed in a narrow window');
  await expect(noteOf(page)).toHaveValue('typed in a narrow window');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Highlights and notes' })).toContainText(
    'typed in a narrow window',
  );
});

test('a window that gets narrow takes the note along, and no letter becomes a command', async ({ start }) => {
  const running = await start([NEWS]);
  const { page } = running;
  await dragOver(page, 'the fish hall');
  await page.keyboard.press('1');
  await page.keyboard.press('n');
  await page.keyboard.type('half ');
  await size(running, 700, 700);
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.type('a 2 u x');
  await page.keyboard.press('Backspace');
  await expect(noteOf(page)).toHaveValue('half a 2 u ');
  await page.keyboard.press('Escape');
  expect(await painted(page)).toMatchObject({ 'postil-saffron': ['the fish hall'] });
});

test('a hand that strays into the margin selects to the end of the line, not of the article', async ({
  start,
}) => {
  const running = await start([NEWS]);
  const { page } = running;
  await size(running, 1440, 900);
  const [rect] = await rectsOf(page, 'Crews who gathered');
  if (!rect) throw new Error('no rectangle');
  const y = (rect.top + rect.bottom) / 2;
  await page.mouse.move(rect.left + 1, y);
  await page.mouse.down();
  await page.mouse.move(rect.left + 300, y, { steps: 4 });
  await page.mouse.move(1250, y, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.press('2');
  await expect.poll(() => painted(page)).toHaveProperty('postil-moss');
  const [words] = (await painted(page))['postil-moss'] ?? [];
  expect(words).toMatch(/^Crews who gathered/);
  expect(words?.length).toBeLessThan(90);
});

test('the Undo beside a deletion brings back what was deleted, whatever was done since', async ({
  start,
}) => {
  const { page } = await start([NEWS]);
  await dragOver(page, 'the fish hall');
  await page.keyboard.press('1');
  await expect.poll(() => painted(page)).toHaveProperty('postil-saffron');
  await page.keyboard.press('Delete');
  await dragOver(page, 'Leila Anwar');
  await page.keyboard.press('3');
  await expect.poll(() => painted(page)).toEqual(expect.objectContaining({ 'postil-sky': ['Leila Anwar'] }));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(() => painted(page))
    .toMatchObject({ 'postil-sky': ['Leila Anwar'], 'postil-saffron': ['the fish hall'] });
});

test('a dialog has the keys to itself', async ({ start }) => {
  const { page } = await start([NEWS]);
  await dragOver(page, 'the fish hall');
  await page.keyboard.press('1');
  await expect.poll(() => painted(page)).toHaveProperty('postil-saffron');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toBeVisible();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.locator('.reader')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  expect(await painted(page)).toMatchObject({ 'postil-saffron': ['the fish hall'] });
});

test('after selected words were dragged about, the toolbar still comes', async ({ start }) => {
  const { page } = await start([NEWS]);
  await dragOver(page, 'the fish hall');
  const [rect] = await rectsOf(page, 'the fish hall');
  if (!rect) throw new Error('no rectangle');
  await page.mouse.move((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(rect.left + 40, rect.bottom + 60, { steps: 6 });
  await page.mouse.up();
  await page.locator('.scroller').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('toolbar')).toBeVisible();
});

test('the list of articles and the export have the focus where it is wanted', async ({ start }) => {
  const { page } = await start([NEWS]);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Save as' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('option')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.reader')).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('harbour');
  await page.locator('.scroller').focus();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in the article' })).toBeFocused();
});
