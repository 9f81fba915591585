import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { bringAxe, focusStop, iconsOfTheirOwn, overflowing, THEMES, violations, walk } from './access.ts';
import { painted, ROOT, shownText, test, type Running } from './app.ts';

const CODE = join(ROOT, 'tests/fixtures/code.md');
const SAVED = join(ROOT, 'tests/fixtures/saved-page.html');
/** The window's views and what lies over them, in an order in which one leads to the next. */
interface View {
  name: string;
  /** Gets there from the view before. */
  open: (page: Page) => Promise<unknown>;
  /** There is no more to wait for once this is seen. */
  seen: string;
  close?: (page: Page) => Promise<unknown>;
}

const press = (keys: string) => (page: Page) => page.keyboard.press(keys);
const type = (words: string) => (page: Page) => page.keyboard.type(words);
const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const all =
  (...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };
/** Over the page, closed with Esc. */
const over = (name: string, keys: string, seen: string): View => ({
  name,
  open: press(keys),
  seen,
  close: press('Escape'),
});

const VIEWS: readonly View[] = [
  { name: 'the reader', open: async () => undefined, seen: '[data-page] > section' },
  { name: 'a selection', open: press('ArrowRight'), seen: '[role="toolbar"]' },
  { name: 'a note in hand', open: all(press('1'), press('n'), type('why #tide')), seen: '[data-save="saved"]' },
  { name: 'a note at rest', open: all(press('Control+Enter'), press('Escape')), seen: '[data-page] > section' },
  { name: 'find', open: all(press('Control+f'), type('the')), seen: 'search', close: press('Escape') },
  { name: 'text and theme', open: button('Text and theme'), seen: '#type-menu', close: press('Escape') },
  { name: 'the outline', open: button('Outline'), seen: '#outline', close: press('Escape') },
  { name: 'the list of notes', open: press('Control+Shift+n'), seen: 'aside[aria-label="Highlights and notes"]', close: press('Control+Shift+n') },
  over('export', 'Control+s', 'dialog[open]'),
  { name: 'templates', open: all(press('Control+s'), (page) => page.getByText('How it is written').click(), button('Look at the templates, or make your own…')), seen: 'dialog[aria-label="Templates"], dialog:has(h2:text-is("Templates"))', close: all(press('Escape'), press('Escape')) },
  { name: 'names of the colours', open: all(press('Control+Shift+p'), type('name the colours'), press('Enter')), seen: 'main input[type="text"], [popover] input, dialog[open] input', close: press('Escape') },
  over('about the article', 'Control+i', 'dialog[open]'),
  over('health', 'Control+Shift+h', 'dialog[open]'),
  over('the keys', '?', 'dialog[open]'),
  over('settings', 'Control+,', 'dialog[open], .settings'),
  over('every command', 'Control+Shift+p', 'dialog[open]'),
  { name: 'search', open: all(press('Control+k'), type('office')), seen: 'dialog[open] [role="option"]', close: press('Escape') },
  { name: 'all highlights', open: press('Control+Shift+a'), seen: 'main [role="listbox"], main [role="grid"], main [role="list"]' },
  { name: 'the library', open: press('Alt+Home'), seen: '.library' },
  { name: 'several articles', open: press('Control+a'), seen: '.library' },
  { name: 'an empty view', open: (page) => page.locator('nav').getByText('Trash').click(), seen: '.library', close: (page) => page.locator('nav').getByText('All articles').click() },
]; // prettier-ignore

