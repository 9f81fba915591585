import type { Group } from '../../core/highlights/arrange.ts';
import type { HighlightRow } from '../../core/highlights/row.ts';

/** A line of the list: the head of a group, or a highlight in it. `at` counts highlights, from 0. */
export type Line =
  | { kind: 'head'; group: Group; first: boolean }
  | { kind: 'highlight'; row: HighlightRow; group: Group; at: number };

/** What is shown, as one list. */
export interface Lines {
  /** In their order; `keys` are theirs. */
  all: readonly Line[];
  byKey: ReadonlyMap<string, Line>;
  /** Of all lines, in their order. */
  keys: readonly string[];
  /** Of the highlights alone. */
  ids: readonly string[];
  counted: { highlights: number; notes: number; articles: number };
}

/** Lines between two chances to stop: about a millisecond of work. */
const STRIDE = 512;

export const NO_LINES: Lines = Object.freeze({
  all: [],
  byKey: new Map<string, Line>(),
  keys: [],
  ids: [],
  counted: { highlights: 0, notes: 0, articles: 0 },
});

/**
 * Groups as lines of one list. The key of a highlight is its id; where it stands under several tags, its id and the tag. The id comes
 * first: keys that differ at their beginning are told apart quickly. Stops now and then, as `arrange` does.
 */
export function* linesOf(groups: readonly Group[]): Generator<undefined, Lines, undefined> {
  const byKey = new Map<string, Line>();
  const all: Line[] = [];
  const keys: string[] = [];
  const add = (key: string, line: Line): void => {
    byKey.set(key, line);
    all.push(line);
    keys.push(key);
  };
  const ids: string[] = [];
  const seen = new Set<string>();
  const articles = new Set<string>();
  let [highlights, notes] = [0, 0];
  for (const group of groups) {
    add(`head ${group.key}`, { kind: 'head', group, first: keys.length === 0 });
    for (const row of group.rows) {
      const key = group.grouping === 'tag' ? `${row.id} ${group.key}` : row.id;
      add(key, { kind: 'highlight', row, group, at: ids.length });
      ids.push(key);
      if (ids.length % STRIDE === 0) yield;
      if (group.grouping === 'tag') {
        if (seen.has(row.id)) continue;
        seen.add(row.id);
      }
      articles.add(row.articleId);
      if (row.part === 'whole') notes += 1;
      else highlights += 1;
    }
  }
  return { all, byKey, keys, ids, counted: { highlights, notes, articles: articles.size } };
}

/** The highlight that a line's key names. */
export const idOf = (key: string): string => key.split(' ', 1)[0] ?? key;
