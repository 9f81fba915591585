import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { defaultProfile, portableProfile } from '../profile.ts';

/** The profile's folder, absolute: the named one, that of a portable program, or the platform's usual place. */
export function profileFolder(named: string | null, env: NodeJS.ProcessEnv = process.env): string {
  return named ?? carriedProfile(env) ?? defaultProfile(process.platform, env, homedir());
}

/** The folder that makes this program portable; `null` where there is none, and in a checkout, whose executable is not Postil's. */
export function carriedProfile(env: NodeJS.ProcessEnv = process.env): string | null {
  if (process.versions['electron'] === undefined || process.defaultApp === true) return null;
  const beside = portableProfile(process.platform, env, process.execPath);
  return statSync(beside, { throwIfNoEntry: false })?.isDirectory() === true ? beside : null;
}
