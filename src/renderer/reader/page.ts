import type { LibraryArticle } from '../../core/library/records.ts';
import { offsetAt, rectAt, rectsOf } from './geometry.ts';
import { copyAsRead } from './copying.ts';
import { nameFrames } from './frames.ts';
import { followLinks, type LinkOptions } from './links.ts';
import type { Bias, TextPoint } from './offsets.ts';
import { picturesOf, type Pictures } from './pictures.ts';
import { Sections } from './sections.ts';
import type { Span } from '../../core/reading/segments.ts';

export type PageArticle = Readonly<Pick<LibraryArticle, 'blocks' | 'text' | 'resources' | 'lang' | 'dir'>>;
export interface PageOptions extends LinkOptions {
  /** The element that scrolls the page; the nearest ancestor that can, where it is not given. */
  scroller?: HTMLElement;
}

/**
 * Builds the article's page inside `root`, which it takes over (contents, `lang`, `dir`, the class `page`). The first screens
 * are there on return, the rest follows in idle slices. Call `destroy` before the root goes.
 */
export function buildPage(root: HTMLElement, article: PageArticle, options: PageOptions = {}): Page {
  return new Page(root, article, options);
}

/**
 * An article on screen, and the way between its DOM and offsets (UTF-16 code units into `text`). Offsets outside the text are
 * clamped. The DOM is built once and touched by nothing but the dividing of words (letters.ts), which offsets do not know.
 */
export class Page {
  readonly root: HTMLElement;
  readonly text: string;
  readonly lang: string | null;
  readonly dir: PageArticle['dir'];
  readonly sections: Sections;
  readonly #pictures: Pictures;
  readonly #stop = new AbortController();
  readonly #resized: ResizeObserver;
  #scroller: HTMLElement | null = null;

