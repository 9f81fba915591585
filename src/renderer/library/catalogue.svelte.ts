import { liveQuery } from 'dexie';
import { toFailure, type Failure } from '../../core/failure.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { ArticleRecord, Folder, SavedQuery } from '../../core/library/records.ts';
import type { Position } from '../store/database.ts';
import type { Library } from '../store/library.ts';
import { allPages, firstPage, type Rows } from './catalogue-pages.ts';
import type { Counts, TagCount } from './counts.ts';
import { entryOf, entryOfRecord, FolderPaths, latestOf, type Entry } from './entry.ts';
import { joined, replaced } from './named-lists.ts';
import { Sums } from './sums.svelte.ts';
import { Wanted } from './wanted.ts';

/** Lists follow at once, and in a long row of changes this often: an import of 2,000 files is 2,000 operations. */
const PUBLISH_MS = 200;

/** Positions are watched by the newest: nobody reads more articles than this at once. */
const WATCHED = 8;

/**
 * Every article of the library as lists, counts and queries need it, in memory: loaded once, the first page at once and the rest in
 * pieces, and from then on kept true by the operations themselves. Nothing here reads the library again because something changed.
 */
export class Catalogue {
  #entries = $state.raw<readonly Entry[]>([]);
  #folders = $state.raw<readonly Folder[]>([]);
  #queries = $state.raw<readonly SavedQuery[]>([]);
  #complete = $state.raw(false);
  #failure = $state.raw<Failure | null>(null);
  readonly #paths = $derived(new FolderPaths(this.#folders));

  readonly #byId = new Map<string, Entry>();
  readonly #sums = new Sums(() => this.#folders);
  /** Went away while the rest was read, which may still hold them. */
  readonly #gone = new Set<string>();
  #published = -PUBLISH_MS;
  #later: ReturnType<typeof setTimeout> | undefined;
  #since = '';
  #first: Promise<void> | null = null;
  #rest: Promise<void> | null = null;
  readonly #ends: (() => void)[] = [];
  readonly #library: Library;
  readonly #wanted: Wanted;
  readonly #quiet: () => Promise<void>;

