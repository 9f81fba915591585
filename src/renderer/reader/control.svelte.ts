import type { Edge } from '../../core/reading/extend.ts';
import type { Span } from '../../core/reading/segments.ts';
import { words } from '../../core/words/words.ts';
import { findingOf } from '../find/finding-of.ts';
import { Footnotes } from '../footnotes/footnotes.svelte.ts';
import { Review } from '../review/review.svelte.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { standing } from '../shell/standing.ts';
import { Viewing } from '../viewing/viewing.svelte.ts';
import { Adjusting } from './adjusting.svelte.ts';
import { Choosing } from './choosing.svelte.ts';
import { Cursor } from './cursor.ts';
import { Head } from './head.svelte.ts';
import { Jumps } from './jumps.ts';
import { Listing } from './listing.svelte.ts';
import { Marking } from './marking.ts';
import { Naming } from './naming.svelte.ts';
import { buildPage, type Page } from './page.ts';
import { Painter } from './paint.ts';
import { Painting } from './painting.ts';
import { holdPosition, scrollTo } from './position.ts';
import { pressesOf } from './presses.ts';
import { readSelection, select } from './selection.ts';
import type { Placed, ReadingSession } from './session.svelte.ts';
import { deletionWords, spokenChange } from './spoken.ts';
import { Turning } from './turning.ts';

/** A margin of this many window heights around what is seen is kept ready, so that scrolling never waits for notes. */
const BAND = 1;

/**
 * What is selected, focused and edited on the page, and what is done with it. The components show its state; mouse, keys, menu
 * and toolbar all call the same verbs: `marking`, `adjusting`, `choosing` and `cursor` have those that are a job of their own.
 */
export class ReaderControl {
  #selection = $state.raw<Span | null>(null);
  #active = $state.raw<string | null>(null);
  #editing = $state.raw(false);
  #near = $state.raw<Span>({ start: 0, end: 0 });
  #layout = $state.raw(0);
  #wide = $state.raw(true);

  #typedAhead: string | null = null;
  readonly app: PostilApp;
  readonly session: ReadingSession;
  readonly marking = new Marking(this);
  readonly adjusting = new Adjusting(this);
  readonly choosing = new Choosing(this);
  readonly cursor = new Cursor(this);
  readonly head = new Head(this);
  readonly listing = new Listing(this);
  readonly review = new Review(this);
  readonly naming = new Naming(this);
  readonly turning = new Turning(this);
  readonly jumps = new Jumps(this);
  readonly finding = findingOf(this);
  readonly footnotes = new Footnotes(this);
  readonly viewing = new Viewing();
  readonly #activePlaced = $derived.by(() => this.session.find(this.#active));
  #page: Page | null = null;
  #painter: Painter | null = null;
  #painting = $state.raw<Painting | null>(null);
  #scroller: HTMLElement | null = null;

  constructor(app: PostilApp, session: ReadingSession) {
    this.app = app;
    this.session = session;
  }

  /** Builds the page into `root`. Returns the way to take it down. */
  attach(root: HTMLElement, scroller: HTMLElement): () => void {
    const { record, revision } = this.session;
    const page = buildPage(
      root,
      { ...revision, lang: record.lang, dir: record.dir },
      { scroller, ...pressesOf(this) },
    );
    this.#page = page;
    this.#painter = new Painter(page);
    this.#painting = new Painting(this.#painter);
    this.#scroller = scroller;
    const stopHolding = holdPosition(page);
    const leave = standing.attach(this.jumps);
    this.look();
    return () => {
      stopHolding();
      leave();
      this.#painter?.destroy();
      page.destroy();
      this.#page = null;
      this.#painter = null;
      this.#painting = null;
    };
  }

