import { expect, type Page } from '@playwright/test';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bringAxe, THEMES, violations } from './access.ts';
import { clickMenu, dragOver, NEWS, painted, quit, test, type Running } from './app.ts';

const QUOTE = 'The harbour mouth was closed on eleven days in May';

/** Answers the dialogs that main opens, as nobody is there to. */
async function answer(
  { app }: Running,
  { save = '', open = '' }: { save?: string; open?: string },
): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: paths.save === '', filePath: paths.save });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.open === '', filePaths: [paths.open] });
    },
    { save, open },
  );
}

async function note(page: Page, words: string): Promise<void> {
  await dragOver(page, QUOTE);
  await page.keyboard.press('n');
  await page.keyboard.type(words);
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.keyboard.press('Escape');
}

const panel = (page: Page) => page.getByRole('dialog', { name: 'Health of the library' });

test('how the library stands, and a bug report that holds none of it', async ({ profile, start }) => {
  const secret = 'Kanarienvogel';
  const file = join(profile, `${secret}.md`);
  await writeFile(
    file,
    `---\ntitle: ${secret} title\n---\n\n${QUOTE}, said ${secret}, and nobody asked why.\n`,
  );
  const broken = join(profile, `${secret}.docx`);
  await writeFile(broken, Buffer.from(`PK\x03\x04 ${secret}\x00\x01`, 'latin1'));
  const running = await start([file]);
  const { page, app } = running;
  await note(page, `${secret} in a note`);
  await app.evaluate(
    ({ app: main }, path) => main.emit('second-instance', {}, [], '', { files: [path] }),
    broken,
  );
  await expect(page.getByText(`${secret}.docx`).first()).toBeVisible();
  await page.evaluate((word) => Promise.resolve().then(() => Promise.reject(new Error(word))).catch(() => setTimeout(() => { throw new TypeError(word); })), secret); // prettier-ignore

  await page.getByRole('button', { name: 'On this computer only' }).click();
  await expect(panel(page)).toContainText('1 article with 1 annotation');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+H');
  await expect(panel(page)).toContainText('0 sent, 0 refused');
  await expect(panel(page)).toContainText('1 error');
  await expect(panel(page)).toContainText('Nothing has had to be mended.');
  await expect(panel(page).getByRole('button', { name: 'Show in folder' })).toHaveCount(2);
  // What happens meanwhile is there without asking.
  await page.evaluate((word) => void setTimeout(() => { throw new TypeError(word); }), secret); // prettier-ignore
  await expect(panel(page)).toContainText('2 errors.', { timeout: 15_000 });
  await panel(page).getByRole('button', { name: 'Copy for a bug report' }).click();
  await expect(panel(page).getByRole('status')).toContainText('Copied');
  const report = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(report).toContain('1 articles, 1 annotations');
  expect(report).toMatch(/page-error .*TypeError/);
  expect(report).toMatch(/not-opened .*docx/);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await quit(running);

  const logs = await readdir(join(profile, 'logs'));
  const log = (await Promise.all(logs.map((name) => readFile(join(profile, 'logs', name), 'utf8')))).join('');
  expect(log).toMatch(/ start .* opened .* stop /s);
  const journal = await readFile(join(profile, 'library/journal.jsonl'), 'utf8');
  // The control: what is kept of the reader's is in the record.
  expect(journal).toContain(secret);
  for (const text of [log, report]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(profile);
    expect(text).not.toContain('harbour');
  }
});

test('requests are counted, those that are refused and those that are not', async ({ start }) => {
  const running = await start([NEWS]);
  const { page, app } = running;
  const isShown = async (words: string) => {
    await page.keyboard.press('Control+Shift+H');
    // Opened again, it has what it had until main has answered.
    await expect(panel(page).locator('[data-network]')).toHaveText(words);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
  };
  const ask = () =>
    app.evaluate(({ session }) =>
      session.defaultSession.fetch('http://127.0.0.1:9/x').then(() => '', String),
    );
  expect(await ask()).toContain('ERR_BLOCKED_BY_CLIENT');
  await isShown('0 sent, 1 refused since the start.');
  // The control: with the gate taken away, what goes out is seen.
  await app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
  expect(await ask()).not.toContain('ERR_BLOCKED_BY_CLIENT');
  await isShown('1 sent, 1 refused since the start.');
  await quit(running);
});

