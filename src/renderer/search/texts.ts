import type { PostilDatabase } from '../store/database.ts';
import { searchedArticles, type SearchedArticle } from './documents.ts';

/** Characters kept: the articles that a search comes back to with every letter. */
const MOST = 8_000_000;

/** Articles that were read lately: the next letter finds mostly the same ones. */
export class RecentTexts {
  readonly #database: PostilDatabase;
  readonly #kept = new Map<string, SearchedArticle>();
  #size = 0;
  /** Grows with each change, so that what was being read meanwhile is not kept. */
  #changes = 0;

  constructor(database: PostilDatabase) {
    this.#database = database;
  }

  /** The articles as they are now, in the order of `ids`; `null` for one that is gone. */
  async get(ids: readonly string[]): Promise<(SearchedArticle | null)[]> {
    const changes = this.#changes;
    const found = new Map<string, SearchedArticle | null>(ids.map((id) => [id, this.#kept.get(id) ?? null]));
    const missing = ids.filter((id) => !this.#kept.has(id));
    if (missing.length > 0) {
      const read = await searchedArticles(this.#database, missing);
      missing.forEach((id, at) => found.set(id, read[at] ?? null));
    }
    if (changes === this.#changes) for (const [id, one] of found) if (one !== null) this.#keep(id, one);
    return ids.map((id) => found.get(id) ?? null);
  }

  /** It has changed. */
  forget(id: string): void {
    this.#changes += 1;
    this.#drop(id);
  }

  #keep(id: string, one: SearchedArticle): void {
    this.#drop(id);
    this.#kept.set(id, one);
    this.#size += sizeOf(one);
    for (const [oldest] of this.#kept) {
      if (this.#size <= MOST || oldest === id) break;
      this.#drop(oldest);
    }
  }

  #drop(id: string): void {
    const known = this.#kept.get(id);
    if (known === undefined) return;
    this.#kept.delete(id);
    this.#size -= sizeOf(known);
  }
}

/** A note with its quote and context is about so long. */
const NOTE = 300;

const sizeOf = ({ text, annotations }: SearchedArticle): number => text.length + annotations.length * NOTE;
