/** Which copies of the library are kept, as they grow old. */

export interface Dated {
  /** ISO 8601, UTC. */
  at: string;
}

/** The newest copies, whatever their age; then the last of each of so many days, and of each of so many weeks. */
const KEPT = { newest: 10, days: 7, weeks: 4 };

const DAY_MS = 86_400_000;

/**
 * The copies that may go: all but the ten newest, the last of each of the seven newest days that have one, and the last of
 * each of the four newest weeks that have one. Days and weeks are those of UTC; weeks begin on Monday.
 */
export function expired<T extends Dated>(copies: readonly T[]): T[] {
  const newestFirst = copies.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const kept = new Set(newestFirst.slice(0, KEPT.newest));
  for (const copy of lastOfEach(newestFirst, dayOf, KEPT.days)) kept.add(copy);
  for (const copy of lastOfEach(newestFirst, weekOf, KEPT.weeks)) kept.add(copy);
  return newestFirst.filter((copy) => !kept.has(copy));
}

function lastOfEach<T extends Dated>(
  newestFirst: readonly T[],
  span: (copy: T) => number,
  most: number,
): T[] {
  const last = new Map<number, T>();
  for (const copy of newestFirst) {
    if (!last.has(span(copy)) && last.size < most) last.set(span(copy), copy);
  }
  return [...last.values()];
}

function dayOf({ at }: Dated): number {
  return Math.floor(Date.parse(at) / DAY_MS);
}

/** 1 January 1970 was a Thursday: three days after a Monday. */
function weekOf(copy: Dated): number {
  return Math.floor((dayOf(copy) + 3) / 7);
}
