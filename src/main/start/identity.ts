import { app } from 'electron';
import { join } from 'node:path';

/** The id of the packaged app; Windows groups its windows and notifications by it. */
export const APP_ID = 'org.postil.app';

/**
 * Names the app and moves all that Chromium keeps into the profile. Before `ready`, and before the instance lock, which
 * lives in `userData`: two profiles can be open at once, one profile only once.
 */
export function identify(profile: string): void {
  app.setName('Postil');
  app.setAppUserModelId(APP_ID);
  const chromium = join(profile, 'chromium');
  app.setPath('userData', chromium);
  app.setPath('sessionData', chromium);
}
