import type { Session } from 'electron';

/**
 * Whether notes are checked by the system's own speller, which has its words already: on a Mac. Elsewhere Chromium has a checker of
 * its own, which fetches its dictionaries from the network as soon as it has a language to check (on Windows for every language that
 * Windows does not have), and so has none.
 */
export function systemSpells(platform: NodeJS.Platform): boolean {
  return platform === 'darwin';
}

/** Has the system check what is typed where it can do that by itself; leaves everything off elsewhere. After `hardenSession`. */
export function checkSpelling(session: Session, platform = process.platform): void {
  if (systemSpells(platform)) session.setSpellCheckerEnabled(true);
}
