import { expect } from '@playwright/test';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { painted, ROOT, test } from './app.ts';

/** Nine chapters of three sections, a note to each chapter, and two pictures. */
function article(): string {
  const water = 'The tide goes out and comes in again, and a gauge on the mole says how far. '.repeat(6);
  const chapters = Array.from({ length: 9 }, (_, c) => {
    const sections = [1, 2, 3].map((s) => `### Section ${c + 1}.${s}\n\n${water}\n\n${water}`);
    const picture = c === 1 || c === 4 ? `![The mole, seen from ${c}](img/mole.png)\n\n` : '';
    return `## Chapter ${c + 1}\n\nIt begins here.[^${c + 1}]\n\n${picture}${sections.join('\n\n')}`;
  });
  const notes = chapters.map((_, c) => `[^${c + 1}]: What was measured in year ${c + 1}.`);
  return ['---\ntitle: Gauges\n---', ...chapters, ...notes].join('\n\n');
}

test('the way through articles: find, outline, notes, pictures, and back', async ({ profile, start }) => {
  const paragraphs = Array.from(
    { length: 60 },
    (_, i) => `Part ${i + 1}. ${'The tide goes out and comes in again. '.repeat(8)}`,
  );
  const file = join(profile, 'tides.txt');
  await writeFile(file, paragraphs.join('\n\n'));
  const gauges = join(profile, 'gauges.md');
  await mkdir(join(profile, 'img'));
  await copyFile(join(ROOT, 'docs/reader.png'), join(profile, 'img/mole.png'));
  await writeFile(gauges, article());
  const { app, page } = await start([gauges, file]);
  // The file that was named last is the one in front, once both are read.
  await expect(page.locator('[data-page]')).toContainText('Part 1.');
  const field = page.getByRole('textbox', { name: 'Find in the article' });
  const current = async () => (await painted(page))['postil-find-current']?.[0];
  const count = page.locator('search [role="status"]');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('Part');
  await expect(count).toHaveText('1 of 60');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // Down the page: the first hit below the top is the first that is found.
  await page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2));
  await page.waitForTimeout(300);
  const top = await page.locator('.scroller').evaluate((scroller) => scroller.scrollTop);
  await page.keyboard.press('Control+f');
  await expect(field).toBeFocused();
  await page.keyboard.type('part ');
  await expect(count).toHaveText(/^(?:2\d|3\d) of 60$/);
  const first = Number((await count.textContent())!.split(' ')[0]);
  expect(await current()).toBe('Part ');
  const moved = await page.locator('.scroller').evaluate((scroller) => scroller.scrollTop);
  expect(Math.abs(moved - top)).toBeLessThan(700);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(`${first + 1} of 60`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(`${first - 1} of 60`);
  await field.fill('part 60');
  await expect(count).toHaveText('1 of 1');
  await field.fill('Part 1.');
  await expect(count).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  // What was found is selected, ready to be marked.
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('Part 1.');

  await test.step('case, patterns, what was looked for before, and marking all of it', async () => {
    await page.keyboard.press('Control+f');
    await expect(field).toHaveValue('Part 1.');
    await field.fill('part 60');
    await page.keyboard.press('Alt+c');
    await expect(count).toHaveText('Nothing found');
    await page.keyboard.press('Alt+c');
    await expect(count).toHaveText('1 of 1');
    await page.keyboard.press('Alt+r');
    await expect(page.getByRole('button', { name: 'Regular expression' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await field.fill('part [12]0\\.(');
    await expect(page.getByRole('alert')).toHaveText('A bracket “(” is not closed.');
    // One that goes on for ever is ended, and the window answers meanwhile.
    await field.fill('^(\\w|\\w\\w|[ .])+!$');
    await expect(page.getByRole('alert')).toHaveText('This expression takes too long here. Make it simpler.');
    await field.fill('part [12]0\\.');
    await expect(count).toHaveText('1 of 2');
    await expect(page.locator('.rail .found')).toHaveCount(2);
    await page.keyboard.press('Alt+Enter');
    await expect.poll(async () => (await painted(page))['postil-saffron']?.length ?? 0).toBeGreaterThan(0);
    await expect(page.locator('.rail button:not(.found)')).toHaveCount(2);
    await field.focus();
    await page.keyboard.press('Alt+r');
    await page.keyboard.press('Enter');
    await field.fill('tide');
    await page.keyboard.press('Enter');
    await field.fill('');
    await page.keyboard.press('ArrowUp');
    await expect(field).toHaveValue('tide');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('the line at the top stays within a line, whatever the type, the width and the theme', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1100, 700));
    await page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight * 0.6));
    await page.waitForTimeout(300);
    // The first line whose middle is in sight, and how far below the edge it is.
    const held = await page.evaluateHandle(() => {
      const column = document.querySelector('[data-page]')!;
      const { top } = document.querySelector('.scroller')!.getBoundingClientRect();
      const half = parseFloat(getComputedStyle(column.querySelector('p')!).lineHeight) / 2;
      const caret = document.caretRangeFromPoint(column.getBoundingClientRect().left + 4, top + half)!;
      const range = document.createRange();
      range.setStart(caret.startContainer, caret.startOffset);
      range.setEnd(caret.startContainer, caret.startOffset + 1);
      return { range, below: range.getBoundingClientRect().top - top };
    });
    /** How far that line is from there, in lines. */
    const strayed = () =>
      held.evaluate(({ range, below }) => {
        const { top } = document.querySelector('.scroller')!.getBoundingClientRect();
        const line = parseFloat(getComputedStyle(document.querySelector('[data-page] p')!).lineHeight);
        return Math.abs(range.getBoundingClientRect().top - top - below) / line;
      });
    const stays = (what: string) => expect.poll(strayed, { message: what }).toBeLessThan(1);
    await stays('at first');
    for (const key of ['Control++', 'Control++', 'Control+-']) await page.keyboard.press(key);
    await stays('larger text');
    const resize = (width: number) =>
      app.evaluate(
        ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 700),
        width,
      );
    await resize(700);
    await stays('a narrow window');
    await resize(1400);
    await stays('a wide window');
    await page.getByRole('button', { name: 'Text and theme' }).click();
    await page.getByRole('radio', { name: 'Sepia' }).check();
    await stays('another theme');
    await page.getByRole('radiogroup', { name: 'Typeface' }).getByRole('radio').nth(1).check();
    await stays('another face');
    await page.getByRole('slider', { name: 'Line length' }).press('Home');
    await stays('short lines');
    await page.getByRole('slider', { name: 'Line height' }).press('End');
    await stays('lines apart');
    await page.keyboard.press('Escape');
  });

  await test.step('and when another version of the file is read, with more before it', async () => {
    const { part, line } = await page.evaluate(() => {
      const column = document.querySelector('[data-page]')!;
      const { top } = document.querySelector('.scroller')!.getBoundingClientRect();
      const read = [...column.querySelectorAll('p')].find(
        (one) => one.getBoundingClientRect().bottom > top + 40,
      )!;
      return {
        part: /^Part \d+\./.exec(read.textContent)![0],
        line: parseFloat(getComputedStyle(read).lineHeight),
      };
    });
    /** How far below the upper edge that paragraph begins. */
    const below = () =>
      page.evaluate((words) => {
        const { top } = document.querySelector('.scroller')!.getBoundingClientRect();
        const all = [...document.querySelectorAll('[data-page] p')];
        return all.find((one) => one.textContent.startsWith(words))!.getBoundingClientRect().top - top;
      }, part);
    const before = await below();
    await writeFile(
      file,
      ['New at the top. '.repeat(40), 'And this. '.repeat(30), ...paragraphs].join('\n\n'),
    );
    await page.getByRole('button', { name: 'Read it anew' }).click();
    await expect(page.locator('[data-page]')).toContainText('New at the top.');
    await expect.poll(async () => Math.abs((await below()) - before)).toBeLessThan(line);
  });

  // By key: what was said of the change lies over that row in a window of this height.
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Gauges/ })
    .press('Enter');
  await expect(page.getByRole('heading', { name: 'Chapter 1', exact: true })).toBeVisible();
  const scroller = page.locator('.scroller');
  const scrolled = () => scroller.evaluate(({ scrollTop }) => scrollTop);
  /** Waits until the page stands within a line of `place`. */
  const isAt = (place: number) =>
    expect.poll(async () => Math.abs((await scrolled()) - place)).toBeLessThan(31);

  await test.step('the outline goes by key to a section, says which one is read, and back leads back', async () => {
    await page.keyboard.press('Control+Shift+O');
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await expect(outline.getByRole('button', { name: 'Chapter 1' })).toBeFocused();
    await page.keyboard.type('chapter 7');
    await expect(outline.getByRole('button', { name: 'Chapter 7' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Chapter 7' })).toBeInViewport();
    await page.keyboard.press('Control+Shift+O');
    await expect(outline.locator('[aria-current="location"]')).toHaveText('Chapter 7');
    await page.keyboard.press('Escape');
    await expect(outline).toBeHidden();
    const there = await scrolled();
    await page.keyboard.press('Alt+ArrowLeft');
    await isAt(0);
    await page.keyboard.press('Alt+ArrowRight');
    await isAt(there);
    await expect(page.getByRole('progressbar', { name: 'Read so far' })).toHaveAttribute(
      'aria-valuetext',
      /^[67]\d %\. About \d+ minutes? left$/,
    );
    await page.keyboard.press('Alt+ArrowLeft');
    await isAt(0);
  });

  await test.step('a note is shown beside its mark, gives the focus back, and is gone to', async () => {
    const mark = page.locator('[data-footnote]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const note = page.getByRole('dialog', { name: 'Note 1' });
    await expect(note).toContainText('What was measured in year 1.');
    await expect(note).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    await expect(mark).toBeFocused();
    await mark.click();
    await note.getByRole('button', { name: 'Go to the note' }).click();
    await expect(page.locator('[data-footnote-item]').first()).toBeInViewport();
    await expect(note).toHaveCount(0);
    await page.keyboard.press('Alt+ArrowLeft');
    await isAt(0);
  });

  await test.step('a picture is shown large, zoomed and left, by key alone', async () => {
    const picture = page.getByRole('img', { name: 'The mole, seen from 1' });
    // Words that are selected elsewhere are no hindrance.
    await page.keyboard.press('Control+a');
    await picture.focus();
    await page.keyboard.press('Enter');
    const large = page.getByRole('dialog', { name: 'Picture 1 of 2' });
    const shown = large.getByRole('img');
    await expect(shown).toBeVisible();
    const width = async () => (await shown.boundingBox())?.width ?? 0;
    const fitting = await width();
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(fitting * 1.2);
    await page.keyboard.press('0');
    await expect.poll(width).toBeCloseTo(fitting, 0);
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('dialog', { name: 'Picture 2 of 2' })).toContainText('The mole, seen from 4');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('img', { name: 'The mole, seen from 4' })).toBeFocused();
  });
});
