import { describe, type Annotation, type Colour, type Selector, type Style } from '../../core/annotation.ts';
import { PostilError } from '../../core/failure.ts';
import type { NoteVersion } from '../../core/library/note-versions.ts';
import type { OperationKind } from '../../core/library/operation.ts';
import type { ArticleRecord, Revision } from '../../core/library/records.ts';
import type { Library } from '../store/library.ts';
import { Following } from './following.svelte.ts';
import { draftAnnotation, withIntents, type Intent } from './intent.ts';
import { endLingering, linger, lingeringOf } from './lingering.ts';
import { inReadingOrder, type Placed } from './placed.ts';
import { Saving, type SaveState } from './saving.svelte.ts';
import { takeStep } from './taking.ts';

export type { Placed } from './placed.ts';

/**
 * One open article: its record, the text on screen, and its annotations in reading order. Reads are of memory; every verb
 * commits one operation and comes back through `Following`, so there is one way in for our own changes and everyone else's.
 * While saving does not work, what waits is shown as if it were there, and `save` says that it is not saved.
 */
export class ReadingSession {
  #kept = $state.raw<string | null>(null);
  readonly #following: Following;
  readonly #saving: Saving;
  readonly #shown = $derived.by(() => this.#withUnsaved());
  readonly #placed = $derived.by(() => inReadingOrder(this.#shown.values(), this.revision.hash));
  readonly #library: Library;
  /** Names this go of typing: what is typed in one go is one step of undo. */
  #go = crypto.randomUUID();
  /** How many have opened and not closed it: an article that is opened anew with something unsaved has one session still. */
  #readers = 1;
  readonly revision: Revision;

  private constructor(library: Library, following: Following, revision: Revision) {
    this.#library = library;
    this.#following = following;
    this.revision = revision;
    this.#saving = new Saving(
      library,
      () => following.annotations,
      () => this.#rest(),
    );
  }

  /** Throws PostilError `not-found` when the library does not hold the article. */
  static async open(library: Library, articleId: string): Promise<ReadingSession> {
    const record = await library.article(articleId);
    const revision = record && (await library.revision(articleId, record.revision));
    if (!record || !revision)
      throw new PostilError('not-found', 'This article is not in the library any more.');
    const annotations = await library.annotations(articleId);
    const left = lingeringOf(library, articleId);
    if (left?.revision.hash !== revision.hash)
      return new ReadingSession(library, new Following(library, record, annotations), revision);
    left.#readers += 1;
    return left;
  }

  /** The article is left. What is not saved yet still will be, and what comes late (the last letters of a note) too. */
  close(): void {
    this.#readers -= 1;
    if (this.#saving.isIdle) this.#rest();
  }

  get record(): ArticleRecord {
    return this.#following.record;
  }
  /** Annotations that are not in the trash and have a place, in reading order; orphans last. */
  get placed(): readonly Placed[] {
    return this.#placed;
  }
  get save(): SaveState {
    return this.#saving.state;
  }
  /** Why the last undo or redo left something as it is, in a sentence; `null` when it did all it was to do. */
  get kept(): string | null {
    return this.#kept;
  }
  annotation(id: string): Annotation | null {
    return this.#shown.get(id) ?? null;
  }

  /** An annotation as the reader last wanted it, saved or not: where an editor that opens again goes on. */
  latest(id: string): Annotation | null {
    const saved = this.#following.annotations.get(id);
    return withIntents(new Map(saved && [[id, saved]]), this.#saving.unsaved).get(id) ?? null;
  }

  /** Earlier texts of a note, newest first; of a run of typing only the last. */
  versions(id: string): Promise<NoteVersion[]> {
    return this.#library.versions(id);
  }

  /** Resolves to true when everything is saved, to false as soon as saving does not work. */
  settled(): Promise<boolean> {
    return this.#saving.settled();
  }

  /** Tries at once to save what could not be saved. */
  retry(): void {
    this.#library.saves.retry();
  }

  /**
   * Highlights `[start, end)` of the text. Resolves to the new annotation's id once it is saved, or once it is known that
   * saving does not work: it is there all the same, so that its note can be written.
   */
  async create(start: number, end: number, colour: Colour, style: Style): Promise<string> {
    const annotation = this.draft({ ...describe(this.revision.text, start, end), colour, style });
    const saved = this.add([annotation], 'create', 'highlight');
    await this.#saving.handedOver(saved);
    return annotation.id;
  }

  /** A new annotation of this article, not yet kept. */
  draft(given: Selector & Partial<Annotation>): Annotation {
    return draftAnnotation(this.record.id, this.revision.hash, given);
  }

  /** Keeps new annotations, as one step of undo that `words` names. Resolves once they are saved. */
  add(annotations: readonly Annotation[], kind: OperationKind, words: string): Promise<void> {
    return this.keep({ kind, words, merge: null, add: annotations, change: {} });
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
    const go = merge === null ? null : `${this.#go} ${merge}`;
    return this.keep({ kind, words, merge: go, add: [], change: { [id]: change } });
  }

  /** Saves what the reader wants changed in this article, as one step of undo. Resolves once it is saved. */
  keep(intent: Omit<Intent, 'articleId'>): Promise<void> {
    this.#wake();
    linger(this.#library, this);
    return this.#saving.add({ ...intent, articleId: this.record.id });
  }

  /** The next letters typed into a note are a step of undo of their own. */
  seal(): void {
    this.#go = crypto.randomUUID();
  }

  /**
   * Takes the last change back. Resolves to what it was, in a word; `null` when there is nothing to take back. What has been
   * changed elsewhere since stays as it is, and `kept` says so.
   */
  undo(): Promise<string | null> {
    return this.#take('undo');
  }

  redo(): Promise<string | null> {
    return this.#take('redo');
  }

  async #take(kind: 'undo' | 'redo'): Promise<string | null> {
    this.seal();
    this.#wake();
    const { words, kept } = await takeStep(kind, this, this.#library, this.#saving);
    this.#kept = kept;
    return words;
  }

  /** A closed session follows no more: what comes late finds the annotations as they are by then. */
  #wake(): void {
    if (this.#following.isFollowing) return;
    this.#following.start();
    // Whether the database can be read is told by the save that comes next.
    this.#saving.run(() => this.#following.catchUp()).catch(() => undefined);
  }

  #rest(): void {
    endLingering(this.#library, this);
    if (this.#readers === 0) this.#following.stop();
  }

  #withUnsaved(): ReadonlyMap<string, Annotation> {
    const { annotations } = this.#following;
    return this.save.kind === 'failed' ? withIntents(annotations, this.#saving.unsaved) : annotations;
  }
}
