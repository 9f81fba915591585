import { expect, type Page } from '@playwright/test';
import { dragOver, NEWS, painted, rectsOf, test, type Rect, type Running } from './app.ts';
import { seed } from './library.ts';

const list = (page: Page) => page.getByRole('complementary', { name: 'Highlights and notes' });
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Mark this passage' });
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-annotation') ?? document.activeElement?.className ?? '',
  );

async function size({ app, page }: Running, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
}

async function clickOn(page: Page, words: string): Promise<void> {
  const [rect] = await rectsOf(page, words);
  await page.mouse.click((rect!.left + rect!.right) / 2, (rect!.top + rect!.bottom) / 2);
}

function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

async function boxOf(part: ReturnType<typeof list>): Promise<Rect> {
  await expect(part).toBeVisible();
  const { x, y, width, height } = (await part.boundingBox())!;
  return { left: x, top: y, right: x + width, bottom: y + height };
}

for (const [width, height] of [
  [860, 700],
  [700, 700],
  [600, 800],
] as const) {
  test(`in a window of ${width}, a highlight that is clicked stays in sight beside its note`, async ({
    profile,
    start,
  }) => {
    await seed(profile, () => [
      { words: 'on the new breakwater', note: 'Early.' },
      { words: 'were less sure', note: 'Why?' },
      { words: 'Ask my engine', note: 'He knows.' },
    ]);
    const running = await start([NEWS]);
    const { page } = running;
    await size(running, width, height);
    for (const words of ['were less sure', 'on the new breakwater', 'Ask my engine']) {
      await clickOn(page, words);
      const panel = await boxOf(list(page));
      const bar = await boxOf(toolbar(page));
      expect(overlap(bar, panel)).toBe(false);
      const rects = await rectsOf(page, words);
      for (const rect of rects) {
        expect(overlap(rect, panel)).toBe(false);
        expect(overlap(rect, bar)).toBe(false);
        expect(rect.bottom).toBeLessThan(height);
      }
      // Its marks beside the text, and none on the list.
      for (const mark of await page.locator('.rail button').all()) {
        const { x, y, width: w, height: h } = (await mark.boundingBox())!;
        expect(overlap({ left: x, top: y, right: x + w, bottom: y + h }, panel)).toBe(false);
      }
      await page.keyboard.press('Escape');
      await expect(list(page)).toHaveCount(0);
      await page.keyboard.press('Escape');
    }
  });
}

test('the list takes the keys when it is asked for by key, nothing behind it does, and it gives them back', async ({
  profile,
  start,
}) => {
  await seed(profile, () => [
    { words: 'on the new breakwater', note: 'Early.' },
    { words: 'were less sure', note: 'Why?' },
  ]);
  const running = await start([NEWS]);
  const { page } = running;
  await size(running, 1440, 900);
  await expect(page.getByRole('complementary', { name: 'Margin notes' })).toBeVisible();
  await page.keyboard.press('Control+Shift+N');
  await expect(list(page)).toBeFocused();
  await expect(page.getByRole('complementary', { name: 'Margin notes' })).toHaveCount(0);
  // Nothing is in hand for it, and the arrow takes the first in hand.
  expect(Object.keys(await painted(page))).not.toContain('postil-focused');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('note-0');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('note-1');

  // Round the whole window by Tab: what has the focus can be seen.
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element.matches('body, .scroller') || element.closest('main') === null)
        return null;
      const { left, top, width, height } = element.getBoundingClientRect();
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      const inList = element.closest('[data-list]') !== null;
      return inList || element.contains(at) || at?.contains(element) ? null : element.outerHTML.slice(0, 120);
    });
    expect(hidden).toBeNull();
  }

  // Wherever that ended, the second is in hand again.
  await list(page).locator('[data-annotation="note-1"]').focus();
  await list(page).focus();
  await page.keyboard.press('Control+Shift+N');
  await expect(list(page)).toHaveCount(0);
  expect(await focused(page)).toContain('scroller');

  // From its button, and back to it.
  const button = page.getByRole('button', { name: 'List of highlights and notes' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('note-1');
  await page.getByRole('button', { name: 'Close the list' }).focus();
  await page.keyboard.press('Enter');
  await expect(button).toBeFocused();
});

