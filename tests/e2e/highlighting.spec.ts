import { expect, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dragOver, NEWS, painted, quit, rectsOf, test, type Rect } from './app.ts';

const LONG = 'Crews who gathered behind the fish hall were less sure. The harbour mouth was closed';
const SHORT = 'the fish hall';

const middle = (rect: Rect) => ({ x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 });
const live = (page: Page) => page.locator('[data-live]');

async function mark(page: Page, words: string, key: string): Promise<void> {
  await dragOver(page, words);
  await page.keyboard.press(key);
  await expect.poll(async () => JSON.stringify(await painted(page))).toContain(words);
}

async function clickOn(page: Page, words: string): Promise<void> {
  const [rect] = await rectsOf(page, words);
  const { x, y } = middle(rect!);
  await page.mouse.click(x, y);
}

test('striking out: by key, by button, over another mark, and gone with the second press', async ({
  start,
}) => {
  const { page } = await start([NEWS]);
  await mark(page, SHORT, 's');
  expect(await painted(page)).toMatchObject({ 'postil-strike-saffron': [SHORT] });
  await expect(live(page)).toHaveText('Struck out');
  await page.keyboard.press('s');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': [SHORT] });
  await page.getByRole('button', { name: 'Strike out' }).click();
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-strike-saffron': [SHORT] });
  await expect(page.getByRole('button', { name: 'Strike out' })).toHaveAttribute('aria-pressed', 'true');

  // A line under the whole passage and one through a part of it are both drawn, each whole.
  await page.keyboard.press('Escape');
  await mark(page, LONG, 'u');
  expect(await painted(page)).toMatchObject({
    'postil-strike-saffron': [SHORT],
    'postil-underline-saffron': [LONG],
  });
});

test('colours have the names that the reader gives them, and keep them', async ({ start }) => {
  const first = await start([NEWS]);
  const { page } = first;
  await dragOver(page, SHORT);
  await page.getByRole('button', { name: 'Name the colours' }).click();
  await page.getByRole('textbox', { name: 'Name of rose' }).fill('disagree');
  await page.keyboard.press('Escape');
  // What was selected is selected still.
  await page.getByRole('button', { name: 'Highlight in disagree' }).click();
  await expect(live(page)).toHaveText('Highlighted in disagree');
  await expect(page.getByRole('button', { name: 'Change to disagree' })).toHaveAttribute(
    'title',
    'disagree (4)',
  );
  await expect(page.locator('aside [data-annotation]')).toHaveAccessibleName(/^disagree highlight/);
  await quit(first);

  const again = await start([NEWS]);
  await again.page.keyboard.press(']');
  await expect(live(again.page)).toHaveText(`disagree highlight: ${SHORT}`);
});

test('the colours are named where that was asked for, by keys, and what was in hand is in hand again', async ({
  start,
}) => {
  const { page } = await start([NEWS]);
  await dragOver(page, SHORT);
  const words = (await rectsOf(page, SHORT))[0]!;
  const toolbar = page.getByRole('toolbar', { name: 'Mark this passage' });
  const swatch = page.getByRole('button', { name: 'Name the colours' });
  await swatch.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Colours' });
  await expect(page.getByRole('textbox', { name: 'Name of saffron' })).toBeFocused();
  // Near the toolbar, over neither it nor the words, which can be seen meanwhile.
  const box = (await panel.boundingBox())!;
  const bar = (await toolbar.boundingBox())!;
  const apart = (top: number, bottom: number) => box.y >= bottom || box.y + box.height <= top;
  expect(apart(bar.y, bar.y + bar.height) && apart(words.top, words.bottom)).toBe(true);
  expect(Math.min(Math.abs(box.y - words.bottom), Math.abs(bar.y - box.y - box.height))).toBeLessThan(60);
  expect(box.x).toBeLessThan(bar.x + bar.width);
  expect(await painted(page)).toMatchObject({ 'postil-cursor': [SHORT] });

  await page.keyboard.type('claim');
  await page.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(swatch).toBeFocused();
  await expect(page.getByRole('button', { name: 'Highlight in claim' })).toBeVisible();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(SHORT);

  // On past its last field it closes, too.
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Show a line with each colour' }).focus();
  await page.keyboard.press('Tab');
  await expect(panel).toHaveCount(0);
});

test('a line with each colour shows when it is asked for, and when the system wants contrast', async ({
  start,
}) => {
  const { app, page } = await start([NEWS]);
  await mark(page, SHORT, '2');
  const line = () =>
    page.evaluate(
      () =>
        getComputedStyle(document.querySelector('[data-page] p')!, '::highlight(postil-moss)').textDecoration,
    );
  expect(await line()).toMatch(/^none/);
  // In a low window the panel scrolls to its end.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(860, 520));
  await page.getByRole('button', { name: 'Text and theme' }).click();
  await page.getByRole('button', { name: 'Name the colours…' }).click();
  await page.getByRole('checkbox', { name: 'Show a line with each colour' }).check();
  await expect.poll(line).toMatch(/^underline.* dashed/);
  await page.getByRole('checkbox', { name: 'Show a line with each colour' }).uncheck();
  await expect.poll(line).toMatch(/^none/);
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(line).toMatch(/^underline.* dashed/);
});

