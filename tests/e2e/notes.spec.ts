import { expect, type Page } from '@playwright/test';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bringAxe, THEMES, violations } from './access.ts';
import { dragOver, NEWS, painted, quit, rectsOf, SAMPLES, test } from './app.ts';
import { seed } from './library.ts';

const margin = (page: Page) => page.getByRole('complementary', { name: 'Margin notes' });
const list = (page: Page) => page.getByRole('complementary', { name: 'Highlights and notes' });
const card = (page: Page, id: string) => margin(page).locator(`[data-annotation="${id}"]`);
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-annotation') ?? document.activeElement?.className,
  );
const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible();

test('tags are completed from the whole library, the most used first, and never in the way of typing', async ({
  profile,
  start,
}) => {
  await seed(profile, () => [
    { words: 'the fish hall', note: 'A place.', tags: ['method', 'harbour'] },
    { words: 'less sure', note: 'Why?', tags: ['method', 'metal'] },
    { words: 'breakwater', note: 'Here.', tags: ['dates'] },
  ]);
  const { page } = await start([NEWS]);
  await card(page, 'note-2').click();
  await page.keyboard.press('n');
  const field = page.getByRole('combobox', { name: 'Tags' });
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();

  await page.keyboard.type('met');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['method', 'metal']);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveText('metal');
  await page.keyboard.press('Enter');
  const chips = page.getByRole('group', { name: 'Note', exact: true }).locator('.tag');
  await expect(chips).toHaveText(['dates', 'metal']);

  // What is typed is kept as it is, though `method` begins with it.
  await page.keyboard.type('met,');
  await expect(chips).toHaveText(['dates', 'metal', 'met']);
  await page.keyboard.type('meth');
  await page.keyboard.press('Tab');
  await expect(chips).toHaveText(['dates', 'metal', 'met', 'method']);
  await page.keyboard.type('h');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(chips).toHaveText(['dates', 'metal', 'met']);
  await page.getByRole('button', { name: 'Remove the tag met', exact: true }).click();
  await expect(chips).toHaveText(['dates', 'metal']);
  await page.keyboard.press('Control+Enter');
  await expect(card(page, 'note-2').locator('.tag')).toHaveText(['dates', 'metal']);
});

test('notes link to articles and to highlights, and the links are followed inside the app', async ({
  profile,
  start,
}) => {
  const other = join(profile, 'low-water.md');
  await copyFile(join(SAMPLES, 'second-voice.md'), other);
  await seed(profile, () => [
    { words: 'the fish hall', note: 'A place.' },
    {
      words: 'less sure',
      note: 'See [there](postil://article/article-seeded#note-0), [not here](other.html).',
    },
  ]);
  let { app, page } = await start([other]);
  await quit({ app, page });

  ({ app, page } = await start([NEWS]));
  await card(page, 'note-1').getByRole('link', { name: 'there' }).click();
  await expect.poll(() => page.locator('.slot.raised').getAttribute('data-id')).toBe('note-0');
  await expect(card(page, 'note-1').getByRole('link')).toHaveCount(1);
  await expect(card(page, 'note-1')).toContainText('not here');

  // Typed: two brackets and some letters of a title.
  await page.keyboard.press('n');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' As in [[second');
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Note, in Markdown')).toHaveValue(
    'A place. As in [[The Second Voice in the Margin]]',
  );
  await page.keyboard.type(', and [[The Second Voice in the Margin]], [[Nowhere]].');
  await page.keyboard.press('Escape');
  const links = card(page, 'note-0').getByRole('link');
  await expect(links).toHaveText(['The Second Voice in the Margin', 'The Second Voice in the Margin']);
  await expect(card(page, 'note-0')).toContainText('[[Nowhere]]');

  // The link of a card, by its menu and by key, followed from the other article.
  await card(page, 'note-0').focus();
  await page.getByRole('button', { name: 'More for this note' }).press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(link).toBe('postil://article/article-seeded#note-0');

  await links.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Second Voice in the Margin');
  await dragOver(page, 'the pencilled line');
  await page.keyboard.press('n');
  await page.keyboard.type(`Back [to it](${link}).`);
  await page.keyboard.press('Escape');
  await margin(page).getByRole('link', { name: 'to it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Fishing crews/);
  await expect.poll(() => page.locator('.slot.raised').getAttribute('data-id')).toBe('note-0');
});

