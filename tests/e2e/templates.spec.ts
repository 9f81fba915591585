import { expect } from '@playwright/test';
import { dragOver, NEWS, quit, test } from './app.ts';

const WORDS = 'the fish hall';

test('a template is copied, changed, tried on the open article, and put right where it is wrong', async ({
  start,
}) => {
  const running = await start([NEWS]);
  const { page } = running;
  await dragOver(page, WORDS);
  await page.keyboard.press('h');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await page.getByText('How it is written').click();
  await page.getByRole('button', { name: /make your own/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Templates' });
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText(`> [!quote|saffron]\n> ${WORDS}`);

  // Those that come with Postil are looked at, and copied to be changed.
  const highlight = dialog.getByLabel('Each highlight');
  await expect(highlight).not.toBeEditable();
  await dialog.getByRole('option', { name: 'Obsidian' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(preview).toContainText(`\n> ${WORDS}`);
  await expect(preview).not.toContainText('[!quote');
  await dialog.getByRole('button', { name: 'Make a copy' }).click();
  await expect(dialog.getByRole('status')).toHaveText('“Plain quotes (copy)” is yours to change.');
  await dialog.getByRole('textbox', { name: 'Name of the template' }).fill('Mine');

  await highlight.fill('- {{ highlight.quote | upcase }}\n\n{{ highlight.anchor }}');
  await expect(preview).toContainText('- THE FISH HALL');

  // A mistake is said where it is; what was made before stays in sight.
  await highlight.fill('- {{ highlight.qoute }}');
  await expect(highlight).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByText('There is no “highlight.qoute” here.')).toBeVisible();
  await expect(dialog.getByRole('region', { name: /before the mistake/ })).toContainText('- THE FISH HALL');
  await dialog.getByRole('button', { name: 'Line 1, column 6' }).click();
  expect(await highlight.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(5);

  // What can be said is clicked in at the caret.
  await highlight.fill('“” – ');
  await page.keyboard.press('End');
  await dialog.getByText('What a template can say').click();
  await dialog.getByRole('button', { name: 'highlight.quote', exact: true }).click();
  await expect(highlight).toHaveValue('“” – {{ highlight.quote }}');
  await expect(preview).toContainText(`“” – ${WORDS}`);

  // A loop without end is stopped, and the window answers.
  await highlight.fill('{% for a in (1..9999) %}{% for b in (1..9999) %}{% endfor %}{% endfor %}');
  await expect(dialog.getByText('It takes too long.')).toBeVisible();
  await highlight.fill('* {{ highlight.quote }}');
  await expect(preview).toContainText(`* ${WORDS}`);

  await dialog.getByRole('button', { name: 'Use it' }).click();
  await dialog.getByRole('button', { name: 'Delete this template' }).click();
  await expect(dialog.getByRole('option', { name: /Mine/ })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Undo the deletion' }).click();
  await expect(dialog.getByRole('option', { name: /^Mine\s+in use$/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Template', { exact: true })).toHaveValue(/-/);
  await expect(page.getByRole('dialog').getByRole('region', { name: 'Preview' })).toContainText(`* ${WORDS}`);
  await quit(running);

  const { page: again } = await start();
  await again.keyboard.press('Control+s');
  await again.getByText('How it is written').click();
  await expect(again.getByLabel('Template', { exact: true }).locator('option:checked')).toHaveText('Mine');
});
