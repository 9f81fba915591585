import { expect } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../src/core/parse/index.ts';
import { dragOver, painted, rectsOf, ROOT, shownText, test } from './app.ts';

const FILE = join(ROOT, 'tests/fixtures/formulas.md');
const { text } = parseArticle({
  text: readFileSync(FILE, 'utf8'),
  name: 'formulas.md',
  encoding: 'utf-8',
  format: 'markdown',
});
/** From words before the first formula to words behind it. */
const PASSAGE = text.slice(text.indexOf('the height'), text.indexOf('is what') + 'is what'.length);

test('formulas are read, marked and copied like words', async ({ start }) => {
  const { app, page } = await start([FILE]);
  await expect.poll(() => shownText(page)).toBe(text);

  const [from] = await rectsOf(page, 'the height');
  const to = (await rectsOf(page, 'is what')).at(-1);
  await page.mouse.move(from!.left + 1, (from!.top + from!.bottom) / 2);
  await page.mouse.down();
  await expect(async () => {
    await page.mouse.move(to!.right - 4, (to!.top + to!.bottom) / 2, { steps: 4 });
    await page.mouse.move(to!.right - 1, (to!.top + to!.bottom) / 2);
    expect(await page.evaluate(() => document.getSelection()?.toString())).toMatch(/^the height[^]*is what$/);
  }).toPass({ timeout: 5_000 });
  await page.mouse.up();

  const copied = await page.evaluateHandle(() => {
    const heard = { html: '' };
    addEventListener('copy', (event) => (heard.html = event.clipboardData?.getData('text/html') ?? ''));
    return heard;
  });
  await page.keyboard.press('ControlOrMeta+c');
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('the height $h(t) = h_0 + \\sum_{k=1}^{n} a_k \\cos(\\omega_k t + \\varphi_k)$ is what');
  expect((await copied.jsonValue()).html).toContain('<msub>');

  await page.keyboard.press('1');
  await expect.poll(async () => (await painted(page))['postil-saffron']).toEqual([PASSAGE]);
  // Pressed inside the formula, it is that highlight.
  const sum = (await rectsOf(page, 'cos(')).at(0);
  await page.keyboard.press('Escape');
  await page.mouse.click((sum!.left + sum!.right) / 2, (sum!.top + sum!.bottom) / 2);
  await expect(page.getByRole('toolbar').first()).toBeVisible();
});

test('a formula wider than the column scrolls, by key too, and the page does not', async ({ start }) => {
  const { page } = await start([FILE]);
  const frames = page.locator('[data-page] .formula-frame');
  const widths = await frames.evaluateAll((all) =>
    all.map((frame) => [frame.scrollWidth, frame.clientWidth]),
  );
  const wide = widths.findIndex(([inside = 0, outside = 0]) => inside > outside);
  expect(widths.filter(([inside = 0, outside = 0]) => inside > outside)).toHaveLength(1);
  const frame = frames.nth(wide);
  await frame.scrollIntoViewIfNeeded();
  await expect(page.getByRole('group', { name: 'Wide formula' })).toHaveCount(1);
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a formula in the place of a picture is shown, and what stands around it is marked as if it were one', async ({
  start,
  profile,
}) => {
  const math = '<math><msup><mi>x</mi><mn>2</mn></msup></math>';
  const wiki = `<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;">${math}</span><img src="https://w.example/x.svg" class="mwe-math-fallback-image-inline" alt="x^2"></span>`;
  const words =
    'The float rises and falls, and what the pen writes is read at noon, when the keeper has his hour. ';
  const file = join(profile, 'tide.html');
  writeFileSync(
    file,
    `<!doctype html><title>Tide</title><article><p>${words.repeat(3)}</p><p>Here the height ${wiki} is what counts.</p><p>${words.repeat(3)}</p></article>`,
  );
  const { page } = await start([file]);
  await expect(page.locator('[data-page] math')).toBeVisible();
  for (const passage of ['the height', 'is what', 'The float rises']) {
    await dragOver(page, passage);
    await page.keyboard.press('h');
    await expect.poll(async () => JSON.stringify(await painted(page))).toContain(passage);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByRole('complementary', { name: 'Highlights and notes' })).toContainText('is what');
});

test('where the system has no face for formulas, brackets grow with Postil’s own', async ({ start }) => {
  const { page } = await start([FILE]);
  /** Of the matrix and of its bracket, as they are set by a face. */
  const heights = (face: string) =>
    page.locator('[data-page]').evaluate(async (root, family) => {
      for (const math of root.querySelectorAll('math')) math.style.fontFamily = family;
      await document.fonts.load(`16px ${family}`, 'x');
      const matrix = [...root.querySelectorAll('mtable')].at(-2)!;
      const height = (element: Element): number => element.getBoundingClientRect().height;
      return { matrix: height(matrix), bracket: height(matrix.previousElementSibling!) };
    }, face);
  const own = await heights('"Noto Sans Math"');
  expect(own.bracket).toBeGreaterThan(own.matrix * 0.9);
  // Control: a face without the table leaves it as high as a letter.
  const text = await heights('"Literata Variable"');
  expect(text.bracket).toBeLessThan(text.matrix * 0.5);
});
