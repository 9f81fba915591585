import { PostilError, type Failure } from '../../core/failure.ts';
import type { Operation, OperationDraft } from '../../core/library/operation.ts';
import { revisionId, type ArticleRecord, type Revision } from '../../core/library/records.ts';
import type { Annotation } from '../../core/annotation.ts';
import type { StartState } from '../../ipc.ts';
import { applyOperations } from './apply.ts';
import type { PostilDatabase } from './database.ts';
import type { Host } from './host.ts';

/** What opening the library found out and mended, for the reader to know. */
export interface Recovery {
  kind: 'rebuilt' | 'foreign';
  annotations: number;
  articles: number;
  /** Name of the file into which the database was put aside, where there was something to keep. */
  kept: string | null;
}

type Listener = (operations: readonly Operation[]) => void;

/**
 * The library as the window works with it: journal first, then the database, then whoever listens. Everything goes through
 * one queue, so operations reach the database in the order of their numbers, whoever made them.
 */
export class Library {
  private readonly listeners = new Set<Listener>();
  private queue: Promise<unknown> = Promise.resolve();
  private seq = 0;
  private library = '';

  private readonly host: Host;
  readonly database: PostilDatabase;

  constructor(host: Host, database: PostilDatabase) {
    this.host = host;
    this.database = database;
  }

  /**
   * Compares the database's mark with the journal's newest number and mends the difference: behind → catches up; empty or
   * of another library → put aside if it holds anything, rebuilt whole; ahead → the same. `progress` gets 0 to 1.
   */
  async open(start: StartState, progress: (share: number) => void): Promise<Recovery | null> {
    this.library = start.library;
    await this.database.open();
    const mark = await this.database.marks.get('journal');
    const foreign = mark !== undefined && (mark.library !== start.library || mark.seq > start.seq);
    let kept: string | null = null;
    if (foreign) {
      kept = await this.putAside();
      await this.clear();
    }
    const from = foreign || mark === undefined ? 0 : mark.seq;
    this.seq = from;
    await this.catchUp(start.seq, progress);
    if (foreign) return { kind: 'foreign', kept, ...(await this.counts()) };
    // No mark beside a journal that has entries: Chromium found its database damaged and made an empty one. A library that
    // only the command line has written so far looks the same, and saying what was read in is right there too.
    return mark === undefined && start.seq > 0 ? { kind: 'rebuilt', kept, ...(await this.counts()) } : null;
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Journals and applies `draft`. Resolves when it is safe on the disk; throws PostilError when it is not. */
  commit(draft: OperationDraft): Promise<Operation> {
    return this.enqueue(async () => {
      const answer = await this.host.append(draft);
      if (!answer.ok) throw fromFailure(answer.failure);
      const operation = { ...draft, seq: answer.seq };
      await this.receive([operation]);
      return operation;
    });
  }

  /** Operations that another process journalled. */
  follow(operations: readonly Operation[]): Promise<void> {
    return this.enqueue(() => this.receive(operations));
  }

  article(id: string): Promise<ArticleRecord | undefined> {
    return this.database.articles.get(id);
  }

  revision(articleId: string, hash: string): Promise<Revision | undefined> {
    return this.database.revisions.get(revisionId(articleId, hash)) as Promise<Revision | undefined>;
  }

  /** Every text that an article has had, by hash. */
  async texts(articleId: string): Promise<Map<string, string>> {
    const revisions = await this.database.revisions.where('articleId').equals(articleId).toArray();
    return new Map(revisions.map((revision) => [revision.hash, revision.text]));
  }

  /** All annotations of an article, those in the trash too, in no particular order. */
  annotations(articleId: string): Promise<Annotation[]> {
    return this.database.annotations.where('articleId').equals(articleId).toArray();
  }

  /** What the library holds that could be the article at `place` with the text of `hash`. */
  async candidates(place: string, hash: string) {
    const revision = await this.database.revisions.where('hash').equals(hash).first();
    const byText = revision === undefined ? undefined : await this.article(revision.articleId);
    const known = await this.database.places.get(place);
    const byPlace = known === undefined ? undefined : await this.article(known.articleId);
    return { byPlace: byPlace ?? null, byText: byText ?? null };
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async receive(operations: readonly Operation[]): Promise<void> {
    const first = operations.find((operation) => operation.seq > this.seq);
    if (first === undefined) return;
    if (first.seq > this.seq + 1) return this.catchUp(operations.at(-1)?.seq ?? first.seq, () => undefined);
    await this.apply(operations.filter((operation) => operation.seq > this.seq));
  }

  private async catchUp(target: number, progress: (share: number) => void): Promise<void> {
    const from = this.seq;
    while (this.seq < target) {
      const operations = await this.host.operations(this.seq);
      if (operations.length === 0) break;
      await this.apply(operations);
      progress((this.seq - from) / (target - from));
    }
  }

  private async apply(operations: readonly Operation[]): Promise<void> {
    await applyOperations(this.database, this.library, operations);
    this.seq = operations.at(-1)?.seq ?? this.seq;
    for (const listener of this.listeners) listener(operations);
  }

  private async counts() {
    const annotations = await this.database.annotations
      .filter((annotation) => annotation.deleted === null)
      .count();
    return { annotations, articles: await this.database.articles.count() };
  }

  private async putAside(): Promise<string | null> {
    const { articles, revisions, annotations, marks } = this.database;
    if ((await articles.count()) + (await annotations.count()) === 0) return null;
    const [a, r, n, m] = await Promise.all([
      articles.toArray(),
      revisions.toArray(),
      annotations.toArray(),
      marks.toArray(),
    ]);
    return this.host.keepAside(
      JSON.stringify({ postil: 'database', marks: m, articles: a, revisions: r, annotations: n }),
    );
  }

  private clear(): Promise<void> {
    const tables = this.database.tables;
    return this.database.transaction('rw', tables, async () => {
      for (const table of tables) await table.clear();
    });
  }
}

function fromFailure(failure: Failure): PostilError {
  return new PostilError(failure.code, failure.message);
}
