import { homedir } from 'node:os';
import { defaultProfile } from '../profile.ts';

/** The profile's folder, absolute: the named one, or the platform's usual place. */
export function profileFolder(named: string | null): string {
  return named ?? defaultProfile(process.platform, process.env, homedir());
}
