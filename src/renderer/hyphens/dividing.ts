import { setFor, lettersOf as lettersOfSet, type PatternSet } from '../../core/hyphens/sets.ts';
import { dividableWords, type DividableWord } from '../../core/hyphens/words.ts';
import { systemDivides } from '../appearance/hyphens.ts';
import { divideText, isDivided, joinText, lettersOf } from '../reader/letters.ts';
import type { Page } from '../reader/page.ts';
import type { Painter } from '../reader/paint.ts';
import { keepPosition } from '../reader/position.ts';
import { isSettling } from '../reader/settle.ts';
import { copyAsWritten } from './copies.ts';
import { wordBook } from './start.ts';
import type { WordBook } from './word-book.ts';

/** Screens above and below the window that are divided first, at once: Chromium lays out as many beyond what is seen. */
const SCREENS = 2;
/** Sections that are divided at a time beyond that, of some 7,000 letters each: a few milliseconds. */
const AT_A_TIME = 2;
/** Where the machine is never idle, the rest is divided nevertheless, at least this often. */
const IDLE_TIMEOUT_MS = 500;

/** Paragraphs whose lines are set; the same as in setting.css. */
const SET = ':is(section, li, blockquote, dd, details) > p:not([data-verse])';
/** What in them is no running text. */
const WHOLE = 'code, kbd, samp, var, math, rt, rp, [data-aside], [data-footnote]';

/** A text node, and the words in it that may be divided. */
interface Found {
  node: Text;
  set: PatternSet;
  words: readonly DividableWord[];
}

/**
 * Divides the words of a page at the ends of its lines where the system does not: with soft hyphens in its text nodes, which
 * letters.ts knows. First what is near the window, then the rest while nothing else is to be done.
 */
export class Dividing {
  readonly #page: Page;
  readonly #painter: Painter | null;
  readonly #book: WordBook;
  /** Of each section the nodes that were divided; none yet where it was not looked at. */
  readonly #done: (readonly Text[] | undefined)[] = [];
  #stop: AbortController | null = null;
  #idle = 0;
  #frame = 0;

  constructor(page: Page, painter: Painter | null, book: WordBook = wordBook) {
    this.#page = page;
    this.#painter = painter;
    this.#book = book;
  }

  /** Divides the words of a page that was just built and not laid out yet. What is known of is done on return. */
  begin(): void {
    this.#listen();
    this.#divide(this.#whole(0, this.#page.sections.elements.length), false);
  }

  /** Divides words, or leaves them whole. What is near the window and known of is done on return, the rest follows. */
  turn(on: boolean): void {
    if (on === (this.#stop !== null)) return;
    if (!on) return this.#undo();
    this.#listen();
    this.#look(false);
  }

  /** Call before the page goes. */
  destroy(): void {
    this.#stop?.abort();
    this.#stop = null;
    cancelIdleCallback(this.#idle);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #listen(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const stopListening = this.#page.onBuilt(() => this.#soon());
    signal.addEventListener('abort', stopListening);
    document.addEventListener('scroll', () => this.#soon(), { capture: true, passive: true, signal });
    // On paper all of it is seen.
    const all = (): void => this.#divide(this.#whole(0, this.#page.sections.elements.length), false);
    addEventListener('beforeprint', all, { signal });
    copyAsWritten(signal);
  }

  #soon(): void {
    if (this.#frame !== 0 || this.#left === 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look(true);
    });
  }

  /** Divides what is near the window and was not yet. `holds`: what is seen must not move by it. */
  #look(holds: boolean): void {
    const { first, last } = this.#near();
    const near = this.#whole(first, last);
    if (near.length > 0) this.#divide(near, holds);
    else this.#later();
  }

  #near(): { first: number; last: number } {
    const { sections, viewport } = this.#page;
    const beyond = SCREENS * (viewport.bottom - viewport.top);
    return sections.between(viewport.top - beyond, viewport.bottom + beyond);
  }

  /** The sections `[first, last)` that are built and were not looked at yet. */
  #whole(first: number, last: number): number[] {
    const whole: number[] = [];
    for (let index = first; index < last; index += 1)
      if (this.#page.sections.isBuilt(index) && this.#done[index] === undefined) whole.push(index);
    return whole;
  }

