/** The app, as the hands are given to it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Stage } from '../stage.ts';
import { APP } from '../start.ts';
import { giveHands, type Hands as OnArticle } from './hands.ts';
import { givePen, type Pen } from './pen.ts';
import { giveShelf, type Shelf } from './shelf.ts';
import { giveTools } from './tools.ts';

/** A pause in typing after which a note is saved, in ms: NoteEditor's. */
export const PAUSE = 350;
/** Every time would be rounded up to the display's next beat. */
const UNBOUND = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
/** For the largest library on a busy machine, in ms. */
const PATIENCE = 120_000;
const REST = 1_000;

type Hands = OnArticle & Pen & Shelf;

export interface Opened {
  page: Page;
  /** Milliseconds from the whole list to the whole index. */
  indexed: number;
  does<Name extends keyof Hands>(name: Name, given: Parameters<Hands[Name]>[0]): ReturnType<Hands[Name]>;
  close(): Promise<void>;
}

/** Opens the library in `profile` with its list, wherever it was left. Resolves when the whole list is there, and it can be searched. */
export async function opened(stage: Stage, profile: string): Promise<Opened> {
  rmSync(join(profile, 'settings.json'), { force: true });
  const { app, page } = await stage.launch([...UNBOUND, APP, '--profile', profile]);
  page.setDefaultTimeout(PATIENCE);
  const versions = () => ({ electron: process.versions['electron'], chromium: process.versions['chrome'] });
  Object.assign(stage.versions, await app.evaluate(versions));
  await page.waitForFunction(
    () => (document.querySelector('.library [role="option"]')?.getAttribute('aria-setsize') ?? '-1') !== '-1',
  );
  const start = performance.now();
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[role="combobox"]').waitFor();
  await page.waitForFunction(() => document.querySelector('dialog .making') === null);
  const indexed = performance.now() - start;
  await page.keyboard.press('Escape');
  // What was made is written to the disk now.
  await page.waitForTimeout(REST);
  for (const give of [giveTools, giveHands, givePen, giveShelf]) await page.evaluate(give);
  const does = ((name: keyof Hands, given: unknown) =>
    page.evaluate(
      ([called, value]) =>
        (window as unknown as { hands: Record<string, (value: unknown) => unknown> }).hands[called]!(value),
      [name, given] as const,
    )) as Opened['does'];
  return { page, indexed, does, close: () => app.close() };
}