test('a link to a highlight is completed by its words, of this article and of another, by keys and aloud', async ({
  profile,
  start,
}) => {
  const other = join(profile, 'low-water.md');
  await copyFile(join(SAMPLES, 'second-voice.md'), other);
  await seed(profile, () => [
    { words: 'the fish hall', note: 'A place.' },
    { words: 'less sure', note: '' },
    { words: 'The harbour mouth was closed', note: 'Dates to check.' },
  ]);
  let { page } = await start([other]);
  await dragOver(page, 'the pencilled line');
  await page.keyboard.press('1');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': ['the pencilled line'] });
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.locator('.library')).toBeVisible();
  await page.close();
  ({ page } = await start([NEWS]));

  const area = page.getByLabel('Note, in Markdown');
  const list = (name: string) => page.getByRole('listbox', { name });
  await card(page, 'note-0').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' See [[#');
  await expect(list('Highlights').getByRole('option')).toHaveText([
    'less sure',
    'The harbour mouth was closed',
  ]);
  await expect(page.locator('[data-live]')).toHaveText('2 highlights');
  // By the words of its note too.
  await page.keyboard.type('dates');
  await expect(list('Highlights').getByRole('option')).toHaveText(['The harbour mouth was closed']);
  await expect(area).toHaveAttribute('aria-activedescendant', /-list-0$/);
  await page.keyboard.press('Enter');
  await expect(area).toHaveValue('A place. See [[The harbour mouth was closed]]');
  await expect(page.locator('[data-live]')).toHaveText('Linked to The harbour mouth was closed');

  // From an article that is proposed, # goes on to its highlights.
  await page.keyboard.type(' and [[second');
  await expect(list('Articles')).toBeVisible();
  await expect(page.locator('[data-live]')).toHaveText('1 article, # for the highlights of one');
  await page.keyboard.type('#');
  await expect(list('Highlights').getByRole('option')).toHaveText(['the pencilled line']);
  await expect(area).toHaveValue(/\[\[The Second Voice in the Margin#$/);
  await page.keyboard.press('Tab');
  await expect(area).toHaveValue(/ and \[\[the pencilled line\]\]$/);
  await page.keyboard.press('Escape');

  // What is kept has the address, and the editor never shows it.
  await expect(card(page, 'note-0').getByRole('link').first()).toHaveAttribute(
    'data-href',
    'postil://article/article-seeded#note-2',
  );
  await card(page, 'note-0').focus();
  await page.keyboard.press('Enter');
  await expect(area).toHaveValue('A place. See [[The harbour mouth was closed]] and [[the pencilled line]]');
  await page.keyboard.press('Escape');

  const links = card(page, 'note-0').getByRole('link');
  await expect(links).toHaveText(['The harbour mouth was closed', 'the pencilled line']);
  await links.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.slot.raised').getAttribute('data-id')).toBe('note-2');
  await links.last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Second Voice in the Margin');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-focused': ['the pencilled line'] });
});

