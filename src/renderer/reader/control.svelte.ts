import type { Colour, Style } from '../../core/annotation.ts';
import { extend, type Unit } from '../../core/reading/extend.ts';
import type { Span } from '../../core/reading/segments.ts';
import { nextSentence, previousSentence } from '../../core/reading/sentences.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { buildPage, type Page } from './page.ts';
import { Painter } from './paint.ts';
import { holdPosition, scrollTo, topOffset } from './position.ts';
import { readSelection, select } from './selection.ts';
import type { Placed, ReadingSession } from './session.svelte.ts';

/** A margin of this many window heights around what is seen is kept ready, so that scrolling never waits for notes. */
const BAND = 1;

/**
 * What is selected, focused and edited on the page, and the verbs of the hand: mark, note, delete, step. The components show
 * its state; mouse, keys, menu and toolbar all call the same verbs.
 */
export class ReaderControl {
  #selection = $state.raw<Span | null>(null);
  #active = $state.raw<string | null>(null);
  #editing = $state.raw(false);
  #near = $state.raw<Span>({ start: 0, end: 0 });
  #layout = $state.raw(0);
  #list = $state.raw(false);

  #creating: Promise<void> | null = null;
  #typedAhead: string | null = null;
  readonly app: PostilApp;
  readonly session: ReadingSession;
  #page: Page | null = null;
  #painter: Painter | null = null;
  #scroller: HTMLElement | null = null;

  constructor(app: PostilApp, session: ReadingSession) {
    this.app = app;
    this.session = session;
  }

  /** Builds the page into `root`. Returns the way to take it down. */
  attach(root: HTMLElement, scroller: HTMLElement): () => void {
    const { record, revision } = this.session;
    const onLink = (href: string) => {
      if (!href.startsWith('#')) void this.app.host.openLink(href);
    };
    const onFootnote = (id: string) => {
      page.finish();
      const item = root.querySelector(`[data-footnote-item="${CSS.escape(id)}"]`);
      const offset = item === null ? null : page.offsetOf(item, 0);
      if (offset !== null) void scrollTo(page, offset, 'centre');
    };
    const page = buildPage(
      root,
      { ...revision, lang: record.lang, dir: record.dir },
      { scroller, onLink, onFootnote },
    );
    this.#page = page;
    this.#painter = new Painter(page);
    this.#scroller = scroller;
    const stopHolding = holdPosition(page);
    this.look();
    return () => {
      stopHolding();
      this.#painter?.destroy();
      page.destroy();
      this.#page = null;
      this.#painter = null;
    };
  }

