import type { Session } from 'electron';
import { isAllowedRequest, isOwnPage, SCHEME, type Pages } from './address.ts';
import { answer, pageTable } from './pages.ts';

/** Storage that Chromium may not clear by itself, and writing (not reading) the clipboard. */
const PERMISSIONS: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

/** Refuses everything that a page could ask of the session and that the app has no use for. */
export function hardenSession(session: Session, pages: Pages): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(
      PERMISSIONS.includes(permission) && details.isMainFrame && isOwnPage(details.requestingUrl, pages),
    ),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => PERMISSIONS.includes(permission) && isOwnPage(origin, pages),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isAllowedRequest(details.url, pages) }),
  );
  session.on('will-download', (event) => event.preventDefault());
  // `spellcheck: false` alone still asks for a dictionary at every start; only an empty list does not.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

/** Serves the built pages in `folder` to `session`, and nothing else. Throws Node's error where they are not there. */
export function servePages(session: Session, folder: string): void {
  const table = pageTable(folder);
  session.protocol.handle(SCHEME, (request) => answer(table, request));
}
