import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dragOver, NEWS, painted, quit, ROOT, test } from './app.ts';

const page1 = (title: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:title" content="${title}"></head>` +
  '<body><article><p>The harbour master keeps two clocks, one for the town and one for the moon, and trusts neither of them.</p>' +
  '<p>On Sundays she compares them aloud, so that whoever is late may know by which of the two it was, and be content.</p></article><script>1</script></body></html>';

test('what the reader says about an article outlives a restart and a new reading of its file', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'clocks.html');
  await writeFile(file, page1('Two clocks'));
  const first = await start([file]);
  const heading = first.page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Two clocks');
  await first.page.keyboard.press('Control+i');
  const dialog = first.page.getByRole('dialog', { name: 'About this article' });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('Unicode, UTF-8: all of the file fits it');
  await dialog.getByLabel('Title').fill('The harbour’s two clocks');
  await dialog.getByLabel('Byline').fill('I. Aalto');
  await dialog.getByLabel('Byline').press('Enter');
  await expect(dialog).toContainText('Edited by you. The file says “Two clocks”.');
  await dialog.getByLabel('Date').fill('27 Juno');
  await dialog.getByLabel('Date').press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(
    'Write a date as 27 June 2024, June 2024, 2024, or 2024-06-27.',
  );
  await dialog.getByLabel('Date').press('Escape');
  await first.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(heading).toHaveText('The harbour’s two clocks');
  await quit(first);

  await writeFile(file, page1('The clocks of the harbour'));
  const second = await start([file]);
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('The harbour’s two clocks');
  await expect(second.page.locator('article header')).toContainText('I. Aalto');
  await second.page.getByRole('button', { name: 'About this article' }).click();
  const again = second.page.getByRole('dialog', { name: 'About this article' });
  await expect(again).toContainText('Edited by you. The file says “The clocks of the harbour”.');
  await again.getByRole('button', { name: 'Use that' }).click();
  await second.page.keyboard.press('Escape');
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('The clocks of the harbour');
});

test('a title that is typed and left by clicking outside is kept, and can be undone', async ({ start }) => {
  const { page } = await start([NEWS]);
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  await page.keyboard.press('Control+i');
  await page.getByLabel('Title').fill('Crews of the Karsa');
  await page.mouse.click(8, 8);
  await expect(heading).toHaveText('Crews of the Karsa');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(heading).toHaveText(before ?? '');
});

test('a text is read in another encoding and back, at once, and its highlights stay', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'short.txt');
  // "Zażółć gęślą jaźń. Poznań." in ISO-8859-2.
  const text = Buffer.from('5a61bff3b3e62067eab66cb1206a61bcf12e20506f7a6e61f12e', 'hex');
  await writeFile(file, Buffer.concat([text, Buffer.from('\n\nA second paragraph to be marked.\n')]));
  const first = await start([file]);
  await dragOver(first.page, 'second paragraph');
  await first.page.keyboard.press('h');
  await first.page.keyboard.press('Escape');
  await first.page.keyboard.press('Control+i');
  const dialog = first.page.getByRole('dialog', { name: 'About this article' });
  await dialog.getByLabel('Read it as').selectOption('iso-8859-5');
  await expect(first.page.locator('[data-page]')).toContainText('ZaПѓГц');
  await expect(dialog).toContainText('Cyrillic, ISO-8859-5: chosen by you');
  await quit(first);

  // The choice outlives a restart.
  const { page } = await start([file]);
  await expect(page.locator('[data-page]')).toContainText('ZaПѓГц');
  await page.keyboard.press('Control+i');
  const again = page.getByRole('dialog', { name: 'About this article' });
  await expect(again.getByLabel('Read it as')).toHaveValue('iso-8859-5');
  await again.getByLabel('Read it as').selectOption({ label: 'what Postil detects' });
  await expect(page.locator('[data-page]')).toContainText('Zażółć gęślą jaźń. Poznań.');
  await page.keyboard.press('Escape');
  await expect(again).toBeHidden();
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByRole('complementary').getByText('second paragraph')).toBeVisible();
});

