import type { Span } from '../../core/reading/segments.ts';
import { paragraphAt } from '../../core/reading/sentences.ts';
import { RULERS, type Ruler } from '../../core/settings.ts';
import type { ReaderControl } from './control.svelte.ts';
import type { Page } from './page.ts';

/** What the ruler leaves clear, in client coordinates: a stripe of the text's column. */
export interface Band {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Where the ruler lies at first, as a share of the window's height: the eye is there when it reads. */
const FIRST = 0.3;
/** So far into a line the text is looked for, in CSS pixels: past a list's number, within a short last line. */
const INTO = 24;
/** Room above and below a paragraph, and beside the column, in CSS pixels. */
const ROOM = 6;
const BESIDE = 20;

/** The next choice of ruler after this one. */
export function nextRuler(ruler: Ruler): Ruler {
  return RULERS[(RULERS.indexOf(ruler) + 1) % RULERS.length] ?? 'off';
}

/** How far the keys that scroll go with a ruler along the line: to the next one, in CSS pixels. `null` without. */
export function lineStep({ app, page }: ReaderControl): number | null {
  if (app.settings.ruler !== 'line' || page === null) return null;
  return parseFloat(getComputedStyle(page.root).lineHeight) || null;
}

/**
 * The reading ruler: a stripe that stays where the pointer, or the keyboard's passage, was last, and lies along the line or
 * paragraph that is there. What is read aloud or selected has the whole stripe.
 */
export class ReadingRuler {
  #band = $state.raw<Band | null>(null);
  readonly #control: ReaderControl;
  /** Client coordinate; `null` until a pointer was here. */
  #y: number | null = null;
  #passage: Span | null = null;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  get band(): Band | null {
    return this.#band;
  }

  /** The pointer is at this height of the window. */
  point(y: number): void {
    this.#y = y;
    this.#passage = null;
  }

  /** This passage is spoken or selected; without one the ruler stays where it was. */
  follow(passage: Span | null): void {
    if (passage === null && this.#passage !== null && this.#band !== null)
      this.#y = (this.#band.top + this.#band.bottom) / 2;
    this.#passage = passage;
  }

  /** Lies down anew, after scrolling or a change of what is followed. */
  place(ruler: Ruler): void {
    const { page } = this.#control;
    this.#band = page === null || ruler === 'off' ? null : this.#bandOn(page, ruler);
  }

  #bandOn(page: Page, ruler: Ruler): Band | null {
    const { top, bottom } = page.viewport;
    const column = page.root.getBoundingClientRect();
    const sides = { left: column.left - BESIDE, right: column.right + BESIDE };
    const passage = this.#passage === null ? null : extent(page, this.#passage);
    // A passage that was scrolled away is left.
    if (passage !== null && passage.bottom > top && passage.top < bottom)
      return { ...sides, ...grown(passage) };
    const y = Math.min(bottom - 1, Math.max(top, this.#y ?? top + (bottom - top) * FIRST));
    const isRightToLeft = page.dir === 'rtl';
    const x = isRightToLeft ? column.right - INTO : column.left + INTO;
    const offset = page.offsetAt(x, Math.max(y, column.top + 1));
    if (offset === null) return null;
    const paragraph = ruler === 'paragraph' ? paragraphAt(page.text, offset) : null;
    const found = paragraph === null ? lineOf(page, offset) : extent(page, paragraph);
    return found === null ? null : { ...sides, ...(paragraph === null ? found : grown(found)) };
  }
}

type Stripe = Pick<Band, 'top' | 'bottom'>;

const grown = ({ top, bottom }: Stripe): Stripe => ({ top: top - ROOM, bottom: bottom + ROOM });

function extent(page: Page, { start, end }: Span): Stripe | null {
  const first = page.rectAt(start);
  const last = page.rectAt(Math.max(start, end - 1));
  return first === null || last === null
    ? null
    : { top: first.top, bottom: Math.max(first.bottom, last.bottom) };
}

/** A line is higher than its letters: as high as its block says. */
function lineOf(page: Page, offset: number): Stripe | null {
  const rect = page.rectAt(offset);
  const element = page.pointAt(offset)?.node.parentElement;
  if (rect === null || !element) return null;
  const height = Math.max(rect.height, parseFloat(getComputedStyle(element).lineHeight) || 0);
  const middle = (rect.top + rect.bottom) / 2;
  return { top: middle - height / 2, bottom: middle + height / 2 };
}
