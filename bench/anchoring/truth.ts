/** What became of a passage, known from the identity of its items. */
import type { Item, Printed } from './document.ts';

export type Truth =
  /** All words stand together in their order. */
  | { fate: 'unchanged'; start: number; end: number }
  /**
   * The passage was edited. Its start may lie anywhere between `outerStart` (the first word that is its own or replaced one of
   * its own) and `start` (the first of its own); its end likewise.
   */
  | { fate: 'changed'; start: number; end: number; outerStart: number; outerEnd: number }
  | { fate: 'deleted' }
  /** So little is left, or it is so scattered, that two people would not agree: not counted. */
  | { fate: 'torn' };

/** Less than this share of the letters left: nobody would call it the passage. */
const TORN_SHARE = 0.4;
/** The largest part holds less than this share of what is left: it was scattered. */
const SCATTERED_SHARE = 0.95;
/** An insertion into a passage extends it, up to its own length and this many items; beyond, people would split it. */
const LONGEST_INSERTION = 60;
/** A passage of fewer letters is known by its neighbours; so many items on each side are looked at … */
const SHORT = 16;
const NEIGHBOURS = 4;

/** Index of what became of every item of the first version. */
export function placesOf(after: Printed): Map<number, number[]> {
  const places = new Map<number, number[]>();
  after.items.forEach((one, place) => {
    const known = places.get(one.origin);
    if (known) known.push(place);
    else places.set(one.origin, [place]);
  });
  return places;
}

/** The fate of items `[from, to)` of `before`, of which `places` says where each is in `after`. */
export function truthOf(
  before: Printed,
  after: Printed,
  places: Map<number, number[]>,
  from: number,
  to: number,
): Truth {
  const all: number[] = [];
  let total = 0;
  for (let at = from; at < to; at += 1) {
    const one = before.items[at] as Item;
    total += letters(one);
    all.push(...(places.get(one.origin) ?? []));
  }
  all.sort((a, b) => a - b);
  const kept = all.filter((place) => (after.items[place] as Item).kept);
  const left = weigh(after, kept);
  const copied = isCopied(before, after, from, to);
  if (left === 0) return { fate: copied ? 'torn' : 'deleted' };
  if (left < total * TORN_SHARE) return { fate: 'torn' };
  const part = largestPart(before, after, all, to - from);
  const ownPart = part.filter((place) => (after.items[place] as Item).kept);
  if (weigh(after, ownPart) < left * SCATTERED_SHARE) return { fate: 'torn' };
  const first = ownPart[0] as number;
  const last = ownPart[ownPart.length - 1] as number;
  if (total < SHORT && !isSupported(before, after, from, to, first, last)) return { fate: 'torn' };
  // Moved, with a copy where it was or elsewhere: which of the two is *the* passage is a matter of words.
  if (copied && !isBetweenNeighbours(before, after, first)) return { fate: 'torn' };
  const start = after.start[first] as number;
  const end = after.end[last] as number;
  if (isUnchanged(before, after, from, to, first, last)) return { fate: 'unchanged', start, end };
  const outerStart = after.start[part[0] as number] as number;
  const outerEnd = after.end[part[part.length - 1] as number] as number;
  return { fate: 'changed', start, end, outerStart, outerEnd };
}

function letters(one: Item): number {
  return /[\p{L}\p{N}]/u.test(one.text) ? one.text.length : 0;
}

function weigh(after: Printed, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + letters(after.items[place] as Item), 0);
}

/** The heaviest part. Parts end where old text from elsewhere stands between, or more new text than an insertion explains. */
function largestPart(before: Printed, after: Printed, places: readonly number[], length: number): number[] {
  const old = oldIds(before);
  let best: number[] = [];
  let bestWeight = -1;
  let part: number[] = [];
  const close = (): void => {
    const weight = weigh(after, part);
    if (weight > bestWeight) [best, bestWeight] = [part, weight];
    part = [];
  };
  for (const place of places) {
    const last = part[part.length - 1];
    if (last !== undefined) {
      const between = after.items.slice(last + 1, place);
      const foreign = between.some((one) => letters(one) > 0 && one.kept && old.has(one.id));
      if (foreign || between.length > length + LONGEST_INSERTION) close();
    }
    part.push(place);
  }
  close();
  return best;
}

const idsOf = new WeakMap<Printed, Set<number>>();
function oldIds(before: Printed): Set<number> {
  let ids = idsOf.get(before);
  if (!ids) idsOf.set(before, (ids = new Set(before.items.map((one) => one.id))));
  return ids;
}

/** The new text repeats more than half of the passage. */
function isCopied(before: Printed, after: Printed, from: number, to: number): boolean {
  let copies = copiesOf.get(after);
  if (!copies) {
    copies = new Set(after.items.map((one) => one.copyOf).filter((id) => id !== undefined));
    copiesOf.set(after, copies);
  }
  let repeated = 0;
  for (let at = from; at < to; at += 1) if (copies.has((before.items[at] as Item).origin)) repeated += 1;
  return repeated * 2 > to - from;
}
const copiesOf = new WeakMap<Printed, Set<number>>();

/** The paragraph around the new place still has one of its old neighbours beside it. */
function isBetweenNeighbours(before: Printed, after: Printed, place: number): boolean {
  const next = after.paragraphs.findIndex((start) => start > place);
  const start = after.paragraphs[next - 1] as number;
  const end = after.paragraphs[next] as number;
  return follows(before, after, start - 1, start) || follows(before, after, end - 1, end);
}

function follows(before: Printed, after: Printed, left: number, right: number): boolean {
  const one = after.items[left];
  const other = after.items[right];
  if (!one || !other) return false;
  const at = before.items.findIndex((item) => item.id === one.origin);
  return at >= 0 && before.items.slice(at + 1, at + 4).some((item) => item.id === other.origin);
}

/** At least half of the neighbours on both sides still stand near: else nobody could say which *the* this is. */
function isSupported(
  before: Printed,
  after: Printed,
  from: number,
  to: number,
  first: number,
  last: number,
): boolean {
  const near = new Set<number>();
  for (
    let at = Math.max(0, first - 2 * NEIGHBOURS);
    at <= Math.min(after.items.length - 1, last + 2 * NEIGHBOURS);
    at += 1
  ) {
    const one = after.items[at] as Item;
    if (one.kept) near.add(one.origin);
  }
  const around = [
    ...before.items.slice(Math.max(0, from - NEIGHBOURS), from),
    ...before.items.slice(to, to + NEIGHBOURS),
  ].filter((one) => letters(one) > 0);
  return around.filter((one) => near.has(one.origin)).length * 2 >= around.length;
}

function isUnchanged(
  before: Printed,
  after: Printed,
  from: number,
  to: number,
  first: number,
  last: number,
): boolean {
  if (last - first !== to - 1 - from) return false;
  for (let at = 0; at < to - from; at += 1) {
    const one = before.items[from + at] as Item;
    const now = after.items[first + at] as Item;
    if (one.origin !== now.origin || !now.kept || bare(one.text) !== bare(now.text)) return false;
  }
  return true;
}

/** The words without typography: a curly quote changes no passage. */
function bare(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace('，', ',');
}
