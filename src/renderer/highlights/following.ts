import type { Selecting } from '../library/selecting.svelte.ts';
import { idOf, type Lines } from './lines.ts';

interface Asked {
  /** Something else was asked for. Otherwise what is shown has changed by itself, or by what was done to it. */
  isAsked: boolean;
  /** Of a highlight, by its id. */
  tagsOf: (id: string) => readonly string[];
}

/**
 * Keeps what is selected, as one list gives way to the next. Asked for in other groups, each highlight stays selected under the key
 * that it has there. Where the one that has the keys goes away, or to another group, what came after it has them: whoever works
 * through a list goes on where they were.
 */
export function followSelected(
  selecting: Selecting,
  before: Lines,
  next: Lines,
  { isAsked, tagsOf }: Asked,
): void {
  const current = selecting.current(before.ids);
  const many = selecting.isMany(before.ids);
  const isThere = (key: string): boolean => next.byKey.has(key);
  const keyOf = (key: string): string | null => {
    if (isThere(key)) return key;
    const id = idOf(key);
    const tags = tagsOf(id);
    return [id, ...(tags.length === 0 ? [''] : tags).map((tag) => `${id} ${tag}`)].find(isThere) ?? null;
  };
  if (current === null) return;
  if (many || isAsked) return selecting.rename(keyOf);
  if (isThere(current) && groupOf(before, current) === groupOf(next, current)) {
    // The first has the keys unasked, and may not be the first any more.
    if (selecting.current(next.ids) !== current) selecting.choose(current);
    return;
  }
  const at = before.ids.indexOf(current);
  const stays = (key: string): boolean => key !== current && isThere(key);
  const after = before.ids.slice(at).find(stays) ?? before.ids.slice(0, at).findLast(stays) ?? keyOf(current);
  if (after !== null) selecting.choose(after);
}

function groupOf({ byKey }: Lines, key: string): string | undefined {
  return byKey.get(key)?.group.key;
}