  /**
   * Nothing is read before `start`.
   *
   * @param quiet resolves when no answer is waited for that what is not on screen yet would hold up
   */
  constructor(library: Library, quiet: () => Promise<void> = () => Promise.resolve()) {
    this.#library = library;
    this.#quiet = quiet;
    this.#wanted = new Wanted(
      library.database,
      (rows) => this.#count(rows),
      (id) => this.#byId.has(id),
    );
  }

  /**
   * Every article, those in the archive and in the trash too, in no particular order. Until `complete` is true: those that were
   * opened or added last, without a gap.
   */
  get entries(): readonly Entry[] {
    return this.#entries;
  }
  /** In the order of their names. */
  get folders(): readonly Folder[] {
    return this.#folders;
  }
  /** In the order of their names. */
  get queries(): readonly SavedQuery[] {
    return this.#queries;
  }
  get complete(): boolean {
    return this.#complete;
  }
  /** Why the library could not be read. */
  get failure(): Failure | null {
    return this.#failure;
  }
  /** Counts what is there so far: true once `complete` is. */
  get counts(): Counts {
    return this.#sums.counts;
  }
  get tags(): readonly TagCount[] {
    return this.counts.tags;
  }
  /** Of articles that are not in the trash: never behind an operation that was told. */
  get titles(): Sums['titles'] {
    return this.#sums.titles;
  }
  /** Ids of those of which only the quotes are known; `null` until `complete` is true. */
  get waiting(): ReadonlySet<string> | null {
    return this.#complete ? this.#sums.waiting : null;
  }
  get paths(): FolderPaths {
    return this.#paths;
  }

  /** The article as it is known now: never behind an operation that was told. */
  entry(id: string): Entry | undefined {
    void this.#entries;
    return this.#byId.get(id);
  }

  /** Every article that is known, as it is known now: `entries` follow a moment later. */
  known(): Iterable<Entry> {
    return this.#byId.values();
  }

  /** Begins to read, the library being open. Resolves when the first page is there; the rest goes on in the window's idle time. */
  async start(): Promise<void> {
    await this.begin();
    if (this.#complete || this.#failure !== null) return;
    this.#rest ??= this.#readAll().catch((error: unknown) => this.#fail(error));
  }

  /** Reads the first page and no more: before anything is on screen the rest would only be in the way. */
  begin(): Promise<void> {
    return (this.#first ??= this.#readFirst());
  }

  /** Ends what `start` began. */
  close(): void {
    for (const end of this.#ends.splice(0)) end();
    clearTimeout(this.#later);
    this.#wanted.close();
  }

  async #readFirst(): Promise<void> {
    const { database } = this.#library;
    this.#ends.push(this.#library.subscribe((operations) => this.#heard(operations)));
    try {
      const [folders, queries, page] = await Promise.all([
        database.folders.toArray(),
        database.queries.toArray(),
        firstPage(database),
      ]);
      // What was heard meanwhile is newer than what was read.
      this.#folders = joined(folders, this.#folders, this.#gone);
      this.#queries = joined(queries, this.#queries, this.#gone);
      this.#take(page.rows);
      this.#since = page.since;
      this.#complete = page.since === '';
      this.#publish();
      this.#watchPositions();
    } catch (error) {
      this.#fail(error);
    }
  }

  async #readAll(): Promise<void> {
    const rest = (): Promise<void> => this.#quiet().then(idle);
    await rest();
    for await (const rows of allPages(this.#library.database)) {
      this.#take(rows);
      await rest();
    }
    this.#since = '';
    this.#gone.clear();
    this.#complete = true;
    this.#publish();
  }

  #fail(error: unknown): void {
    console.error('The library could not be listed:', error);
    this.#failure = toFailure(error);
  }

  /** Takes in what is not known yet: what is known is kept true by operations. */
  #take(rows: readonly Rows[]): void {
    this.#sums.recount();
    for (const { article, summary, position } of rows)
      if (!this.#byId.has(article.id) && !this.#gone.has(article.id))
        this.#set(entryOfRecord(article, summary, position, this.#paths));
  }

  #heard(operations: readonly Operation[]): void {
    let [isOther, isFiledAnew] = [false, false];
    for (const { seq, changes } of operations) {
      for (const change of changes) {
        const { table, id, after } = change;
        if (table === 'revisions') continue;
        if (table === 'annotations') {
          for (const one of [change.before, change.after])
            if (one !== null) this.#wanted.want(one.articleId, seq);
          continue;
        }
        isOther = true;
        if (after === null) this.#gone.add(id);
        else this.#gone.delete(id);
        if (table === 'articles') this.#replace(id, change.after);
        else if (table === 'queries') this.#queries = replaced(this.#queries, id, change.after);
        else {
          this.#folders = replaced(this.#folders, id, change.after);
          isFiledAnew = true;
        }
      }
    }
    if (isFiledAnew) this.#fileAgain();
    if (this.#complete) this.#gone.clear();
    if (isOther) {
      this.#sums.recount();
      this.#publishSoon();
    }
    this.#wanted.read();
  }

  #replace(id: string, record: ArticleRecord | null): void {
    const known = this.#byId.get(id);
    if (record === null) {
      this.#sums.change(known, undefined);
      this.#byId.delete(id);
      return;
    }
    if (known === undefined) this.#wanted.want(id, 0);
    const { summary = null, position = null } = known ?? {};
    this.#set(entryOfRecord(record, summary, position, this.#paths));
  }

  /** In the place of the one with its id. */
  #set(entry: Entry): void {
    this.#sums.change(this.#byId.get(entry.article.id), entry);
    this.#byId.set(entry.article.id, entry);
  }

  /** The same article with something new known of it. */
  #put(known: Entry, change: Partial<Pick<Entry, 'summary' | 'position'>>): void {
    const { article, facts, summary, position } = { ...known, ...change };
    const folders = this.#paths.of(article.folder ?? null);
    this.#set(entryOf(article, facts.waiting, summary, position, folders));
  }

  /** Folders were renamed, moved or taken away: what lies in one is told anew where that is. */
  #fileAgain(): void {
    for (const entry of this.#byId.values())
      if ((entry.article.folder ?? null) !== null) this.#put(entry, {});
  }

  /** Rows that were read because their counts changed. What they say of the article may be older than what was heard. */
  #count(rows: readonly Rows[]): void {
    for (const row of rows) {
      const known = this.#byId.get(row.article.id);
      if (known === undefined) this.#take([row]);
      else this.#put(known, { summary: row.summary, position: row.position });
    }
    this.#publishSoon();
  }

  #watchPositions(): void {
    const { positions } = this.#library.database;
    const newest = liveQuery(() => positions.orderBy('opened').reverse().limit(WATCHED).toArray());
    const subscription = newest.subscribe({
      next: (rows) => this.#moved(rows),
      error: (error: unknown) => console.error('Reading positions could not be followed:', error),
    });
    this.#ends.push(() => subscription.unsubscribe());
  }

  #moved(rows: readonly Position[]): void {
    let any = false;
    for (const position of rows) {
      const known = this.#byId.get(position.articleId);
      const before = known?.position;
      if (known === undefined || (before?.opened === position.opened && before.offset === position.offset))
        continue;
      this.#put(known, { position });
      any = true;
    }
    if (any) this.#publishSoon();
  }

  #publishSoon(): void {
    const wait = this.#published + PUBLISH_MS - performance.now();
    if (wait <= 0) return this.#publish();
    this.#later ??= setTimeout(() => this.#publish(), wait);
  }

  #publish(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#published = performance.now();
    const all = [...this.#byId.values()];
    const since = this.#since;
    this.#entries = since === '' ? all : all.filter((entry) => latestOf(entry) >= since);
    this.#sums.publish();
  }
}

/** When the window has nothing else to do, and in any case soon: work goes before lists that nobody has scrolled yet. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: 100 });
  });
}
