import { HOST, SCHEME } from './address.ts';

/**
 * The page's Content Security Policy. Scripts, styles and fonts are files of the app; pictures of an article come from the
 * library's store, those of old records as blobs; nothing is fetched, framed, or sent anywhere. Markup becomes nodes only through the one policy by which
 * Svelte makes its own templates, a worker is started only through those that know the address of one worker each, and no
 * name can be taken twice.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  `img-src ${SCHEME}://${HOST}/picture/ blob:`,
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html postil-anchoring-worker postil-search-worker postil-code-worker postil-find-worker postil-hyphens-worker',
].join('; ');

/** What goes with every answer of the app's protocol. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;
