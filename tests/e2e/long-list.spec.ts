import { expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dragOver, painted, rectsOf, shownText, test } from './app.ts';

const COUNT = 400;

test('a list of hundreds of items is built in parts that look, count and are marked as one', async ({
  profile,
  start,
}) => {
  const items = Array.from({ length: COUNT }, (_, index) => `Item ${index + 1} of many`);
  const file = join(profile, 'list.md');
  await writeFile(
    file,
    `# List\n\nBefore.\n\n${items.map((item, index) => `${index + 1}. ${item}`).join('\n')}\n`,
  );
  const { page } = await start([file]);

  const lists = page.locator('[data-page] ol');
  await expect.poll(() => lists.count()).toBeGreaterThan(3);
  await expect.poll(() => shownText(page)).toContain(items.join('\n'));
  const numbers = await lists.evaluateAll((all: HTMLOListElement[]) =>
    all.map(({ start: first, children }) => [first, children.length] as const),
  );
  let next = 1;
  for (const [first, length] of numbers) {
    expect(first).toBe(next);
    next += length;
  }
  expect(next).toBe(COUNT + 1);
  const positions = page.locator(`[data-page] li[aria-setsize="${COUNT}"]`);
  expect(await positions.evaluateAll((all) => all.map((item) => Number(item.ariaPosInSet)))).toEqual(
    items.map((_, index) => index + 1),
  );

  // The second part's first item: as far below the one before it as that is below its own.
  const at = numbers[0]![1];
  await rectsOf(page, `Item ${at} of many`);
  const [before, last, following] = await page
    .locator('[data-page] li')
    .evaluateAll(
      (all, index) => all.slice(index - 2, index + 1).map((item) => item.getBoundingClientRect().top),
      at,
    );
  expect(Math.abs(following! - last! - (last! - before!))).toBeLessThan(1);

  await dragOver(page, `Item ${at + 1} of`);
  await page.keyboard.press('2');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-moss': [`Item ${at + 1} of`] });
});
