import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dragOver, NEWS, painted, quit, ROOT, SAMPLES, test } from './app.ts';

test('the first start opens the sample, whose margin explains itself', async ({ start }) => {
  const running = await start();
  await expect(running.page.getByRole('heading', { level: 1 })).toHaveText('The Second Voice in the Margin');
  const margin = running.page.getByRole('complementary', { name: 'Margin notes' });
  await expect(margin.locator('[data-annotation]')).toHaveCount(2);
  await margin.locator('[data-annotation]').first().click();
  await running.page.keyboard.press('Delete');
  await expect(margin.locator('[data-annotation]')).toHaveCount(1);
  await quit(running);
});

test('theme, type, window and reading position are restored, and a change of type leaves the line at the top', async ({
  start,
}) => {
  let running = await start([join(SAMPLES, 'second-voice.md')]);
  let { page } = running;
  await page.getByRole('button', { name: 'Text and theme' }).click();
  await page.getByRole('radio', { name: 'Sepia' }).check();
  await page.getByRole('button', { name: 'Larger text' }).click();
  await page.keyboard.press('Escape');
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1100, 700));
  await page.waitForTimeout(300);
  await page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2));
  await page.waitForTimeout(900);
  const topLine = () =>
    page.locator('.scroller').evaluate((scroller) => {
      const { left, top } = scroller.querySelector('[data-page]')!.getBoundingClientRect();
      const y = scroller.getBoundingClientRect().top + 20;
      const range = document.caretRangeFromPoint(left + 20, Math.max(y, top + 4));
      return range?.startContainer.textContent?.slice(0, 60) ?? '';
    });
  const before = await topLine();
  expect(before.length).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Text and theme' }).click();
  await page.getByRole('checkbox', { name: 'Only for this article' }).check();
  await page.getByRole('radio', { name: /OpenDyslexic/ }).check();
  await page.getByRole('radio', { name: 'Indented' }).check();
  const reader = page.locator('.reader');
  await expect(reader).toHaveAttribute('data-face', 'dyslexic');
  await expect(reader).toHaveAttribute('data-paragraphs', 'indented');
  await expect.poll(topLine).toBe(before);
  await page.keyboard.press('Escape');
  await quit(running);

  running = await start();
  page = running.page;
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--reading-size')),
  ).toBe('20px');
  // The article's own type is not that of all: what is no article has none of it.
  await expect(page.locator('.reader')).toHaveAttribute('data-face', 'dyslexic');
  await expect(page.locator('html')).not.toHaveAttribute('data-face');
  const bounds = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getSize(),
  );
  expect(bounds).toEqual([1100, 700]);
  await expect.poll(topLine).toBe(before);
  await quit(running);
});

test('a file that changed meanwhile is read anew: notes go with their words, and the reader is told', async ({
  profile,
  start,
}) => {
  const file = join(profile, 'minutes.txt');
  const paragraphs = [
    'The committee met in the long room, because the short one was being painted.',
    'It agreed that the well should be cleaned before winter, and that nobody would say who had dropped the bell.',
    'The secretary was asked to write less.',
  ];
  await writeFile(file, paragraphs.join('\n\n'));
  let running = await start([file]);
  for (const words of ['the well should be cleaned before winter', 'asked to write less']) {
    await dragOver(running.page, words);
    await running.page.keyboard.press('1');
    await running.page.keyboard.press('Escape');
  }
  await quit(running);

  const added =
    'Before anything else, eleven people signed the book by the door and two of them signed it twice.';
  await writeFile(file, [added, paragraphs[0], paragraphs[1]].join('\n\n'));
  running = await start();
  await expect(
    running.page.getByText('minutes.txt has changed since you last read it: 1 kept, 1 needs you.'),
  ).toBeVisible();
  await expect
    .poll(() => painted(running.page))
    .toMatchObject({ 'postil-saffron': ['the well should be cleaned before winter'] });
  await running.page.keyboard.press('Control+Shift+N');
  const list = running.page.getByRole('complementary', { name: 'Highlights and notes' });
  await expect(list).toContainText('Not found in this text');
  await expect(list).toContainText('asked to write less');
  await quit(running);
});

test('what the command line imports while the window is open appears in it', async ({ profile, start }) => {
  const running = await start();
  const cli = [join(ROOT, 'bin/postil.mjs'), 'import', NEWS, '--profile', profile];
  const { stdout } = await promisify(execFile)(process.execPath, cli);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, outcome: 'new' });
  await running.page.getByRole('button', { name: 'All articles' }).first().click();
  await expect(running.page.getByRole('option', { name: /Fishing crews/ })).toBeVisible();
  await quit(running);
});
