import type { Shelf } from '../library/shelf.ts';
import type { PostilApp } from './app.svelte.ts';

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

/** Back, or on. What is gone since, or in the trash, is passed over; where nothing lies behind an article, its list does. */
export async function go(app: PostilApp, by: -1 | 1): Promise<void> {
  const tab = app.tabs.front;
  for (let stop = tab.history.step(by); stop !== null; stop = tab.history.step(by)) {
    if (stop.view === 'library') {
      // The shelf that was left last is there as it was left: its rows, its filter, its place.
      const isLeft = isSame({ view: 'library', shelf: app.listing.shelf }, stop);
      return app.showLibrary(isLeft ? undefined : stop.shelf);
    }
    if (stop.view === 'highlights') return app.showHighlights();
    const isThere = (await app.library.article(stop.id))?.deleted === null;
    // Another tab may have come to the front meanwhile: this one shows the stop when it is looked at again.
    if (isThere && !app.tabs.visit(tab, stop)) return;
    if (isThere) return app.openArticle(stop.id);
  }
  if (by < 0 && app.view.name === 'reader') return app.showLibrary();
}

/** Opens the tab again that was closed last; where none was, the article that was left last in this one. */
export async function reopen(app: PostilApp): Promise<void> {
  if (await app.tabs.reopen()) return;
  const id = app.tabs.front.history.left(app.view.name === 'reader' ? app.view.session.record.id : null);
  if (id === null) return app.messages.say('No article was closed');
  if ((await app.library.article(id))?.deleted === null) return app.openArticle(id);
  app.messages.show('The article that was closed last is in the trash.');
}
