import { expect, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dragOver, NEWS, painted, quit, ROOT, test } from './app.ts';

const QUOTE = 'The harbour mouth was closed on eleven days in May';
const OTHER = 'the fish hall';

/** All that undo may change, as the window shows it. */
async function shown(page: Page): Promise<unknown> {
  const cards = await page
    .getByRole('complementary', { name: 'Margin notes' })
    .locator('[data-annotation]')
    .evaluateAll((all) =>
      all.map((card) => {
        const tags = [...card.querySelectorAll('.tag')].map((tag) => tag.textContent);
        const time = card.querySelector('time');
        return [
          card.getAttribute('aria-label'),
          card.textContent?.replace(time?.textContent ?? '', ''),
          tags,
        ];
      }),
    );
  return { cards, painted: await painted(page) };
}

async function spoken(page: Page, key: string): Promise<string> {
  const live = page.locator('[data-live]');
  const before = await live.textContent();
  await page.keyboard.press(key);
  // The same words twice differ by a space that does not break.
  await expect.poll(() => live.textContent()).not.toBe(before);
  return ((await live.textContent()) ?? '').trim();
}

/** Presses `key` until nothing is left to undo (or redo); resolves to how many steps there were. */
async function all(page: Page, key: string): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    if ((await spoken(page, key)).startsWith('Nothing to')) return steps;
    expect(steps).toBeLessThan(50);
  }
}

async function typeNote(page: Page, words: string): Promise<void> {
  await page.keyboard.press('n');
  await expect(page.getByLabel('Note, in Markdown')).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
}

function cli(profile: string, ...args: string[]) {
  return promisify(execFile)(process.execPath, [join(ROOT, 'bin/postil.mjs'), ...args, '--profile', profile]);
}

test('every change is undone and redone, after a restart too', async ({ start }) => {
  let running = await start([NEWS]);
  let { page } = running;
  // Creation, colour, style, note, deletion.
  await dragOver(page, QUOTE);
  await page.keyboard.press('1');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': [QUOTE] });
  await page.keyboard.press('4');
  await page.keyboard.press('u');
  await typeNote(page, 'Eleven, not seven.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await dragOver(page, OTHER);
  await page.keyboard.press('3');
  await expect.poll(async () => Object.keys(await painted(page)).join()).toContain('sky');
  await page.keyboard.press('Delete');
  await expect.poll(async () => Object.keys(await painted(page)).join()).not.toContain('sky');
  await page.keyboard.press('Escape');
  const end = await shown(page);
  await quit(running);

  running = await start();
  ({ page } = running);
  await expect.poll(() => shown(page)).toEqual(end);
  expect(await all(page, 'Control+z')).toBe(6);
  expect(await painted(page)).toEqual({});
  await quit(running);

  running = await start();
  ({ page } = running);
  expect(await painted(page)).toEqual({});
  expect(await all(page, 'Control+Shift+z')).toBe(6);
  await page.keyboard.press('Escape');
  await expect.poll(() => shown(page)).toEqual(end);
  await quit(running);

  running = await start();
  await expect.poll(() => shown(running.page)).toEqual(end);
  await quit(running);
});

test('undo takes nothing back over what the command line has changed since', async ({ start, profile }) => {
  const running = await start([NEWS]);
  const { page } = running;
  await dragOver(page, QUOTE);
  await page.keyboard.press('2');
  await typeNote(page, 'Mine.');
  await page.keyboard.press('Escape');

  const { stdout } = await cli(profile, 'export', NEWS, '--as', 'json');
  const exported = JSON.parse(stdout) as { annotations: { note: string; updated: string }[] };
  for (const annotation of exported.annotations) {
    annotation.note = 'Theirs.';
    annotation.updated = new Date(Date.now() + 1000).toISOString();
  }
  const file = join(profile, 'notes.json');
  await writeFile(file, JSON.stringify(exported));
  await cli(profile, 'import', file);

  const margin = page.getByRole('complementary', { name: 'Margin notes' });
  await expect(margin).toContainText('Theirs.');
  await page.keyboard.press('Control+z');
  await expect(
    page.getByText('The note has been changed elsewhere since; nothing was undone.'),
  ).toBeVisible();
  await expect(margin).toContainText('Theirs.');
  expect(await painted(page)).toMatchObject({ 'postil-moss': [QUOTE] });
  await quit(running);
});