  get page(): Page | null {
    return this.#page;
  }
  get painter(): Painter | null {
    return this.#painter;
  }
  get painting(): Painting | null {
    return this.#painting;
  }
  get scroller(): HTMLElement | null {
    return this.#scroller;
  }
  get text(): string {
    return this.session.revision.text;
  }
  get selection(): Span | null {
    return this.#selection;
  }
  get active(): string | null {
    return this.#active;
  }
  get editing(): boolean {
    return this.#editing;
  }
  /** Offsets of the text around what is seen. */
  get near(): Span {
    return this.#near;
  }
  /** Grows whenever lines may stand elsewhere than before: size, font, theme, sections built. */
  get layout(): number {
    return this.#layout;
  }
  /** Whether the list of highlights is open. */
  get list(): boolean {
    return this.listing.open;
  }
  set list(open: boolean) {
    this.listing.open = open;
  }
  /** Whether the margin stands beside the text. Where it does not, notes are read and written in the list. */
  get wide(): boolean {
    return this.#wide;
  }
  set wide(wide: boolean) {
    this.#wide = wide;
    if (!wide && this.#editing) this.list = true;
  }
  /** Whether there is something for a colour, a note or a deletion to act on. */
  get hasTarget(): boolean {
    return this.#selection !== null || this.#active !== null || this.marking.spoken !== null;
  }
  get activePlaced(): Placed | null {
    return this.#activePlaced;
  }

  /** Reads anew what is near the window, after scrolling or a change of size. */
  look(moved = true): void {
    const { page, scroller } = this;
    if (page === null || scroller === null) return;
    const { top, height } = scroller.getBoundingClientRect();
    const near = page.sectionRangeNear(top, top + height, height * BAND);
    if (near.start !== this.#near.start || near.end !== this.#near.end) this.#near = near;
    if (moved) this.#layout += 1;
  }

  /** Takes over what the browser has selected. */
  readSelection(): void {
    const span = this.page === null ? null : readSelection(this.page);
    const same = span?.start === this.#selection?.start && span?.end === this.#selection?.end;
    if (!same) this.#selection = span;
    if (span !== null) this.activate(null);
    this.head.read(span !== null);
  }

  /** Selects `span`. Of a selection that was there before, with `moved`, only that end is new: it is shown and spoken. */
  select(span: Span, moved: Edge | null = null): void {
    const { page, text } = this;
    if (page === null) return;
    const before = this.#selection;
    select(page, span.start, span.end);
    this.#selection = span;
    this.activate(null);
    void scrollTo(page, moved === 'end' ? span.end - 1 : span.start, 'nearest');
    const whole = moved === null || before === null;
    this.app.messages.say(whole ? text.slice(span.start, span.end) : spokenChange(text, before, span));
  }

  /** Focuses an annotation: its passage is marked, its note pinned to its line. `null` lets go. */
  activate(id: string | null, show = false): void {
    if (id !== this.#active) {
      this.#editing = false;
      this.adjusting.cancel();
    }
    if (!this.choosing.placed.some((placed) => placed.id === id)) this.choosing.close();
    this.#active = id;
    this.painter?.focus(id);
    const placed = this.activePlaced;
    if (placed === null || this.page === null) return;
    if (show && placed.state !== 'orphan') void scrollTo(this.page, placed.start, 'nearest');
  }

  /** Lets go of one thing: dragged end, choice, editor, list, selection, focused highlight. False when there was nothing. */
  letGo(): boolean {
    if (this.adjusting.cancel() || this.choosing.close()) return true;
    this.#typedAhead = null;
    if (this.#editing) this.#editing = false;
    else if (this.list) {
      this.listing.close();
      return true;
    } else if (this.#selection !== null || this.head.range !== null) this.clearSelection();
    else if (this.#active !== null) this.activate(null);
    else return false;
    this.scroller?.focus({ preventScroll: true });
    return true;
  }

  /** Lets go of what is bound to the text on screen; the focused highlight stays in hand. */
  letGoOfPage(): void {
    this.adjusting.cancel();
    this.choosing.close();
    this.footnotes.close();
    this.clearSelection();
    if (this.#editing) this.leaveNote();
  }

  clearSelection(): void {
    document.getSelection()?.removeAllRanges();
    this.#selection = null;
    this.head.read(false);
  }

  /** Opens the note of the focused highlight, or of the selection, which is highlighted for it. */
  note(): void {
    if (this.#selection !== null) this.marking.create(this.#selection, null, 'highlight');
    else this.marking.takeSpoken();
    if (this.#active === null) return;
    this.choosing.close();
    this.#typedAhead = '';
    this.#editing = true;
    if (!this.#wide) this.list = true;
  }

  /** Letters that were typed after the note was asked for and before its editor stood there: they are meant for it. */
  typeAhead(letter: string): boolean {
    if (this.#typedAhead === null) return false;
    this.#typedAhead += letter;
    return true;
  }

  /** What was typed ahead; the editor takes it over, once. */
  takeTypedAhead(): string {
    const typed = this.#typedAhead ?? '';
    this.#typedAhead = null;
    return typed;
  }

  /** Leaves the editor. The focus goes back to the page. */
  leaveNote(): void {
    this.#editing = false;
    this.scroller?.focus({ preventScroll: true });
  }

  async remove(id: string | null = this.#active): Promise<void> {
    if (id === null) return;
    const { placed } = this.session;
    const at = this.session.indexOf(id);
    const was = placed[at];
    const next = placed[at + 1] ?? placed[at - 1];
    this.#editing = false;
    const saved = this.session.remove(id);
    // On to the next one only where it is in sight, on the page or in the list: what is not seen must not be the next to go.
    const inList =
      this.list &&
      (document.activeElement?.matches('aside [data-annotation] *, aside [data-annotation]') ?? false);
    this.activate(next !== undefined && (inList || this.#isInSight(next)) ? next.id : null);
    // Not the last step, whatever that is by then: this very highlight.
    const undo = () =>
      void this.session.change(id, 'restore', words.reader.marks.steps.deletion, { deleted: null });
    this.app.messages.show(deletionWords(was), { undo });
    await saved;
  }

  #isInSight(placed: Placed): boolean {
    const { page, scroller } = this;
    if (page === null || scroller === null || placed.state === 'orphan') return false;
    const { top, bottom } = scroller.getBoundingClientRect();
    const [line] = page.rectsOf(placed.start, placed.start + 1);
    return line !== undefined && line.top >= top && line.bottom <= bottom;
  }

  undo(): Promise<void> {
    return this.#take('undo');
  }

  redo(): Promise<void> {
    return this.#take('redo');
  }

  async #take(kind: 'undo' | 'redo'): Promise<void> {
    const step = await this.session[kind]();
    if (this.session.kept !== null) return void this.app.messages.show(this.session.kept);
    const { done, nothing } = words.reader.marks[kind];
    this.app.messages.stepped(step === null ? nothing : done(step));
  }
}
