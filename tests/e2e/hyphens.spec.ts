import { expect, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Annotation } from '../../src/core/annotation.ts';
import { quit, ROOT, SAMPLES, test, type Running } from './app.ts';
import {
  distanceOf,
  dividedAtEnds,
  dragOverDivided,
  lettersUnder,
  nodesOf,
  topLine,
  whole,
  type DividedWord,
} from './divided.ts';

const ENGLISH = join(SAMPLES, 'second-voice.md');
const HYPHEN = '\u00AD';

async function set(page: Page, name: string, on: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Text and theme' }).click();
  await page.getByRole('checkbox', { name }).setChecked(on);
  await page.keyboard.press('Escape');
}
const justify = (page: Page) => set(page, 'Justify lines on both sides', true);
const divide = (page: Page, on: boolean) => set(page, 'Divide words at the ends of lines', on);

/** Words at the ends of lines, once there are some: patterns are read when they are first needed. */
async function someDivided(page: Page): Promise<DividedWord[]> {
  await expect.poll(async () => (await dividedAtEnds(page)).length).toBeGreaterThan(2);
  return dividedAtEnds(page);
}

/** What is copied, as text and as markup. */
async function copied({ app, page }: Running): Promise<{ text: string; html: string }> {
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).not.toBe('');
  return app.evaluate(({ clipboard }) => {
    const { readText, readHTML } = clipboard as unknown as { readText(): string; readHTML(): string };
    return { text: readText(), html: readHTML() };
  });
}

async function kept(profile: string, file: string): Promise<{ text: string; annotations: Annotation[] }> {
  const command = [join(ROOT, 'bin/postil.mjs'), 'export', file, '--as', 'json', '--out', '-'];
  const { stdout } = await promisify(execFile)(process.execPath, [...command, '--profile', profile]);
  return JSON.parse(stdout) as { text: string; annotations: Annotation[] };
}

