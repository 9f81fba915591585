import type { Annotation } from '../../core/annotation.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import type { Library } from '../store/library.ts';

/** An article's record and annotations in memory, as they are saved; they follow every operation, whoever made it. */
export class Following {
  #record = $state.raw<ArticleRecord>() as ArticleRecord;
  #annotations = $state.raw<ReadonlyMap<string, Annotation>>(new Map());
  readonly #library: Library;
  #stop: (() => void) | null = null;

  /** `annotations` must be the library's of this very moment. */
  constructor(library: Library, record: ArticleRecord, annotations: readonly Annotation[]) {
    this.#library = library;
    this.#record = record;
    this.#annotations = byId(annotations);
    this.start();
  }

  get record(): ArticleRecord {
    return this.#record;
  }
  get annotations(): ReadonlyMap<string, Annotation> {
    return this.#annotations;
  }
  get isFollowing(): boolean {
    return this.#stop !== null;
  }

  start(): void {
    this.#stop ??= this.#library.subscribe((operations) => this.#receive(operations));
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** Reads anew what was missed while not following. */
  async catchUp(): Promise<void> {
    this.#annotations = byId(await this.#library.annotations(this.#record.id));
  }

  #receive(operations: readonly Operation[]): void {
    const next = new Map(this.#annotations);
    let changed = false;
    for (const operation of operations) {
      for (const change of operation.changes) {
        if (change.table === 'articles' && change.id === this.#record.id && change.after)
          this.#record = change.after;
        if (change.table !== 'annotations') continue;
        const owner = change.after?.articleId ?? change.before?.articleId;
        if (owner !== this.#record.id) continue;
        changed = true;
        if (change.after === null) next.delete(change.id);
        else next.set(change.id, change.after);
      }
    }
    if (changed) this.#annotations = next;
  }
}

function byId(annotations: readonly Annotation[]): ReadonlyMap<string, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}
