import { describe } from '../../core/annotation.ts';
import { casesOf, caseWords, type Case } from '../../core/review.ts';
import type { ReaderControl } from '../reader/control.svelte.ts';
import { scrollTo } from '../reader/position.ts';

/**
 * The passages that need the reader, one at a time. What is decided is a change of the annotation like any other, undone by
 * Undo; a case that comes back by it is the one that is shown.
 */
export class Review {
  #open = $state.raw(false);
  #attaching = $state.raw(false);
  #id = $state.raw<string | null>(null);
  #index = $state.raw(0);
  readonly #control: ReaderControl;
  readonly #cases = $derived.by(() => this.#find());
  #known: ReadonlySet<string> = new Set();
  #shown: string | null = null;
  /** What was done last: said together with what comes next, as the live region holds one sentence. */
  #done = '';
  #busy = false;

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
  get cases(): readonly Case[] {
    return this.#cases;
  }
  get current(): Case | null {
    return this.cases[this.position] ?? null;
  }
  /** Of the current case among all, from 0. */
  get position(): number {
    const at = this.cases.findIndex(({ annotation }) => annotation.id === this.#id);
    return at >= 0 ? at : Math.min(this.#index, Math.max(0, this.cases.length - 1));
  }

  /** Opens the queue, if there is one. */
  show(): void {
    if (this.cases.length === 0 && !this.#open) return this.#control.app.messages.say('Nothing needs you.');
    this.#control.list = false;
    this.#done = '';
    this.#shown = null;
    this.#known = this.#ids();
    this.#open = true;
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
    const next = this.cases[to];
    if (next === undefined) return this.#control.app.messages.say(direction === 1 ? 'Last' : 'First');
    this.#go(next.annotation.id);
  }

  /** To be called whenever cases may have come or gone: shows the current one in the page, and says it. */
  follow(): void {
    const back = this.cases.find(({ annotation }) => !this.#known.has(annotation.id));
    this.#known = this.#ids();
    if (back !== undefined) {
      this.#done = 'Back again.';
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
    const place = this.current?.place;
    if (place === undefined) return;
    if (place.state === 'orphan' || place.start >= place.end) {
      return this.#control.app.messages.say('There is no place to accept. Press M to mark the passage anew.');
    }
    await this.#take(place.start, place.end, 'Place accepted.');
  }

  /** Waits for a selection in the page. */
  beginAttaching(): void {
    if (this.current === null) return;
    this.#attaching = true;
    this.#control.clearSelection();
    this.#control.scroller?.focus({ preventScroll: true });
    this.#control.app.messages.say('Select the passage, then press Enter');
  }

  cancelAttaching(): void {
    this.#attaching = false;
    this.#control.clearSelection();
  }

  /** Takes what is selected in the page. */
  async attach(): Promise<void> {
    const { selection, app } = this.#control;
    if (selection === null) return app.messages.say('Nothing is selected yet');
    this.cancelAttaching();
    await this.#take(selection.start, selection.end, 'Marked anew.');
  }

  /** Lets it stand as it is: an uncertain place stays a guess, an orphan its quote; neither asks again. */
  async keep(): Promise<void> {
    const { current } = this;
    if (current === null) return;
    const { revision } = this.#control.session;
    const anchor = { ...current.place, revision: revision.hash, reviewed: true };
    await this.#do('Kept as it is.', () =>
      this.#control.session.change(current.annotation.id, 'resize', 'kept as it is', { anchor }),
    );
  }

  async remove(): Promise<void> {
    const id = this.current?.annotation.id;
    if (id !== undefined) await this.#do('Highlight deleted.', () => this.#control.remove(id));
  }

  /** The passage becomes the annotation's own: made on this text, with no doubt left. */
  async #take(start: number, end: number, done: string): Promise<void> {
    const { current } = this;
    if (current === null) return;
    const { revision } = this.#control.session;
    const change = { revision: revision.hash, ...describe(revision.text, start, end), anchor: null };
    await this.#do(done, () =>
      this.#control.session.change(current.annotation.id, 'resize', 'place', change),
    );
  }

  /** One decision at a time: a second key, pressed while this is being saved, was not meant for the next case. */
  async #do(done: string, decide: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#done = done;
    try {
      await decide();
    } finally {
      this.#busy = false;
    }
  }

  #go(id: string): void {
    this.#attaching = false;
    this.#id = id;
    this.#index = this.cases.findIndex(({ annotation }) => annotation.id === id);
  }

  #show(current: Case | null): void {
    const { page, painter, app } = this.#control;
    const done = this.#done === '' ? '' : `${this.#done} `;
    this.#done = '';
    if (current === null) {
      painter?.cursor(null);
      return app.messages.say(`${done}Nothing needs you.`);
    }
    const { annotation, place } = current;
    this.#control.clearSelection();
    this.#control.activate(annotation.id);
    painter?.cursor(place.start < place.end ? place : null);
    if (page !== null && place.start + place.end > 0) void scrollTo(page, place.start, 'centre');
    const count = `${this.position + 1} of ${this.cases.length}`;
    const proposed = place.start < place.end ? ` Now: ${page?.text.slice(place.start, place.end) ?? ''}` : '';
    app.messages.say(`${done}${count}. ${caseWords(place)} You marked: ${annotation.exact}${proposed}`);
  }

  #find(): Case[] {
    const { session } = this.#control;
    return casesOf(
      session.placed.map(({ annotation }) => annotation),
      session.revision.hash,
    );
  }

  #ids(): Set<string> {
    return new Set(this.cases.map(({ annotation }) => annotation.id));
  }
}
