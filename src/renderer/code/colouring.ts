import type { Block } from '../../core/article.ts';
import { placedCode, type PlacedCode } from '../../core/code/placed.ts';
import { TOKEN_KINDS, type Token, type TokenKind } from '../../core/code/tokens.ts';
import type { Span } from '../../core/reading/segments.ts';
import { countUntil } from '../reader/offsets.ts';
import type { Page } from '../reader/page.ts';
import { RegisteredRanges } from '../reader/registry.ts';
import { staticRangeOf } from '../reader/static-range.ts';
import { linesWithin } from './lines.ts';
import { startCodeWorker } from './start.ts';
import { Tokeniser } from './tokeniser.ts';

/**
 * Screens that are coloured beyond the window: where the reader goes, and where they come from. So many that quick scrolling comes
 * to the end of them in every twentieth frame, as each change has Chromium look after all highlights of the document; so few
 * that they hold some hundred ranges, as it looks after them with every change of a style, too.
 */
const SCREENS_AHEAD = 5;
const SCREENS_BEHIND = 1;

/**
 * Colours the code of an article on `page`, without touching its DOM. Returns the way to stop; `null`, with nothing loaded,
 * where the article has no code.
 */
export function colourCode(page: Page, blocks: readonly Block[]): (() => void) | null {
  const code = placedCode(blocks);
  if (code.length === 0) return null;
  const colouring = new Colouring(page, code, new Tokeniser(startCodeWorker));
  return () => colouring.destroy();
}

/**
 * Paints the tokens of code blocks near the window with the CSS Custom Highlight API, below everything the reader marks. A block
 * is given to the worker when it comes near, and what is known of it is kept as long as the page.
 */
class Colouring {
  readonly #page: Page;
  readonly #code: readonly PlacedCode[];
  readonly #tokeniser: Tokeniser;
  /** By the block's index; `null` while it is with the worker. */
  readonly #tokens = new Map<number, readonly Token[] | null>();
  readonly #registered = new RegisteredRanges();
  readonly #stop = new AbortController();
  readonly #resized: ResizeObserver;
  readonly #unsubscribe: () => void;
  /** What is coloured, in the scroller's own heights; nothing yet, or not any more. */
  #stripe: { from: number; to: number } | null = null;
  #direction: 'down' | 'up' = 'down';
  #frame = 0;

  constructor(page: Page, code: readonly PlacedCode[], tokeniser: Tokeniser) {
    this.#page = page;
    this.#code = code;
    this.#tokeniser = tokeniser;
    const { signal } = this.#stop;
    document.addEventListener('scroll', () => this.#soon(), { capture: true, passive: true, signal });
    // Paper has no window: what is known of all blocks is painted, and taken back afterwards.
    const all = { start: 0, end: page.text.length };
    addEventListener('beforeprint', () => this.#paint(this.#code.map(() => all)), { signal });
    addEventListener('afterprint', () => this.#anew(), { signal });
    this.#resized = new ResizeObserver(() => this.#anew());
    this.#resized.observe(page.root);
    this.#resized.observe(page.scroller);
    this.#unsubscribe = page.onBuilt(() => this.#anew());
    this.#soon();
  }

  destroy(): void {
    this.#stop.abort();
    this.#resized.disconnect();
    this.#unsubscribe();
    cancelAnimationFrame(this.#frame);
    this.#tokeniser.end();
    this.#registered.clear();
  }

  /** Lines may stand elsewhere than they did. */
  #anew(): void {
    this.#stripe = null;
    this.#soon();
  }

  #soon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const { top, bottom } = this.#page.viewport;
      const { scrollTop } = this.#page.scroller;
      const height = bottom - top;
      if (this.#stripe !== null) {
        if (scrollTop < this.#stripe.from) this.#direction = 'up';
        else if (scrollTop + height > this.#stripe.to) this.#direction = 'down';
        else return;
      }
      const [above, below] =
        this.#direction === 'down' ? [SCREENS_BEHIND, SCREENS_AHEAD] : [SCREENS_AHEAD, SCREENS_BEHIND];
      this.#stripe = { from: scrollTop - above * height, to: scrollTop + (1 + below) * height };
      this.#look(top - above * height, bottom + below * height);
    });
  }

  /** Paints what stands between two heights of the window, and asks for what is not known of it. */
  #look(top: number, bottom: number): void {
    const near = this.#page.sectionRangeNear(top, bottom, 0);
    const code = this.#code;
    const last = countUntil(code.length, (at) => code[at]!.start < near.end);
    let index = countUntil(code.length, (at) => code[at]!.start + code[at]!.value.length <= near.start);
    const shown: Span[] = [];
    for (; index < last; index += 1) {
      this.#ask(index);
      shown[index] = linesWithin(this.#page, code[index]!, top, bottom);
    }
    this.#paint(shown);
  }

  #ask(index: number): void {
    if (this.#tokens.has(index)) return;
    this.#tokens.set(index, null);
    const { value, language } = this.#code[index]!;
    this.#tokeniser.ask({ value, language }, (tokens) => {
      this.#tokens.set(index, tokens);
      if (tokens.length > 0) this.#anew();
    });
  }

  /** Paints, by the block's index, the tokens of a span of the text. */
  #paint(shown: readonly (Span | undefined)[]): void {
    const spans = new Map<TokenKind, Span[]>(TOKEN_KINDS.map((kind) => [kind, []]));
    shown.forEach((span, index) => {
      const { start: from } = this.#code[index]!;
      const tokens = this.#tokens.get(index) ?? [];
      if (span === undefined) return;
      const first = countUntil(tokens.length, (at) => from + tokens[at]!.end <= span.start);
      const last = countUntil(tokens.length, (at) => from + tokens[at]!.start < span.end);
      for (const { start, end, kind } of tokens.slice(first, last))
        spans.get(kind)!.push({ start: from + start, end: from + end });
    });
    for (const [kind, list] of spans)
      this.#registered.show(`postil-code-${kind}`, list, (span) => staticRangeOf(this.#page, span));
  }
}
