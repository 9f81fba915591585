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

/** What is served, and to whom that is told. */
export interface Served {
  /** Of the built pages. */
  folder: string;
  pictures: Pick<PictureStore, 'read'>;
  /** What the page is to speak. */
  language(): Language;
  /** A script has been answered: the page has something to do for a while without main. */
  scripted(): void;
}

/**
 * Serves the built pages and the library's pictures to `session`, and nothing else. Where the development server has the
 * pages, its page is of another origin and is lent the pictures. Throws Node's error where the pages are not there.
 *
 * As buffers, which Electron calls deprecated: what it would have instead loads Node's whole fetch at the first request and pipes
 * each file through three streams, all of it on the way to the first frame.
 */
export function serve(
  session: Session,
  { devServer }: Pages,
  { folder, pictures, language, scripted }: Served,
): void {
  const table = devServer === null ? pageTable(folder) : new Map<string, never>();
  const lent = devServer === null ? {} : { 'Cross-Origin-Resource-Policy': 'cross-origin' };
  session.protocol.registerBufferProtocol(SCHEME, (request, reply) => {
    void answer(table, pictures, request, language()).then(({ statusCode, headers, data }) => {
      reply({ statusCode, headers: { ...headers, ...lent }, data });
      if (request.url.endsWith('.js')) scripted();
    });
  });
}
