import type { Annotation } from '../../core/annotation.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import type { Library } from '../store/library.ts';
import { plain } from './complete.ts';

export interface Title {
  id: string;
  title: string;
  updated: string;
}

/** Annotations read in one go: some milliseconds of work, so that a library of any size never holds up a letter. */
const PAGE = 1_000;

/**
 * The words that notes may refer to: every tag of the library, the most used first, and the articles' titles, the newest
 * first. Read when first asked for, in idle time, and kept by the operations from then on.
 */
export class Vocabulary {
  #version = $state.raw(0);
  readonly #tagsOf = new Map<string, readonly string[]>();
  readonly #titles = new Map<string, Title>();
  /** What operations have told since reading began: newer than what is read. */
  readonly #told = new Set<string>();
  readonly #library: Library;
  #reading: Promise<void> | null = null;

  readonly #tags = $derived.by(() => {
    void this.#version;
    const counts = new Map<string, number>();
    for (const tags of this.#tagsOf.values())
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag);
  });
  readonly #ordered = $derived.by(() => {
    void this.#version;
    return [...this.#titles.values()].sort((a, b) => (a.updated < b.updated ? 1 : -1));
  });
  /** `null` stands for a title that several articles have. */
  readonly #byTitle = $derived.by(() => {
    const ids = new Map<string, string | null>();
    for (const { id, title } of this.#ordered) ids.set(plain(title), ids.has(plain(title)) ? null : id);
    return ids;
  });

  constructor(library: Library) {
    this.#library = library;
  }

  get tags(): readonly string[] {
    return this.#tags;
  }
  get titles(): readonly Title[] {
    return this.#ordered;
  }
  /** The id of the one article with this title, without regard to case; `null` when there is none, or more than one. */
  articleByTitle(title: string): string | null {
    return this.#byTitle.get(plain(title)) ?? null;
  }

  /** Reads the library, once. */
  read(): Promise<void> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  async #read(): Promise<void> {
    // For as long as the library: there is one of each in a window.
    this.#library.subscribe((operations) => this.#follow(operations));
    const { articles, annotations, packs } = this.#library.database;
    for (const record of await articles.toArray()) if (!this.#told.has(record.id)) this.#keepTitle(record);
    this.#version += 1;
    const written = new Set<string>();
    for (let after = ''; ;) {
      const page = await annotations.where('id').above(after).limit(PAGE).toArray();
      for (const annotation of page) {
        written.add(annotation.id);
        if (!this.#told.has(annotation.id)) this.#keepTags(annotation);
      }
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.id;
      await new Promise((resolve) => setTimeout(resolve));
    }
    // What has not been written since the last rebuild is packed.
    await packs.each((pack) => {
      for (const one of pack.annotations)
        if (!written.has(one.id) && !this.#told.has(one.id)) this.#keepTags(one);
    });
    this.#version += 1;
  }

  #follow(operations: readonly Operation[]): void {
    let news = false;
    for (const { changes } of operations) {
      for (const { table, id, after } of changes) {
        if (table === 'annotations') {
          this.#told.add(id);
          const tags = this.#tagsOf.get(id) ?? [];
          const next = after === null || after.deleted !== null ? [] : after.tags;
          if (next.join('\n') === tags.join('\n')) continue;
          if (after === null) this.#tagsOf.delete(id);
          else this.#keepTags(after);
          news = true;
        } else if (table === 'articles') {
          this.#told.add(id);
          if (after !== null) this.#keepTitle(after);
          else {
            this.#titles.delete(id);
            this.#tagsOf.delete(articleKey(id));
          }
          news = true;
        }
      }
    }
    if (news) this.#version += 1;
  }

  #keepTags({ id, tags, deleted }: Annotation): void {
    if (deleted === null && tags.length > 0) this.#tagsOf.set(id, tags);
    else this.#tagsOf.delete(id);
  }

  #keepTitle({ id, title, updated, deleted, tags = [] }: ArticleRecord): void {
    if (deleted === null) this.#titles.set(id, { id, title, updated });
    else this.#titles.delete(id);
    // Articles and highlights share their tags.
    if (deleted === null && tags.length > 0) this.#tagsOf.set(articleKey(id), tags);
    else this.#tagsOf.delete(articleKey(id));
  }
}

/** No annotation is called that. */
const articleKey = (id: string): string => `article ${id}`;

const vocabularies = new WeakMap<Library, Vocabulary>();

/** The vocabulary of `library`: one, however many notes ask. */
export function vocabularyOf(library: Library): Vocabulary {
  const known = vocabularies.get(library);
  if (known !== undefined) return known;
  const made = new Vocabulary(library);
  vocabularies.set(library, made);
  return made;
}
