import { stat, type FileHandle } from 'node:fs/promises';
import type { Annotation } from '../../core/annotation.ts';
import type { PortableInput } from '../../core/export/portable-html.ts';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { Change } from '../../core/library/operation.ts';
import { revisionId, type ArticleRecord, type Revision } from '../../core/library/records.ts';
import { journalPath, lineOperation, openFile, readEnds, readOperation } from '../library/journal-file.ts';
import { DamagedLines } from '../library/damaged-lines.ts';
import { linesBetween, type Line } from '../library/lines.ts';
import type { Source } from './folder-run.ts';

/** Where the operation stands that made a record what it is: bytes of the journal. */
interface Standing {
  start: number;
  end: number;
  /** Of a full page, which says more than the article does. */
  page: boolean;
}

/**
 * A library as exports need it: what its articles and annotations are, in memory; their texts, which are most of it, on the
 * disk until they are asked for. Reads the journal as it is now, beside whoever writes it.
 */
export class Catalogue {
  readonly articles = new Map<string, ArticleRecord>();
  /** What was found while reading, in sentences for the reader. */
  readonly notices: string[] = [];
  readonly #annotations = new Map<string, Map<string, Annotation>>();
  readonly #revisions = new Map<string, Standing>();
  readonly #path: string;
  readonly #handle: FileHandle;
  /** How long the journal was. */
  #size = 0;
  /** The operation that was read last: an article's text and its full page came in one. */
  #last: { start: number; changes: readonly Change[] } | null = null;

  private constructor(path: string, handle: FileHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  /**
   * Reads the journal through once. `onProgress` gets 0 to 1. Throws PostilError `not-found` (no library), `unreadable`,
   * `journal-newer`, `journal-damaged`; `cancelled` once `signal` is.
   */
  static async open(
    profile: string,
    {
      onProgress = () => {},
      signal,
    }: { onProgress?: (share: number) => void; signal?: AbortSignal | undefined } = {},
  ): Promise<Catalogue> {
    const path = journalPath(profile);
    const handle = await openFile(path, true);
    try {
      const { header, start, end, size } = await readEnds(handle, path);
      const catalogue = new Catalogue(path, handle);
      catalogue.#size = size;
      const damaged = new DamagedLines(profile, true, catalogue.notices);
      let seq = 0;
      for await (const line of linesBetween(handle, start, end)) {
        if (signal?.aborted === true) throw new PostilError('cancelled', words.saving.notBegun);
        const operation = lineOperation(line);
        // As the journal is read everywhere: what is damaged is passed over, and what stands there twice.
        if (operation === null) await damaged.report(line);
        if (operation === null || operation.seq <= seq) continue;
        damaged.missing(Math.max(seq, header.base ?? 0) + 1, operation.seq);
        seq = operation.seq;
        for (const change of operation.changes) catalogue.#apply(change, line);
        onProgress((line.end - start) / Math.max(1, end - start));
      }
      return catalogue;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Whether nothing was written into the library since. */
  async isCurrent(): Promise<boolean> {
    const [there, here] = await Promise.all([stat(this.#path).catch(() => null), this.#handle.stat()]);
    return there?.ino === here.ino && there.size === this.#size;
  }

  /** Ids of all articles that are not in the trash, in the order they came. */
  get live(): string[] {
    return [...this.articles.values()].filter(({ deleted }) => deleted === null).map(({ id }) => id);
  }

  /** The articles one of whose texts has this hash; several where the same words stand under several headers. */
  withText(hash: string): ArticleRecord[] {
    return [...this.articles.values()].filter(
      ({ id }) => this.#revisions.get(revisionId(id, hash))?.page === false,
    );
  }

  /** Of an article, those in the trash too, in the order they came. */
  annotationsOf(articleId: string): Annotation[] {
    return [...(this.#annotations.get(articleId)?.values() ?? [])];
  }

  /** An article on its way out; `null` where there is none of that id. */
  source(articleId: string): Source | null {
    const article = this.articles.get(articleId);
    if (article === undefined) return null;
    const annotations = this.annotationsOf(articleId);
    return { article, annotations, whole: () => this.input(articleId) };
  }

  /** An article with its texts and annotations. Throws PostilError `not-found`, or `journal-damaged` where its text is missing. */
  async input(articleId: string): Promise<PortableInput> {
    const article = this.articles.get(articleId);
    if (article === undefined) throw new PostilError('not-found', words.saving.library.gone);
    const revision = await this.#revision(articleId, article.revision);
    if (revision === null)
      throw new PostilError('journal-damaged', words.saving.library.noText(article.title));
    const { page } = article;
    const whole = page ? await this.#revision(articleId, page.revision) : null;
    return {
      article,
      text: revision.text,
      blocks: revision.blocks,
      page:
        page && whole !== null
          ? {
              ...{ hash: page.revision, text: whole.text, shared: page.shared },
              ...{ blocks: whole.blocks, pictures: whole.resources },
            }
          : null,
      pictures: revision.resources,
      annotations: this.annotationsOf(articleId),
    };
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  async #revision(articleId: string, hash: string): Promise<Revision | null> {
    const id = revisionId(articleId, hash);
    const standing = this.#revisions.get(id);
    if (standing === undefined) return null;
    if (this.#last?.start !== standing.start) {
      const { changes } = await readOperation(this.#handle, standing);
      this.#last = { start: standing.start, changes };
    }
    // Of two changes of one record in an operation the later is what became of it.
    const change = this.#last.changes.findLast((change) => change.table === 'revisions' && change.id === id);
    return change?.table === 'revisions' ? change.after : null;
  }

  #apply(change: Change, { start, end }: Line): void {
    switch (change.table) {
      case 'articles':
        if (change.after === null) this.articles.delete(change.id);
        else this.articles.set(change.id, change.after);
        return;
      case 'revisions':
        if (change.after === null) this.#revisions.delete(change.id);
        else this.#revisions.set(change.id, { start, end, page: change.after.view === 'page' });
        return;
      case 'annotations':
        this.#applyAnnotation(change);
        return;
      case 'folders':
      case 'queries':
      // Of how the library is ordered nothing goes out with the notes.
    }
  }

  #applyAnnotation({ id, before, after }: Extract<Change, { table: 'annotations' }>): void {
    if (before !== null && before.articleId !== after?.articleId)
      this.#annotations.get(before.articleId)?.delete(id);
    if (after === null) return;
    const own = this.#annotations.get(after.articleId);
    if (own === undefined) this.#annotations.set(after.articleId, new Map([[id, after]]));
    else own.set(id, after);
  }
}
