import { casesOf, caseWords, type Case, type Group } from '../../core/review.ts';
import type { Span } from '../../core/reading/segments.ts';
import { homeOf, type View } from '../../core/views.ts';
import { words } from '../../core/words/words.ts';
import type { ReaderControl } from '../reader/control.svelte.ts';
import { scrollTo } from '../reader/position.ts';
import { keysOf, keysShown } from '../shell/keys.ts';

/**
 * The passages that need the reader, one at a time; and those that were edited, for whoever wants to look at them. What is decided
 * is a change of the annotation like any other, undone by Undo; a case that comes back by it is the one that is shown.
 */
export class Review {
  #open = $state.raw(false);
  #attaching = $state.raw(false);
  #id = $state.raw<string | null>(null);
  #index = $state.raw(0);
  readonly #control: ReaderControl;
  readonly #cases = $derived.by(() => this.#find('needs'));
  readonly #edited = $derived.by(() => this.#find('edited'));
  #group = $state.raw<Group>('needs');
  #known: ReadonlySet<string> = new Set();
  #shown: string | null = null;
  /** What was done last: said together with what comes next, as the live region holds one sentence. */
  #done = '';

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  get open(): boolean {
    return this.#open;
  }
  /** Waiting for the reader to select the passage in the page. */
  get attaching(): boolean {
    return this.#attaching;
  }
  /** Those that need the reader. */
  get cases(): readonly Case[] {
    return this.#cases;
  }
  /** Those whose words were edited; they wait for nobody. */
  get edited(): readonly Case[] {
    return this.#edited;
  }
  get group(): Group {
    return this.#group;
  }
  /** The cases of the group that is shown. */
  get listed(): readonly Case[] {
    return this.#group === 'needs' ? this.#cases : this.#edited;
  }
  get current(): Case | null {
    return this.listed[this.position] ?? null;
  }
  /** Of the current case among all, from 0. */
  get position(): number {
    const at = this.listed.findIndex(({ annotation }) => annotation.id === this.#id);
    return at >= 0 ? at : Math.min(this.#index, Math.max(0, this.listed.length - 1));
  }

  /** Opens the queue, if there is one: of what needs the reader, else of what was edited. */
  show(): void {
    if (this.cases.length + this.edited.length === 0 && !this.#open)
      return this.#control.app.messages.say(words.review.none.needs);
    this.#control.list = false;
    this.turn(this.cases.length > 0 || this.edited.length === 0 ? 'needs' : 'edited');
    this.#open = true;
  }

  /** Goes to the other group. */
  turn(group: Group): void {
    this.#attaching = false;
    this.#group = group;
    this.#id = null;
    this.#index = 0;
    this.#done = '';
    this.#shown = null;
    this.#known = this.#ids();
  }

  close(): void {
    this.#open = false;
    this.#attaching = false;
    this.#id = null;
    this.#index = 0;
    this.#control.painter?.cursor(null);
    this.#control.scroller?.focus({ preventScroll: true });
  }

  step(direction: 1 | -1): void {
    const to = this.position + direction;
    const next = this.listed[to];
    if (next === undefined)
      return this.#control.app.messages.say(direction === 1 ? words.review.last : words.review.first);
    this.#go(next.annotation.id);
  }

  /** To be called whenever cases may have come or gone: shows the current one in the page, and says it. */
  follow(): void {
    const back = this.listed.find(({ annotation }) => !this.#known.has(annotation.id));
    this.#known = this.#ids();
    if (back !== undefined) {
      this.#done = words.review.backAgain;
      this.#go(back.annotation.id);
    }
    const { current } = this;
    const id = current?.annotation.id ?? '';
    if (id === this.#shown) return;
    this.#shown = id;
    this.#index = this.position;
    this.#id = current?.annotation.id ?? null;
    this.#show(current);
  }

  /** Takes the proposed place. */
  async accept(): Promise<void> {
    const { current } = this;
    if (current === null) return;
    const { place, view } = current;
    const isThere = place.state !== 'orphan' && place.end <= this.#control.session.textOf(view).length;
    if (!isThere || place.start >= place.end) {
      const { messages, settings } = this.#control.app;
      const keys = keysOf('review.attach', settings);
      return messages.say(words.review.noPlace(keys === null ? null : keysShown(keys)));
    }
    await this.#take(place, words.review.accepted, view);
  }

  /** Waits for a selection in the page. */
  beginAttaching(): void {
    if (this.current === null) return;
    this.#attaching = true;
    this.#control.clearSelection();
    this.#control.scroller?.focus({ preventScroll: true });
    this.#control.app.messages.say(words.review.select);
  }

  cancelAttaching(): void {
    this.#attaching = false;
    this.#control.clearSelection();
  }

  /** Takes what is selected in the page. */
  async attach(): Promise<void> {
    const { selection, app } = this.#control;
    if (selection === null) return app.messages.say(words.review.notSelected);
    this.cancelAttaching();
    await this.#take(selection, words.review.markedAnew);
  }

  /** Lets it stand as it is: an uncertain place stays a guess, an orphan its quote; neither asks again. */
  async keep(): Promise<void> {
    const { current } = this;
    if (current === null) return;
    const { views } = this.#control.session;
    const home = homeOf(current.annotation, views);
    const revision = (home?.view === 'page' ? views.page?.revision : null) ?? views.revision;
    const anchor = { ...(home?.place ?? current.place), revision, reviewed: true };
    await this.#do(words.review.kept, () =>
      this.#control.session.change(current.annotation.id, 'resize', words.review.steps.kept, { anchor }),
    );
  }

  async remove(): Promise<void> {
    const id = this.current?.annotation.id;
    if (id !== undefined) await this.#do(words.review.deleted, () => this.#control.remove(id));
  }

  /** The passage becomes the annotation's own: made on this text, with no doubt left. */
  async #take({ start, end }: Span, done: string, view?: View): Promise<void> {
    const { current } = this;
    if (current === null) return;
    const change = { ...this.#control.session.selector({ start, end }, view), anchor: null };
    await this.#do(done, () =>
      this.#control.session.change(current.annotation.id, 'resize', words.review.steps.place, change),
    );
  }

  /** What is decided shows at once, saved or not: the next key is meant for the case that is shown then. */
  async #do(done: string, decide: () => Promise<void>): Promise<void> {
    this.#done = done;
    await decide();
  }

  #go(id: string): void {
    this.#attaching = false;
    this.#id = id;
    this.#index = this.listed.findIndex(({ annotation }) => annotation.id === id);
  }

  #show(current: Case | null): void {
    const { page, painter, app } = this.#control;
    const said = words.review;
    const done = this.#done;
    const say = (next: string) => app.messages.say(done === '' ? next : said.after(done, next));
    this.#done = '';
    if (current === null) {
      painter?.cursor(null);
      return say(said.none[this.#group]);
    }
    const { annotation, place, view } = current;
    if (view !== this.#control.session.view) {
      this.#done = done;
      return void this.#turn(view);
    }
    this.#control.clearSelection();
    this.#control.activate(annotation.id);
    painter?.cursor(place.start < place.end ? place : null);
    if (page !== null && place.start + place.end > 0) void scrollTo(page, place.start, 'centre');
    const position = said.position(this.position + 1, this.listed.length);
    const proposed = place.start < place.end ? (page?.text.slice(place.start, place.end) ?? '') : null;
    say(said.spoken(position, caseWords(place), annotation.exact, proposed));
  }

  /** The place of the current case is in the other text only: it is shown once that is on screen. */
  async #turn(view: View): Promise<void> {
    await this.#control.turning.to(view);
    if (this.#control.session.view !== view) return;
    this.#shown = null;
    this.follow();
  }

  #find(group: Group): Case[] {
    const { session } = this.#control;
    // What has its place in the other view is an orphan here, whatever it is there.
    const concerned = session.placed.filter(({ state, elsewhere }) =>
      group === 'needs'
        ? state === 'uncertain' || state === 'orphan'
        : state === 'changed' || elsewhere !== null,
    );
    return casesOf(
      concerned.map(({ annotation }) => annotation),
      session.views,
      session.view,
      group,
    );
  }

  #ids(): Set<string> {
    return new Set(this.listed.map(({ annotation }) => annotation.id));
  }
}
