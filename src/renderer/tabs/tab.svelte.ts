import { History, isSame, type Stop } from '../shell/history.ts';
import { standing } from '../shell/standing.ts';
import type { View } from '../../core/views.ts';
import type { Position } from '../store/database.ts';

/** Where reading stands in an article. */
export type Place = Omit<Position, 'opened'> & { view: View };

/** One tab: what it shows, and where its reader has been in it. */
export class Tab {
  readonly id = crypto.randomUUID();
  readonly history = new History();
  #stop = $state.raw<Stop>({ view: 'highlights' });
  #arrive: (() => void) | null;
  #place: Place | null = null;

  /** @param arrive what is to be done as it comes to the front for the first time */
  constructor(stop: Stop, arrive: (() => void) | null = null) {
    this.#stop = stop;
    this.#arrive = arrive;
  }

  get stop(): Stop {
    return this.#stop;
  }

  /** Where reading stands in the article that it shows, once it has been on screen here: two tabs of one article stand apart. */
  get place(): Place | null {
    return this.#place;
  }

  /** It shows this now. */
  visit(stop: Stop): void {
    if (!isSame(this.#stop, stop)) this.#place = null;
    this.#stop = stop;
    // Coming back leads to where the article on screen is left now.
    this.history.mark(standing.here);
    this.history.visit(stop);
  }

  /** Reading stands there. What comes late, of an article that the tab has left, is none of its own. */
  keep(place: Place): void {
    if (this.#stop.view === 'article' && this.#stop.id === place.articleId) this.#place = place;
  }

  /** It comes to the front. */
  arrive(): void {
    this.#arrive?.();
    this.#arrive = null;
  }
}
