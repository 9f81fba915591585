import { expect, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Annotation } from '../../src/core/annotation.ts';
import { dragOver, painted, quit, rectsOf, ROOT, test } from './app.ts';

const command = promisify(execFile);
const FILE = join(ROOT, 'tests/fixtures/every-block.md');

/** One kind of block each: some of its words, a word in them, and the whole block as a triple click takes it. */
const BLOCKS = [
  ['paragraph with emphasis', 'morning, and nobody had', 'nobody', /^The harbour .* of the source\.$/],
  [
    'after a hard break, with code',
    'this line, with inline code',
    'inline',
    /^A hard break .* code in it\.$/,
  ],
  ['link', 'the customs house', 'customs', /^The harbour .* of the source\.$/],
  ['heading', 'ledger says', 'ledger', /^What the ledger says$/],
  ['list item', 'barrels first', 'barrels', /^Weigh the barrels first$/],
  ['nested, ordered list', 'tall one by', 'tall', /^the tall one by the door$/],
  ['task', 'clerk twice', 'clerk', /^Ask the clerk twice$/],
  ['quotation', 'quotation of one', 'quotation', /^A quotation of one line\.$/],
  ['quotation in a quotation', 'one inside', 'inside', /^And one inside it\.$/],
  ['code', 'if (wharf) {', 'wharf', /const wharf = 1;/],
  ['table head', 'Cargo', 'Cargo', /^Cargo$/],
  ['table cell', 'salt herring', 'herring', /^salt herring$/],
  ['number at the right of a cell', '120', '120', /^120$/],
  ['Arabic', 'هادئا في ذلك', 'هادئا', /^كان الميناء .*الجمارك\.$/],
  ['Hebrew', 'עזבה את', 'עזבה', /^הספינה .* שחר\.$/],
  ['Japanese', '静かだった。税関', '静か', /^港は静かだった。.*いない。$/],
  ['Chinese', '绳子是湿的，木板', '木板', /^码头上.*下沉。$/],
  ['emoji and accents', '👩‍👩‍👧‍👦 stay whole, so does é', 'whole', /^Emoji .* too\.$/],
  ['caption of a figure', 'quay at low', 'quay', /^Figure one: the quay at low water$/],
  ['term', 'Mole', 'Mole', /^Mole$/],
  ['definition', 'wall against', 'wall', /^A wall against the sea\.$/],
  ['summary', 'about the mole', 'about', /^More about the mole$/],
  ['details', 'words that are', 'words', /^Hidden words that are shown\.$/],
  ['footnote', 'note at the foot', 'foot', /^The note at the foot of the page\.$/],
] as const;

const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '');

async function press(page: Page, words: string, clickCount: number): Promise<void> {
  const [rect] = await rectsOf(page, words);
  await page.mouse.click((rect!.left + rect!.right) / 2, (rect!.top + rect!.bottom) / 2, { clickCount });
}

/** All words that are painted as highlights, however many ranges they lie in. */
async function highlights(page: Page): Promise<string[]> {
  const found = await painted(page);
  return Object.entries(found)
    .filter(([name]) => /^postil-(saffron|moss|sky|rose|lilac)$/.test(name))
    .flatMap(([, texts]) => texts);
}

/** What the library holds, by the command line: the text, and where each highlight stands in it. */
async function kept(profile: string, file = FILE): Promise<{ text: string; annotations: Annotation[] }> {
  const cli = join(ROOT, 'bin/postil.mjs');
  const { stdout } = await command(process.execPath, [
    cli,
    'export',
    file,
    '--as',
    'json',
    '--out',
    '-',
    '--profile',
    profile,
  ]);
  return JSON.parse(stdout) as { text: string; annotations: Annotation[] };
}

