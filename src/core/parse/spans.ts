import type { Block } from '../article.ts';
import { visitLeaves } from '../text.ts';
import type { SharedSpan } from '../views.ts';
import type { Origins } from './tree-origins.ts';

/**
 * More spans are never kept: an article's record is written whole with each of its changes. Of a page that is cut up more
 * finely than any that people made, the longest spans stay.
 */
const MOST_SPANS = 2000;

/** A run of letters of one text, by where they come from. */
interface Run {
  at: number;
  from: number;
  length: number;
}

/**
 * What the texts of two trees share, by where their letters come from. Both must have been built with `origins`; a leaf of
 * which nothing was noted shares nothing. Letters that changed their order from one to the other are left out.
 */
export function sharedSpans(
  clean: { blocks: readonly Block[]; text: string },
  page: { blocks: readonly Block[]; text: string },
  origins: Origins,
): SharedSpan[] {
  const pageRuns = runsBySource(page.blocks, origins);
  const spans: SharedSpan[] = [];
  for (const [source, runs] of runsBySource(clean.blocks, origins)) {
    // Both lists rise: each is gone through once.
    const others = pageRuns.get(source) ?? [];
    let next = 0;
    for (const run of runs) {
      while (next < others.length && others[next]!.from + others[next]!.length <= run.from) next += 1;
      for (let index = next; index < others.length; index += 1) {
        const other = others[index]!;
        const from = Math.max(run.from, other.from);
        const length = Math.min(run.from + run.length, other.from + other.length) - from;
        if (length <= 0) break;
        spans.push([run.at + from - run.from, other.at + from - other.from, length]);
      }
    }
  }
  const rising = inOrder(joined(spans.sort((a, b) => a[0] - b[0])));
  const areEqual = (a: number, b: number, length: number): boolean =>
    clean.text.slice(a, a + length) === page.text.slice(b, b + length);
  return longest(
    joined(
      rising.filter((span) => areEqual(...span)),
      areEqual,
    ),
  );
}

function runsBySource(blocks: readonly Block[], origins: Origins): Map<object, Run[]> {
  const found = new Map<object, Run[]>();
  let start = 0;
  visitLeaves(blocks, (leaf, text) => {
    if (text === '') return;
    for (const { source, at, from, length } of origins.get(leaf) ?? []) {
      const run = { at: start + at, from, length };
      const runs = found.get(source);
      if (runs) runs.push(run);
      else found.set(source, [run]);
    }
    start += text.length + 1;
  });
  return found;
}

/**
 * Spans that go on in both texts, as one; also where as many letters are in between in both, and `areEqual` says that they are
 * the same: the line feeds between blocks, and quotation marks that an element made.
 */
function joined(
  spans: readonly SharedSpan[],
  areEqual: (clean: number, page: number, length: number) => boolean = () => false,
): SharedSpan[] {
  const out: SharedSpan[] = [];
  for (const [clean, page, length] of spans) {
    const last = out.at(-1);
    const end = last === undefined ? -1 : last[0] + last[2];
    const gap = clean - end;
    const goesOn = last !== undefined && last[1] + last[2] + gap === page;
    if (goesOn && gap >= 0 && (gap === 0 || areEqual(end, page - gap, gap))) last[2] += gap + length;
    else out.push([clean, page, length]);
  }
  return out;
}

/** Of spans that rise in the clean text the heaviest list that rises in the page's, too. O(n log n). */
function inOrder(spans: readonly SharedSpan[]): SharedSpan[] {
  if (spans.every((span, index) => index === 0 || isAfter(spans[index - 1]!, span))) return [...spans];
  const rank = new Map(
    [...new Set(spans.map(([, page]) => page))].sort((a, b) => a - b).map((page, index) => [page, index + 1]),
  );
  const size = rank.size + 1;
  /** A Fenwick tree of the best list whose last span starts at a rank or below. */
  const best = new Array<{ weight: number; index: number } | undefined>(size);
  const before = new Array<number>(spans.length).fill(-1);
  let heaviest = { weight: 0, index: -1 };
  spans.forEach(([, page, length], index) => {
    let under = { weight: 0, index: -1 };
    for (let at = rank.get(page)! - 1; at > 0; at -= at & -at) {
      const known = best[at];
      if (known !== undefined && known.weight > under.weight) under = known;
    }
    before[index] = under.index;
    const here = { weight: under.weight + length, index };
    if (here.weight > heaviest.weight) heaviest = here;
    for (let at = rank.get(page)!; at < size; at += at & -at) {
      const known = best[at];
      if (known === undefined || known.weight < here.weight) best[at] = here;
    }
  });
  const kept: SharedSpan[] = [];
  for (let index = heaviest.index; index >= 0; index = before[index]!) kept.push(spans[index]!);
  // A node's letters are in each text once. Should they not be, of spans that overlap the first stays.
  const list: SharedSpan[] = [];
  for (const span of kept.reverse()) {
    const last = list.at(-1);
    if (last === undefined || isAfter(last, span)) list.push(span);
  }
  return list;
}

function isAfter([clean, page, length]: SharedSpan, next: SharedSpan): boolean {
  return clean + length <= next[0] && page + length <= next[1];
}

function longest(spans: SharedSpan[]): SharedSpan[] {
  if (spans.length <= MOST_SPANS) return spans;
  const bar = spans.map(([, , length]) => length).sort((a, b) => b - a)[MOST_SPANS]!;
  return spans.filter(([, , length]) => length > bar);
}
