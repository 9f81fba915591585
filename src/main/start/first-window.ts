import { session } from 'electron';
import { join } from 'node:path';
import type { Settings } from '../../core/settings.ts';
import type { Language } from '../../core/words/languages.ts';
import type { Pages } from '../session/address.ts';
import { hardenSession, serve } from '../session/harden.ts';
import { checkSpelling } from '../session/spelling.ts';
import type { Traffic } from '../session/traffic.ts';
import { glance } from '../settings/glance.ts';
import { applyTheme } from '../window/appearance.ts';
import { PlacementSchema, USUAL_PLACEMENT } from '../window/bounds.ts';
import { ReaderWindow } from '../window/reader-window.ts';
import { recoverFromCrashes, type Crashes } from '../window/recovery.ts';
import { boundsOnScreen } from '../window/screens.ts';
import { RENDERER } from './paths.ts';

/** The window whose page is on its way, and what goes through its session. */
export interface FirstWindow {
  window: ReaderWindow;
  traffic: Traffic;
  crashes: Crashes;
}

/**
 * Makes the window and asks for its page, before the profile is open: Chromium makes the page's process while main
 * reads the rest. After `ready`.
 *
 * @param settings how the window looks, as it was seen ahead of the stores
 * @param language what its page is to speak, whenever it is loaded
 */
export function firstWindow(
  { profile, pages }: { profile: string; pages: Pages },
  settings: Settings,
  language: () => Language,
): FirstWindow {
  const placement = glance(join(profile, 'window.json'), PlacementSchema, USUAL_PLACEMENT);
  const traffic = { refused: 0, sent: 0 };
  hardenSession(session.defaultSession, pages, traffic);
  checkSpelling(session.defaultSession);
  const window = new ReaderWindow({
    bounds: boundsOnScreen(placement),
    maximised: placement.maximised,
    paper: applyTheme(settings),
  });
  serve(session.defaultSession, pages, {
    folder: RENDERER,
    pictures: {
      read: async (hash) => {
        const { PictureStore } = await import('../pictures/store.ts');
        return new PictureStore(profile).read(hash);
      },
    },
    language,
    scripted: () => window.pageServed(),
  });
  const crashes = recoverFromCrashes(window);
  // A page that ends while it loads is loaded again, and a window that closes meanwhile needs no words.
  window.browser.loadURL(pages.start).catch((error: unknown) => console.error(String(error)));
  return { window, traffic, crashes };
}