test('words in every kind of block are marked as they were selected, kept, and there after a restart', async ({
  start,
  profile,
}) => {
  test.setTimeout(180_000);
  const first = await start([FILE]);
  const { page } = first;
  const markup = () => page.locator('[data-page]').evaluate((root) => root.innerHTML);
  const before = await markup();
  for (const [i, [kind, words]] of BLOCKS.entries()) {
    await test.step(kind, async () => {
      await dragOver(page, words);
      await page.keyboard.press(String((i % 5) + 1));
      await expect.poll(() => highlights(page)).toContain(words);
      await page.keyboard.press('Escape');
    });
  }
  expect(await markup()).toBe(before);
  await quit(first);

  // Offsets and words agree with each other and with what was asked for, in the one text.
  const { text, annotations } = await kept(profile);
  expect(annotations.map(({ exact }) => exact).sort()).toEqual(BLOCKS.map(([, words]) => words).sort());
  for (const { start: from, end, exact, prefix, suffix } of annotations) {
    expect(text.slice(from, end)).toBe(exact);
    expect(text.slice(0, from).endsWith(prefix)).toBe(true);
    expect(text.slice(end).startsWith(suffix)).toBe(true);
  }

  const again = await start([FILE]);
  for (const [, words] of BLOCKS) {
    await rectsOf(again.page, words);
    await expect.poll(() => highlights(again.page)).toContain(words);
  }
});

