import type { Annotation, Colour, Selector, Style } from '../../core/annotation.ts';
import { PostilError } from '../../core/failure.ts';
import type { NoteVersion } from '../../core/library/note-versions.ts';
import type { OperationKind } from '../../core/library/operation.ts';
import type { ArticleRecord, Revision } from '../../core/library/records.ts';
import type { Span } from '../../core/reading/segments.ts';
import type { View, Views } from '../../core/views.ts';
import { words } from '../../core/words/words.ts';
import { editing, type Edits } from '../info/edit.ts';
import type { Library } from '../store/library.ts';
import { Following } from './following.svelte.ts';
import { draftAnnotation, unsavedOf, type Intent } from './intent.ts';
import { endLingering, linger, lingeringOf } from './lingering.ts';
import { PlacedOrder, type Placed } from './placed.ts';
import { Saving, type SaveState } from './saving.svelte.ts';
import { ShownTexts } from './shown-texts.svelte.ts';
import { takeStep } from './taking.ts';
import { Withdrawn } from './withdrawn.ts';

export type { Placed } from './placed.ts';

/**
 * One open article: its record, the text on screen, and its annotations in reading order. Reads are of memory; every verb commits
 * one operation and comes back through `Following`: one way in for our own changes and everyone else's. What waits to be saved is
 * shown as if it were there, from the moment it is asked for; `save` says whether it is.
 */
export class ReadingSession {
  #kept = $state.raw<string | null>(null);
  readonly #following: Following;
  readonly #saving: Saving;
  readonly #withdrawn = new Withdrawn();
  readonly #order: PlacedOrder;
  readonly #unsaved = $derived.by(() => unsavedOf(this.#following.annotations, this.#saving.unsaved));
  readonly #placed = $derived.by(() => this.#arrange());
  /** What was shown unsaved when the order was asked for last: it may be no more. */
  #wasUnsaved: Iterable<string> = [];
  readonly #library: Library;
  /** Names this go of typing: what is typed in one go is one step of undo. */
  #go = crypto.randomUUID();
  /** How many have opened and not closed it: an article that is opened anew with something unsaved has one session still. */
  #readers = 1;
  readonly #texts: ShownTexts;

  private constructor(
    library: Library,
    record: ArticleRecord,
    revision: Revision,
    annotations: readonly Annotation[],
  ) {
    const texts = new ShownTexts(revision, record);
    const order = new PlacedOrder(texts.views);
    const following = new Following(library, record, annotations, (ids) => order.touch(ids));
    this.#library = library;
    this.#following = following;
    this.#texts = texts;
    this.#order = order;
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
    if (!record || !revision) throw new PostilError('not-found', words.reader.gone);
    const annotations = await library.annotations(articleId);
    const left = lingeringOf(library, articleId);
    if (left?.isCurrent === true) {
      left.#readers += 1;
      return left;
    }
    const session = new ReadingSession(library, record, revision, annotations);
    const position = await library.database.positions.get(articleId);
    if (position?.view === 'page' && (await session.load('page'))) session.turn('page');
    return session;
  }

