/** A library as it stands when everything is made that its first start makes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Stage } from '../stage.ts';
import { APP } from '../start.ts';

/** The app with the library of `profile`, its list on screen. */
export async function opened(stage: Stage, profile: string, switches: readonly string[] = []) {
  // Each begins with the list, wherever the one before has ended.
  rmSync(join(profile, 'settings.json'), { force: true });
  const { app, page } = await stage.launch([...switches, APP, '--profile', profile]);
  page.setDefaultTimeout(0);
  const versions = () => ({ electron: process.versions['electron'], chromium: process.versions['chrome'] });
  Object.assign(stage.versions, await app.evaluate(versions));
  await page.locator('.library [role="option"], .library .state p').first().waitFor();
  return { app, page };
}

/** Until everything is made that a first start makes: the index is asked, and has answered. */
export async function settle(stage: Stage, profile: string): Promise<void> {
  const { app, page } = await opened(stage, profile);
  await whole(page);
  await searchable(page);
  // What was made is written after a pause.
  await page.waitForTimeout(8_000);
  await app.close();
}

/** Until the list knows how long it is. */
export const whole = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('.library [role="option"]')?.getAttribute('aria-setsize') !== '-1',
  );

/** Until the index answers. */
export async function searchable(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[role="combobox"]').waitFor();
  await page.waitForFunction(() => document.querySelector('dialog .making') === null);
  await page.keyboard.press('Escape');
}
