import { expect, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dragOver, NEWS, test } from './app.ts';

const messages = (page: Page) => page.locator('.messages');

/** Deletes a highlight, which is said with an Undo. */
async function removeOne(page: Page): Promise<void> {
  await dragOver(page, 'the fish hall');
  await page.keyboard.press('1');
  await page.keyboard.press('Delete');
  await expect(messages(page)).toContainText('Highlight deleted');
}

/** What of the page, list and fields lies under a message. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.messages .message')].map((one) =>
      one.getBoundingClientRect(),
    );
    const parts = [...document.querySelectorAll('main .scroller, main aside, main .bar, textarea')];
    return parts
      .filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return boxes.some(
          (box) => box.left < right && box.right > left && box.top < bottom && box.bottom > top,
        );
      })
      .map((part) => part.className);
  });
}

for (const width of [1440, 700]) {
  test(`a message covers nothing that is read or written, in a window of ${width}`, async ({ start }) => {
    const { app, page } = await start([NEWS]);
    await app.evaluate(
      ({ BrowserWindow }, w) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, 620),
      width,
    );
    await page.waitForFunction((w) => innerWidth === w, width);
    await removeOne(page);
    expect(await covered(page)).toEqual([]);
    const focused = await page.evaluate(() => document.activeElement?.className);
    expect(focused).toContain('scroller');
    // Closed by key, once there is nothing else to let go of.
    await page.keyboard.press('Escape');
    await expect(messages(page)).not.toContainText('Highlight deleted');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('scroller');
  });
}

test('a press on a message leaves the focus where it is, and while the hand is there it stays', async ({
  start,
}) => {
  test.setTimeout(60_000);
  const { page } = await start([NEWS]);
  await removeOne(page);
  await messages(page).getByText('Highlight deleted').hover();
  // Longer than a message stays by itself.
  await page.waitForTimeout(8_000);
  await expect(messages(page)).toContainText('Highlight deleted');
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.messages .message')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('scroller');

  // By keys: in, and out to where the focus was.
  await removeOne(page);
  await page.locator('.scroller').focus();
  await messages(page).getByRole('button', { name: 'Close this message' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.messages .message')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('scroller');
});

for (const width of [1440, 700]) {
  test(`many messages at once are counted, and closed at once, in a window of ${width}`, async ({
    profile,
    start,
  }) => {
    const { app, page } = await start([NEWS]);
    await app.evaluate(
      ({ BrowserWindow }, w) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, 620),
      width,
    );
    await page.waitForFunction((w) => innerWidth === w, width);
    const bad = Array.from({ length: 12 }, (_, i) => join(profile, `empty-${i}.txt`));
    for (const file of bad) await writeFile(file, '');
    // As a second start hands files over.
    await app.evaluate(({ app: main }, files) => files.forEach((file) => main.emit('open-file', { preventDefault: () => undefined }, file)), bad); // prettier-ignore
    await expect(messages(page)).toContainText('12 messages');
    await expect(page.locator('.messages .message:not(.many)')).toHaveCount(3);
    await expect(messages(page)).toContainText('empty-11.txt');
    await messages(page).getByRole('button', { name: 'Show 9 more' }).click();
    await expect(page.locator('.messages .message:not(.many)')).toHaveCount(12);
    await expect(messages(page).getByText('empty-0.txt')).toBeVisible();
    expect(await covered(page)).toEqual([]);
    await messages(page).getByRole('button', { name: 'Close all' }).click();
    await expect(page.locator('.messages .message')).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('scroller');
  });
}
