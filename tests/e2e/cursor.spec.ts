import { expect, type Page } from '@playwright/test';
import { dragOver, kill, NEWS, painted, rectsOf, test, type Running } from './app.ts';

let running: Running;
let page: Page;

test.beforeEach(async ({ start }) => {
  running = await start([NEWS]);
  ({ page } = running);
});

const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
const cards = () => page.locator('aside [data-annotation]');

test('the sentence cursor goes on from what was marked, as fast as the keys come', async () => {
  await page.locator('.scroller').focus();
  for (const key of '123451') {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(key);
  }
  await expect.poll(async () => Object.values(await painted(page)).flat().length).toBeGreaterThanOrEqual(6);
  const { 'postil-focused': focused, ...colours } = await painted(page);
  expect(focused).toHaveLength(1);
  expect(new Set(Object.values(colours).flat()).size).toBe(6);
});

test('the sentence cursor goes on where it stood after a note, and after Escape', async () => {
  await page.locator('.scroller').focus();
  await page.keyboard.press('ArrowRight');
  const first = await selected();
  await page.keyboard.press('n');
  await page.keyboard.type('On the first');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  const second = await selected();
  expect(second).not.toBe(first);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  expect(await selected()).not.toBe(second);
  expect(await selected()).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  expect(await selected()).toBe(second);
});

test('an end moved and moved back is no step: undo goes on to the one before', async () => {
  await dragOver(page, 'the fish hall');
  await page.keyboard.press('h');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': ['the fish hall'] });
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': ['the fish hall were'] });
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': ['the fish hall'] });
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(page)).toEqual({});
  await expect(page.locator('[data-live]')).toHaveText(/^Undone: highlight/);
});

test('the keyboard goes along with the next highlight, so that Delete is meant for the one that has it', async () => {
  for (const words of ['fish hall', 'harbour mouth was']) {
    await dragOver(page, words);
    await page.keyboard.press('n');
    await page.keyboard.type(`On ${words}`);
    await page.keyboard.press('Control+Enter');
  }
  await cards().filter({ hasText: 'On fish hall' }).focus();
  await page.keyboard.press(']');
  await expect(cards().filter({ hasText: 'On harbour mouth' })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(cards()).toHaveText([/On fish hall/]);
});

test('a click says which highlight it was; the choice closes when its note is written, and shows it without its signs', async () => {
  for (const [words, note] of [
    ['the fish hall were less sure', 'Who *says* so?'],
    ['fish hall', ''],
  ] as const) {
    await dragOver(page, words);
    await page.keyboard.press('n');
    await page.keyboard.type(note);
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  const press = async (words: string) => {
    const [rect] = await rectsOf(page, words);
    await page.mouse.click(rect!.left + 6, (rect!.top + rect!.bottom) / 2);
  };
  await press('less sure');
  await expect(page.locator('[data-live]')).toHaveText(/the fish hall were less sure\. Note: Who says so\?$/);
  await press('fish hall');
  const choice = page.getByRole('listbox', { name: 'Highlights here' });
  await expect(choice).toContainText('Who says so?');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note, in Markdown' })).toBeFocused();
  await expect(choice).toBeHidden();
});

test('who deletes in the list stays there, also where the page shows something else', async () => {
  await page.locator('.scroller').focus();
  for (const key of '1234') {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(key);
  }
  await page.keyboard.press('Escape');
  await page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
  await page.keyboard.press('Control+Shift+n');
  const list = page.getByRole('complementary', { name: 'Highlights and notes' }).locator('[data-annotation]');
  await expect(list).toHaveCount(4);
  await list.first().focus();
  await page.keyboard.press('Delete');
  await expect(list).toHaveCount(3);
  await expect(list.first()).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(list).toHaveCount(2);
  await expect(list.first()).toBeFocused();
});

test('Enter closes the names of the colours and opens nothing else', async () => {
  await page.getByRole('button', { name: 'Text and theme' }).click();
  await page.getByRole('button', { name: 'Name the colours' }).click();
  await page.getByRole('textbox', { name: 'Name of saffron' }).fill('claim');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of saffron' })).toBeHidden();
  await page.waitForTimeout(200);
  await expect(page.getByRole('radiogroup', { name: 'Theme' })).toBeHidden();
});

test('in forced colours the marks of the rail are seen', async () => {
  await dragOver(page, 'the fish hall');
  await page.keyboard.press('1');
  await page.emulateMedia({ forcedColors: 'active' });
  const grounds = () =>
    page.locator('.rail button').evaluate((mark) => {
      const ground = (element: Element) => getComputedStyle(element).backgroundColor;
      return { mark: ground(mark), page: ground(document.body) };
    });
  await expect.poll(async () => (await grounds()).mark).toBe('rgb(0, 0, 0)');
  expect((await grounds()).page).not.toBe('rgb(0, 0, 0)');
});

test('a hand that never pauses is saved as it types: a kill takes its last words only', async ({ start }) => {
  test.setTimeout(90_000);
  await dragOver(page, 'the fish hall');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note, in Markdown' })).toBeFocused();
  // No pause is as long as the one that saves: 120 letters in about five seconds.
  await page.keyboard.type('Early words come first. ' + 'and on it goes, '.repeat(6), { delay: 40 });
  await kill(running);
  const { page: again } = await start();
  await expect(again.locator('aside [data-annotation]')).toContainText('Early words come first.');
});

test('Select all takes the text and nothing around it, and the page stays where it is', async () => {
  await page.locator('.scroller').focus();
  await page.keyboard.press('Control+a');
  const all = await selected();
  expect(all).toMatch(/^The port authority of Karsa/);
  expect(all.trim()).toMatch(/\(With inputs from the Coast Press Service\)$/);
  expect(await page.locator('.scroller').evaluate((scroller) => scroller.scrollTop)).toBe(0);
  await page.keyboard.press('2');
  await expect.poll(async () => Object.keys(await painted(page))).toContain('postil-moss');
});

test('an end is dragged by its knob below the line to the words themselves, and lands in their line', async () => {
  await dragOver(page, 'for each day that work on the new breakwater');
  await page.keyboard.press('1');
  const knob = await page.locator('[data-grip="end"]').boundingBox();
  const [target] = await rectsOf(page, 'new breakwater closes');
  if (knob === null || target === undefined) throw new Error('Nothing to drag, or nowhere to go');
  await page.mouse.move(knob.x + 1, knob.y + knob.height + 4);
  await page.mouse.down();
  await page.mouse.move(knob.x - 20, knob.y + knob.height, { steps: 3 });
  await page.mouse.move(target.left + 2, (target.top + target.bottom) / 2, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(() => painted(page))
    .toMatchObject({ 'postil-saffron': ['for each day that work on the'] });
});
