import type { Session } from 'electron';
import type { Language } from '../../core/words/languages.ts';
import { isAllowedRequest, isOwnPage, SCHEME, type Pages } from './address.ts';
import type { PictureStore } from '../pictures/store.ts';
import { answer, pageTable } from './pages.ts';
import { countSent, type Traffic } from './traffic.ts';

/** Storage that Chromium may not clear by itself, and writing (not reading) the clipboard. */
const PERMISSIONS: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

/** Refuses everything that a page could ask of the session and that the app has no use for, and counts it in `traffic`. */
export function hardenSession(
  session: Session,
  pages: Pages,
  traffic: Traffic = { refused: 0, sent: 0 },
): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(
      PERMISSIONS.includes(permission) && details.isMainFrame && isOwnPage(details.requestingUrl, pages),
    ),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => PERMISSIONS.includes(permission) && isOwnPage(origin, pages),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !isAllowedRequest(details.url, pages);
    if (cancel) traffic.refused += 1;
    callback({ cancel });
  });
  countSent(session, traffic);
  session.on('will-download', (event) => event.preventDefault());
  // `spellcheck: false` alone still asks for a dictionary at every start; only an empty list does not.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

/**
 * Serves the built pages in `folder`, in `language`, and the library's pictures to `session`, and nothing else. Where the development server
 * has the pages, its page is of another origin and is lent the pictures. Nothing is answered before `wired`. Throws Node's error where the pages are not there.
 */
export function serve(
  session: Session,
  { devServer }: Pages,
  folder: string,
  pictures: PictureStore,
  language: () => Language,
  wired: Promise<void> = Promise.resolve(),
): void {
  const table = devServer === null ? pageTable(folder) : new Map<string, never>();
  session.protocol.handle(SCHEME, async (request) => {
    await wired;
    const response = await answer(table, pictures, request, language());
    if (devServer !== null) response.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    return response;
  });
}