test('a double click takes the word and a triple click the block, and no more is marked', async ({
  start,
}) => {
  test.setTimeout(180_000);
  const { page } = await start([FILE]);
  for (const [kind, , word, block] of BLOCKS) {
    await test.step(kind, async () => {
      await press(page, word, 2);
      expect((await selected(page)).trim()).toBe(word);
      await page.keyboard.press('h');
      await expect.poll(() => highlights(page)).toEqual([word]);
      await page.keyboard.press('Delete');
      await expect.poll(() => highlights(page)).toEqual([]);

      await press(page, word, 3);
      await page.keyboard.press('h');
      await expect.poll(async () => (await highlights(page)).length).toBe(1);
      expect((await highlights(page))[0]).toMatch(new RegExp(block.source, 's'));
      await page.keyboard.press('Delete');
      await expect.poll(() => highlights(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });
  }
});

test('one selection over blocks of many kinds is one passage, without what lies between them', async ({
  start,
  profile,
}) => {
  const first = await start([FILE]);
  const { page } = first;
  // Both ends are in view before the press: nothing scrolls under the hand.
  await rectsOf(page, 'salt herring');
  const [from] = await rectsOf(page, 'one inside it');
  await page.mouse.move(from!.left + 1, (from!.top + from!.bottom) / 2);
  await page.mouse.down();
  const [to] = await rectsOf(page, 'salt herring');
  await page.mouse.move(to!.left, (to!.top + to!.bottom) / 2, { steps: 5 });
  await expect(async () => {
    await page.mouse.move(to!.right - 3, (to!.top + to!.bottom) / 2);
    await page.mouse.move(to!.right - 1, (to!.top + to!.bottom) / 2);
    expect(await selected(page)).toMatch(/herring$/);
  }).toPass({ timeout: 5_000 });
  await page.mouse.up();
  await page.keyboard.press('3');
  await expect.poll(async () => (await highlights(page)).join()).toMatch(/^one inside it.*salt herring$/s);
  await quit(first);
  const { annotations } = await kept(profile);
  expect(annotations.map(({ exact }) => exact)).toEqual([
    'one inside it.\nconst wharf = 1;\n\tif (wharf) {\n  moor();\n}\nShip\nCargo\nTons\nAurora\nsalt herring',
  ]);
});

test('in an article from right to left the left arrow goes on, and a handle stands where the reading is', async ({
  start,
  profile,
}) => {
  const { writeFile } = await import('node:fs/promises');
  const file = join(profile, 'arabic.md');
  await writeFile(
    file,
    '# الميناء\n\nكان الميناء هادئا في ذلك الصباح. لم يفتح أحد بعد دار الجمارك.\n\nغادرت السفينة مع الفجر.\n',
  );
  const { page } = await start([file]);
  await page.keyboard.press('ArrowLeft');
  expect(await selected(page)).toBe('كان الميناء هادئا في ذلك الصباح.');
  await page.keyboard.press('Control+Shift+ArrowRight');
  expect(await selected(page)).toBe('كان الميناء هادئا في ذلك');
  await page.keyboard.press('2');
  await expect.poll(() => highlights(page)).toEqual(['كان الميناء هادئا في ذلك']);
  const grip = async (edge: string) => (await page.locator(`[data-grip="${edge}"]`).boundingBox())!.x;
  await expect.poll(async () => (await grip('start')) > (await grip('end'))).toBe(true);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => highlights(page)).toEqual(['كان الميناء هادئا في ذلك الصباح']);

  const end = (await page.locator('[data-grip="end"]').boundingBox())!;
  const [word] = await rectsOf(page, 'في ذلك');
  await page.mouse.move(end.x + 1, end.y + end.height / 2);
  await page.mouse.down();
  await page.mouse.move(word!.left + 1, (word!.top + word!.bottom) / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => highlights(page)).toEqual(['كان الميناء هادئا في ذلك']);
});

test('a quote is read without the numbers of its footnotes and with its formulas whole, and kept to the letter', async ({
  start,
  profile,
}) => {
  const { writeFile } = await import('node:fs/promises');
  const file = join(profile, 'tide.md');
  await writeFile(
    file,
    'The first line.\n\nThe water[^1] rose by $x^2$ feet that day.\n\nAnd then it fell.\n\n[^1]: Salt water.\n',
  );
  const rules = join(profile, 'regeln.html');
  await writeFile(rules, RULES);
  // The file that was named last is the one in front.
  const { app, page } = await start([rules, file]);
  await expect(page.locator('[data-page]')).toContainText('The first line.');
  const clipboard = () => app.evaluate(({ clipboard: board }) => board.readText());
  const line = page.locator('[data-page] p').nth(1);
  const box = (await line.boundingBox())!;
  await page.mouse.click(box.x + 20, box.y + box.height / 2, { clickCount: 3 });
  await expect.poll(() => selected(page)).toMatch(/^The water.*day\.\s*$/s);
  await page.keyboard.press('Control+c');
  await expect.poll(clipboard).toBe('The water rose by $x^2$ feet that day.');
  await page.keyboard.press('Escape');
  await page.mouse.click(box.x + 20, box.y + box.height / 2, { clickCount: 3 });
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(clipboard).toBe('The water rose by $x^2$ feet that day.');

  await page.mouse.click(box.x + 20, box.y + box.height / 2, { clickCount: 3 });
  await page.keyboard.press('h');
  await page.keyboard.press('Control+Shift+N');
  const list = page.getByRole('complementary', { name: 'Highlights and notes' });
  await expect(list.locator('blockquote')).toHaveText('The water rose by $x^2$ feet that day.');
  await page.keyboard.press('Control+Shift+C');
  await expect.poll(clipboard).toContain('> The water rose by $x^2$ feet that day.');
  // What it is found by has every letter of the text.
  expect((await highlights(page)).join('')).toBe('The water1 rose by x2 feet that day.');
  await page.keyboard.press('Control+Shift+N');

  await test.step('where words are divided at the ends of lines, the text is the same', () =>
    divided(page, clipboard, () => kept(profile, rules)));
});

const LONG = 'Durchführungsbestimmungen';
/** With an address, code, and a soft hyphen of its own. */
const RULES = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Regeln</title><article><h1>Regeln</h1>${`<p>Die
Kultusministerkonferenz füllte Aktenschränke mit Verwaltungsvorschriften, ${LONG} und
Ausnahmegenehmigungen, während Bundesverfassungsgerichtsentscheidungen über Zuständigkeitsverteilungen noch ausstanden. Die
Ein\u00ADsprüche stehen auf https://www.beispielverwaltung.example/unterlagen und in <code>genehmigungsverfahren()</code>.</p>`.repeat(
  12,
)}
</article></html>`;

/** Turns justification and divided words on in the second article, whose words are then marked, found and copied. */
async function divided(
  page: Page,
  clipboard: () => Promise<string>,
  keptOf: () => Promise<{ text: string; annotations: Annotation[] }>,
): Promise<void> {
  await page.getByRole('button', { name: 'Regeln', exact: true }).click();
  const root = page.locator('[data-page]');
  await expect(root).toContainText('Kultusministerkonferenz');
  const whole = (await root.textContent())!;
  await press(page, LONG, 2);
  await page.keyboard.press('h');
  await expect.poll(() => highlights(page)).toEqual([LONG]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Text and theme' }).click();
  await page.getByRole('checkbox', { name: 'Justify lines on both sides' }).check();
  await page.waitForTimeout(300);
  const gaps = await meanGap(page);
  await page.getByRole('checkbox', { name: 'Divide words at the ends of lines' }).check();
  await expect(root).toContainText('Durch\u00ADfüh\u00ADrungs\u00ADbe\u00ADstim\u00ADmun\u00ADgen');
  // Lines end within words, and what is drawn apart to fill them is less than half of it.
  await expect.poll(() => meanGap(page)).toBeLessThan(gaps / 2);
  await page.keyboard.press('Escape');
  const shown = (await root.textContent())!;
  expect(withoutHyphens(shown)).toBe(withoutHyphens(whole));
  expect(shown).toContain('https://www.beispielverwaltung.example/unterlagen');
  expect(shown).toContain('genehmigungsverfahren()');
  expect(shown).toContain(' Ein\u00ADsprüche ');

  // The highlight stands on its words, also where they are in two lines; another is made on a divided word.
  expect((await highlights(page)).map(withoutHyphens)).toEqual([LONG]);
  const second = 'Ausnahmegenehmigungen';
  const word = await wordRects(page, second);
  await page.mouse.click(word[0]!.left + 3, (word[0]!.top + word[0]!.bottom) / 2, { clickCount: 2 });
  await expect.poll(async () => withoutHyphens(await selected(page))).toBe(second);
  await page.keyboard.press('Control+c');
  await expect.poll(clipboard).toBe(second);
  await page.keyboard.press('2');
  await expect.poll(async () => (await highlights(page)).map(withoutHyphens).sort()).toEqual([second, LONG]);
  const { text, annotations } = await keptOf();
  expect(annotations.map(({ exact }) => exact).sort()).toEqual([second, LONG]);
  for (const { start: from, end, exact } of annotations) expect(text.slice(from, end)).toBe(exact);
  expect(text).not.toContain('Aus\u00AD');

  // A whole paragraph: ours are not copied, the article's own is.
  await page.keyboard.press('Escape');
  const paragraph = (await page.locator('[data-page] p').nth(1).boundingBox())!;
  await page.mouse.click(paragraph.x + 20, paragraph.y + 12, { clickCount: 3 });
  await page.keyboard.press('Control+c');
  await expect.poll(clipboard).toMatch(/Ein\u00ADsprüche stehen/);
  expect((await clipboard()).split('\u00AD')).toHaveLength(2);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('konferenz füllte aktenschränke');
  await expect(page.locator('search [role="status"]')).toHaveText(/ of 12$/);
  await expect
    .poll(async () => (await painted(page))['postil-find-current']?.map(withoutHyphens))
    .toEqual(['konferenz füllte Aktenschränke']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // Left whole again, nothing of it stays.
  await page.getByRole('button', { name: 'Text and theme' }).click();
  await page.getByRole('checkbox', { name: 'Divide words at the ends of lines' }).uncheck();
  await expect.poll(() => root.textContent()).toBe(whole);
  expect((await highlights(page)).sort()).toEqual([second, LONG]);
}

const withoutHyphens = (text: string): string => text.replaceAll('\u00AD', '');

/** Where the first occurrence of a divided word stands. */
function wordRects(page: Page, word: string): Promise<{ left: number; top: number; bottom: number }[]> {
  return page.locator('[data-page]').evaluate((root, wanted) => {
    const pattern = new RegExp([...wanted].join('\u00AD?'));
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const found = pattern.exec((node as Text).data);
      if (found === null) continue;
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      return [...range.getClientRects()]
        .filter(({ width }) => width > 0)
        .map(({ left, top, bottom }) => ({ left, top, bottom }));
    }
    return [];
  }, word);
}

/** The mean width of the spaces between words in the first paragraph, in CSS pixels; its last line left out. */
function meanGap(page: Page): Promise<number> {
  return page
    .locator('[data-page] p')
    .first()
    .evaluate((paragraph) => {
      const spaces: { top: number; width: number }[] = [];
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const { index } of (node as Text).data.matchAll(/ /g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          for (const { top, width } of range.getClientRects()) if (width > 0) spaces.push({ top, width });
        }
      }
      const last = Math.max(...spaces.map(({ top }) => top));
      const filled = spaces.filter(({ top }) => top < last - 4);
      return filled.reduce((sum, { width }) => sum + width, 0) / filled.length;
    });
}
