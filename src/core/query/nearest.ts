import { fold } from './fold.ts';

/** Longer words are no slip of one of ours: the longest key has fourteen letters. */
const LONGEST = 24;

/** The one of `known` that `typed` is a slip of (two letters at most, of four or fewer one), or the only one it begins; else `null`. */
export function nearest(typed: string, known: Iterable<string>): string | null {
  const word = fold(typed);
  if (word === '' || word.length > LONGEST) return null;
  const names = [...known];
  let best: string | null = null;
  let least = word.length <= 4 ? 2 : 3;
  for (const name of names) {
    const distance = slips(word, fold(name));
    if (distance < least) [best, least] = [name, distance];
  }
  if (best !== null) return best;
  const begun = names.filter((name) => fold(name).startsWith(word));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

/** Letters added, left out, changed or swapped with their neighbour: optimal string alignment (Damerau 1964). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}