test('dates and languages are typed as people write them, and every edit is undone and redone by keys', async ({
  start,
}) => {
  let running = await start([NEWS]);
  let { page } = running;
  const header = () => page.locator('article header');
  const before = await header().innerText();
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog', { name: 'About this article' });
  for (const [field, typed, kept, words] of [
    ['Title', 'Crews of the Karsa', 'Crews of the Karsa', 'Edited by you.'],
    ['Byline', 'Ines Aalto', 'Ines Aalto', 'Edited by you.'],
    ['Date', 'May 1987', '1987-05', 'May 1987. Edited by you.'],
    ['Language', 'German', 'de', 'German. Edited by you.'],
  ] as const) {
    await dialog.getByLabel(field).fill(typed);
    await dialog.getByLabel(field).press('Enter');
    await expect(dialog.getByLabel(field)).toHaveValue(kept);
    await expect(dialog.getByText(words).first()).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(header()).toContainText('May 1987');
  await expect(header()).toContainText('Ines Aalto');
  const after = await header().innerText();
  await quit(running);

  running = await start();
  ({ page } = running);
  const live = page.locator('[data-live]');
  await expect.poll(() => header().innerText()).toBe(after);
  for (const words of ['language', 'date', 'byline', 'title']) {
    await page.keyboard.press('Control+z');
    await expect(live).toHaveText(`Undone: ${words}`);
  }
  await expect.poll(() => header().innerText()).toBe(before);
  for (const words of ['title', 'byline', 'date', 'language']) {
    await page.keyboard.press('Control+Shift+z');
    await expect(live).toHaveText(`Done again: ${words}`);
  }
  await expect.poll(() => header().innerText()).toBe(after);
});

test('choosing an encoding: the likely ones first, the text at once, notes in their places, and a way back', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'dom.txt');
  // KOI8-R, too little of it to be told for certain; the other words are in all encodings.
  await writeFile(
    file,
    Buffer.from(
      'A first paragraph, and no more than that.\n\n\xe4\xcf\xcd\n\nA second paragraph to be marked.\n',
      'latin1',
    ),
  );
  const { page } = await start([file]);
  const messages = page.locator('.messages');
  await expect(messages).toContainText('The encoding of this file is a guess');
  await dragOver(page, 'second paragraph');
  await page.keyboard.press('h');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog', { name: 'About this article' });
  await expect(dialog).toContainText('a guess, as its letters do not tell');
  const likely = dialog.locator('optgroup').first();
  await expect(likely).toHaveAttribute('label', 'Likely for this file');
  await expect(likely.locator('option', { hasText: 'Cyrillic, KOI8-R' })).toHaveCount(1);
  const text = page.locator('[data-page]');
  const guess = await text.innerText();

  await dialog.getByLabel('Read it as').selectOption('koi8-r');
  await expect(text).toContainText('Дом');
  await expect(messages).toContainText('Read as Cyrillic, KOI8-R: 1 kept.');
  await expect(messages).not.toContainText('has changed since');
  await expect(dialog).toContainText('Cyrillic, KOI8-R: chosen by you');
  await expect(dialog.getByLabel('Read it as')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': ['second paragraph'] });

  await messages.getByText('Read as Cyrillic').locator('..').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => text.innerText()).toBe(guess);
  await expect(dialog).toContainText('a guess, as its letters do not tell');
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': ['second paragraph'] });
});

test('an encoding that was chosen on the command line is the window’s, and a copy is told of', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'dom.txt');
  const copy = join(profile, 'haus.txt');
  const bytes = Buffer.from('\xe4\xcf\xcd\n\nA second paragraph to be marked.\n', 'latin1');
  await writeFile(file, bytes);
  await promisify(execFile)(process.execPath, [
    join(ROOT, 'bin/postil.mjs'),
    ...['import', file, '--encoding', 'koi8-r', '--profile', profile],
  ]);
  const first = await start([file]);
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText('Дом');
  await first.page.keyboard.press('Control+i');
  const dialog = first.page.getByRole('dialog', { name: 'About this article' });
  await expect(dialog).toContainText('Cyrillic, KOI8-R: chosen by you');
  await expect
    .poll(() => readFile(join(profile, 'files.json'), 'utf8').catch(() => ''))
    .toContain('"encoding": "koi8-r"');
  await quit(first);

  // The same words, in another file and another encoding.
  await writeFile(copy, 'Дом\n\nA second paragraph to be marked.\n');
  const second = await start([copy]);
  await expect(second.page.locator('.messages')).toContainText(
    'Same text as “Дом”, which is open from two places now.',
  );
  await second.page.keyboard.press('Control+i');
  await expect(second.page.getByRole('dialog')).toContainText('dom.txt');
  await expect(second.page.getByRole('dialog')).toContainText('haus.txt');
});
