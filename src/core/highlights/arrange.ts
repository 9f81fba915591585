import { COLOURS } from '../annotation.ts';
import { highlightTest, type HighlightFilter } from './filter.ts';
import { byPlace, compare, type HighlightRow } from './row.ts';

export const GROUPINGS = ['article', 'colour', 'tag'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `place`: article by article, each in the order of its text. */
export const ORDERS = ['place', 'newest', 'oldest', 'changed'] as const;
export type Order = (typeof ORDERS)[number];

export interface Arrangement {
  filter: HighlightFilter;
  grouping: Grouping;
  order: Order;
}

/** Some highlights under one head. */
export interface Group {
  grouping: Grouping;
  /** Id of the article, the colour, or the tag; empty for what has none: notes on articles have no colour. */
  key: string;
  rows: readonly HighlightRow[];
}

/** Rows between two chances to stop: about a millisecond of work. */
const STRIDE = 512;

/**
 * Highlights as they are shown: those that pass, in groups, each in its order. Groups of articles follow the articles (in order of
 * time: what comes first in them), colours the palette, tags the alphabet, and what has no colour or tag comes last. A row with several
 * tags is in several groups. The generator stops now and then, so that a window can do other things in between.
 *
 * @param ranks the articles whose highlights are shown at all, and the place of each in their order
 * @param locale BCP 47, of the names of tags
 */
export function* arrange(
  rows: Iterable<HighlightRow>,
  { filter, grouping, order }: Arrangement,
  ranks: ReadonlyMap<string, number>,
  locale: string,
): Generator<undefined, Group[], undefined> {
  const passes = highlightTest(filter);
  const found: HighlightRow[] = [];
  let n = 0;
  for (const row of rows) {
    if (ranks.has(row.articleId) && passes(row)) found.push(row);
    if ((n += 1) % STRIDE === 0) yield;
  }
  const sorted = order === 'place' ? yield* inPlace(found, ranks) : yield* inTime(found, order);
  const groups = new Map<string, HighlightRow[]>();
  for (const [at, row] of sorted.entries()) {
    for (const key of keysOf(row, grouping)) {
      const some = groups.get(key);
      if (some === undefined) groups.set(key, [row]);
      else some.push(row);
    }
    if (at % STRIDE === STRIDE - 1) yield;
  }
  const made = [...groups].map(([key, some]): Group => ({ grouping, key, rows: some }));
  return grouping === 'article' ? made : made.sort(byKey(grouping, locale));
}

/** Runs `work` to its end at once. */
export function finish<T>(work: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const NO_KEY: readonly string[] = Object.freeze(['']);

function keysOf({ articleId, colour, tags, part }: HighlightRow, grouping: Grouping): readonly string[] {
  if (grouping === 'article') return [articleId];
  if (grouping === 'colour') return part === 'whole' ? NO_KEY : [colour];
  return tags.length === 0 ? NO_KEY : new Set(tags).size === tags.length ? tags : [...new Set(tags)];
}

function byKey(grouping: 'colour' | 'tag', locale: string): (a: Group, b: Group) => number {
  if (grouping === 'colour') {
    const rank = new Map<string, number>([...COLOURS, ''].map((colour, at) => [colour, at]));
    return (a, b) => (rank.get(a.key) ?? 0) - (rank.get(b.key) ?? 0);
  }
  const names = new Intl.Collator(locale, { numeric: true });
  return (a, b) =>
    Number(a.key === '') - Number(b.key === '') || names.compare(a.key, b.key) || compare(a.key, b.key);
}

/** Article by article: of a hundred thousand rows each article's few are sorted, and not all of them together. */
function* inPlace(
  rows: readonly HighlightRow[],
  ranks: ReadonlyMap<string, number>,
): Generator<undefined, HighlightRow[], undefined> {
  const articles = new Map<string, HighlightRow[]>();
  for (const row of rows) {
    const some = articles.get(row.articleId);
    if (some === undefined) articles.set(row.articleId, [row]);
    else some.push(row);
  }
  yield;
  const order = [...articles.keys()].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  const sorted: HighlightRow[] = [];
  let next = STRIDE;
  for (const id of order) {
    for (const row of articles.get(id)!.sort(byPlace)) sorted.push(row);
    if (sorted.length < next) continue;
    next = sorted.length + STRIDE;
    yield;
  }
  return sorted;
}

/** Merge sort that stops between runs: sorting a hundred thousand at once holds a window up for a tenth of a second. */
function* inTime(
  rows: readonly HighlightRow[],
  order: Exclude<Order, 'place'>,
): Generator<undefined, HighlightRow[], undefined> {
  const field = order === 'changed' ? 'updated' : 'created';
  const sign = order === 'oldest' ? 1 : -1;
  const by = (a: HighlightRow, b: HighlightRow) => sign * compare(a[field], b[field]) || compare(a.id, b.id);
  let runs: HighlightRow[][] = [];
  for (let from = 0; from < rows.length; from += STRIDE) {
    runs.push(rows.slice(from, from + STRIDE).sort(by));
    yield;
  }
  while (runs.length > 1) {
    const merged: HighlightRow[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [one, other] = [runs[at]!, runs[at + 1]];
      merged.push(other === undefined ? one : yield* mergedOf(one, other, by));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergedOf<T>(
  a: readonly T[],
  b: readonly T[],
  by: (a: T, b: T) => number,
): Generator<undefined, T[], undefined> {
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const takeFirst = j >= b.length || (i < a.length && by(a[i]!, b[j]!) <= 0);
    merged.push(takeFirst ? a[i++]! : b[j++]!);
    if (merged.length % STRIDE === 0) yield;
  }
  return merged;
}
