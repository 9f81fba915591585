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

/** A folder of this name beside the program makes it portable: library, settings and logs are kept there. */
const PORTABLE = 'postil-profile';

/**
 * Where the profile would be if the program is carried about, on a stick for instance: beside what a person sees as the program.
 * That is the AppImage and not what it unpacks, the portable `.exe` and not its temporary folder, the bundle on a Mac. Pure.
 *
 * @param env the process's environment: `APPIMAGE`, and electron-builder's `PORTABLE_EXECUTABLE_DIR`
 * @param executable absolute
 */
export function portableProfile(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  executable: string,
): string {
  if (platform === 'win32')
    return win32.join(env['PORTABLE_EXECUTABLE_DIR'] || win32.dirname(executable), PORTABLE);
  const bundle = /^(.*?\.app)\/Contents\/MacOS\//.exec(executable)?.[1];
  if (platform === 'darwin') return posix.join(posix.dirname(bundle ?? executable), PORTABLE);
  return posix.join(posix.dirname(env['APPIMAGE'] || executable), PORTABLE);
}
