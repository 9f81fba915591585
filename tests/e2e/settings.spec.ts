import { expect } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NEWS, test } from './app.ts';

test('a key is changed by keyboard alone, and settings go out into a file and come in', async ({
  profile,
  start,
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