test('a handle drags an end: by words, by letters with Ctrl, not past the other, back with Escape', async ({
  start,
}) => {
  const { page } = await start([NEWS]);
  await mark(page, SHORT, 'h');
  const before = await page.locator('[data-page]').evaluate((root) => root.innerHTML);
  const take = async (edge: 'start' | 'end') => {
    const box = (await page.locator(`[data-grip="${edge}"]`).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
  };
  const to = async (words: string, side: 'left' | 'right') => {
    const rects = await rectsOf(page, words);
    const rect = side === 'left' ? rects[0]! : rects.at(-1)!;
    await page.mouse.move(rect[side] + (side === 'left' ? 1 : -1), (rect.top + rect.bottom) / 2, {
      steps: 4,
    });
  };
  await take('end');
  await to('less sur', 'right');
  // While it is dragged it shows; nothing is changed yet.
  await expect
    .poll(() => painted(page))
    .toMatchObject({
      'postil-cursor': ['the fish hall were less sure'],
      'postil-saffron': [SHORT],
    });
  await page.mouse.up();
  await expect
    .poll(() => painted(page))
    .toMatchObject({ 'postil-saffron': ['the fish hall were less sure'] });
  await expect(live(page)).toHaveText('were less sure, taken in');
  expect((await painted(page))['postil-cursor']).toBeUndefined();

  await take('start');
  await page.keyboard.down('Control');
  await to('h hall', 'left');
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': ['h hall were less sure'] });

  await take('end');
  await to('Crews', 'left');
  await page.mouse.up();
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': ['h'] });
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': ['h hall were less sure'] });

  await take('start');
  await to('Crews', 'left');
  await expect.poll(async () => (await painted(page))['postil-cursor']?.[0]).toMatch(/^Crews/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await painted(page)).toMatchObject({ 'postil-saffron': ['h hall were less sure'] });
  expect((await painted(page))['postil-cursor']).toBeUndefined();
  expect(await page.locator('[data-page]').evaluate((root) => root.innerHTML)).toBe(before);
});

test('keys move either end of the focused highlight, and one undo takes a run of them back', async ({
  start,
}) => {
  const { page } = await start([NEWS]);
  await mark(page, SHORT, 'h');
  const now = async () => (await painted(page))['postil-saffron']?.[0];
  // As fast as a held key: each counts from where the one before went, saved or not.
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(now).toBe('the fish hall were less sure');
  await expect(live(page)).toHaveText('sure, taken in');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(now).toBe('behind the fish hall were less sure');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(live(page)).toHaveText('behind, left out');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(now).toBe('the fish hall were less sure.');
  await page.keyboard.press('Control+z');
  await expect.poll(now).toBe(SHORT);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(now).toBe('the fish hall were less sure.');
  // It is focused still, so Escape lets go of it and the keys select again.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await page.evaluate(() => document.getSelection()?.isCollapsed)).toBe(false);
  expect(await now()).toBe('the fish hall were less sure.');
});

test('a click where several lie offers each, the same passage twice among them', async ({ start }) => {
  const { page } = await start([NEWS]);
  await mark(page, LONG, '2');
  await page.keyboard.press('Escape');
  await mark(page, SHORT, '5');
  await page.keyboard.press('Escape');
  await dragOver(page, SHORT);
  await page.keyboard.press('4');
  await page.keyboard.press('n');
  await page.keyboard.type('the second of the two');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await clickOn(page, SHORT);
  const list = page.getByRole('listbox', { name: 'Highlights here' });
  await expect(list.getByRole('option')).toHaveText([
    /rose highlight.*the fish hall.*the second of the two/s,
    /lilac highlight.*the fish hall/s,
    /moss highlight.*Crews who gathered/s,
  ]);
  await expect(live(page)).toHaveText(/^3 highlights here\. 1 of 3: rose highlight/);
  const chosen = list.locator('[aria-selected="true"]');
  await expect(chosen).toContainText('rose');
  await clickOn(page, SHORT);
  await expect(chosen).toContainText('lilac');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('moss');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('rose');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await expect(page.getByRole('toolbar').getByLabel('Change to moss')).toHaveClass(/on/);

  await clickOn(page, SHORT);
  await list.getByRole('option', { name: /lilac/ }).click();
  await expect(list).toBeHidden();
  await page.keyboard.press('Delete');
  await expect.poll(async () => Object.keys(await painted(page))).not.toContain('postil-lilac');
  // Two are left; without them the keys still reach each.
  for (const name of ['moss', 'rose']) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await clickOn(page, SHORT);
    await list.getByRole('option', { name: new RegExp(name) }).click();
    await expect(page.getByRole('toolbar').getByLabel(`Change to ${name}`)).toHaveClass(/on/);
  }
});

test('every occurrence becomes a highlight, none twice, as one step of undo', async ({ start, profile }) => {
  const file = join(profile, 'terms.md');
  await writeFile(
    file,
    '# Terms\n\nThe tide and the tides. A tide, Tide and *tide*.\n\n- tide\n- betide\n\n`tide`\n' +
      `\n${'bell and '.repeat(501)}end.\n`,
  );
  const { page } = await start([file]);
  await mark(page, 'tide', '3');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-sky': ['tide'] });
  await page.keyboard.press('a');
  await expect(page.getByText('4 highlighted.')).toBeVisible();
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-sky': Array(5).fill('tide') });
  await page.keyboard.press('a');
  await expect(page.getByText('All 5 are highlighted already.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-sky': ['tide'] });

  // A short word all over the text: asked first.
  await page.keyboard.press('Escape');
  await dragOver(page, 'bell');
  await page.getByRole('button', { name: 'Highlight every occurrence' }).click();
  await expect(page.getByText('These words stand here 501 times.')).toBeVisible();
  expect((await painted(page))['postil-sky']).toHaveLength(1);
  await page.getByRole('button', { name: 'Highlight all' }).click();
  await expect(page.getByText('501 highlighted.')).toBeVisible();
  await expect.poll(async () => (await painted(page))['postil-sky']?.length).toBeGreaterThan(100);
});