test('a note runs as its own letters do, paragraph by paragraph, whatever the article', async ({
  profile,
  start,
}) => {
  await seed(profile, () => [
    { words: 'the fish hall', note: 'A place.\n\nهذا صحيح.\n\n- واحد\n- two\n\n```\ncode = 1\n```' },
  ]);
  const { page } = await start([NEWS]);
  const note = card(page, 'note-0').locator('.note-text');
  // At which side of its block the first line of each begins.
  const sides = await note.evaluate((root) =>
    [...root.querySelectorAll('p, pre')].map((block) => {
      const letters = document.createRange();
      letters.selectNodeContents(block);
      const [line] = letters.getClientRects();
      const { left, right } = block.getBoundingClientRect();
      return line!.left - left < right - line!.right ? 'left' : 'right';
    }),
  );
  expect(sides).toEqual(['left', 'right', 'right', 'left', 'left']);
  // The marks of a list stand where its first item begins.
  expect(await note.locator('ul').evaluate((list) => getComputedStyle(list).direction)).toBe('rtl');
  await card(page, 'note-0').focus();
  await page.keyboard.press('Enter');
  const area = page.getByLabel('Note, in Markdown');
  await area.fill('نعم');
  expect(await area.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});

test('the whole article has a note, beside its title and first in the list', async ({ start }) => {
  const { page } = await start([NEWS]);
  await margin(page).getByRole('button', { name: 'Note on the article' }).click();
  await page.keyboard.type('Read it twice.');
  await saved(page);
  await page.keyboard.press('Escape');
  const note = margin(page).getByRole('article', { name: 'Note on the article' });
  await expect(note).toContainText('Read it twice.');
  const title = await page.getByRole('heading', { level: 1 }).boundingBox();
  const box = await note.boundingBox();
  expect(Math.abs((box?.y ?? 0) - (title?.y ?? 0))).toBeLessThan(40);
  await expect(page.getByRole('toolbar')).toHaveCount(0);

  await page.keyboard.press('Escape');
  await dragOver(page, 'The port authority');
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+N');
  await expect(list(page).locator('[data-annotation]').first()).toContainText('Read it twice.');
  await page.keyboard.press('Escape');

  // One that is left empty leaves nothing behind.
  await note.focus();
  await page.keyboard.press('Delete');
  await expect(note).toHaveCount(0);
  await margin(page).getByRole('button', { name: 'Note on the article' }).click();
  await expect(page.getByLabel('Note, in Markdown')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(margin(page).getByRole('button', { name: 'Note on the article' })).toBeVisible();
});

test('times are told in words, both exact ones on a closer look, and stay true', async ({
  profile,
  start,
}) => {
  await seed(profile, () => [{ words: 'the fish hall', note: 'A place.' }]);
  const { page } = await start([NEWS]);
  const time = card(page, 'note-0').locator('time');
  await expect(time).toHaveText(/^2 Jan/);
  await expect(time).toHaveAttribute('title', /^Created 2 January 2026/);
  await page.clock.install({ time: new Date() });
  await card(page, 'note-0').dblclick();
  await page.keyboard.type(' Now.');
  await page.clock.runFor(1000);
  await saved(page);
  await page.keyboard.press('Escape');
  await expect(time).toHaveText('just now');
  await expect(time).toHaveAttribute('title', /^Created 2 January 2026.*\nChanged /);
});

test('a filter by colour and tag holds for list, margin, rail and keys, and says so', async ({
  profile,
  start,
}) => {
  await seed(profile, () => [
    { words: 'The port authority', note: 'One.', colour: 'moss', tags: ['who'] },
    { words: 'the fish hall', note: 'Two.', colour: 'sky', tags: ['where'] },
    { words: 'less sure', note: 'Three.', colour: 'rose', tags: ['who'] },
  ]);
  const { page } = await start([NEWS]);
  await page.keyboard.press('Control+Shift+N');
  const choices = list(page).getByRole('group', { name: 'Show only' });
  await choices.getByRole('button', { name: '#who' }).click();
  await expect(list(page).getByText('Showing 2 of 3')).toBeVisible();
  await expect(list(page).locator('[data-annotation]')).toHaveCount(2);
  await choices.getByRole('button', { name: 'rose' }).click();
  await expect(list(page).getByText('Showing 1 of 3')).toBeVisible();
  await expect(page.locator('[data-live]')).toHaveText('Showing 1 of 3');
  await page.getByRole('button', { name: 'Close the list' }).click();
  await expect(margin(page).locator('[data-annotation]')).toHaveCount(1);
  await expect(page.locator('.rail button')).toHaveCount(1);
  await page.keyboard.press(']');
  await expect.poll(() => page.locator('.slot.raised').getAttribute('data-id')).toBe('note-2');
  await margin(page).getByRole('button', { name: 'Show all' }).click();
  await expect(margin(page).locator('[data-annotation]')).toHaveCount(3);
});

test('a long note folds at rest and is open in hand', async ({ profile, start }) => {
  const lines = Array.from({ length: 16 }, (_, i) => `Line ${i + 1} of it.`).join('\n\n');
  await seed(profile, () => [{ words: 'the fish hall', note: lines }]);
  const { page } = await start([NEWS]);
  const height = async () => (await card(page, 'note-0').boundingBox())?.height ?? 0;
  await expect(margin(page).getByRole('button', { name: 'Show all' })).toBeVisible();
  expect(await height()).toBeLessThan(250);
  await margin(page).getByRole('button', { name: 'Show all' }).click();
  expect(await height()).toBeGreaterThan(350);
  await expect(page.locator('.slot.raised')).toHaveCount(0);
  await margin(page).getByRole('button', { name: 'Show less' }).click();
  expect(await height()).toBeLessThan(250);
  await card(page, 'note-0').focus();
  expect(await height()).toBeGreaterThan(350);
});

test('two hundred notes on one screen stay near their lines, and typing in one touches no other', async ({
  profile,
  start,
}) => {
  await seed(profile, (text) =>
    Array.from({ length: 200 }, (_, i) => ({
      at: 20 + i * 5,
      words: text.slice(20 + i * 5, 24 + i * 5),
      note: `Note ${i} on these letters, which takes more than a line of the margin.`,
    })),
  );
  const { page } = await start([NEWS]);
  const more = margin(page).getByRole('button', { name: /more notes here$/ });
  await expect(more.first()).toBeAttached();
  expect(await margin(page).locator('.slot').count()).toBeLessThan(100);
  const [line] = await rectsOf(page, 'fish hall');
  await page.mouse.click((line?.left ?? 0) + 4, ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2);
  const raised = page.locator('.slot.raised');
  await expect(raised).toHaveAttribute('data-kind', 'card');
  await page.waitForTimeout(400);
  expect(Math.abs(((await raised.boundingBox())?.y ?? 0) - (line?.top ?? 0))).toBeLessThan(60);

  await page.keyboard.press('n');
  await expect(page.getByLabel('Note, in Markdown')).toBeFocused();
  await page.waitForTimeout(400);
  await margin(page).evaluate((root) => {
    const changed = new Set<Element>();
    Object.assign(window, { changedCards: changed });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const at = target instanceof Element ? target : target.parentElement;
        const other = at?.closest('[data-annotation]');
        if (other && other.querySelector('textarea') === null) changed.add(other);
      }
    }).observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  await page.keyboard.type('abcdef');
  await saved(page);
  expect(
    await page.evaluate(() => (window as unknown as { changedCards: Set<Element> }).changedCards.size),
  ).toBe(0);

  await page.keyboard.press('Escape');
  await more.first().click();
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a note is edited in place, and the focus is never lost', async ({ profile, start }) => {
  await seed(profile, () => [
    { words: 'the fish hall', note: 'A place.' },
    { words: 'less sure', note: 'Why?' },
  ]);
  const { page } = await start([NEWS]);
  await card(page, 'note-0').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Note, in Markdown')).toBeFocused();
  const before = (await page.getByLabel('Note, in Markdown').boundingBox())?.height ?? 0;
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('- one\n- `two`');
  expect((await page.getByLabel('Note, in Markdown').boundingBox())?.height).toBeGreaterThan(before + 60);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => focused(page)).toBe('note-0');
  await expect(card(page, 'note-0').locator('li')).toHaveCount(2);
  await expect(card(page, 'note-0').locator('li code')).toHaveText('two');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toMatch(/scroller/);

  await card(page, 'note-0').dblclick();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect.poll(() => focused(page)).toBe('note-1');
  await page.keyboard.press('Delete');
  await expect.poll(() => focused(page)).toMatch(/scroller/);
});

