import {
  byPosition,
  describe,
  placeIn,
  type Annotation,
  type Colour,
  type Selector,
  type Style,
} from '../../core/annotation.ts';
import { PostilError, toFailure, type Failure } from '../../core/failure.ts';
import type { Change, Operation, OperationDraft, OperationKind } from '../../core/library/operation.ts';
import type { ArticleRecord, Revision } from '../../core/library/records.ts';
import { History } from '../store/history.ts';
import type { Library } from '../store/library.ts';

/** An annotation with its place in the text on screen. */
export interface Placed {
  annotation: Annotation;
  start: number;
  end: number;
  state: 'anchored' | 'moved' | 'changed' | 'uncertain' | 'orphan';
}

export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; failure: Failure };

/** Saving that failed is tried again this often, until it works: a full disk may be emptied, a drive plugged in again. */
const RETRY_MS = 2_000;

/**
 * One open article: its record, the text on screen, and its annotations in reading order. Reads are of memory; every verb
 * commits one operation and comes back through `receive`, so there is one way in for our own changes and everyone else's.
 */
export class ReadingSession {
  #record = $state.raw<ArticleRecord>() as ArticleRecord;
  #annotations = $state.raw<ReadonlyMap<string, Annotation>>(new Map());
  #save = $state.raw<SaveState>({ kind: 'saved' });

  readonly #placed = $derived.by(() => this.#sorted());
  readonly #history = new History();
  readonly #library: Library;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #asked = new Map<string, Partial<Annotation>>();
  readonly #stop: () => void;
  readonly revision: Revision;

  private constructor(
    library: Library,
    record: ArticleRecord,
    revision: Revision,
    annotations: readonly Annotation[],
  ) {
    this.#library = library;
    this.#record = record;
    this.revision = revision;
    this.#annotations = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    this.#stop = library.subscribe((operations) => this.#receive(operations));
  }

  /** Throws PostilError `not-found` when the library does not hold the article. */
  static async open(library: Library, articleId: string): Promise<ReadingSession> {
    const record = await library.article(articleId);
    const revision = record && (await library.revision(articleId, record.revision));
    if (!record || !revision)
      throw new PostilError('not-found', 'This article is not in the library any more.');
    return new ReadingSession(library, record, revision, await library.annotations(articleId));
  }

  close(): void {
    this.#stop();
  }

  get record(): ArticleRecord {
    return this.#record;
  }
  /** Annotations that are not in the trash and have a place, in reading order; orphans last. */
  get placed(): readonly Placed[] {
    return this.#placed;
  }
  get save(): SaveState {
    return this.#save;
  }
  annotation(id: string): Annotation | null {
    return this.#annotations.get(id) ?? null;
  }

