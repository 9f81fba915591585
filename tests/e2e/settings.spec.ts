import { expect } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CERTIFICATE, serve } from '../main/updates/server.ts';
import { clickMenu, NEWS, test as base } from './app.ts';

/** Whom the app would ask for new versions, in the place of a real release host. */
const test = base.extend<{ releases: Awaited<ReturnType<typeof serve>> }>({
  releases: async ({}, use) => {
    const server = await serve((_request, response) => response.end('{"tag_name":"v99.0.0"}'));
    const own = { POSTIL_UPDATES_FROM: `${server.origin}/latest`, NODE_EXTRA_CA_CERTS: CERTIFICATE };
    Object.assign(process.env, own);
    await use(server);
    for (const name of Object.keys(own)) delete process.env[name];
    await server.close();
  },
});

test('a key is changed by keyboard alone, and settings go out into a file and come in', async ({
  profile,
  start,
  releases,
}) => {
  const { app, page } = await start([NEWS]);
  const { keyboard } = page;
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const said = page.locator('[data-live]');
  const accelerator = (id: string) =>
    app.evaluate(({ Menu }, one) => Menu.getApplicationMenu()?.getMenuItemById(one)?.accelerator, id);

  // Found by its name; the arrows of the groups are passed by, as there is nothing else to tab to.
  await keyboard.press('Control+,');
  await expect(settings.getByRole('textbox', { name: 'Find a setting' })).toBeFocused();
  await keyboard.type('underline');
  const item = settings.getByRole('group', { name: 'Underline', exact: true });
  const key = item.getByRole('button', { name: 'Change U for Underline' });
  for (let at = 0; at < 6 && !(await key.evaluate((one) => one === document.activeElement)); at += 1)
    await keyboard.press('Tab');
  await expect(key).toBeFocused();

  // What copies in every text is refused, what is another's is told, and can be taken from there.
  await keyboard.press('Enter');
  await expect(item.getByRole('textbox')).toBeFocused();
  await keyboard.press('Control+c');
  await expect(item.getByRole('status')).toHaveText(/^Ctrl C copies, pastes or takes back/);
  await keyboard.press('n');
  await expect(item.getByRole('status')).toHaveText('N is now “Write a note”.');
  await keyboard.press('Tab');
  await expect(item.getByRole('button', { name: 'Take it from there' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(item.getByRole('button', { name: 'Change N for Underline' })).toBeFocused();
  await expect(said).toHaveText('Underline is now N or Ctrl U');

  // Esc clears what was looked for, then leaves; the page has the keys, and the key its new meaning.
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await expect(page.locator('.scroller')).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('n');
  await expect(page.getByRole('button', { name: 'Underline', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByRole('button', { name: 'Underline', exact: true })).toHaveAttribute(
    'title',
    'Underline (N)',
  );
  await keyboard.press('Escape');

  // Out into a file; then the keys as they come, which `Undo` takes back.
  const file = join(profile, 'Postil settings.json');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await keyboard.press('?');
  await page.getByRole('button', { name: 'Change the keys…' }).click();
  await settings.getByRole('tab', { name: 'Safety' }).click();
  await settings.getByRole('button', { name: 'Export settings…' }).click();
  await expect(page.getByText('The settings are in Postil settings.json.')).toBeVisible();
  const written = JSON.parse(await readFile(file, 'utf8')) as { settings: { keys: unknown } };
  expect(written.settings.keys).toEqual({
    'page.underline': ['N', 'Mod+U'],
    'page.note': ['Mod+N'],
  });
  await settings.getByRole('tab', { name: 'Keys' }).click();
  await settings.getByRole('button', { name: 'Reset this group' }).click();
  await expect(key).toBeVisible();
  await expect(settings.getByRole('button', { name: 'Reset this group' })).toBeDisabled();

  // In again: shown before it is taken, with what is left out; the menu and what shows keys follow at once.
  Object.assign(written.settings, { theme: 'sepia', brightness: 7, keys: { open: ['Mod+J'] } });
  await writeFile(file, JSON.stringify(written));
  await settings.getByRole('tab', { name: 'Safety' }).click();
  await settings.getByRole('button', { name: 'Import settings…' }).click();
  const panel = settings.getByRole('tabpanel');
  await expect(panel.getByRole('listitem')).toHaveText([
    /^Theme\s*Like the system → Sepia$/,
    'Keys',
    '“brightness”: this version of Postil does not know it.',
  ]);
  await settings.getByRole('button', { name: 'Use these settings' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await expect(page.getByRole('button', { name: /^Open a file/ })).toContainText('Ctrl J');
  await expect.poll(() => accelerator('open')).toBe('CmdOrCtrl+J');
  await settings.getByRole('tab', { name: 'Appearance' }).focus();
  await keyboard.press('Control+z');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect.poll(() => accelerator('open')).toBe('CmdOrCtrl+O');

  // New versions: the menu leads to a switch that is off, and nobody has been asked anything; nor is anybody after a no.
  const answer = (button: number) =>
    app.evaluate(({ dialog }, response) => {
      const shown: string[] = [];
      Object.assign(globalThis, { shown });
      dialog.showMessageBox = ((_window: unknown, { detail }: { detail?: string }) => {
        shown.push(detail ?? '');
        return Promise.resolve({ response, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
    }, button);
  const shown = () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  await answer(1);
  await clickMenu(app, 'check-updates');
  const look = settings.getByRole('switch', { name: 'Look for new versions' });
  await expect(look).toBeFocused();
  await expect(look).not.toBeChecked();
  const host = new URL(releases.origin).host;
  await expect(look).toHaveAccessibleDescription(new RegExp(`Asks ${host} once a day at most`));
  await keyboard.press('Space');
  await expect.poll(async () => (await shown()).length).toBe(1);
  await expect(look).not.toBeChecked();
  expect(await shown()).toEqual([expect.stringContaining(`${releases.origin}/latest`)]);
  expect(releases.connections).toBe(0);
  // After a yes one question goes out; what is found leads to a page that opens in the browser, which is asked about as any link is.
  await answer(0);
  await keyboard.press('Space');
  await expect(settings.getByText('Postil 99.0.0 is out.')).toBeVisible();
  await expect(look).toBeChecked();
  expect(releases.asked.map(({ url }) => url)).toEqual(['/latest']);
  await answer(2);
  await settings.getByRole('button', { name: 'Where to get it…' }).click();
  await expect.poll(shown).toEqual([expect.stringMatching(/v99\.0\.0/)]);
  await look.focus();
  await keyboard.press('Space');
  await expect(look).not.toBeChecked();
  expect(releases.connections).toBe(1);

  // Another language: what is written meanwhile is kept, the settings are open again in it, and the menus speak it too.
  await keyboard.press('Escape');
  await keyboard.press('ArrowRight');
  await keyboard.press('Control+n');
  await expect(page.getByLabel('Note, in Markdown')).toBeFocused();
  await keyboard.type('Written just before');
  await keyboard.press('Control+,');
  await settings.getByRole('tab', { name: 'Appearance' }).click();
  await settings.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const translated = page.getByRole('dialog', { name: 'Einstellungen' });
  await expect(translated.getByRole('combobox', { name: 'Sprache' })).toHaveValue('de');
  const menus = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  await expect.poll(menus).toContain('&Datei');
  await keyboard.press('Escape');
  await expect(page.getByText('Written just before')).toBeVisible();
});