test('a backup is written, looked through, and put in the place of what is there, with the window open', async ({
  profile,
  start,
}) => {
  const zip = join(profile, 'backup.zip');
  const running = await start([NEWS]);
  const { page } = running;
  await note(page, 'Eleven, not seven.');
  await answer(running, { save: zip, open: zip });
  await page.keyboard.press('Control+Shift+H');
  await panel(page).getByRole('button', { name: 'Back up…' }).click();
  await expect(panel(page).getByRole('status')).toContainText(
    'backup.zip holds the whole library: 1 article with 1 annotation',
  );
  await page.keyboard.press('Escape');

  // What comes after the backup is what is put aside.
  await page.keyboard.press(']');
  await page.keyboard.press('n');
  await page.keyboard.type(' Or twelve.');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+H');
  await panel(page).getByRole('button', { name: 'Restore…' }).click();
  const question = page.getByRole('dialog', { name: 'Put this backup in place?' });
  await expect(question).toContainText('backup.zip holds 1 article with 1 annotation.');
  await expect(question).toContainText(
    'It takes the place of what is here now: 1 article with 1 annotation.',
  );
  await bringAxe(page);
  expect(await violations(page, THEMES)).toEqual([]);
  await question.getByRole('button', { name: 'Keep what is here' }).press('Enter');
  await panel(page).getByRole('button', { name: 'Restore…' }).click();
  await question.getByRole('button', { name: 'Restore' }).press('Enter');

  await expect(page.getByText(/The backup is in place: 1 annotation in 1 article\./)).toBeVisible({
    timeout: 20_000,
  });
  const margin = page.getByRole('complementary', { name: 'Margin notes' });
  await expect(margin).toContainText('Eleven, not seven.');
  await expect(margin).not.toContainText('Or twelve.');
  expect(await painted(page)).toMatchObject({ 'postil-saffron': [QUOTE] });
  const kept =
    (await readdir(join(profile, 'library/kept'))).find((name) => name.startsWith('journal-')) ?? '';
  expect(await readFile(join(profile, 'library/kept', kept), 'utf8')).toContain('Or twelve.');
  // It is the same window, and what is written now is saved in the restored library.
  await page.keyboard.press(']');
  await page.keyboard.press('n');
  await page.keyboard.type(' Counted again.');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await quit(running);
  const journal = await readFile(join(profile, 'library/journal.jsonl'), 'utf8');
  expect(journal).toContain('Counted again.');
  expect(journal).not.toContain('Or twelve.');
});

test('a file that is no backup changes nothing, and is told', async ({ start }) => {
  const running = await start([NEWS]);
  await answer(running, { open: NEWS });
  await clickMenu(running.app, 'restore');
  await expect(running.page.getByText('is no whole backup of Postil’s, so nothing was changed').or(running.page.getByText("is no whole backup of Postil's, so nothing was changed"))).toBeVisible(); // prettier-ignore
  await expect(running.page.getByRole('dialog')).toHaveCount(0);
  await quit(running);
});

test('a second folder gets copies, and is waited for when it is away', async ({ profile, start }) => {
  const stick = join(profile, 'stick');
  await mkdir(stick);
  const running = await start([NEWS]);
  const { page } = running;
  await note(page, 'Eleven, not seven.');
  await answer(running, { open: stick });
  await page.keyboard.press('Control+Shift+H');
  await panel(page).getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(panel(page)).toContainText('1 copy, the newest just now', { timeout: 20_000 });
  const copies = await readdir(stick, { recursive: true });
  const copy = copies.find((name) => name.endsWith('.jsonl')) ?? '';
  expect(await readFile(join(stick, copy), 'utf8')).toContain('Eleven, not seven.');

  await rename(stick, `${stick}-away`);
  await panel(page).getByRole('button', { name: 'Choose another…' }).click();
  await expect(panel(page)).toContainText('It is not there now. Copying goes on when it is');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await quit(running);
});

test('a page that crashes is loaded again at its place, with the letters that were just typed', async ({
  start,
}) => {
  const running = await start([NEWS]);
  const { page, app } = running;
  await note(page, 'Eleven');
  await page.keyboard.press(']');
  await page.keyboard.press('n');
  await expect(page.getByLabel('Note, in Markdown')).toHaveValue('Eleven');
  // Typed and crashed at once: before the pause in which it would be saved.
  await page.keyboard.type(', not seven');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  // Playwright has lost this page for good; main still speaks to the one that came after it.
  const inPage = (script: string) =>
    app.evaluate(async ({ BrowserWindow }, code) => {
      // Asked of a page that is gone, the question is never answered.
      const late = new Promise<string>((done) => setTimeout(() => done(''), 1000));
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      const asked = page?.executeJavaScript(code) as Promise<string>;
      return Promise.race([asked.catch(() => ''), late]);
    }, script);
  await expect
    .poll(() => inPage('document.body.innerText'), { timeout: 20_000 })
    .toContain('Eleven, not seven');
  expect(await inPage('document.body.innerText')).toContain(
    'What had not been saved when the page ended was brought back.',
  );
  await expect.poll(() => inPage('postil.start().then(({ unsaved }) => JSON.stringify(unsaved))')).toBe('{}');
  await app.close();
});
