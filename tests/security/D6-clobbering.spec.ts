import { expect, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dragOver, painted, quit, test } from '../e2e/app.ts';
import { measured } from '../results.ts';
import { startBare } from './bare.ts';

/** What a page's own scripts call things, and what its elements could be called instead. */
const NAMES: readonly string[] = [
  ...[
    'postil',
    'app',
    'document',
    'window',
    'location',
    'top',
    'self',
    'parent',
    'origin',
    'history',
    'navigator',
  ],
  ...[
    'getElementById',
    'querySelector',
    'querySelectorAll',
    'createElement',
    'createTextNode',
    'body',
    'head',
    'forms',
  ],
  ...[
    'documentElement',
    'activeElement',
    'getSelection',
    'cookie',
    'title',
    'addEventListener',
    'caretRangeFromPoint',
  ],
  ...[
    'childNodes',
    'parentNode',
    'firstChild',
    'children',
    'attributes',
    'nodeName',
    'ownerDocument',
    'dataset',
    'append',
  ],
  ...[
    'textContent',
    'setAttribute',
    'remove',
    'constructor',
    '__proto__',
    'prototype',
    'hasOwnProperty',
    'toString',
  ],
  ...[
    'valueOf',
    'then',
    'length',
    'item',
    'namedItem',
    'Symbol(x)',
    'CSS',
    'highlights',
    'trustedTypes',
    'indexedDB',
  ],
];
const WORDS = 'The lights were lit again on Thursday';

const CLOBBERS = NAMES.map(
  (name) =>
    `<p id="${name}" class="${name}">x <img name="${name}" id="${name}" src="x" alt="y"><a id="${name}" name="${name}" href="#${name}">to ${name}</a><form id="${name}" name="${name}"><input name="${name}" id="${name}"></form><object id="${name}" name="${name}"></object><iframe name="${name}"></iframe><slot name="${name}"></slot></p>`,
).join('\n\n');

/** Whether the document still answers as a document, and the app's own things are its own. */
function integrity(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const callable = [
      'getElementById',
      'querySelector',
      'createElement',
      'getSelection',
      'addEventListener',
    ] as const;
    return {
      callable: callable.filter((name) => typeof document[name] !== 'function'),
      body: document.body instanceof HTMLBodyElement,
      title: typeof document.title,
      cookie: typeof document.cookie,
      forms: document.forms.length,
      global: ['postil', 'CSS', 'indexedDB'].filter(
        (name) => (globalThis as Record<string, unknown>)[name] instanceof Node,
      ),
      // The app's own root has the one id that there is.
      root: document.getElementById('app')?.parentElement === document.body,
      polluted: Object.keys(Object.prototype),
    };
  });
}

test('D6: no id, name or class of a file reaches the page, and the app works in its midst', async ({
  profile,
  start,
}) => {
  const notes = NAMES.map((name, index) => `About name ${index} here[^${name}].`).join('\n\n');
  const marks = NAMES.map((name) => `[^${name}]: The note of ${name}.`).join('\n\n');
  const headings = NAMES.map((name) => `## ${name}`).join('\n\n');
  const links = NAMES.map((name, index) => `[go to name ${index}](#${name})`).join('\n\n');
  const file = join(profile, 'names.md');
  await writeFile(
    file,
    `---\ntitle: Names\n__proto__: {x: 1}\nconstructor: {prototype: {x: 1}}\n---\n\n${WORDS}, after eleven years.\n\n${headings}\n\n${links}\n\n${CLOBBERS}\n\n${notes}\n\n${marks}\n`,
  );
  const running = await start([file]);
  const { page } = running;
  const before = await integrity(page);
  expect(before).toEqual({
    callable: [],
    body: true,
    title: 'string',
    cookie: 'string',
    forms: 0,
    global: [],
    root: true,
    polluted: [],
  });
  const found = await page.locator('[data-page]').evaluate((root, names) => {
    const taken: string[] = [];
    for (const element of root.querySelectorAll('*'))
      for (const { name, value } of [...element.attributes])
        if (['id', 'name', 'for', 'form', 'slot', 'part', 'is', 'class', 'usemap', 'list'].includes(name))
          if (value.split(' ').some((one) => names.includes(one)))
            taken.push(`${element.localName} ${name}=${value}`);
    return taken;
  }, NAMES);
  expect(found).toEqual([]);
  // Places in the article are found by data, whatever they are called; so are its footnotes.
  for (const name of ['__proto__', 'constructor', 'toString', 'getElementById']) {
    const index = NAMES.indexOf(name);
    await page.getByText(`go to name ${index}`, { exact: true }).click();
    await page.getByText(`About name ${index} here`).locator('a[role="doc-noteref"]').click();
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Home');
  await page.locator('[data-page]').evaluate((root) => root.closest('.scroller')?.scrollTo(0, 0));
  await dragOver(page, WORDS);
  await page.keyboard.press('1');
  await expect.poll(async () => Object.values(await painted(page)).flat()).toContain(WORDS);
  expect(await integrity(page)).toEqual(before);
  measured(
    'D6',
    `${NAMES.length} names of the document's own things as ids, names, headings and footnotes: none reached the page`,
  );
  await quit(running);
});

test('D6: control: in a bare window they take the place of what they are named after', async ({
  profile,
}) => {
  const { app, page } = await startBare(profile, { html: `<!doctype html><body>${CLOBBERS}</body>` });
  const seen = await page.evaluate(() => ({
    createElement: typeof document.createElement,
    title: typeof document.querySelector,
    global: (globalThis as Record<string, unknown>)['postil'] !== undefined,
  }));
  expect(seen.createElement).not.toBe('function');
  expect(seen.global).toBe(true);
  await app.close();
});
