import { MOST_TABS, type KeptTabs } from '../../core/settings.ts';
import { words } from '../../core/words/words.ts';
import type { Stop } from '../shell/history.ts';
import { Tab } from './tab.svelte.ts';

export { Tab } from './tab.svelte.ts';

/** What the tabs lie over: one page, on which the tab in front is shown. */
export interface Screen {
  /** The library, as it shows itself where nothing else is asked for. */
  library(): Stop;
  /** Shows what the tab in front shows. What is not there any more gives way to the library. */
  show(tab: Tab): Promise<void>;
  /** The titles of those of these articles that are in the library, and not in the trash; by their ids. */
  there(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Keeps the tabs for the next start. */
  keep(tabs: KeptTabs): void;
  say(said: string): void;
}

/** As browsers keep a few; who closed more than that looks in the library. */
const MOST_CLOSED = 20;

/**
 * The tabs of the window. Only the one in front is on screen: the others are a history and a place in the row, so that a hundred
 * notes in a tab behind cost nothing, and the same article in two tabs is one article. There is always one.
 */
export class Tabs {
  #list = $state.raw<readonly Tab[]>([]);
  #front = $state.raw<Tab>(new Tab({ view: 'highlights' }));
  #titles = $state.raw<ReadonlyMap<string, string>>(new Map());
  #closed: readonly { tab: Tab; at: number }[] = [];
  /** How many were opened behind the one in front: the next goes after them. */
  #behind = 0;
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.#front = new Tab(screen.library());
    this.#list = [this.#front];
  }

  get list(): readonly Tab[] {
    return this.#list;
  }
  get front(): Tab {
    return this.#front;
  }
  get areMany(): boolean {
    return this.#list.length > 1;
  }
  /** What an article was called as the tabs came back: for as long as nothing else knows. */
  titleOf(id: string): string | undefined {
    return this.#titles.get(id);
  }
  /** As they are kept for the next start: one alone is nothing to keep, but for the list of highlights, which nothing else names. */
  get kept(): KeptTabs {
    if (!this.areMany && this.#front.stop.view !== 'highlights') return { stops: [], front: 0 };
    const stops = this.#list.map((tab) => keptStop(tab, tab === this.#front));
    return { stops, front: this.#list.indexOf(this.#front) };
  }

  /** `tab` shows this from now on. False where another tab is in front by now: then nothing of it belongs on the screen. */
  visit(tab: Tab, stop: Stop): boolean {
    tab.visit(stop);
    return tab === this.#front;
  }

  /**
   * A tab more, next to the one in front. `behind` leaves that in front, and says so; what is to be done when the new one is
   * looked at is `arrive`. Resolves to false where there are as many as there can be.
   */
  async open(stop: Stop, { behind = false, arrive = () => {} }: Opening = {}): Promise<boolean> {
    if (this.#list.length >= MOST_TABS) {
      this.#screen.say(words.tabs.most);
      return false;
    }
    const tab = new Tab(stop, arrive);
    tab.history.visit(stop);
    this.#insert(tab, this.#list.indexOf(this.#front) + 1 + (behind ? this.#behind : 0));
    if (!behind) return (await this.#bring(tab), true);
    this.#behind += 1;
    this.#screen.keep(this.kept);
    this.#screen.say(words.tabs.openedBehind);
    return true;
  }

  async activate(tab: Tab): Promise<void> {
    if (tab !== this.#front && this.#list.includes(tab)) await this.#bring(tab);
  }

  /** Brings the next tab (1) to the front, or the one before (−1), round and round. */
  async step(by: -1 | 1): Promise<void> {
    const { length } = this.#list;
    const at = (this.#list.indexOf(this.#front) + by + length) % length;
    await this.activate(this.#list[at]!);
  }

  /** Closes a tab; the one after it comes to the front, or at the end the one before. The only one stays. */
  async close(tab: Tab = this.#front): Promise<void> {
    const at = this.#list.indexOf(tab);
    if (at < 0 || !this.areMany) return;
    const next = this.#list[at + 1] ?? this.#list[at - 1]!;
    this.#list = this.#list.filter((other) => other !== tab);
    this.#closed = [...this.#closed, { tab, at }].slice(-MOST_CLOSED);
    this.#behind = 0;
    this.#screen.say(words.tabs.closed);
    if (tab === this.#front) await this.#bring(next);
    else this.#screen.keep(this.kept);
  }

  /** Puts a tab at place `to` of the row, from 0; beyond its ends, at its end. */
  move(tab: Tab, to: number): void {
    const from = this.#list.indexOf(tab);
    const at = Math.min(this.#list.length - 1, Math.max(0, to));
    if (from < 0 || from === at) return;
    this.#list = this.#list.filter((other) => other !== tab);
    this.#insert(tab, at);
    this.#behind = 0;
    this.#screen.keep(this.kept);
    this.#screen.say(words.tabs.at(at + 1, this.#list.length));
  }

  /** The tab that was closed last is there again, in its place. False where none is: what is gone since is passed over. */
  async reopen(): Promise<boolean> {
    for (let last = this.#closed.at(-1); last !== undefined; last = this.#closed.at(-1)) {
      const { tab, at } = last;
      this.#closed = this.#closed.slice(0, -1);
      const { stop } = tab;
      if (stop.view === 'article' && !(await this.#screen.there([stop.id])).has(stop.id)) continue;
      this.#insert(tab, at);
      await this.#bring(tab);
      return true;
    }
    return false;
  }

  /** The tabs of the last time, but for those whose articles are gone. Shows none of them. False where nothing was kept. */
  async restore({ stops, front }: KeptTabs): Promise<boolean> {
    if (stops.length === 0) return false;
    const there = await this.#screen.there(stops.flatMap((stop) => (stop.view === 'article' ? stop.id : [])));
    const before = stops.map((stop) => {
      if (stop.view === 'article' && !there.has(stop.id)) return null;
      const tab = new Tab(this.#stopOf(stop));
      tab.history.visit(tab.stop);
      if (stop.view === 'article' && stop.place !== undefined)
        tab.keep({ ...stop.place, articleId: stop.id });
      return tab;
    });
    const list = before.filter((tab) => tab !== null);
    // Where the one in front is gone, the nearest after it, or before.
    const left = before.slice(0, front).filter((tab) => tab !== null).length;
    const shown = list[left] ?? list.at(-1);
    if (shown === undefined) return false;
    this.#titles = there;
    this.#list = list;
    this.#front = shown;
    return true;
  }

  #stopOf(kept: KeptTabs['stops'][number]): Stop {
    if (kept.view === 'library') return this.#screen.library();
    return kept.view === 'article' ? { view: kept.view, id: kept.id } : kept;
  }

  #insert(tab: Tab, at: number): void {
    this.#list = [...this.#list.slice(0, at), tab, ...this.#list.slice(at)];
  }

  /** At once, so that whatever is asked for next is asked of this tab; the page follows. */
  async #bring(tab: Tab): Promise<void> {
    this.#front = tab;
    this.#behind = 0;
    tab.arrive();
    await this.#screen.show(tab);
  }
}

interface Opening {
  behind?: boolean;
  arrive?: () => void;
}

/** Of the one in front the place is kept with the article, and newer there. */
function keptStop({ stop, place }: Tab, isFront: boolean): KeptTabs['stops'][number] {
  if (stop.view !== 'article') return { view: stop.view };
  if (isFront || place === null) return { view: stop.view, id: stop.id };
  const { revision, offset, view, progress } = place;
  return { view: stop.view, id: stop.id, place: { revision, offset, view, progress } };
}
