import { words } from '../../core/words/words.ts';
import type { Shelf } from '../library/shelf.ts';
import type { PostilApp } from './app.svelte.ts';
import type { Tabs } from '../tabs/tabs.svelte.ts';
import { standing, type Place } from './standing.ts';
import type { View } from './view.ts';

/** What can be gone back to. */
export type Stop =
  { view: 'article'; id: string } | { view: 'library'; shelf: Shelf } | { view: 'highlights' };

/** As browsers keep some dozens; nobody goes back further, key by key. */
const MOST = 100;

/** Where the reader has been in this window: back and forward, as in a browser. */
export class History {
  #stops: Stop[] = [];
  /** Where the reader is. */
  #at = -1;
  /** Where they stood in an article as they left it, by its stop: the same article may be several. */
  readonly #places = new WeakMap<Stop, Place>();

  /** The reader is there now: what lay ahead is forgotten. Being where they were already is no stop of its own. */
  visit(stop: Stop): void {
    if (isSame(this.#stops[this.#at], stop)) return;
    this.#stops = [...this.#stops.slice(0, this.#at + 1), stop].slice(-MOST);
    this.#at = this.#stops.length - 1;
  }

  /** Goes one stop back (−1) or on (1); `null` where there is none. */
  step(by: -1 | 1): Stop | null {
    const stop = this.#stops[this.#at + by];
    if (stop === undefined) return null;
    this.#at += by;
    return stop;
  }

  /** The reader of the article that they are at stands there: it is where coming back to this stop leads. */
  mark(place: Place | null): void {
    const stop = this.#stops[this.#at];
    if (place !== null && stop?.view === 'article' && stop.id === place.articleId)
      this.#places.set(stop, place);
  }

  /** Within the article the reader goes on to somewhere else from `from`: a stop of its own. What lay ahead is forgotten. */
  jump(from: Place): void {
    const stop = this.#stops[this.#at];
    if (stop?.view !== 'article' || stop.id !== from.articleId) return;
    this.mark(from);
    this.#stops = [...this.#stops.slice(0, this.#at + 1), { ...stop }].slice(-MOST);
    this.#at = this.#stops.length - 1;
  }

  /** Where the reader stood as they left `stop`; `null` where nobody knows. */
  placeOf(stop: Stop): Place | null {
    return this.#places.get(stop) ?? null;
  }

  /** Whether the reader is still where `stop` led. */
  isAt(stop: Stop): boolean {
    return this.#stops[this.#at] === stop;
  }

  /** The reader goes to a place that lies before all others: what was ahead still is. */
  precede(stop: Stop): void {
    this.#stops = [stop, ...this.#stops].slice(0, MOST);
    this.#at = 0;
  }

  /** The article that was left last, other than `open`. */
  left(open: string | null): string | null {
    const before = this.#stops.slice(0, this.#at + 1).reverse();
    const found = before.find((stop) => stop.view === 'article' && stop.id !== open);
    return found?.view === 'article' ? found.id : null;
  }
}

/** Whether both are the same place. */
export function isSame(a: Stop | undefined, b: Stop): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What back and forward ask of the window. */
export interface Walker extends Pick<PostilApp, 'openArticle' | 'showLibrary' | 'showHighlights'> {
  readonly view: Pick<View, 'name'>;
  readonly tabs: Pick<Tabs, 'front' | 'visit'>;
  readonly listing: { readonly shelf: Shelf };
  readonly library: { article(id: string): Promise<{ deleted: string | null } | undefined> };
  readonly messages: Pick<PostilApp['messages'], 'say'>;
}

/** Back, or on. What is gone since, or in the trash, is passed over; where nothing lies behind an article, its list does. */
export async function go(app: Walker, by: -1 | 1): Promise<void> {
  const tab = app.tabs.front;
  tab.history.mark(standing.here);
  let passed = 0;
  for (let stop = tab.history.step(by); stop !== null; stop = tab.history.step(by), passed += 1) {
    if (stop.view === 'library') {
      // The shelf that was left last is there as it was left: its rows, its filter, its place.
      const isLeft = isSame({ view: 'library', shelf: app.listing.shelf }, stop);
      return app.showLibrary(isLeft ? undefined : stop.shelf);
    }
    if (stop.view === 'highlights') return app.showHighlights();
    const place = tab.history.placeOf(stop);
    // In the article on screen it is a place that is gone to.
    if (standing.restore(stop.id, place)) return;
    const isThere = (await app.library.article(stop.id))?.deleted === null;
    // The key may have been pressed again meanwhile: then that press goes on from here.
    if (!tab.history.isAt(stop)) return;
    // Another tab may have come to the front meanwhile: this one shows the stop when it is looked at again.
    if (isThere && !app.tabs.visit(tab, stop)) return;
    if (isThere) {
      standing.ask(place);
      return app.openArticle(stop.id);
    }
  }
  // Nothing was found: the reader is where they were.
  for (; passed > 0; passed -= 1) tab.history.step(by === 1 ? -1 : 1);
  if (tab !== app.tabs.front) return;
  if (by > 0 || app.view.name !== 'reader')
    return app.messages.say(by > 0 ? words.shell.history.endAhead : words.shell.history.endBehind);
  tab.history.precede({ view: 'library', shelf: app.listing.shelf });
  return app.showLibrary();
}

/** Opens the tab again that was closed last; where none was, the article that was left last in this one. */
export async function reopen(app: PostilApp): Promise<void> {
  if (await app.tabs.reopen()) return;
  const id = app.tabs.front.history.left(app.view.name === 'reader' ? app.view.session.record.id : null);
  if (id === null) return app.messages.say(words.shell.history.noneClosed);
  if ((await app.library.article(id))?.deleted === null) return app.openArticle(id);
  app.messages.show(words.shell.history.closedInTrash);
}