  constructor(root: HTMLElement, article: PageArticle, options: PageOptions) {
    this.root = root;
    this.#scroller = options.scroller ?? null;
    this.text = article.text;
    this.lang = article.lang;
    this.dir = article.dir;
    root.classList.add('page');
    root.dir = article.dir;
    if (article.lang === null) root.removeAttribute('lang');
    else root.lang = article.lang;
    this.#pictures = picturesOf(article.resources);
    this.sections = new Sections(root, article.blocks, this.#pictures.find);

    const { signal } = this.#stop;
    followLinks(root, options, signal);
    copyAsRead(root, signal);
    nameFrames(root, (listener) => this.onBuilt(listener), signal);
    document.addEventListener('scroll', () => this.buildNear(), { capture: true, passive: true, signal });
    addEventListener('beforeprint', () => this.finish(), { signal });
    // Asked now, the width would cost a layout of its own; the observer tells it after the first one.
    let width = -1;
    this.#resized = new ResizeObserver(() => {
      const changed = width !== -1 && width !== root.clientWidth;
      width = root.clientWidth;
      if (changed) this.sections.remeasure();
    });
    this.#resized.observe(root);
  }

  /** Resolves when the whole page is built (or destroyed). */
  get ready(): Promise<void> {
    return this.sections.ready;
  }

  /** Builds all that is left, now: before printing, or a walk over the whole DOM. */
  finish(): void {
    this.sections.finish();
  }

  /** Calls `listener` after more of the page was built. Returns the way to stop. */
  onBuilt(listener: () => void): () => void {
    return this.sections.onBuilt(listener);
  }

  destroy(): void {
    this.#stop.abort();
    this.#resized.disconnect();
    this.sections.destroy();
    this.#pictures.release();
    this.root.replaceChildren();
  }

  /** The element that scrolls the page: the nearest ancestor that can, else the document's. */
  get scroller(): HTMLElement {
    if (this.#scroller?.isConnected) return this.#scroller;
    let at = this.root.parentElement;
    while (at !== null && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement;
    this.#scroller = at ?? document.documentElement;
    return this.#scroller;
  }

  /** Upper and lower edge of what can be seen, in client coordinates. */
  get viewport(): { top: number; bottom: number } {
    if (this.scroller === document.documentElement) return { top: 0, bottom: innerHeight };
    const { top, bottom } = this.scroller.getBoundingClientRect();
    return { top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) };
  }

  /** Builds what the reader sees, and a screen around it. */
  buildNear(): void {
    if (this.sections.complete) return;
    const { top, bottom } = this.viewport;
    const screen = bottom - top;
    const { first, last } = this.sections.between(top - screen, bottom + screen);
    this.sections.build(first, last);
  }

  /**
   * The offset of a DOM position (as ranges and selections have them); `null` outside the page. A position that is not in a
   * text goes to the nearest end of a leaf: onwards for the start of a range (`forward`), back for its end (`backward`).
   */
  offsetOf(node: Node, nodeOffset: number, bias: Bias = 'forward'): number | null {
    const aside = (node instanceof Element ? node : node.parentElement)?.closest('[data-aside]');
    if (aside?.parentNode) {
      const at = [...aside.parentNode.childNodes].indexOf(aside);
      return this.offsetOf(aside.parentNode, bias === 'forward' ? at : at + 1, bias);
    }
    if (node === this.root) return this.#edge(bias === 'forward' ? nodeOffset : nodeOffset - 1, bias);
    const index = this.sections.indexOf(node);
    if (index === -1) return null;
    const text = this.sections.text(index);
    if (node.nodeType === Node.TEXT_NODE) return text.offsetInText(node, nodeOffset);
    if (!(node instanceof Element)) return null;
    const found = text.offsetInElement(node, nodeOffset, bias);
    return found ?? this.#edge(bias === 'forward' ? index + 1 : index - 1, bias);
  }

  /** The text point for an offset, in a section that is built if it was not; `null` in an article without text. */
  pointAt(offset: number, bias: Bias = 'forward'): TextPoint | null {
    const index = this.sections.indexAt(offset);
    return index === -1 ? null : this.sections.text(index).pointAt(offset, bias);
  }

  /** A live range over `text[start, end)`. Only the sections at its two ends are built for it. */
  rangeOf(start: number, end: number): Range {
    const range = document.createRange();
    const from = this.pointAt(start, 'forward');
    const to = end > start ? this.pointAt(end, 'backward') : from;
    if (from === null || to === null) {
      range.selectNodeContents(this.root);
      range.collapse(true);
      return range;
    }
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** See geometry.ts. */
  offsetAt(x: number, y: number): number | null {
    return offsetAt(this, x, y);
  }

  /** See geometry.ts. */
  rectsOf(start: number, end: number): DOMRect[] {
    return rectsOf(this, start, end);
  }

  /** See geometry.ts. */
  rectAt(offset: number): DOMRect | null {
    return rectAt(this, offset);
  }

  /** The text near a stripe of the window (client coordinates), in whole sections, which are built. */
  sectionRangeNear(viewportTop: number, viewportBottom: number, margin: number): Span {
    const { first, last } = this.sections.between(viewportTop - margin, viewportBottom + margin);
    this.sections.build(first, last);
    const start = this.sections.plans[first]?.start ?? this.text.length;
    return { start, end: Math.max(start, this.sections.plans[last - 1]?.end ?? start) };
  }

  /** The edge of the text at or beyond a section: the next start going forward, the last end going backward. */
  #edge(index: number, bias: Bias): number {
    const { plans } = this.sections;
    if (bias === 'forward') {
      for (let at = Math.max(0, index); at < plans.length; at += 1)
        if (plans[at]!.characters > 0) return plans[at]!.start;
      return this.text.length;
    }
    for (let at = Math.min(index, plans.length - 1); at >= 0; at -= 1)
      if (plans[at]!.characters > 0) return plans[at]!.end;
    return 0;
  }
}
