import { stack, type StackItem, type StackOptions } from './stack.ts';

/** What stands at one place of the margin: a note, a note as one line, or the count of notes that had no room there. */
export interface Row {
  kind: 'card' | 'line' | 'more';
  /** The note; for `more` the first of those counted. */
  id: string;
  top: number;
  /** How many notes this row stands for. */
  count: number;
}

export interface CrowdOptions extends StackOptions {
  /** Height of a note as one line, and of a count. */
  line: number;
  /** Farther than this from its line a note no longer stands beside it. */
  limit: number;
}

interface Draft extends StackItem {
  kind: Row['kind'];
  count: number;
}

/** Rounding of sums of a few hundred heights stays far below this. */
const CLOSE = 0.5;
/** A count stands for itself only with some lines before it. */
const LEAST = 4;
/** The pinned note is looked at: it strays sooner than the others, at this share of what they may. */
const PINNED = 0.3;

/**
 * Arranges notes, with their heights as cards, by `stack`. Where that would take notes farther than `limit` from their lines,
 * the whole run of them becomes lines; where even these do not fit, some lines and counts of the others. The pinned note is
 * always a card, and at its line or near it. Few notes are never changed, and of many none stands much more than `limit` away.
 * O(n log n).
 */
export function crowd(items: readonly StackItem[], options: CrowdOptions): Row[] {
  const { line, limit, gap, pinned, from = -Infinity } = options;
  let rows: Draft[] = items
    .toSorted((a, b) => a.top - b.top)
    .map((item) => ({ ...item, kind: 'card', count: 1 }));
  let tops = stack(rows, options);
  for (const change of [shorten, thin]) {
    const runs = runsOf(rows, tops, gap);
    if (!runs.some(strays)) break;
    rows = runs.flatMap((run) => (strays(run) ? change(run) : run));
    tops = stack(rows, options);
  }
  return rows.map(({ kind, id, count, top }) => ({ kind, id, count, top: tops.get(id) ?? top }));

  function strays(run: readonly Draft[]): boolean {
    return run.some(({ id, top }) => {
      const far = Math.abs((tops.get(id) ?? top) - top);
      return far > (id === pinned ? limit * PINNED : limit);
    });
  }

  function shorten(run: readonly Draft[]): Draft[] {
    return run.map((row) => (row.id === pinned ? row : { ...row, kind: 'line', height: line }));
  }

  function thin(run: readonly Draft[]): Draft[] {
    const highest = Math.max(from, (run[0]?.top ?? 0) - limit);
    const lowest = (run.at(-1)?.top ?? 0) + limit;
    const at = run.findIndex(({ id }) => id === pinned);
    const own = run[at];
    if (own === undefined) return fitting(run, lowest - highest);
    // Those above the pinned note may not push it down.
    const above = fitting(run.slice(0, at), own.top - gap - highest);
    return [...above, own, ...fitting(run.slice(at + 1), lowest - own.top - own.height - gap)];
  }

  /** As many of `lines` as fit into `height`, and counts of the others. */
  function fitting(lines: readonly Draft[], height: number): Draft[] {
    const room = Math.max(1, Math.floor((height + gap) / (line + gap)));
    if (lines.length <= room) return [...lines];
    // A count at least every `limit`, so that it stands near the lines of those it counts.
    const parts = Math.max(1, Math.min(Math.ceil(height / limit), Math.floor(room / LEAST)));
    const size = Math.ceil(lines.length / parts);
    const kept = Math.floor(room / parts) - 1;
    const fit: Draft[] = [];
    for (let at = 0; at < lines.length; at += size) {
      const part = lines.slice(at, at + size);
      fit.push(...part.slice(0, kept), ...counted(part.slice(kept)));
    }
    return fit;
  }
}

function counted(rest: readonly Draft[]): Draft[] {
  const [first] = rest;
  return first === undefined || rest.length === 1
    ? [...rest]
    : [{ ...first, kind: 'more', count: rest.length }];
}

/** Neighbours that touch. */
function runsOf(rows: readonly Draft[], tops: ReadonlyMap<string, number>, gap: number): Draft[][] {
  const runs: Draft[][] = [];
  let free = -Infinity;
  for (const row of rows) {
    const top = tops.get(row.id) ?? row.top;
    if (top > free + CLOSE) runs.push([row]);
    else runs.at(-1)?.push(row);
    free = top + row.height + gap;
  }
  return runs;
}
