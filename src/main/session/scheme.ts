import { protocol } from 'electron';
import { SCHEME } from './address.ts';

/**
 * Standard and secure: without both there is no IndexedDB. No fetch, no CORS, no service workers, no way around the
 * policy. Before `ready`.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}
