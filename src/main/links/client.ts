import { app } from 'electron';

/**
 * Makes an installed Postil the program that opens `postil:` links. On Linux the desktop file says so, on macOS the bundle; Windows
 * has to be told by the program itself. Nothing is claimed in a checkout, nor by a start on a profile of its own, which may
 * lie on a stick.
 */
export function claimLinks(profile: string | null): void {
  if (process.platform !== 'win32' || !app.isPackaged || profile !== null) return;
  // Behind the two dashes nothing is an option, whatever a link is made of.
  const claim = ['postil', process.execPath, ['--']] as const;
  if (!app.isDefaultProtocolClient(claim[0], claim[1], [...claim[2]]))
    app.setAsDefaultProtocolClient(claim[0], claim[1], [...claim[2]]);
}
