/** How far a candidate is from what was typed; the smallest first. `null` is no match. */
function distance(candidate: string, typed: string): number | null {
  if (candidate === typed) return 0;
  if (candidate.startsWith(typed)) return 1;
  const at = candidate.indexOf(typed);
  if (at < 0) return null;
  // Where a word begins, what was typed is more likely meant than in the middle of one.
  return /[\p{L}\p{N}]/u.test(candidate[at - 1] ?? '') ? 3 : 2;
}

/** Letters as they are compared: without case, accents and the kind of white space. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * At most `most` of `candidates` that `typed` may be the beginning or a part of: equal, then those that begin with it, then
 * those of which a word does, then the rest. Within each the given order stays, so the caller puts the likeliest first.
 */
export function matching<T>(
  candidates: Iterable<T>,
  typed: string,
  nameOf: (candidate: T) => string,
  most: number,
): T[] {
  return matchingPlain(candidates, typed, (candidate) => plain(nameOf(candidate)), most);
}

/** The same of candidates whose letters have been made comparable: of ten thousand that is all but a twentieth of the work. */
export function matchingPlain<T>(
  candidates: Iterable<T>,
  typed: string,
  plainOf: (candidate: T) => string,
  most: number,
): T[] {
  const wanted = plain(typed);
  const found: T[][] = [[], [], [], []];
  for (const candidate of candidates) {
    const group = wanted === '' ? 1 : distance(plainOf(candidate), wanted);
    if (group !== null) found[group]?.push(candidate);
  }
  return found.flat().slice(0, most);
}

/** The title that is being written behind `[[`, and where it begins; `null` when the caret is not in one. */
export function openLink(text: string, caret: number): { start: number; typed: string } | null {
  // No title is longer than what is looked at, so that a long note costs no more than a short one.
  const before = text.slice(Math.max(0, caret - 300), caret);
  const match = /\[\[([^[\]\n]*)$/.exec(before);
  return match === null ? null : { start: caret - match[0].length, typed: match[1] ?? '' };
}
