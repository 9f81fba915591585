import type { Span } from '../../core/reading/segments.ts';
import { hit } from './hit.ts';
import { IntervalIndex } from './intervals.ts';
import { countUntil } from './offsets.ts';
import type { Page } from './page.ts';
import {
  highlightName,
  isSameItem,
  PASSAGE_NAMES,
  type HighlightName,
  type PaintItem,
} from './paint-names.ts';
import { RegisteredRanges } from './registry.ts';
import { staticRangeOf } from './static-range.ts';
import { topmost } from './topmost.ts';

export type { PaintItem } from './paint-names.ts';

/**
 * Screens beyond the window that are painted too: where the reader goes, where they come from, and on both sides while the page
 * is being built or passages lie thick. Each change of what is registered makes Chromium paint and raster all highlights near
 * the window anew (6 ms of the main thread and as much of the raster's, where a frame of scrolling has less than one), so changes
 * have to be rare: with twenty screens every seventy-fifth frame of quick scrolling has one, with six every twenty-fifth. More
 * would cost at every change of any style, at which Chromium looks after all that are registered.
 */
const SCREENS_AHEAD = 20;
const SCREENS_BEHIND = 2;
const SCREENS_AROUND = 6;

/** As long as the eye takes to find a place after a jump, and to see that it was shown. */
const FLASH_MS = 1_400;

/** Passages of one band past which it is cut to the narrow one: adding one to as many as these takes some 8 ms. */
const MOST_IN_BAND = 800;

/**
 * Paints passages with the CSS Custom Highlight API, without touching the article's DOM. Only what is near the window is
 * registered; it is looked at again when scrolling leaves that band, when the page's size changes, and when more is built.
 */
