import { posix, win32 } from 'node:path';

/**
 * The folder that holds everything Postil keeps, where none is named: the place each platform means for it. Pure.
 *
 * @param env the process's environment: `XDG_CONFIG_HOME`, `APPDATA`
 * @param home the user's home folder, absolute
 */
export function defaultProfile(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32')
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Postil');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Postil');
  // A relative XDG_CONFIG_HOME is invalid and to be ignored (XDG Base Directory Specification 0.8).
  const config = env['XDG_CONFIG_HOME'];
  return posix.join(config && posix.isAbsolute(config) ? config : posix.join(home, '.config'), 'Postil');
}