  get page(): Page | null {
    return this.#page;
  }
  get painter(): Painter | null {
    return this.#painter;
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
    return this.#list;
  }
  set list(open: boolean) {
    this.#list = open;
  }
  /** Whether there is something for a colour, a note or a deletion to act on, or will be in a moment. */
  get hasTarget(): boolean {
    return this.#selection !== null || this.#active !== null || this.#creating !== null;
  }
  get activePlaced(): Placed | null {
    return this.session.placed.find((placed) => placed.annotation.id === this.#active) ?? null;
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
  }

  select(span: Span): void {
    if (this.page === null) return;
    select(this.page, span.start, span.end);
    this.#selection = span;
    this.activate(null);
    void scrollTo(this.page, span.start, 'nearest');
    this.app.messages.say(this.text.slice(span.start, span.end));
  }

  /** Focuses an annotation: its passage is marked, its note pinned to its line. `null` lets go. */
  activate(id: string | null, show = false): void {
    if (id !== this.#active) this.#editing = false;
    this.#active = id;
    this.painter?.focus(id);
    const placed = this.activePlaced;
    if (placed === null || this.page === null) return;
    if (show && placed.state !== 'orphan') void scrollTo(this.page, placed.start, 'nearest');
  }

  /** Lets go of one thing: editor, list, selection, focused highlight. False when there was nothing. */
  letGo(): boolean {
    if (this.#editing) this.#editing = false;
    else if (this.#list) this.#list = false;
    else if (this.#selection !== null) this.clearSelection();
    else if (this.#active !== null) this.activate(null);
    else if (this.#creating !== null) void this.#creating.then(() => this.activate(null));
    else return false;
    this.scroller?.focus({ preventScroll: true });
    return true;
  }

  clearSelection(): void {
    document.getSelection()?.removeAllRanges();
    this.#selection = null;
  }

  /** Marks the selection, or changes the focused highlight. `null` keeps the colour: the last one used, or its own. */
  async mark(colour: Colour | null, style: Style = 'highlight'): Promise<void> {
    if (this.#selection !== null) {
      await this.#create(this.#selection, colour, style);
      return this.app.messages.say(
        style === 'underline' ? 'Underlined' : `Highlighted in ${this.app.settings.colour}`,
      );
    }
    await this.#creating;
    const annotation = this.activePlaced?.annotation;
    if (annotation === undefined) return;
    const same = annotation.style === style && (colour === null || colour === annotation.colour);
    const next = same && style === 'underline' ? 'highlight' : style;
    await this.session.recolour(annotation.id, colour ?? annotation.colour, next);
    this.app.messages.say(next === 'underline' ? 'Underlined' : (colour ?? annotation.colour));
    if (colour !== null) await this.app.changeSettings({ colour });
  }

  /** Opens the note of the focused highlight, or of the selection, which is highlighted for it. */
  async note(): Promise<void> {
    this.#typedAhead = '';
    if (this.#selection !== null) await this.#create(this.#selection, null, 'highlight');
    else await this.#creating;
    if (this.#active === null) this.#typedAhead = null;
    else this.#editing = true;
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
    const placed = this.session.placed;
    const at = placed.findIndex((other) => other.annotation.id === id);
    const next = placed[at + 1] ?? placed[at - 1];
    this.#editing = false;
    await this.session.remove(id);
    this.activate(next?.annotation.id ?? null);
    this.app.messages.show('Highlight deleted.', { action: { label: 'Undo', run: () => void this.undo() } });
  }

  async undo(): Promise<void> {
    const words = await this.session.undo();
    this.app.messages.say(words === null ? 'Nothing to undo' : `Undone: ${words}`);
  }

  async redo(): Promise<void> {
    const words = await this.session.redo();
    this.app.messages.say(words === null ? 'Nothing to redo' : `Done again: ${words}`);
  }

  /** Goes to the next (1) or previous (−1) highlight, from the focused one or from what is on screen. */
  stepHighlight(direction: 1 | -1): void {
    const placed = this.session.placed.filter((other) => other.state !== 'orphan');
    if (placed.length === 0 || this.page === null) return;
    const at = placed.findIndex((other) => other.annotation.id === this.#active);
    const top = topOffset(this.page);
    const after = placed.findIndex((other) => other.start >= top);
    const from = direction === 1 ? (after < 0 ? 0 : after) : (after < 0 ? placed.length : after) - 1;
    const next = placed[at >= 0 ? at + direction : from];
    if (next === undefined)
      return this.app.messages.say(direction === 1 ? 'Last highlight' : 'First highlight');
    this.clearSelection();
    this.activate(next.annotation.id, true);
    const { colour, note, exact } = next.annotation;
    this.app.messages.say(`${colour}: ${exact}${note.trim() === '' ? '' : `. Note: ${note}`}`);
  }

  /** The sentence cursor: selects the next (1) or previous (−1) sentence, starting at the top of the screen. */
  stepSentence(direction: 1 | -1): void {
    if (this.page === null) return;
    const { lang } = this.session.record;
    const from = this.#selection;
    const top = from === null ? topOffset(this.page) : 0;
    const span =
      direction === 1
        ? nextSentence(this.text, from === null ? top - 1 : from.end, lang)
        : previousSentence(this.text, from === null ? top : from.start, lang);
    if (span !== null) this.select(span);
  }

  /** Moves the end of the selection by a unit. */
  extend(direction: 1 | -1, unit: Unit): void {
    if (this.#selection === null) return this.stepSentence(direction);
    const way = direction === 1 ? 'forward' : 'backward';
    this.select(extend(this.text, this.#selection, 'end', way, unit, this.session.record.lang));
  }

  /** Lets go of the selection at once, so that a second key pressed while this is being saved marks nothing twice. */
  async #create(span: Span, colour: Colour | null, style: Style): Promise<void> {
    this.clearSelection();
    if (colour !== null) void this.app.changeSettings({ colour });
    const creating = this.session
      .create(span.start, span.end, colour ?? this.app.settings.colour, style)
      .then((id) => this.activate(id))
      .finally(() => {
        if (this.#creating === creating) this.#creating = null;
      });
    this.#creating = creating;
    await creating;
  }
}
