import { isWebAddress } from '../parse/address.ts';

/** What articles of two programs are compared by: an address, a title, a byline, each without what says nothing. */

/** Parameters that only tell who sent whom; with `utm_` and `mc_` in front whatever follows. */
const TRACKING = new Set(['fbclid', 'gclid', 'dclid', 'msclkid', 'igshid', 'yclid', 'ref', 'ref_src', 'cmpid', 'smid', 'share', '_hsenc', '_hsmi', 'mkt_tok', 'spm', 'source']); // prettier-ignore

/**
 * An http(s) address without scheme, `www.`, fragment, tracking parameters and trailing slash, its host in lower case: equal
 * for addresses of one article. `null` for anything else.
 */
export function addressKey(address: string | null): string | null {
  if (address === null || !isWebAddress(address)) return null;
  const [, host = '', path = '', query = ''] =
    /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(address) ?? [];
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair.split('=', 1)[0] ?? ''))
    .sort();
  const plain = host.toLowerCase().replace(/^www\./, '').replace(/:(?:80|443)$/, ''); // prettier-ignore
  const end = path.replace(/\/+$/, '');
  return `${plain}${end}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.startsWith('utm_') || lower.startsWith('mc_') || TRACKING.has(lower);
}

/** `text` as lower-case letters and digits, one space between words; accents and punctuation are gone. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What stands between a title and its subtitle, or the name of its site. */
const DIVIDER = /\s*(?::\s|\s[|–—·-]\s)/;

/** A title as it is compared: whole, and without its subtitle. Both are empty where it has no letters. */
export function titleKeys(title: string): { whole: string; main: string } {
  const [main = ''] = title.split(DIVIDER, 1);
  const whole = plainWords(title);
  return { whole, main: plainWords(main) || whole };
}

/** Words of a byline that are no name. */
const NO_NAME = new Set(['by', 'and', 'von', 'und', 'par', 'et', 'the', 'with', 'dr', 'prof']);

/** Whether two bylines name somebody alike; `null` where one of them names nobody. */
export function sameByline(a: string | null, b: string | null): boolean | null {
  const names = (byline: string | null) =>
    plainWords(byline ?? '').split(' ').filter((word) => word.length > 1 && !NO_NAME.has(word)); // prettier-ignore
  const own = names(a);
  const others = new Set(names(b));
  if (own.length === 0 || others.size === 0) return null;
  return own.some((name) => others.has(name) && name.length > 2) || own.join(' ') === [...others].join(' ');
}