/** Names and roles, as a screen reader is told them; what else there is may be there. */
const TOLD: Readonly<Record<string, string>> = {
  'a note at rest': `
- main:
  - region "How the tide tables were kept":
    - button "Sidebar"
    - button "All articles"
    - progressbar "Read so far"
    - button "Outline"
    - button "Find in the article"
    - button "About this article"
    - button "Text and theme"
    - button "List of highlights and notes"
    - button "Export"
    - region "Article":
      - article:
        - paragraph: Maren Aalto , code.md , 1 min
        - heading "How the tide tables were kept" [level=1]
        - heading "In a shell" [level=2]
        - code: /for file in/
        - heading "In Python" [level=2]
        - table:
          - rowgroup:
            - row "Year Catch"
        - list "Footnotes":
          - listitem
      - complementary "Margin notes":
        - button "Note on the article"
        - 'article /saffron highlight: The harbour office/':
          - paragraph: "why #tide"
`,
  'the library': `
- main:
  - region "All articles":
    - heading "All articles" [level=1]
    - search:
      - combobox "Filter the list"
    - listbox "Articles":
      - option /How the tide tables were kept/ [selected]
      - option /The bell at Skarn Point/
  - complementary "About the selected article":
    - button "Continue reading"
`,
};
/** What is said meanwhile, in the window's live region. */
const SAID: Readonly<Record<string, RegExp>> = {
  'a selection': /^The harbour office/,
  'a note in hand': /Highlighted in saffron/,
};

const toReader = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+Home');
  await page.locator('.library').waitFor();
  await page.getByText('How the tide tables were kept').first().dblclick();
  await page.locator('.reader').waitFor();
  await page.locator('.scroller').focus();
};
const dialog =
  (keys: string) =>
  async (page: Page): Promise<void> => {
    await page.locator('.scroller').focus();
    await page.keyboard.press(keys);
    await page.locator('dialog[open]').waitFor();
  };
const view =
  (keys: string, seen: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press(keys);
    await page.locator(seen).first().waitFor();
  };

/** Where Tab is pressed until it has been everywhere, and the least number of places that it must have found. */
const WALKS: readonly [name: string, go: (page: Page) => Promise<void>, least: number][] = [
  ['the reader', toReader, 15],
  ['export', dialog('Control+s'), 5],
  ['about the article', dialog('Control+i'), 4],
  ['all highlights', view('Control+Shift+a', '.highlights'), 10],
  ['the library', view('Alt+Home', '.library'), 10],
];
const NARROW: readonly [name: string, go: (page: Page) => Promise<void>][] = [
  ['the library', view('Alt+Home', '.library')],
  ['the reader', toReader],
  ['the list of notes', view('Control+Shift+n', 'aside[aria-label="Highlights and notes"]')],
  ['export', dialog('Control+s')],
  ['about the article', dialog('Control+i')],
  ['health', dialog('Control+Shift+h')],
  ['the keys', dialog('?')],
  ['all highlights', view('Control+Shift+a', '.highlights')],
];

async function size({ app, page }: Running, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
}

const zoom = ({ app }: Running, factor: number): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
    factor,
  );

