import { expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dragOver, NEWS, quit, test } from './app.ts';

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
  await expect(dialog).toContainText('utf-8, all bytes fit');
  await dialog.getByLabel('Title').fill('The harbour’s two clocks');
  await dialog.getByLabel('Byline').fill('I. Aalto');
  await dialog.getByLabel('Byline').press('Enter');
  await expect(dialog).toContainText('Edited by you. The file says “Two clocks”.');
  await dialog.getByLabel('Date').fill('27 Juno');
  await dialog.getByLabel('Date').press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(
    'Write a date as 2024-06-27, 2024-06, 2024, or 27 June 2024.',
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
  await expect(dialog).toContainText('iso-8859-5, chosen by you');
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
