import { parseNoteLink } from '../note-link.ts';

/** Addresses as strings. Nothing is looked up; only what is harmless as data stays. RFC 3986 and the URL Standard. */

/** What the URL Standard strips at the ends, and inside, before it looks for a scheme. */
const ENDS = /^[\u0000-\u0020\u00A0\uFEFF]+|[\u0000-\u0020\u00A0\uFEFF]+$/g;
const INSIDE = /[\t\n\r]/g;

const WEB = /^https?:\/\/[^/?#\\\s]/i;

export function isWebAddress(address: string): boolean {
  return WEB.test(address);
}

/**
 * `href` as an address that a link may carry: http(s), mailto, a `#fragment`, or a relative reference. A relative one is
 * resolved against `base` where that is an http(s) address, else kept as given. `null` for every other scheme.
 */
export function linkAddress(href: string, base: string | null): string | null {
  const address = href.replace(INSIDE, '').replace(ENDS, '');
  if (address === '') return null;
  if (address.startsWith('#')) return address;
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(address)?.[0].toLowerCase();
  if (scheme === 'mailto') return address;
  if (scheme === 'http' || scheme === 'https') return isWebAddress(address) ? address : null;
  // A colon after anything that is no scheme name, but before a slash, is too odd to keep.
  if (scheme !== undefined || /^[^/?#]*:/.test(address)) return null;
  if (/^[/\\]{2}/.test(address)) {
    const absolute = `${base !== null && /^http:/i.test(base) ? 'http' : 'https'}://${address.slice(2)}`;
    return isWebAddress(absolute) ? absolute : null;
  }
  return base !== null && isWebAddress(base) ? resolve(address, base) : address;
}

/** `href` as an address that a link in a note may carry: http(s), or a place in the library. `null` for everything else. */
export function noteLinkAddress(href: string): string | null {
  const address = href.replace(INSIDE, '').replace(ENDS, '');
  return isWebAddress(address) || parseNoteLink(address) !== null ? address : null;
}

/** Host name of a picture's or page's address, lower case, without port; `null` for a relative address or another scheme. */
export function hostOf(address: string): string | null {
  const match = /^(?:https?:)?\/\/(?:[^/?#@]*@)?(\[[0-9a-f:.]+\]|[^/?#:\\\s]+)/i.exec(
    address.replace(INSIDE, '').replace(ENDS, ''),
  );
  const host = match?.[1]?.toLowerCase() ?? null;
  // The longest name that DNS has.
  return host === null || host.length > 253 ? null : host;
}

/** Reference resolution for a base that has a host (RFC 3986 §5.2.2), without the cases handled above. */
function resolve(reference: string, base: string): string {
  const [, origin = '', path = ''] = /^(https?:\/\/[^/?#]*)([^?#]*)/i.exec(base) ?? [];
  const query = /^[^?#]*\?[^#]*/.exec(base)?.[0].slice(origin.length + path.length) ?? '';
  if (reference.startsWith('?')) return `${origin}${path || '/'}${reference}`;
  const [target = ''] = /^[^?#]*/.exec(reference) ?? [];
  const tail = reference.slice(target.length);
  if (target === '') return `${origin}${path || '/'}${query}${tail}`;
  const merged = target.startsWith('/')
    ? target
    : `${path.slice(0, path.lastIndexOf('/') + 1) || '/'}${target}`;
  return `${origin}${withoutDots(merged)}${tail}`;
}

/** RFC 3986 §5.2.4. */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/').slice(1);
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
    if (last && (segment === '.' || segment === '..')) kept.push('');
  });
  return `/${kept.join('/')}`;
}
