import { expect, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noteLink } from '../../src/core/note-link.ts';
import { painted, test } from './app.ts';
import { seed } from './library.ts';

const HARBOUR = `Harbour notes

The tide turned before the pilots had agreed on anything at all, and the boats stayed where they were.

Nobody who was there that morning has written it down in the same way as anybody else.
`;

const row = (page: Page, words: string) => page.getByRole('row', { name: words });
const rows = (page: Page) => page.locator('[role="grid"] [data-annotation]');

test('all highlights: found, written on, marked together, copied, read like a document, and followed', async ({
  profile,
  start,
}) => {
  const file = join(profile, 'harbour.txt');
  await writeFile(file, HARBOUR);
  await seed(
    profile,
    () => [
      { id: 'tide', words: 'The tide turned', tags: ['water'] },
      { id: 'morning', words: 'Nobody who was there that morning', colour: 'sky', note: 'Who was *there*?' },
    ],
    'harbour',
    file,
  );
  await seed(profile, () => [
    {
      id: 'breakwater',
      words: 'on the new breakwater',
      note: `As in [the tide](${noteLink('harbour', 'tide')}).`,
    },
    { id: 'engine', words: 'Ask my engine', colour: 'moss' },
  ]);
  const { app, page } = await start([]);

  // By key, wherever one is; and the list has the keys at once.
  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByRole('heading', { name: 'Highlights' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '4 highlights in 2 articles' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Highlights 4' })).toHaveAttribute('aria-current', 'page');
  await expect(rows(page).first()).toBeFocused();

  // Words of quotes and notes, and back with Esc.
  await page.keyboard.press('Control+F');
  await page.keyboard.type('WHO there');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(row(page, 'sky highlight: Nobody who was there that morning. With a note')).toBeFocused();

  // A note is written where it stands, and taken back.
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note, in Markdown' })).toBeFocused();
  await page.keyboard.type(' And who was not?');
  await page.keyboard.press('Control+Enter');
  await expect(row(page, 'Nobody who')).toContainText('Who was there? And who was not?');
  await expect(row(page, 'Nobody who')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Nobody who')).not.toContainText('And who was not?');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page)).toHaveCount(4);

  // All of them: one tag and one colour more, each one step.
  await rows(page).first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+g');
  await page.keyboard.type('harbour/life');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[role="grid"] .tag', { hasText: 'harbour/life' })).toHaveCount(4);
  // The keys are back in the list, on the row that had them.
  await expect(page.locator('[role="grid"] [data-annotation][tabindex="0"]')).toBeFocused();
  await page.keyboard.press('4');
  await expect(page.locator('[role="grid"] [data-annotation][data-colour="rose"]')).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(page.locator('[role="grid"] [data-annotation][data-colour="rose"]')).toHaveCount(0);
  await page.getByLabel('Groups').selectOption('tag');
  await expect(page.getByRole('rowheader')).toHaveText([/#harbour\/life\s*4/, /#water\s*1/]);
  await page.getByLabel('Groups').selectOption('article');

  // What is selected is copied, with notes and sources.
  await rows(page).first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect(page.locator('.messages')).toContainText('4 highlights are on the clipboard');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('## Harbour notes');
  expect(copied).toContain(
    `> The tide turned\n\n#water #harbour/life\n\n— [In Postil](${noteLink('harbour', 'tide')})`,
  );
  await page.keyboard.press('Escape');

  // What is deleted comes back, and what comes after it has the keys.
  await row(page, 'The tide turned').click();
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(3);
  await expect(row(page, 'Nobody who')).toBeFocused();
  await page.locator('.messages').getByRole('button', { name: 'Undo' }).last().click();
  await expect(rows(page)).toHaveCount(4);

  // What is shown goes out, and nothing else.
  await page.getByTitle('Only sky').click();
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog', { name: 'Export' })).toContainText('1 highlight');
  await expect(page.getByRole('dialog', { name: 'Export' })).toContainText('Nobody who was there');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show all' }).click();

  // Read like a document, the window given to it alone.
  await page.getByRole('button', { name: 'Read Harbour notes like a document' }).click();
  const text = page.getByRole('region', { name: 'Highlights, to read' });
  await expect(text).toContainText('The tide turned');
  await expect(text).not.toContainText('Ask my engine');
  await expect(page.getByRole('navigation', { name: 'Library' })).toHaveCount(0);
  // A dialog over it has Esc to itself.
  for (const keys of ['Control+k', 'Control+Shift+p']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(text).toBeVisible();
  await page.keyboard.press('Escape');

  // A highlight says what links to it; Enter leads to where it stands, and back again.
  await row(page, 'The tide turned').click();
  const linked = page.getByRole('region', { name: 'Linked from' });
  await expect(linked).toContainText('As in the tide.');
  await row(page, 'The tide turned').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-focused': ['The tide turned'] });
  await linked.getByRole('button', { name: 'As in the tide.' }).click();
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-focused': ['on the new breakwater'] });
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(rows(page)).toHaveCount(4);
});