export class Painter {
  readonly #page: Page;
  readonly #index = new IntervalIndex<PaintItem>();
  readonly #registered = new RegisteredRanges();
  readonly #stop = new AbortController();
  readonly #resized: ResizeObserver;
  readonly #unsubscribe: () => void;
  #band: Span = { start: 0, end: 0 };
  #focused: string | null = null;
  #direction: 'down' | 'up' = 'down';
  #cursor: Span | null = null;
  #spoken: Span | null = null;
  #found: readonly Span[] = [];
  #current: Span | null = null;
  #flash: Span | null = null;
  #flashing: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  constructor(page: Page) {
    this.#page = page;
    const { signal } = this.#stop;
    document.addEventListener('scroll', () => this.#soon(), { capture: true, passive: true, signal });
    // Paper has no window: all of it is painted, and put back afterwards.
    addEventListener('beforeprint', () => this.#paint({ start: 0, end: page.text.length }), { signal });
    addEventListener('afterprint', () => this.#paint(this.#near()), { signal });
    this.#resized = new ResizeObserver(() => this.#soon());
    this.#resized.observe(page.root);
    this.#resized.observe(page.scroller);
    this.#unsubscribe = page.onBuilt(() => this.#soon());
    this.#paint(this.#near());
  }

  /** Takes the passages with the ids of `gone` away, and adds `items`, in the place of those with their ids. Orphans are not drawn. */
  update(gone: Iterable<string>, items: Iterable<PaintItem>): void {
    let changed = false;
    for (const id of gone) changed = this.#index.remove(id) || changed;
    const fresh = Array.from(items).filter((item) => !isSameItem(this.#index.get(item.id), item));
    this.#index.putAll(fresh);
    if (changed || fresh.length > 0) this.#paint(this.#near());
  }

  /** Marks one passage as the one in hand; `null` for none. An id that comes later is marked when it comes. */
  focus(id: string | null): void {
    const before = this.#focused;
    this.#focused = id;
    // Of equal passages one hides the others: which one that is changes with the hand.
    if (id !== before && (this.#hasRival(id) || this.#hasRival(before))) this.#paint(this.#band);
    else this.#paintPassing();
  }

  /** Shows a place for a moment; where the reader asks for less motion it is only marked as the one in hand. */
  flash(span: Span): void {
    clearTimeout(this.#flashing);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#flash = span;
    this.#paintPassing();
    this.#flashing = setTimeout(() => {
      this.#flash = null;
      this.#paintPassing();
    }, FLASH_MS);
  }

  /** Marks the place of the keyboard's sentence cursor. */
  cursor(span: Span | null): void {
    this.#cursor = span;
    this.#paintPassing();
  }

  /** Marks the sentence that is read aloud. */
  spoken(span: Span | null): void {
    this.#spoken = span;
    this.#paintPassing();
  }

  /** Shows what a search found: spans in order that do not overlap, and the one it stands at. */
  find(found: readonly Span[], current: Span | null): void {
    this.#found = found;
    this.#current = current;
    this.#paintPassing();
  }

  /** The ids of the passages under a point of the window, the shortest first. */
  hit(x: number, y: number): string[] {
    return hit(this.#page, this.#index, x, y);
  }

  /** Paints anew what reaches into `span`: places in its text nodes are others now, though the letters are the same. */
  renew(span: Span): void {
    if (this.#registered.forget(span)) this.#paint(this.#band);
  }

  destroy(): void {
    this.#stop.abort();
    clearTimeout(this.#flashing);
    this.#resized.disconnect();
    this.#unsubscribe();
    cancelAnimationFrame(this.#frame);
    this.#registered.clear();
  }

  #soon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const { top, bottom } = this.#page.viewport;
      const seen = this.#page.sectionRangeNear(top, bottom, 0);
      if (seen.start < this.#band.start) this.#direction = 'up';
      else if (seen.end > this.#band.end) this.#direction = 'down';
      else return;
      this.#paint(this.#near());
    });
  }

  /** Whether another passage stands on exactly the same letters. */
  #hasRival(id: string | null): boolean {
    const item = id === null ? undefined : this.#index.get(id);
    if (item === undefined) return false;
    const { start, end } = item;
    return this.#index
      .overlapping(start, Math.min(end, start + 1))
      .some((other) => other !== item && other.start === start && other.end === end);
  }

  #near(): Span {
    const narrow = this.#around(SCREENS_AROUND, SCREENS_AROUND);
    // The wide band would have twenty screens built before the first is seen.
    if (!this.#page.sections.complete) return narrow;
    const wide =
      this.#direction === 'down'
        ? this.#around(SCREENS_BEHIND, SCREENS_AHEAD)
        : this.#around(SCREENS_AHEAD, SCREENS_BEHIND);
    return this.#index.overlapping(wide.start, wide.end).length <= MOST_IN_BAND ? wide : narrow;
  }

  /** The text of the sections in the window and so many screens above and below it. */
  #around(above: number, below: number): Span {
    const { top, bottom } = this.#page.viewport;
    const screen = bottom - top;
    return this.#page.sectionRangeNear(top - above * screen, bottom + below * screen, 0);
  }

  #paint(band: Span): void {
    this.#band = band;
    const items = inHandLast(this.#index.overlapping(band.start, band.end), this.#focused);
    const layer = (of: (name: HighlightName) => boolean): Map<HighlightName, Span[]> => {
      const named = items.flatMap((item) => {
        const name = highlightName(item);
        return name !== null && of(name) ? [{ name, start: item.start, end: item.end }] : [];
      });
      return topmost(named, band, ({ name }) => name);
    };
    const isUnderline = (name: HighlightName): boolean => name.startsWith('postil-underline-');
    const isStrike = (name: HighlightName): boolean => name.startsWith('postil-strike-');
    const spans = new Map<HighlightName, Span[]>([
      ...layer((name) => !isUnderline(name) && !isStrike(name) && name !== 'postil-uncertain'),
      ...layer(isUnderline),
      ...layer(isStrike),
      ...layer((name) => name === 'postil-uncertain'),
    ]);
    for (const name of PASSAGE_NAMES) this.#show(name, spans.get(name) ?? []);
    this.#paintPassing();
  }

  /** What passes: it changes with every press of a key, and the passages under it do not. */
  #paintPassing(): void {
    const focused = this.#focused === null ? undefined : this.#index.get(this.#focused);
    this.#show('postil-focused', focused === undefined || focused.state === 'orphan' ? [] : [focused]);
    this.#show('postil-flash', this.#flash === null ? [] : [this.#flash]);
    this.#show('postil-spoken', this.#spoken === null ? [] : [this.#spoken]);
    this.#show('postil-cursor', this.#cursor === null ? [] : [this.#cursor]);
    this.#show('postil-find', this.#found);
    this.#show('postil-find-current', this.#current === null ? [] : [this.#current]);
  }

  /** Registers, of ordered, disjoint spans, what lies in the band. */
  #show(name: HighlightName, spans: readonly Span[]): void {
    this.#registered.show(name, within(this.#band, spans), (span) => staticRangeOf(this.#page, span));
  }
}

/** The same items, the one in hand behind those that it is equal to: `topmost` takes the later of equals for the upper. */
function inHandLast(items: readonly PaintItem[], focused: string | null): readonly PaintItem[] {
  const at = focused === null ? -1 : items.findIndex(({ id }) => id === focused);
  return at < 0 ? items : [...items.slice(0, at), ...items.slice(at + 1), items[at]!];
}

/** The parts of ordered, disjoint spans that lie in the band. */
function within(band: Span, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (let at = countUntil(spans.length, (i) => spans[i]!.end <= band.start); at < spans.length; at += 1) {
    const start = Math.max(spans[at]!.start, band.start);
    const end = Math.min(spans[at]!.end, band.end);
    if (spans[at]!.start >= band.end) break;
    if (start < end) found.push({ start, end });
  }
  return found;
}
