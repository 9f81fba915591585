import { protocol } from 'electron';
import { SCHEME } from './address.ts';

/**
 * Standard and secure: without both there is no IndexedDB. No fetch, no CORS, no service workers, no way around the
 * policy. What V8 makes of the scripts is kept in the profile, for the next start. Before `ready`.
 */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}