for (const width of [1440, 860])
  test(`what was deleted is restored, and what a note said before, in a window of ${width}`, async ({
    profile,
    start,
  }) => {
    await seed(profile, () => [{ words: 'the fish hall', note: 'First words.', tags: ['where'] }]);
    const { app, page } = await start([NEWS]);
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 700),
      width,
    );
    await page.keyboard.press('Control+Shift+N');
    const item = list(page).locator('[data-annotation="note-0"]');
    await item.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Other words.');
    await saved(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('note-0');
    await list(page).getByRole('button', { name: 'More for this note' }).click();
    await page.getByRole('menuitem', { name: 'Earlier versions' }).click();
    const dialog = page.getByRole('dialog', { name: 'Earlier versions' });
    await expect(dialog).toContainText('First words.');
    await bringAxe(page);
    expect(await violations(page, THEMES)).toEqual([]);
    await dialog.getByRole('button', { name: 'Restore this text' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(item).toContainText('First words.');

    await item.focus();
    await page.keyboard.press('Delete');
    await expect(item).toHaveCount(0);
    await list(page).getByText('Deleted (1)').click();
    await expect(list(page).locator('details')).toContainText('the fish hall');
    await list(page).locator('details').getByRole('button', { name: 'Restore' }).click();
    await expect(item).toContainText('First words.');
    await expect(item.locator('.tag')).toHaveText('where');
    await expect(list(page).getByText('Deleted')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(item).toHaveCount(0);
    await expect(list(page).getByText('Deleted (1)')).toBeVisible();
  });

test('a note that moves to its line when it is taken in hand is hit by click and double click', async ({
  profile,
  start,
}) => {
  await seed(profile, () => [
    { words: 'the fish hall', note: 'A place.' },
    { words: 'less sure', note: 'Why?' },
  ]);
  const { page } = await start([NEWS]);
  for (const id of ['note-0', 'note-1']) {
    await page.waitForTimeout(600);
    const box = await card(page, id).boundingBox();
    const at = [(box?.x ?? 0) + 30, (box?.y ?? 0) + 12] as const;
    await page.mouse.click(...at);
    await expect(page.locator('.slot.raised')).toHaveAttribute('data-id', id);
    await page.waitForTimeout(600);
    expect(Math.abs(((await card(page, id).boundingBox())?.y ?? 0) - at[1] + 12)).toBeGreaterThan(10);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(600);
    await page.mouse.dblclick(...at);
    await expect(page.getByLabel('Note, in Markdown')).toHaveValue(id === 'note-0' ? 'A place.' : 'Why?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
});