  /** The article is left. What is not saved yet still will be, and what comes late (the last letters of a note) too. */
  close(): void {
    this.#readers -= 1;
    if (this.#saving.isIdle) this.#rest();
  }

  get record(): ArticleRecord {
    return this.#following.record;
  }
  /** The text on screen. */
  get revision(): Revision {
    return this.#texts.shown;
  }
  /** The clean text, whatever is on screen: with it is kept how the file was read. */
  get clean(): Revision {
    return this.#texts.clean;
  }
  /** The article's texts, as they were when it was opened. */
  get views(): Views {
    return this.#texts.views;
  }
  get view(): View {
    return this.#texts.view;
  }
  /** Whether those are still the article's texts. */
  get isCurrent(): boolean {
    return this.#texts.areThoseOf(this.record);
  }

  /** Gets the text of `view` ready to be shown. False where there is none. */
  load(view: View): Promise<boolean> {
    return this.#texts.load(view, this.#library);
  }

  /** Puts `view` on screen, which must have been loaded. */
  turn(view: View): void {
    this.#order.turn(view);
    this.#texts.turn(view);
  }

  /** Where what stands at `offset` of the text with hash `revision` stands on screen; `null` of a text that is none of these. */
  offsetOf(revision: string, offset: number): number | null {
    return this.#texts.offsetOf(revision, offset);
  }

  /** The text of `view`; empty where it is not there, or not loaded yet. */
  textOf(view: View): string {
    return this.#texts.of(view)?.text ?? '';
  }

  /** The selector for a passage of the text on screen (or of `view`, once loaded), and the text it refers to. */
  selector(span: Span, view?: View): Selector & { revision: string } {
    return this.#texts.selector(span, view);
  }

  /** Annotations that are not in the trash and have a place, in reading order; orphans last. */
  get placed(): readonly Placed[] {
    return this.#placed;
  }
  /** One of `placed`, whatever their number. */
  find(id: string | null): Placed | null {
    void this.#placed;
    return id === null ? null : this.#order.find(id);
  }
  /** The notes on the article as a whole. */
  get onWhole(): readonly Placed[] {
    void this.#placed;
    return this.#order.onWhole;
  }
  /** Where in `placed` this one stands; −1 where it does not. */
  indexOf(id: string): number {
    void this.#placed;
    return this.#order.indexOf(id);
  }
  /** Those of `placed` that mark letters of `[start, end)`. */
  overlapping({ start, end }: Span): Placed[] {
    void this.#placed;
    return this.#order.overlapping(start, end);
  }
  get save(): SaveState {
    return this.#saving.state;
  }
  /** Why the last undo or redo left something as it is, in a sentence; `null` when it did all it was to do. */
  get kept(): string | null {
    return this.#kept;
  }
  annotation(id: string): Annotation | null {
    return this.#unsaved.get(id) ?? this.#following.annotations.get(id) ?? null;
  }

  /** Earlier texts of a note, newest first; of a run of typing only the last. */
  versions(id: string): Promise<NoteVersion[]> {
    return this.#library.versions({ id, articleId: this.record.id });
  }

  /** Resolves to true when everything is saved, to false as soon as saving does not work. */
  settled(): Promise<boolean> {
    return this.#saving.settled();
  }

  /** Tries at once to save what could not be saved. */
  retry(): void {
    this.#library.saves.retry();
  }

  /** Highlights `[start, end)` of the text. Answers the new annotation's id at once; whether it is saved is told by `save`. */
  create(start: number, end: number, colour: Colour, style: Style): string {
    const annotation = this.draft({ ...this.selector({ start, end }), colour, style });
    // Whether it worked is in `save`.
    this.add([annotation], 'create', words.reader.marks.steps.highlight).catch(() => undefined);
    return annotation.id;
  }

  /** A new annotation of this article, not yet kept. */
  draft(given: Selector & Partial<Annotation>): Annotation {
    return draftAnnotation(this.record.id, this.views.revision, given);
  }

  /** Keeps new annotations, as one step of undo that `words` names. Resolves once they are saved. */
  add(annotations: readonly Annotation[], kind: OperationKind, words: string): Promise<void> {
    return this.keep({ kind, words, merge: null, add: annotations, change: {} });
  }

  recolour(id: string, colour: Colour, style: Style): Promise<void> {
    return this.change(id, 'recolour', words.reader.marks.steps.colour, { colour, style });
  }

  setNote(id: string, note: string): Promise<void> {
    return this.change(id, 'edit', words.reader.marks.steps.note, { note }, `note:${id}`);
  }

  setTags(id: string, tags: string[]): Promise<void> {
    return this.change(id, 'tag', words.reader.marks.steps.tags, { tags });
  }

  /** Puts the annotation in the trash. Undo brings it back with its note. */
  remove(id: string): Promise<void> {
    return this.change(id, 'delete', words.reader.marks.steps.deletion, {
      deleted: new Date().toISOString(),
    });
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
    this.#withdrawn.forget();
    return this.#saving.add({ ...intent, articleId: this.record.id });
  }

  /** Saves what the reader says about the article, as one step of undo; resolves to whether that says anything new. */
  edit(changes: Edits): Promise<boolean> {
    this.#wake();
    this.#withdrawn.forget();
    return this.#saving.run(() => this.#saving.send(() => editing(this.record, changes)));
  }

  /** The next letters typed into a note are a step of undo of their own. */
  seal(): void {
    this.#go = crypto.randomUUID();
  }

  /** Takes the last change back; resolves to what it was, `null` where there is none. `kept` says what had to stay. */
  undo(): Promise<string | null> {
    return this.#take('undo');
  }

  redo(): Promise<string | null> {
    return this.#take('redo');
  }

  async #take(kind: 'undo' | 'redo'): Promise<string | null> {
    this.seal();
    this.#wake();
    const { words, kept } = await takeStep(kind, this, this.#library, this.#saving, this.#withdrawn);
    this.#kept = kept;
    return words;
  }

  /** A closed session follows no more: what comes late finds the annotations as they are by then. */
  #wake(): void {
    linger(this.#library, this);
    if (this.#following.isFollowing) return;
    this.#following.start();
    // Whether the database can be read is told by the save that comes next.
    this.#saving.run(() => this.#following.catchUp()).catch(() => undefined);
  }

  #rest(): void {
    endLingering(this.#library, this);
    if (this.#readers === 0) this.#following.stop();
  }

  #arrange(): readonly Placed[] {
    void this.view;
    const { annotations } = this.#following;
    const unsaved = this.#unsaved;
    this.#order.touch(this.#wasUnsaved);
    this.#order.touch(unsaved.keys());
    this.#wasUnsaved = [...unsaved.keys()];
    return this.#order.follow({ get: (id) => unsaved.get(id) ?? annotations.get(id) });
  }
}