/** One start for all: what is looked at does not depend on what was looked at before, and a start takes as long as ten looks. */
test('every view in every theme can be read, named and reached by key', async ({ start }) => {
  test.setTimeout(180_000);
  const running = await start([SAVED, CODE]);
  const { page } = running;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await size(running, 1440, 900);
  await bringAxe(page);
  const faults: string[] = [];
  const note = (name: string, found: readonly string[]): unknown =>
    found.map((fault) => faults.push(`${name}: ${fault}`));

  await test.step('code is coloured without an element or a letter in the text', async () => {
    await expect
      .poll(() => painted(page))
      .toMatchObject({
        'postil-code-keyword': [
          'class',
          'def',
          'do',
          'done',
          'else',
          'fi',
          'for',
          'if',
          'if',
          'in',
          'return',
          'then',
        ],
        'postil-code-comment': ['# Every ledger in turn', '# Never below zero.'],
        'postil-code-number': ['0', '0', '0.5'],
      });
    const nodes = await page
      .locator('[data-page] pre')
      .evaluateAll((all) =>
        all.map((pre) => [...pre.querySelectorAll('*')].map((one) => [one.tagName, one.childNodes.length])),
      );
    expect(nodes).toEqual([[['CODE', 1]], [['CODE', 1]], [['CODE', 1]]]);
    const text = await shownText(page);
    expect(text).toContain(
      '#!/bin/bash\n# Every ledger in turn\nfor file in "$@"; do\n  if [ -f "$file" ]; then',
    );
    expect(text).toContain('Year    Catch   Boats\n1923      412      31');
  });

  await test.step('control: what is wrong is found', async () => {
    await page.evaluate(() => {
      const wrong = document.createElement('div');
      wrong.id = 'wrong';
      const pale = document.createElement('p');
      pale.textContent = 'Too pale to be read';
      pale.style.setProperty('color', 'color-mix(in srgb, var(--paper) 70%, var(--ink))');
      const nameless = document.createElement('button');
      nameless.style.setProperty('outline', 'none');
      const wide = document.createElement('p');
      wide.textContent = 'Too wide for the window';
      wide.style.setProperty('width', '3000px');
      wrong.append(pale, nameless, wide);
      document.querySelector('main')!.prepend(wrong);
      nameless.focus();
    });
    const found = (await violations(page, [])).join();
    expect(found).toContain('color-contrast');
    expect(found).toContain('button-name');
    expect((await focusStop(page)).faults).toEqual(
      expect.arrayContaining(['has no name', 'shows no sign of the focus']),
    );
    expect((await overflowing(page)).join()).toContain('3000px');
    await page.evaluate(() => document.querySelector('#wrong')!.remove());
    expect((await focusStop(page)).faults).toEqual(['the focus is lost']);
  });

  await page.locator('.scroller').focus();
  for (const { name, open, seen, close } of VIEWS)
    await test.step(name, async () => {
      await open(page);
      await expect(page.locator(seen).first(), name).toBeVisible();
      if (SAID[name]) await expect(page.locator('[data-live]')).toHaveText(SAID[name]);
      if (TOLD[name]) await expect(page.locator('main')).toMatchAriaSnapshot(TOLD[name]);
      note(name, await violations(page, THEMES));
      const moving = await page.evaluate(() =>
        document
          .getAnimations()
          .flatMap(({ playState, effect }) => (playState === 'running' ? [effect?.getTiming()] : [])),
      );
      if (moving.length > 0) faults.push(`${name}: moves, though less motion was asked for`);
      await close?.(page);
    });

  await test.step('the focus is never lost', async () => {
    // From the library, where the views above end, back to the article.
    await page.keyboard.press('Escape');
    for (const [name, go, least] of WALKS) {
      await go(page);
      const { faults: found, stops } = await walk(page);
      note(`Tab through ${name}`, found);
      if (stops < least) faults.push(`Tab through ${name}: only ${stops} stops`);
      await page.keyboard.press('Escape');
    }
  });

  await test.step('a narrow window, and so one at twice the size, needs no scrolling to the side', async () => {
    await size(running, 600, 700);
    for (const [name, go] of NARROW) {
      await go(page);
      note(`600 pixels, ${name}`, await overflowing(page));
      await page.keyboard.press('Escape');
    }
    // Truly at twice the size: what Chromium lays out then has two device pixels for each of its own.
    await size(running, 1200, 800);
    await zoom(running, 2);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(600);
    for (const [name, go] of NARROW.slice(0, 4)) {
      await go(page);
      note(`200 %, ${name}`, await overflowing(page));
      await page.keyboard.press('Escape');
    }
    await zoom(running, 1);
    await size(running, 1440, 900);
  });

  await test.step('the system’s own colours', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(ground).toBe('rgb(255, 255, 255)');
    // Axe reads colours as they were before the system took them; what is left to see is that the focus is shown.
    for (const [name, go] of NARROW.slice(0, 2)) {
      await go(page);
      note(`forced colours, ${name}`, await iconsOfTheirOwn(page));
      await page.keyboard.press('Tab');
      note(`forced colours, ${name}`, (await focusStop(page)).faults);
    }
  });
  expect(faults).toEqual([]);
});
