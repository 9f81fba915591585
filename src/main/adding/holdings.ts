import { stat, type FileHandle } from 'node:fs/promises';
import type { Annotation } from '../../core/annotation.ts';
import { isWaiting } from '../../core/import/waiting.ts';
import type { Change, Operation } from '../../core/library/operation.ts';
import { revisionId, type ArticleRecord, type Revision } from '../../core/library/records.ts';
import { emptyState, type LibraryState } from '../../core/library/state.ts';
import { journalPath, lineOperation, openFile, readEnds, readOperation } from '../library/journal-file.ts';
import { linesBetween } from '../library/lines.ts';

/** Where a line of the journal stands, in bytes. */
interface Standing {
  start: number;
  end: number;
}

/** What an article has besides its record, by `revisionId` or the annotation's id: where its newest state stands. */
interface Held {
  revisions: Map<string, Standing>;
  annotations: Map<string, Standing>;
}

/**
 * What the library has, as those who add files need it: which articles there are, at which places, with which texts. The texts
 * and the annotations themselves, which are most of it, stay on the disk until one article's are asked for. Reads the journal
 * beside whoever writes it, and knows how far.
 */
export class Holdings {
  readonly #profile: string;
  #handle: FileHandle | null = null;
  /** Which file it is, and how far it was read. */
  #ino = 0;
  #end = 0;
  #seq = 0;
  #base = 0;
  #library = '';
  #articles = new Map<string, ArticleRecord>();
  #byPlace = new Map<string, string>();
  /** Articles by the hashes of their clean texts. */
  #byText = new Map<string, Set<string>>();
  #held = new Map<string, Held>();
  #waiting = new Set<string>();

  constructor(profile: string) {
    this.#profile = profile;
  }

