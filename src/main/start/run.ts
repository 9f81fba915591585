import { app } from 'electron';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEFAULT_SETTINGS, SettingsSchema } from '../../core/settings.ts';
import { meantBy, type Language } from '../../core/words/languages.ts';
import { handleRequests } from '../ipc/register.ts';
import { systemPlaces } from '../language/system.ts';
import type { Pages } from '../session/address.ts';
import { glance } from '../settings/glance.ts';
import { firstWindow, type FirstWindow } from './first-window.ts';
import type { Inbox } from './inbox.ts';

/** In milliseconds: a page of the development server asks main for no script. */
const SERVED_BY = 500;

/** What a start with a window was told. */
export interface Run {
  /** The profile's folder. */
  profile: string;
  pages: Pages;
  inbox: Inbox;
}

/**
 * Makes the window and asks for its page; or says why that cannot be, and ends. All else that main is made of is read, and the profile
 * opened, when the page has its script. Called before Chromium is ready, which waits for what is read by then: nothing is to be imported
 * here that the window does without.
 */
export async function run(settled: Run): Promise<void> {
  const seen = glance(join(settled.profile, 'settings.json'), SettingsSchema, DEFAULT_SETTINGS);
  const language = { now: meantBy(seen.language, systemPlaces()) };
  await app.whenReady();
  let first: FirstWindow | null = null;
  try {
    first = firstWindow(settled, seen, () => language.now);
    const tell = (spoken: Language) => (language.now = spoken);
    const wired = Promise.race([first.window.whenServed(), pause(SERVED_BY)]).then(async () => {
      const { wire } = await import('./wire.ts');
      return wire(settled, first!, seen.language, tell);
    });
    handleRequests(first.window, settled.pages, wired);
    await wired;
  } catch (error) {
    first?.window.abandon();
    const [{ speakIn }, { refuseToStart }] = await Promise.all([
      import('../../core/words/loading.ts'),
      import('./refusal.ts'),
    ]);
    await speakIn(language.now, systemPlaces()).catch(() => undefined);
    refuseToStart(error);
  }
}
