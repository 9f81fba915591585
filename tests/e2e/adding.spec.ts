import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quit, test } from './app.ts';

const story = (name: string): string =>
  `${name}\n\nThe harbour lights of ${name} went out in March. Nobody lit them again for eleven years.\n\nThen, on a Thursday, they were back, and ${name} had a ferry once more.\n`;

/** What the next dialogs are answered with. */
const choose = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);

/** As many as a folder of some years holds. */
const MANY = 2_000;
const inWords = (count: number): string => count.toLocaleString('en');
const inDigits = (count: string | undefined): number => Number(count?.replaceAll(',', ''));

/** A row of the sidebar with its count. */
const row = (page: Page, label: string, count: number) =>
  page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: `${label} ${inWords(count)}`, exact: true }); // prettier-ignore

/** Presses Stop as soon as the bar counts that many files: a quick machine is through with all of them before a hand from outside is there. */
const stopAt = (page: Page, files: number) =>
  page.evaluate((most) => {
    const watch = new MutationObserver(() => {
      const bar = document.querySelector('section[aria-label^="Adding"]');
      const done = Number(
        (/([\d,]+) of [\d,]+/.exec(bar?.textContent ?? '')?.[1] ?? '0').replaceAll(',', ''),
      );
      if (done < most) return;
      watch.disconnect();
      [...bar!.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Stop')!.click();
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, files);

test('a watched folder, a folder that is added and stopped half way, and a paste', async ({
  profile,
  start,
}) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'postil-adding-'));
  const watched = join(folder, 'Reading');
  await mkdir(join(watched, 'inside'), { recursive: true });
  for (const name of ['Alder', 'Birch', 'inside/Cedar'])
    await writeFile(join(watched, `${name}.txt`), story(name.replace('inside/', '')));
  await writeFile(join(watched, 'Program.txt'), '\x7fELF\0\0\0\0\0\0\0\0');
  const { app, page } = await start();
  const main = page.locator('main');
  // The sample is the first article.
  await expect(page.locator('.reader')).toBeVisible();

  await test.step('what is in a watched folder comes in, and what comes into it', async () => {
    await choose(app, watched);
    await page.getByRole('button', { name: 'Watch a folder' }).click();
    await expect(row(page, 'Reading', 3)).toBeVisible({ timeout: 30_000 });
    await expect(row(page, 'All articles', 4)).toBeVisible();
    await writeFile(join(watched, 'Dogwood.txt'), story('Dogwood'));
    await expect(row(page, 'Reading', 4)).toBeVisible({ timeout: 30_000 });
    await row(page, 'Reading', 4).click();
    await expect(main.getByText('Dogwood', { exact: true }).first()).toBeVisible();
    await expect(main.getByText('The Second Voice in the Margin')).toBeHidden();
  });

  await test.step('what could not be read needs attention, until it is left, by keys alone', async () => {
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.type('needs attention');
    await page.keyboard.press('Enter');
    const unread = page.getByRole('region', { name: 'Files that could not be read' });
    await expect(unread).toContainText('Program.txt');
    await expect(unread).toContainText('looks like a program');
    await expect(row(page, 'Needs attention', 1)).toBeVisible();
    await unread.getByRole('button', { name: 'Leave Program.txt as it is' }).press('Enter');
    await expect(unread).toBeHidden();
    await expect(page.getByRole('button', { name: /^Needs attention \d/ })).toHaveCount(0);
    // The way on has the keys.
    await expect(page.getByRole('button', { name: 'Show all articles' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(main.getByText('Dogwood', { exact: true }).first()).toBeVisible();
  });

  await test.step('a changed file is read anew, and its highlight finds its place', async () => {
    await main.getByText('Alder', { exact: true }).first().dblclick();
    await expect(page.locator('[data-page]')).toContainText('The harbour lights of Alder');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('h');
    await expect(page.locator('.rail > *')).toHaveCount(1);
    await writeFile(
      join(watched, 'Alder.txt'),
      story('Alder').replace('The harbour', 'Long ago the harbour'),
    );
    // Asked as ever: what is being read is not changed under the eye.
    await page.getByRole('button', { name: 'Read it anew' }).click({ timeout: 30_000 });
    await expect(page.locator('[data-page]')).toContainText('Long ago the harbour lights');
    await expect(page.locator('.rail > *')).toHaveCount(1);
    await expect(page.getByText('reads as before')).toBeHidden();
  });

  await test.step('one that is deleted keeps its article, one that is renamed is the same article', async () => {
    await rm(join(watched, 'Birch.txt'));
    await rename(join(watched, 'inside', 'Cedar.txt'), join(watched, 'Cedar of Lebanon.txt'));
    await expect(row(page, 'Reading', 3)).toBeVisible({ timeout: 30_000 });
    await expect(row(page, 'All articles', 5)).toBeVisible();
    await row(page, 'All articles', 5).click();
    await main.getByText('Birch', { exact: true }).first().dblclick();
    await expect(page.locator('[data-page]')).toContainText('The harbour lights of Birch');
    await page.keyboard.press('Control+i');
    await expect(page.getByRole('dialog')).toContainText('It is not there any more. Your copy and your notes are kept.'); // prettier-ignore
    await page.keyboard.press('Escape');
  });

  await test.step('a folder that is stopped half way leaves whole articles; the next time brings the rest, and the third none', async () => {
    const many = join(folder, 'Many');
    await mkdir(many);
    for (let n = 0; n < MANY; n += 1) await writeFile(join(many, `Harbour ${n}.txt`), story(`Harbour ${n}`));
    await choose(app, many);
    await stopAt(page, MANY / 2);
    await page.evaluate(() => (window as unknown as { postil: { addFolder(): Promise<void> } }).postil.addFolder()); // prettier-ignore
    const bar = page.getByRole('region', { name: 'Adding Many' });
    const told = page.getByText(/^Stopped\. Added [\d,]+ articles from Many/);
    await expect(told).toBeVisible({ timeout: 60_000 });
    await expect(bar).toBeHidden();
    const first = inDigits(/Added ([\d,]+)/.exec((await told.textContent()) ?? '')?.[1]);
    expect(first).toBeLessThan(MANY);
    await expect(row(page, 'All articles', 5 + first)).toBeVisible();
    await page.evaluate(() => (window as unknown as { postil: { addFolder(): Promise<void> } }).postil.addFolder()); // prettier-ignore
    await expect(page.getByText(`Added ${inWords(MANY - first)} articles from Many, ${inWords(first)} were there already.`)).toBeVisible({ timeout: 60_000 }); // prettier-ignore
    await page.evaluate(() => (window as unknown as { postil: { addFolder(): Promise<void> } }).postil.addFolder()); // prettier-ignore
    await expect(page.getByText(`Nothing new in Many, ${inWords(MANY)} were there already.`)).toBeVisible({
      timeout: 60_000,
    });
    await expect(row(page, 'All articles', MANY + 5)).toBeVisible();
  });

  await test.step('what was copied becomes an article, once, and goes to the trash when that is undone', async () => {
    const html = '<h1>Of salt</h1><p>Salt was paid as wages.</p><script>window.fired = true</script><img src="https://example.org/a.png">'; // prettier-ignore
    await app.evaluate(({ clipboard }, copied) => {
      (clipboard as unknown as { writeHTML(html: string): void }).writeHTML(copied);
    }, html);
    await page.locator('main').click();
    await page.keyboard.press('Control+v');
    await expect(page.locator('h1')).toHaveText('Of salt');
    await expect(page.locator('[data-page]')).toContainText('Salt was paid as wages.');
    expect(await page.evaluate(() => (window as unknown as { fired?: true }).fired)).toBeUndefined();
    await expect(row(page, 'All articles', MANY + 6)).toBeVisible();
    await page.keyboard.press('Control+v');
    await expect(row(page, 'All articles', MANY + 6)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(row(page, 'All articles', MANY + 5)).toBeVisible();
    await expect(row(page, 'Trash', 1)).toBeVisible();
  });

  await quit({ app, page });
  await test.step('what changed while Postil was closed is found at the next start', async () => {
    await writeFile(join(watched, 'Elder.txt'), story('Elder'));
    const again = await start();
    await expect(row(again.page, 'Reading', 4)).toBeVisible({ timeout: 30_000 });
    expect(profile).not.toBe('');
    await quit(again);
  });
  await rm(folder, { recursive: true, force: true });
});