  /** The newest operation that is known here, and of which library. */
  get at(): { library: string; seq: number } {
    return { library: this.#library, seq: this.#seq };
  }

  /**
   * Takes in what was journalled since; everything, where the journal was compacted or replaced meanwhile. Throws PostilError
   * `not-found`, `unreadable`, `journal-newer`, `journal-damaged`.
   */
  async refresh(): Promise<void> {
    const path = journalPath(this.#profile);
    const there = await stat(path).catch(() => null);
    if (this.#handle === null || there?.ino !== this.#ino || there.size < this.#end) await this.#reopen(path);
    const handle = this.#handle;
    if (handle === null) return;
    const { size } = await handle.stat();
    for await (const line of linesBetween(handle, this.#end, size)) {
      const operation = lineOperation(line);
      // What is damaged is passed over, as everywhere; at the end it may only be unfinished.
      if (operation === null || operation.seq <= this.#seq) continue;
      for (const change of operation.changes) this.#apply(change, line);
      this.#seq = operation.seq;
      this.#end = line.end;
    }
    // What was taken back and compacted away has a number all the same.
    this.#seq = Math.max(this.#seq, this.#base);
  }

  article(id: string): ArticleRecord | undefined {
    return this.#articles.get(id);
  }

  byPlace(place: string): ArticleRecord | null {
    return this.#articles.get(this.#byPlace.get(place) ?? '') ?? null;
  }

  /** The articles that have or had the clean text with `hash`. */
  byText(hash: string): ArticleRecord[] {
    return [...(this.#byText.get(hash) ?? [])].flatMap((id) => this.#articles.get(id) ?? []);
  }

  /** Articles of which only quotes are known, with these; most libraries have none. */
  async waiting(): Promise<{ article: ArticleRecord; text: string }[]> {
    const found = [];
    for (const id of this.#waiting) {
      const article = this.#articles.get(id);
      if (article === undefined) continue;
      const [revision] = await this.newest(article);
      found.push({ article, text: revision?.text ?? '' });
    }
    return found;
  }

  /** An article's texts of now, clean and full page. */
  newest({ id, revision, page }: ArticleRecord): Promise<Revision[]> {
    const names = [revision, ...(page ? [page.revision] : [])].map((hash) => revisionId(id, hash));
    return this.#read(this.#held.get(id)?.revisions, names, 'revisions');
  }

  /** Every text that an article has had. */
  revisions(articleId: string): Promise<Revision[]> {
    const held = this.#held.get(articleId)?.revisions;
    return this.#read(held, held?.keys() ?? [], 'revisions');
  }

  /** An article's annotations, those in the trash too. */
  annotations(articleId: string): Promise<Annotation[]> {
    const held = this.#held.get(articleId)?.annotations;
    return this.#read(held, held?.keys() ?? [], 'annotations');
  }

  /** As much of the library as a portable article is planned with: these articles whole, and annotations by their ids. */
  async part(articleIds: Iterable<string>, annotationIds: ReadonlySet<string>): Promise<LibraryState> {
    const state = emptyState();
    const ids = new Set(articleIds);
    for (const [id, { annotations }] of this.#held) {
      const article = ids.has(id) ? this.#articles.get(id) : undefined;
      if (article !== undefined) {
        state.articles.set(id, article);
        for (const revision of await this.revisions(id)) state.revisions.set(revision.id, revision);
      }
      const wanted = [...annotations.keys()].filter((one) => article !== undefined || annotationIds.has(one));
      for (const one of await this.#read(annotations, wanted, 'annotations'))
        state.annotations.set(one.id, one);
    }
    return state;
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close();
  }

  async #reopen(path: string): Promise<void> {
    await this.close();
    const handle = await openFile(path, true);
    this.#handle = handle;
    const { header, start } = await readEnds(handle, path);
    this.#ino = (await handle.stat()).ino;
    this.#library = header.library;
    this.#end = start;
    this.#base = header.base ?? 0;
    for (const map of [this.#articles, this.#byPlace, this.#byText, this.#held]) map.clear();
    this.#waiting.clear();
    this.#seq = 0;
  }

  /** Records by name; each line of the journal is read once for all that stand in it. */
  async #read<T extends 'revisions' | 'annotations'>(
    held: ReadonlyMap<string, Standing> | undefined,
    names: Iterable<string>,
    table: T,
  ): Promise<(T extends 'revisions' ? Revision : Annotation)[]> {
    const lines = new Map<number, { standing: Standing; names: Set<string> }>();
    for (const name of names) {
      const standing = held?.get(name);
      if (standing === undefined) continue;
      const line = lines.get(standing.start) ?? { standing, names: new Set() };
      lines.set(standing.start, line);
      line.names.add(name);
    }
    const found = [];
    for (const { standing, names: wanted } of lines.values()) {
      const { changes } = await this.#operation(standing);
      // Of two changes of one record the later is what became of it.
      const rows = new Map(changes.flatMap((change) => (change.table === table && wanted.has(change.id) ? [[change.id, change.after] as const] : []))); // prettier-ignore
      found.push(...[...rows.values()].filter((row) => row !== null));
    }
    return found as (T extends 'revisions' ? Revision : Annotation)[];
  }

  #operation(standing: Standing): Promise<Operation> {
    if (this.#handle === null) throw new Error('The holdings are closed');
    return readOperation(this.#handle, standing);
  }

  #apply(change: Change, { start, end }: Standing): void {
    if (change.table === 'articles') this.#applyArticle(change.id, change.before, change.after);
    else if (change.table === 'revisions') {
      const { id, before, after } = change;
      const one = after ?? before;
      if (one === null) return;
      const { revisions } = this.#heldOf(one.articleId);
      if (after === null) revisions.delete(id);
      else revisions.set(id, { start, end });
      // What a full page says is not what an article says.
      if (one.view !== undefined) return;
      const articles = this.#byText.get(one.hash) ?? new Set();
      this.#byText.set(one.hash, articles);
      if (after === null) articles.delete(one.articleId);
      else articles.add(one.articleId);
    } else if (change.table === 'annotations') {
      const { id, before, after } = change;
      if (before !== null && before.articleId !== after?.articleId)
        this.#heldOf(before.articleId).annotations.delete(id);
      if (after !== null) this.#heldOf(after.articleId).annotations.set(id, { start, end });
    }
  }

  #applyArticle(id: string, before: ArticleRecord | null, after: ArticleRecord | null): void {
    for (const place of before?.places ?? [])
      if (this.#byPlace.get(place.id) === id) this.#byPlace.delete(place.id);
    for (const place of after?.places ?? []) this.#byPlace.set(place.id, id);
    if (after === null) {
      this.#articles.delete(id);
      this.#waiting.delete(id);
      return;
    }
    this.#articles.set(id, after);
    if (isWaiting(after)) this.#waiting.add(id);
    else this.#waiting.delete(id);
  }

  #heldOf(articleId: string): Held {
    const held = this.#held.get(articleId) ?? { revisions: new Map(), annotations: new Map() };
    this.#held.set(articleId, held);
    return held;
  }
}
