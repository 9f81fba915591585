import { parseHighlightLink, type HighlightLink } from '../../core/export/link.ts';

/**
 * Addresses of passages, `postil://article/<id>#<highlight>`, as the system hands them over. Anyone may have written one, a web
 * page too: it names an article of this library, or nothing at all.
 */

/** Two ids of 200 letters each, every one of them percent-encoded in nine characters, and what stands before them. */
const LONGEST_LINK = 4_000;

/** Whether an argument is meant for the window to follow, well-formed or not: it is never the name of a file. */
export function isDeepLink(argument: string): boolean {
  return /^postil:/i.test(argument);
}

/** Where `url` leads; `null` for all that is longer, or not to the letter, what Postil writes. */
export function readDeepLink(url: string): HighlightLink | null {
  if (url.length > LONGEST_LINK) return null;
  const link = parseHighlightLink(url);
  return link === null || isOdd(link.article) || isOdd(link.annotation ?? '') ? null : link;
}

/** What no id has: they are only looked up, and still nothing strange should get as far as that. */
function isOdd(id: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(id);
}
