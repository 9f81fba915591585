import { app } from 'electron';

/**
 * The reader's languages and places as the system has them, best first; Chromium's own switch comes before them, as it does for
 * Chromium. Can be asked before the app is ready.
 */
export function systemPlaces(): string[] {
  const asked = app.commandLine.getSwitchValue('lang');
  return [...(asked === '' ? [] : [asked]), ...app.getPreferredSystemLanguages()];
}
