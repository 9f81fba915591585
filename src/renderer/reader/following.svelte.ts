import type { Annotation } from '../../core/annotation.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import type { Library } from '../store/library.ts';

/** An article's record and annotations in memory, as they are saved; they follow every operation, whoever made it. */
export class Following {
  #record = $state.raw<ArticleRecord>() as ArticleRecord;
  /** Changed in place, as a copy would cost with every letter of a note what the article's annotations cost. */
  readonly #annotations = new Map<string, Annotation>();
  #version = $state.raw(0);
  readonly #library: Library;
  readonly #touch: (ids: Iterable<string>) => void;
  #stop: (() => void) | null = null;

  /**
   * @param annotations the library's of this very moment
   * @param touch gets the ids of those that come, go or change, before it shows
   */
  constructor(
    library: Library,
    record: ArticleRecord,
    annotations: readonly Annotation[],
    touch: (ids: Iterable<string>) => void,
  ) {
    this.#library = library;
    this.#record = record;
    this.#touch = touch;
    this.#replace(annotations);
    this.start();
  }

  get record(): ArticleRecord {
    return this.#record;
  }
  /** The same map always, with other annotations in it. */
  get annotations(): ReadonlyMap<string, Annotation> {
    void this.#version;
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
    this.#replace(await this.#library.annotations(this.#record.id));
    this.#record = (await this.#library.article(this.#record.id)) ?? this.#record;
  }

  #replace(annotations: readonly Annotation[]): void {
    this.#touch(this.#annotations.keys());
    this.#annotations.clear();
    for (const annotation of annotations) this.#annotations.set(annotation.id, annotation);
    this.#touch(this.#annotations.keys());
    this.#version += 1;
  }

  #receive(operations: readonly Operation[]): void {
    const changed: string[] = [];
    for (const operation of operations) {
      for (const change of operation.changes) {
        if (change.table === 'articles' && change.id === this.#record.id && change.after)
          this.#record = change.after;
        if (change.table !== 'annotations') continue;
        const owner = change.after?.articleId ?? change.before?.articleId;
        if (owner !== this.#record.id) continue;
        changed.push(change.id);
        if (change.after === null) this.#annotations.delete(change.id);
        else this.#annotations.set(change.id, change.after);
      }
    }
    if (changed.length === 0) return;
    this.#touch(changed);
    this.#version += 1;
  }
}
