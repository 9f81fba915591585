import { calloutHash } from './conflict.ts';
import type { Edits } from './edits.ts';
import { RANK } from './edits.ts';
import { sliceLines } from './lines.ts';
import type { Scan, Shown } from './scan.ts';

export interface Conflict {
  /** The block's id, or `text`. */
  id: string;
  /** The callout that would show our side; `null` where there is no conflict. */
  callout: readonly string[] | null;
  /** Hash of the callout that was written last. */
  written: string | null;
  /** Whether our side is another than the one that was shown last. */
  isNew: boolean;
  /** Where a new one goes. */
  at: number;
  prefix: string;
  /** Lines among which the conflict's own callouts are looked for; elsewhere they belong to a copy of the block. */
  within: readonly [from: number, to: number] | null;
}

/** The conflict callouts of a file by their ids. */
export function calloutsOf({ shown }: Scan): ReadonlyMap<string, readonly Shown[]> {
  const found = new Map<string, Shown[]>();
  for (const one of shown) {
    const list = found.get(one.id);
    if (list === undefined) found.set(one.id, [one]);
    else list.push(one);
  }
  return found;
}

/**
 * Shows a conflict, shows it anew, or takes away what is settled. A callout that the reader wrote into is theirs and is left
 * alone; one that they deleted stays away until what it would show changes. Answers whether both sides are to be seen.
 */
export function settleCallouts(
  { lines }: Scan,
  there: readonly Shown[],
  conflict: Conflict,
  edits: Edits,
): boolean {
  const { callout, written, within } = conflict;
  const own = there.filter(({ from }) => within === null || (from >= within[0] && from < within[1]));
  const untouched = own.filter(
    ({ from, to, prefix }) => calloutHash(sliceLines(lines, from, to), prefix) === written,
  );
  if (callout === null) {
    for (const { from, to } of untouched) edits.remove(from, to);
    return false;
  }
  const [first, ...others] = untouched;
  const same = calloutHash(callout, '') === written;
  if (first !== undefined) {
    if (!same) edits.replace(first.from, first.to, callout, first.prefix, null);
    for (const { from, to } of others) edits.remove(from, to);
    return true;
  }
  if (same || !conflict.isNew) return own.length > 0;
  edits.insert(conflict.at, callout, conflict.prefix, RANK.conflict);
  return true;
}
