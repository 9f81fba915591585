/**
 * Where the app's pages live. IndexedDB belongs to scheme and host: changing either hides every reader's data, so
 * neither ever changes. (`postil:` stays free for links to articles.)
 */
export const SCHEME = 'app';
export const HOST = 'postil';

/** The addresses that count as the app's own. */
export interface Pages {
  /** The page the window shows. */
  start: string;
  /** The development server's address, or `null`, which it always is in a packaged app. */
  devServer: string | null;
}

export function pagesOf(devServer: string | null): Pages {
  return { start: devServer ?? `${SCHEME}://${HOST}/index.html`, devServer };
}

/** Whether `address` is one of the app's own pages: scheme and host are compared whole, and there is nothing else in it. */
export function isOwnPage(address: string, pages: Pages): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (pages.devServer !== null && url.origin === new URL(pages.devServer).origin) return true;
  return url.protocol === `${SCHEME}:` && url.hostname === HOST && url.port === '';
}

/** The hash in the address of one of the library's pictures (see `pictureAddress`); `null` for every other address. */
export function pictureHash(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !isOwnPage(address, pagesOf(null))) return null;
  if (url.search !== '' || url.hash !== '') return null;
  // As it came: never decoded, and no letters but these.
  return /^\/picture\/([0-9a-f]{64})$/.exec(url.pathname)?.[1] ?? null;
}

/** Whether the session may ask for `address` at all. */
export function isAllowedRequest(address: string, pages: Pages): boolean {
  if (isOwnPage(address, pages)) return true;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || pages.devServer === null) return false;
  // The development server speaks to its page over a socket, and the developer tools load themselves.
  return (
    url.protocol === 'devtools:' || (url.protocol === 'ws:' && url.host === new URL(pages.devServer).host)
  );
}
