import { Dexie } from 'dexie';
import type { Annotation } from '../../core/annotation.ts';
import { toFailure, type Failure } from '../../core/failure.ts';
import { rowOf, type HighlightRow } from '../../core/highlights/row.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { Catalogue } from '../library/catalogue.svelte.ts';
import { latestFirst, type Entry } from '../library/entry.ts';
import type { Library } from '../store/library.ts';

/** Highlights that are read before anything is shown: more than the tallest window has room for, of 66 pixels each at the least. */
const FIRST = 60;
/** Packs read in one go, about 500 annotations: 5 ms of the window's time. */
const PACKS = 8;
/** Rows that are not packed, in one go. */
const ROWS = 500;
/** How long rows stay when nobody looks at them: whoever opens an article from the list soon comes back. */
const KEEP_MS = 120_000;

/** What of a row's change asks for the list to be arranged anew. */
export type Changed = 'shown' | 'arranged';

/**
 * Every highlight and note of the library, read while somebody looks at them: those of the articles opened last at once, the others in
 * pieces, in the window's idle time; from then on kept true by the operations. When nobody has looked for two minutes they are let go.
 */
export class HighlightRows {
  #version = $state.raw(0);
  #turn = $state.raw(0);
  #complete = $state.raw(false);
  #failure = $state.raw<Failure | null>(null);
  readonly #byId = new Map<string, HighlightRow>();
  /** Told by operations while the rest was read: newer than that, those that went away too. */
  readonly #heard = new Set<string>();
  #stop: (() => void) | null = null;
  #reading: symbol | null = null;
  #expiry: ReturnType<typeof setTimeout> | undefined;
  readonly #library: Library;
  readonly #catalogue: Catalogue;

  constructor(library: Library, catalogue: Catalogue) {
    this.#library = library;
    this.#catalogue = catalogue;
  }

  /** Whether all are here; until then those of the articles that were opened last. */
  get complete(): boolean {
    return this.#complete;
  }
  get failure(): Failure | null {
    return this.#failure;
  }
  /** Counts up when a list of them has to be arranged anew: rows came, went, or got another tag or colour. */
  get turn(): number {
    return this.#turn;
  }
  get size(): number {
    void this.#version;
    return this.#byId.size;
  }
  /** The row as it is now. */
  row(id: string): HighlightRow | undefined {
    void this.#version;
    return this.#byId.get(id);
  }
  all(): Iterable<HighlightRow> {
    return this.#byId.values();
  }

  /** Somebody looks. Returns the way to look away. */
  look(): () => void {
    clearTimeout(this.#expiry);
    if (this.#stop === null) this.#begin();
    return () => {
      clearTimeout(this.#expiry);
      this.#expiry = setTimeout(() => this.drop(), KEEP_MS);
    };
  }

  /** Lets go of everything. */
  drop(): void {
    clearTimeout(this.#expiry);
    this.#stop?.();
    this.#stop = null;
    this.#reading = null;
    this.#byId.clear();
    this.#heard.clear();
    this.#complete = false;
    this.#changed('arranged');
  }

  #begin(): void {
    const mine = (this.#reading = Symbol());
    this.#failure = null;
    this.#stop = this.#library.subscribe((operations) => this.#follow(operations));
    this.#read(() => this.#reading === mine).catch((error: unknown) => {
      console.error('The highlights could not be read:', error);
      this.#failure = toFailure(error);
    });
  }

  async #read(isWanted: () => boolean): Promise<void> {
    await this.#catalogue.start();
    await this.#readFirst(isWanted);
    if (!isWanted()) return;
    this.#changed('arranged');
    const { annotations, packs } = this.#library.database;
    for (let after = ''; ;) {
      await idle();
      const rows = await annotations.where('id').above(after).limit(ROWS).toArray();
      if (!isWanted()) return;
      // They go before what is packed under the same name, those in the trash too.
      for (const one of rows) this.#take(one, true);
      if (rows.length < ROWS) break;
      after = rows.at(-1)!.id;
    }
    for (let after: [string, string] | null = null; ;) {
      await idle();
      const from: readonly unknown[] = after ?? [Dexie.minKey, Dexie.minKey];
      const some = await packs.where('[articleId+last]').above(from).limit(PACKS).toArray();
      if (!isWanted()) return;
      for (const pack of some) for (const one of pack.annotations) this.#take(one, false);
      const last = some.at(-1);
      if (last === undefined || some.length < PACKS) break;
      after = [last.articleId, last.last];
    }
    this.#heard.clear();
    this.#complete = true;
    this.#changed('arranged');
  }

  /** Those of the articles that the list begins with. Reading through the library brings the database up to what was told. */
  async #readFirst(isWanted: () => boolean): Promise<void> {
    const entries = this.#catalogue.entries.filter(
      ({ facts }) => !facts.inTrash && !facts.archived && countOf({ facts }) > 0,
    );
    let left = latestFirst(entries);
    while (left.length > 0 && this.#byId.size < FIRST && isWanted()) {
      // As many at once as should do.
      let wanted = FIRST - this.#byId.size;
      const end = left.findIndex((entry) => (wanted -= countOf(entry)) <= 0);
      const some = left.slice(0, end < 0 ? left.length : end + 1);
      left = left.slice(some.length);
      const ids = some.map(({ article }) => article.id);
      for (const one of await this.#library.annotations(...ids)) this.#take(one, true);
    }
    if (entries.length === 0) await this.#library.annotations();
  }

  /** @param isNewer than what may be read of it later */
  #take(annotation: Annotation, isNewer: boolean): void {
    const { id } = annotation;
    if (this.#heard.has(id)) return;
    if (isNewer) this.#heard.add(id);
    const row = this.#rowOf(annotation);
    if (row !== null) this.#byId.set(id, row);
  }

  #rowOf(annotation: Annotation): HighlightRow | null {
    return rowOf(annotation, this.#catalogue.entry(annotation.articleId)?.article.revision ?? null);
  }

  #follow(operations: readonly Operation[]): void {
    let changed: Changed | null = null;
    for (const { changes } of operations) {
      for (const { table, id, after } of changes) {
        if (table !== 'annotations') continue;
        this.#heard.add(id);
        const before = this.#byId.get(id);
        const now = after === null ? null : this.#rowOf(after);
        if (now === null) this.#byId.delete(id);
        else this.#byId.set(id, now);
        if (before === undefined && now === null) continue;
        if (changed !== 'arranged') changed = isElsewhere(before, now) ? 'arranged' : 'shown';
      }
    }
    if (this.#complete) this.#heard.clear();
    if (changed !== null) this.#changed(changed);
  }

  #changed(what: Changed): void {
    this.#version += 1;
    if (what === 'arranged') this.#turn += 1;
  }
}

const countOf = ({ facts }: Pick<Entry, 'facts'>): number => facts.highlights + facts.notes;

/** What is written in a note moves nothing: a row stays where it is while somebody writes, whatever is sorted by or looked for. */
function isElsewhere(before: HighlightRow | undefined, now: HighlightRow | null): boolean {
  if (before === undefined || now === null) return true;
  const { start, end, part, colour, articleId } = before;
  const isSame = start === now.start && end === now.end && part === now.part && articleId === now.articleId;
  return !isSame || colour !== now.colour || before.tags.join('\n') !== now.tags.join('\n');
}

/** When the window has nothing else to do, and in any case soon. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: 50 });
  });
}