test('words are divided on the screen and nowhere else: marks, find, the clipboard and the file have whole ones', async ({
  profile,
  start,
}) => {
  test.setTimeout(120_000);
  let running = await start([ENGLISH]);
  let { page } = running;
  const before = await nodesOf(page);
  expect(before.join('')).not.toContain(HYPHEN);
  const MARKED = 'A margin is slow conversation: the second speaker';
  await dragOverDivided(page, MARKED);
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');

  await justify(page);
  await divide(page, true);
  const words = await someDivided(page);
  expect((await nodesOf(page)).map(whole)).toEqual(before);
  expect(await lettersUnder(page, 'postil-saffron')).toEqual([MARKED]);

  // By mouse: the whole of a word that is divided, and the part of one that stands on the next line.
  const [word, other] = words.filter(
    ({ first, second }) => before.join(' ').split(first + second).length === 2 && !MARKED.includes(second),
  );
  const broken = word!.first + word!.second;
  await dragOverDivided(page, broken);
  expect(await copied(running)).toMatchObject({ text: broken });
  await page.keyboard.press('2');
  await expect.poll(() => lettersUnder(page, 'postil-moss')).toEqual([broken]);
  await page.keyboard.press('Escape');
  const sentence = before.find((text) => text.includes(other!.first + other!.second))!;
  const at = sentence.indexOf(other!.first + other!.second) + other!.first.length;
  const passage = sentence.slice(at, at + 24).trimEnd();
  await dragOverDivided(page, passage);
  const { text, html } = await copied(running);
  expect(text).toBe(passage);
  expect(html).not.toContain(HYPHEN);
  expect(html).toContain(passage);
  await page.keyboard.press('3');
  await expect.poll(() => lettersUnder(page, 'postil-sky')).toEqual([passage]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+f');
  await page.keyboard.type(broken);
  await expect(page.locator('search [role="status"]')).toHaveText('1 of 1');
  expect(await lettersUnder(page, 'postil-find-current')).toEqual([broken]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // The cursor goes by sentences, which have no hyphens either.
  await page.keyboard.press('ArrowRight');
  const sentenceAt = whole(await page.evaluate(() => document.getSelection()?.toString() ?? ''));
  expect(sentenceAt).toMatch(/^\p{Lu}.{20,}[.!?]$/u);
  expect(before.join('')).toContain(sentenceAt);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByText('The notes are on the clipboard as Markdown.')).toBeVisible();
  const notes = await running.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(notes).toContain(broken);
  expect(notes).not.toContain(HYPHEN);
  await quit(running);

  expect(await readFile(join(profile, 'library/journal.jsonl'), 'utf8')).not.toContain(HYPHEN);
  const library = await kept(profile, ENGLISH);
  expect(library.annotations.map(({ exact }) => exact).sort()).toEqual([MARKED, broken, passage].sort());
  for (const { start: from, end, exact } of library.annotations)
    expect(library.text.slice(from, end)).toBe(exact);

  running = await start();
  ({ page } = running);
  await someDivided(page);
  await expect.poll(() => lettersUnder(page, 'postil-moss')).toEqual([broken]);
  expect(await lettersUnder(page, 'postil-sky')).toEqual([passage]);
  await divide(page, false);
  await expect.poll(() => nodesOf(page)).toEqual(before);
  expect(await lettersUnder(page, 'postil-moss')).toEqual([broken]);
  expect(await lettersUnder(page, 'postil-sky')).toEqual([passage]);
  await quit(running);
});

test('the line at the top stays when words are divided, and when they are whole again', async ({ start }) => {
  const { page } = await start([ENGLISH]);
  await justify(page);
  for (const share of [0.35, 0.7]) {
    await page
      .locator('.scroller')
      .evaluate((scroller, part) => scroller.scrollTo(0, scroller.scrollHeight * part), share);
    await page.waitForTimeout(300);
    const top = await topLine(page);
    for (const on of [true, false, true, false]) {
      await divide(page, on);
      if (on) await someDivided(page);
      else await expect.poll(async () => (await nodesOf(page)).join('')).not.toContain(HYPHEN);
      await page.waitForTimeout(300);
      const moved = Math.abs((await distanceOf(page, top.words)) - top.distance);
      expect(moved, `${share}, ${on ? 'divided' : 'whole'}`).toBeLessThan(1.68 * top.height);
    }
  }
});

const GERMAN = `---
title: Die Uferpromenade
lang: de
---

Die Verwaltungsgemeinschaft der Uferanliegergemeinden beschloss in ihrer außerordentlichen Sitzung, die
Schifffahrtsgenehmigungen für Ausflugsdampfer künftig nur noch während der Sommermonate auszustellen. Die Vorsitzende der
Rechnungsprüfungskommission sprach von einer Umweltverträglichkeitsprüfung, deren Wiederholung unausweichlich geworden sei.

Zwischen den Anlegestellen gelten Geschwindigkeitsbeschränkungen, deren Überwachung die Wasserschutzpolizei übernimmt. Das
Wort Wach${HYPHEN}stube hat einen Trennstrich seines Verfassers, und die Strömungsgeschwindigkeit beunruhigt alle.

Fremdenverkehrsunternehmen rechnen mit einer Verdoppelung der Übernachtungszahlen, sofern die Wiederherstellung der
Uferpromenade rechtzeitig abgeschlossen wird; die Gewerkschaften widersprechen dieser Einschätzung nachdrücklich.
`;
const SWEDISH = `---
title: Strandpromenaden
lang: sv
---

Kommunfullmäktige beslutade under sitt sammanträde att strandpromenadens återställande skulle påskyndas.
`;

test('German is divided by its own rules, the hyphens of an author are kept, and Swedish is told to stay whole', async ({
  profile,
  start,
}) => {
  const german = join(profile, 'ufer.md');
  const swedish = join(profile, 'strand.md');
  await writeFile(german, GERMAN);
  await writeFile(swedish, SWEDISH);
  const running = await start([swedish, german]);
  const { page } = running;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Die Uferpromenade');
  const before = await nodesOf(page);
  await justify(page);
  await divide(page, true);
  const words = await someDivided(page);
  // Nowhere as English would have it: each part can be said.
  for (const { first, second } of words) {
    expect(first).toMatch(/[aeiouyäöü]/i);
    expect(second).toMatch(/[aeiouyäöü]/i);
  }
  // All of it is copied: of the soft hyphens the author's is left.
  await page.locator('.scroller').focus();
  await page.evaluate(() =>
    document.getSelection()!.selectAllChildren(document.querySelector('[data-page]')!),
  );
  const { text, html } = await copied(running);
  for (const form of [text, html]) {
    expect(form.split(HYPHEN)).toHaveLength(2);
    expect(form).toContain(`Wach${HYPHEN}stube`);
    expect(form).toContain('Umweltverträglichkeitsprüfung');
  }
  await divide(page, false);
  await expect.poll(() => nodesOf(page)).toEqual(before);

  await divide(page, true);
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: 'Strandpromenaden' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strandpromenaden');
  await page.getByRole('button', { name: 'Text and theme' }).click();
  await expect(
    page.getByRole('checkbox', { name: 'Divide words at the ends of lines' }),
  ).toHaveAccessibleDescription('Words in Swedish stay whole: Postil has no rules for dividing them.');
  expect((await nodesOf(page)).join('')).not.toContain(HYPHEN);
});

test('a saved page is divided in both of its views, in front and when it comes to the front again', async ({
  profile,
  start,
}) => {
  const file = join(profile, 'skarn-point.html');
  await writeFile(file, await readFile(join(ROOT, 'tests/fixtures/saved-page.html'), 'utf8'));
  const { app, page } = await start([file]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(700, 800));
  const WORDS = 'stood the ships that had answered';
  await dragOverDivided(page, WORDS);
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  const clean = await nodesOf(page);
  await divide(page, true);
  const isDivided = async () => (await nodesOf(page)).some((data) => data.includes(HYPHEN));
  await expect.poll(isDivided).toBe(true);

  await page.keyboard.press('Control+Shift+L');
  await expect(page.locator('[data-page]')).toContainText('The Tideway Review');
  await expect.poll(isDivided).toBe(true);
  expect(await lettersUnder(page, 'postil-moss')).toEqual([WORDS]);
  await page.keyboard.press('Control+Shift+L');
  await expect(page.locator('[data-page]')).not.toContainText('The Tideway Review');
  await expect.poll(isDivided).toBe(true);
  expect((await nodesOf(page)).map(whole)).toEqual(clean);
  expect(await lettersUnder(page, 'postil-moss')).toEqual([WORDS]);

  // Another tab in front takes the page down; it is built anew, and divided before it is seen.
  await page.keyboard.press('Control+T');
  await expect(page.locator('[data-page]')).toHaveCount(0);
  await page.keyboard.press('Control+W');
  await expect(page.locator('[data-page]')).toBeVisible();
  await expect.poll(isDivided).toBe(true);
  expect((await nodesOf(page)).map(whole)).toEqual(clean);
  expect(await lettersUnder(page, 'postil-moss')).toEqual([WORDS]);

  await divide(page, false);
  await expect.poll(() => nodesOf(page)).toEqual(clean);
});