  get #left(): number {
    const done = this.#done.reduce((count, nodes) => count + (nodes === undefined ? 0 : 1), 0);
    return this.#page.sections.elements.length - done;
  }

  /** Goes on with the rest when there is time: downwards from the window, then what is above. */
  #later(): void {
    cancelIdleCallback(this.#idle);
    if (this.#left === 0) return;
    this.#idle = requestIdleCallback(
      () => {
        const { viewport, sections } = this.#page;
        const { first } = sections.between(viewport.top, viewport.bottom);
        const rest = [...this.#whole(first, sections.elements.length), ...this.#whole(0, first)];
        if (rest.length > 0) this.#divide(rest.slice(0, AT_A_TIME), true);
      },
      { timeout: IDLE_TIMEOUT_MS },
    );
  }

  #divide(indexes: readonly number[], holds: boolean): void {
    const signal = this.#stop?.signal;
    if (signal === undefined || signal.aborted) return;
    const found = new Map(indexes.map((index) => [index, this.#wordsOf(index)]));
    for (const index of indexes) this.#done[index] = [];
    const unknown = this.#unknown([...found.values()].flat());
    if (unknown.size === 0) {
      this.#apply(found, holds);
      return this.#later();
    }
    const learning = [...unknown].map(([set, words]) => this.#book.learn(set, [...words]));
    void Promise.all(learning).then(() => {
      if (signal.aborted) return;
      this.#apply(found, true);
      this.#later();
    });
  }

  #unknown(found: readonly Found[]): Map<PatternSet, Set<string>> {
    const unknown = new Map<PatternSet, Set<string>>();
    for (const { set, words } of found)
      for (const { key } of words) {
        if (this.#book.points(set, key) !== null) continue;
        const list = unknown.get(set) ?? new Set();
        unknown.set(set, list.add(key));
      }
    return unknown;
  }

  #apply(found: ReadonlyMap<number, readonly Found[]>, holds: boolean): void {
    const change = (): void => {
      for (const [index, list] of found) this.#done[index] = list.flatMap((one) => this.#divideNode(one));
      this.#renew(found.keys());
    };
    // What is far away is not laid out, and does not move anything; on its way somewhere, the page corrects itself.
    if (!holds || isSettling(this.#page) || !this.#isNear(found.keys())) change();
    else void keepPosition(this.#page, change);
  }

  #divideNode({ node, set, words }: Found): Text[] {
    const points = words.flatMap(({ start, key }) =>
      (this.#book.points(set, key) ?? []).map((point) => start + point),
    );
    divideText(node, points);
    return points.length === 0 ? [] : [node];
  }

  #undo(): void {
    this.destroy();
    const indexes = this.#done.flatMap((nodes, index) => (nodes === undefined ? [] : [index]));
    for (const nodes of this.#done) for (const node of nodes ?? []) if (isDivided(node)) joinText(node);
    this.#done.length = 0;
    this.#renew(indexes);
  }

  #renew(indexes: Iterable<number>): void {
    const plans = [...indexes].map((index) => this.#page.sections.plans[index]!);
    if (plans.length === 0) return;
    this.#painter?.renew({
      start: Math.min(...plans.map(({ start }) => start)),
      end: Math.max(...plans.map(({ end }) => end)),
    });
  }

  #isNear(indexes: Iterable<number>): boolean {
    const { first, last } = this.#near();
    return [...indexes].some((index) => index >= first && index < last);
  }

  #wordsOf(index: number): Found[] {
    const { nodes } = this.#page.sections.text(index);
    const found: Found[] = [];
    nodes.forEach((node, at) => {
      const parent = node.parentElement;
      const leaf = parent?.closest(SET) ?? null;
      if (parent === null || leaf === null || parent.closest(WHOLE) !== null) return;
      const set = this.#setOf(parent);
      if (set === null) return;
      const inLeaf = (other: Text | undefined): string =>
        other !== undefined && leaf.contains(other) ? lettersOf(other) : '';
      const before = inLeaf(nodes[at - 1]).slice(-1);
      const after = inLeaf(nodes[at + 1]).slice(0, 1);
      const words = dividableWords(lettersOf(node), lettersOfSet(set), before, after);
      if (words.length > 0) found.push({ node, set, words });
    });
    return found;
  }

  #setOf(element: Element): PatternSet | null {
    const said = element.closest<HTMLElement>('[lang]');
    if (said === null || !this.#page.root.contains(said)) return null;
    return systemDivides(said.lang, this.#page.text) ? null : setFor(said.lang);
  }
}
