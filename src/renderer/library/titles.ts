import { plain } from '../notes/complete.ts';
import type { Entry, ListedArticle } from './entry.ts';

export interface Title {
  id: string;
  title: string;
  updated: string;
  /** The title as letters are compared: see `plain`. */
  plain: string;
}

/** Of more changes than this the order is made anew: to put each in its place took longer. */
const FEW = 100;

/**
 * The titles of articles that are not in the trash, for who links to them. A change costs what one costs, and nothing at all before
 * somebody asks: ten thousand titles, their letters made comparable and sorted, are 40 ms.
 */
export class Titles {
  /** What has changed since somebody asked last; `null` is gone. */
  readonly #changed = new Map<string, ListedArticle | null>();
  readonly #byId = new Map<string, Title>();
  readonly #named = new Map<string, Set<string>>();
  #ordered: Title[] = [];

  /** An article is another one now, or gone (`null`). */
  change(id: string, entry: Entry | null): void {
    this.#changed.set(id, entry === null || entry.facts.inTrash ? null : entry.article);
  }

  /** Those that were changed last first. */
  get newest(): readonly Title[] {
    this.#follow();
    return this.#ordered;
  }

  /** The id of the one article with this title, without regard to case; `null` when there is none, or more than one. */
  idOf(title: string): string | null {
    this.#follow();
    const ids = this.#named.get(plain(title));
    return ids?.size === 1 ? ([...ids][0] ?? null) : null;
  }

  #follow(): void {
    if (this.#changed.size === 0) return;
    const few = this.#changed.size <= FEW;
    for (const [id, article] of this.#changed) {
      const before = this.#byId.get(id);
      if (before !== undefined) this.#drop(before, few);
      if (article !== null) this.#put(article, few);
    }
    this.#changed.clear();
    if (!few) this.#ordered = [...this.#byId.values()].sort(order);
  }

  #drop(title: Title, inOrder: boolean): void {
    this.#byId.delete(title.id);
    const ids = this.#named.get(title.plain);
    ids?.delete(title.id);
    if (ids?.size === 0) this.#named.delete(title.plain);
    if (inOrder) this.#ordered.splice(this.#placeOf(title), 1);
  }

  #put({ id, title, updated }: ListedArticle, inOrder: boolean): void {
    const one = { id, title, updated, plain: plain(title) };
    this.#byId.set(id, one);
    const ids = this.#named.get(one.plain);
    if (ids === undefined) this.#named.set(one.plain, new Set([id]));
    else ids.add(id);
    if (inOrder) this.#ordered.splice(this.#placeOf(one), 0, one);
  }

  /** Where it stands, or is to stand. */
  #placeOf(title: Title): number {
    let [low, high] = [0, this.#ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(this.#ordered[middle]!, title) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function order(a: Title, b: Title): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
