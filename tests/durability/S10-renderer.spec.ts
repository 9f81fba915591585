import { expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { readLibrary } from '../../src/main/library/library.ts';
import { test } from '../e2e/app.ts';
import { seed } from '../e2e/library.ts';
import { measured, rounds } from '../results.ts';
import { App } from './app.ts';

const KILLS = rounds(10, 200);
const NOTE = 'note-0';

/** The words that stand at the top of the window. */
const TOP = `(() => {
  const scroller = document.querySelector('.scroller');
  const { left, top } = scroller.querySelector('[data-page]').getBoundingClientRect();
  const y = Math.max(scroller.getBoundingClientRect().top + 20, top + 4);
  return document.caretRangeFromPoint(left + 20, y)?.startContainer.textContent.slice(0, 60) ?? '';
})()`;

const EDITOR = `document.querySelector('textarea[aria-label="Note, in Markdown"]')`;

/** Opens the note's editor, as Enter on its card does, with the caret behind its last letter. */
async function openEditor(app: App): Promise<void> {
  await app.until(`document.querySelector('.reader')`);
  for (const key of [']', 'n']) await app.press(key);
  await app.until(EDITOR);
  await app.evaluate(`(() => { const editor = ${EDITOR}; editor.focus(); editor.setSelectionRange(editor.value.length, editor.value.length); })()`); // prettier-ignore
}

async function killPage(app: App): Promise<void> {
  const before = await app.evaluate<number>('performance.timeOrigin');
  for (const pid of await app.renderers()) process.kill(pid, 'SIGKILL');
  await app.until(
    `performance.timeOrigin !== ${before} && document.querySelector('.reader')`,
    'the page again',
  );
}

const noteOf = async (profile: string) =>
  (await readLibrary(profile)).state.annotations.get(NOTE)?.note ?? '';

test(`S10: ${KILLS} kills of the page lose no letter and no place`, async ({ profile }) => {
  test.setTimeout(KILLS * 60_000);
  await seed(profile, () => [{ words: 'eleven days in May', note: 'Counted:' }]);
  const settings = { ...DEFAULT_SETTINGS, openArticle: 'article-seeded' };
  await writeFile(join(profile, 'settings.json'), JSON.stringify(settings));
  const app = new App(profile, { env: { POSTIL_TEST_PAUSES: '50' } });
  try {
    await app.usable('.reader');
    let text = 'Counted:';
    for (let kill = 0; kill < KILLS; kill += 1) {
      await openEditor(app);
      // Where the page stands once the editor is open; a pause in scrolling keeps it.
      await sleep(700);
      const top = await app.evaluate<string>(TOP);
      expect(top.length).toBeGreaterThan(10);
      await app.type(` ${kill}`);
      text += ` ${kill}`;
      expect(await app.evaluate<string>(`${EDITOR}.value`)).toBe(text);
      // Before the letters are sent, while they are, and after.
      await sleep((kill * 37) % 450);
      await killPage(app);
      await expect.poll(() => noteOf(profile), { message: `after kill ${kill}`, timeout: 20_000 }).toBe(text);
      await expect.poll(() => app.evaluate<string>(TOP), { timeout: 20_000 }).toBe(top);
    }
  } finally {
    await app.close();
  }
  expect(app.stderr.match(/is loaded again/g)).toHaveLength(KILLS);
  measured(
    'S10',
    `${KILLS} kills of the page: each time loaded again at the same line, every letter typed there`,
  );
});

test('S10: control: a page that is closed takes with it what nobody keeps', async ({ profile }) => {
  await seed(profile, () => [{ words: 'eleven days in May', note: 'Counted:' }]);
  const app = new App(profile, { env: { POSTIL_TEST_PAUSES: '50' } });
  try {
    await app.usable('.library, .reader');
    await app.evaluate(`void Object.assign(window, { kept: 'in the page alone' })`);
    await app.evaluate(`postil.keepUnsaved('kept', 'with the window').then(String)`);
    const before = await app.evaluate<number>('performance.timeOrigin');
    for (const pid of await app.renderers()) process.kill(pid, 'SIGKILL');
    await app.until(`performance.timeOrigin !== ${before}`, 'the page again');
    // The kill did what a crash does, and what is compared is not simply still there.
    expect(await app.evaluate('typeof window.kept')).toBe('undefined');
    expect(await app.evaluate(`postil.start().then(({ unsaved }) => unsaved.kept)`)).toBe('with the window');
  } finally {
    await app.close();
  }
});