test('of two highlights on the same words the one in hand is the one that is seen', async ({ start }) => {
  const { page } = await start([NEWS]);
  const words = 'the fish hall';
  await dragOver(page, words);
  await page.keyboard.press('1');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': [words] });
  await page.keyboard.press('Escape');
  await dragOver(page, words);
  await page.keyboard.press('3');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-sky': [words], 'postil-focused': [words] });
  expect(await painted(page)).not.toHaveProperty('postil-saffron');

  await page.keyboard.press('[');
  await expect
    .poll(() => painted(page))
    .toMatchObject({ 'postil-saffron': [words], 'postil-focused': [words] });
  expect(await painted(page)).not.toHaveProperty('postil-sky');
  await page.keyboard.press(']');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-sky': [words] });
  expect(await painted(page)).not.toHaveProperty('postil-saffron');
});

test('held down, Delete takes one highlight, and what comes next is in sight', async ({ profile, start }) => {
  await seed(profile, (text) => [
    { words: 'on the new breakwater' },
    { words: 'were less sure' },
    { words: text.slice(-40, -10) },
  ]);
  const running = await start([NEWS]);
  const { page } = running;
  await size(running, 1440, 760);
  await page.keyboard.press(']');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-focused': ['on the new breakwater'] });
  // As a held key is told: the same press, again and again, without a release.
  for (let i = 0; i < 8; i += 1) await page.keyboard.down('Delete');
  await page.keyboard.up('Delete');
  await expect(page.locator('.messages')).toContainText('Highlight deleted: “on the new breakwater”');
  await expect(page.locator('.rail button')).toHaveCount(2);
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-focused': ['were less sure'] });
  await page.keyboard.press('Delete');
  await expect(page.locator('.messages')).toContainText('Highlight deleted: “were less sure”');
  // The last one is below the window: it is not taken in hand, and the key does nothing more.
  await expect.poll(async () => Object.keys(await painted(page))).not.toContain('postil-focused');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(300);
  await expect(page.locator('.rail button')).toHaveCount(1);

  // What undo did is shown, in the place of the offers.
  await page.keyboard.press('Control+z');
  await expect(page.locator('.messages')).toContainText('Undone: deletion');
  await expect(page.locator('.messages')).not.toContainText('Highlight deleted');
  await expect(page.locator('.rail button')).toHaveCount(2);
});

test('by keys alone: from the selected words into the toolbar, through it, and back', async ({ start }) => {
  const { page } = await start([NEWS]);
  await page.keyboard.press('ArrowRight');
  await expect(toolbar(page)).toBeVisible();
  const names: string[] = [];
  const count = await toolbar(page).getByRole('button').count();
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(
        () =>
          document.activeElement?.getAttribute('aria-label') ??
          document.activeElement?.textContent?.trim() ??
          '',
      ),
    );
  }
  expect(names[0]).toBe('Highlight in saffron');
  expect(new Set(names).size).toBe(count);
  for (let i = 1; i < count; i += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => painted(page)).toHaveProperty('postil-moss');
});

test('over a narrow page the sidebar has the focus, and gives it back', async ({ start }) => {
  const running = await start([NEWS]);
  const { page } = running;
  await size(running, 700, 700);
  await page.locator('.scroller').focus();
  await page.keyboard.press('Control+\\');
  await expect(page.getByRole('button', { name: 'Search everything' })).toBeFocused();
  await expect(page.locator('main')).toHaveAttribute('inert');
  // Round by Tab: never into the page below.
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') === null)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.sidebar')).toHaveCount(0);
  await expect(page.locator('.scroller')).toBeFocused();
  await expect(page.locator('main')).not.toHaveAttribute('inert');
});
