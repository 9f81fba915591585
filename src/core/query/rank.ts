import { fold } from './fold.ts';

/** How near a name is to what was typed: the smaller the nearer; `null` is no match. */
function distance(name: string, typed: string): 0 | 1 | 2 | 3 | null {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  const at = name.indexOf(typed);
  if (at < 0) return null;
  // Where a word begins, what was typed is more likely meant than in the middle of one.
  return /[\p{L}\p{N}]/u.test(name[at - 1] ?? '') ? 3 : 2;
}

/** Folded once for each option, which are never changed. */
const known = new WeakMap<object, readonly string[]>();

/**
 * At most `most` of `options` that `typed` may be the beginning or a part of, in any case: equal, then begun by it, then with a word
 * begun by it, then the rest (not those, if `beginnings`). Within each the given order stays.
 */
export function ranked<T extends object>(
  options: readonly T[],
  typed: string,
  namesOf: (option: T) => readonly string[],
  most: number,
  beginnings = false,
): T[] {
  const wanted = fold(typed);
  const groups: T[][] = [[], [], [], []];
  for (const option of options) {
    let names = known.get(option);
    if (names === undefined) known.set(option, (names = namesOf(option).map(fold)));
    let best = 4;
    for (const name of names) best = Math.min(best, wanted === '' ? 1 : (distance(name, wanted) ?? 4));
    groups[best]?.push(option);
  }
  if (beginnings) groups.pop();
  return groups.flat().slice(0, most);
}