  /** As `annotation`, with what was asked of it and is still on its way to the disk: what an editor starts from. */
  latest(id: string): Annotation | null {
    const annotation = this.#annotations.get(id);
    return annotation === undefined ? null : { ...annotation, ...this.#asked.get(id) };
  }

  /** Highlights `[start, end)` of the text. Resolves to the new annotation's id, once it is saved. */
  async create(start: number, end: number, colour: Colour, style: Style): Promise<string> {
    const annotation = this.draft({ ...describe(this.revision.text, start, end), colour, style });
    await this.add([annotation], 'create', 'highlight');
    return annotation.id;
  }

  /** A new annotation of this article, not yet kept. */
  draft(given: Selector & Partial<Annotation>): Annotation {
    const now = new Date().toISOString();
    return {
      id: crypto.randomUUID(),
      articleId: this.#record.id,
      revision: this.revision.hash,
      anchor: null,
      colour: 'saffron',
      style: 'highlight',
      note: '',
      tags: [],
      created: now,
      updated: now,
      deleted: null,
      ...given,
    };
  }

  /** Keeps new annotations, as one step of undo that `words` names. Resolves once they are saved. */
  add(annotations: readonly Annotation[], kind: OperationKind, words: string): Promise<void> {
    const changes = annotations.map((after) => ({
      table: 'annotations' as const,
      id: after.id,
      before: null,
      after,
    }));
    return this.#enqueue(() => this.#commit(kind, words, changes));
  }

  recolour(id: string, colour: Colour, style: Style): Promise<void> {
    return this.change(id, 'recolour', 'colour', { colour, style });
  }

  setNote(id: string, note: string): Promise<void> {
    return this.change(id, 'edit', 'note', { note }, `note:${id}`);
  }

  setTags(id: string, tags: string[]): Promise<void> {
    return this.change(id, 'tag', 'tags', { tags });
  }

  /** Puts the annotation in the trash. Undo brings it back with its note. */
  remove(id: string): Promise<void> {
    return this.change(id, 'delete', 'deletion', { deleted: new Date().toISOString() });
  }

  /**
   * Changes one annotation, as one step of undo that `words` names; steps in a row with the same `merge` are one. Resolves
   * once it is saved; a change that changes nothing is none.
   */
  change(
    id: string,
    kind: OperationKind,
    words: string,
    change: Partial<Annotation>,
    merge: string | null = null,
  ): Promise<void> {
    const asked = { ...this.#asked.get(id), ...change };
    this.#asked.set(id, asked);
    return this.#enqueue(async () => {
      const before = this.#annotations.get(id);
      if (before === undefined) return;
      if (Object.entries(change).every(([key, value]) => before[key as keyof Annotation] === value)) return;
      const after = { ...before, ...change, updated: new Date().toISOString() };
      await this.#commit(kind, words, [{ table: 'annotations', id, before, after }], merge);
    }).finally(() => {
      if (this.#asked.get(id) === asked) this.#asked.delete(id);
    });
  }

  /** The next letters typed into a note are a step of undo of their own. */
  seal(): void {
    this.#history.seal();
  }

  /** Takes the last change back. Resolves to what it was, in a word; `null` when there is nothing to take back. */
  undo(): Promise<string | null> {
    return this.#enqueue(async () => {
      const next = this.#history.undo(crypto.randomUUID(), new Date().toISOString());
      if (next === null) return null;
      await this.#send(next.draft);
      this.#history.undid(next.step);
      return next.step.words;
    });
  }

  redo(): Promise<string | null> {
    return this.#enqueue(async () => {
      const next = this.#history.redo(crypto.randomUUID(), new Date().toISOString());
      if (next === null) return null;
      await this.#send(next.draft);
      this.#history.redid(next.step);
      return next.step.words;
    });
  }

  /** One change at a time, each seeing what the one before left: a retried save can never overtake or undo a later one. */
  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #commit(
    kind: OperationKind,
    words: string,
    changes: Change[],
    merge: string | null = null,
  ): Promise<void> {
    const draft = { id: crypto.randomUUID(), kind, at: new Date().toISOString(), changes };
    await this.#send(draft);
    this.#history.push({ draft, words, merge });
  }

  /** Sends until it is on the disk. The same draft each time: the journal keeps one of it, however often it arrives. */
  async #send(draft: OperationDraft): Promise<void> {
    this.#save = { kind: 'saving' };
    for (;;) {
      try {
        await this.#library.commit(draft);
        this.#save = { kind: 'saved' };
        return;
      } catch (error) {
        const failure = toFailure(error);
        this.#save = { kind: 'failed', failure };
        // Refused for what it is, not for the state of the disk: the same draft would be refused for ever.
        if (failure.code === 'malformed') throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
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

  #sorted(): Placed[] {
    const placed: Placed[] = [];
    for (const annotation of this.#annotations.values()) {
      if (annotation.deleted !== null) continue;
      // Never placed in this text: shown with its quote as one that needs the reader, not dropped.
      const place = placeIn(annotation, this.revision.hash) ?? { state: 'orphan' as const, start: 0, end: 0 };
      placed.push({ annotation, start: place.start, end: place.end, state: place.state });
    }
    return placed.sort(
      (a, b) => Number(a.state === 'orphan') - Number(b.state === 'orphan') || byPosition(key(a), key(b)),
    );
  }
}

function key(placed: Placed) {
  const { created, id } = placed.annotation;
  return { start: placed.start, end: placed.end, created, id };
}
