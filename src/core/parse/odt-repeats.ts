import { elementsOf, lineText, type Element } from './hast.ts';

/** A spreadsheet's way of saying a thousand times the same; a text's tables repeat a cell or two. */
const MOST_REPEATED = 50;

/** Elements that are copies, in one document: each costs memory that the file did not pay for with bytes. */
const MOST_COPIES = 20_000;

/** Cells and rows of an OpenDocument table that are said once and stand several times, within limits. */
export class Repeats {
  /** Something with words in it was repeated more often than it is shown. */
  cut = false;
  #copies = 0;

  /** `element` as often as `count`, an attribute, says. */
  of(element: Element, count: string | null): Element[] {
    const wanted = wholeNumber(count);
    if (wanted === 1) return [element];
    const left = MOST_COPIES - this.#copies;
    // What is copied may hold copies: a table in a cell of a table.
    const weight = weightOf(element, left);
    const times = Math.min(wanted, MOST_REPEATED, 1 + Math.floor(left / weight));
    this.#copies += (times - 1) * weight;
    if (times < wanted && lineText(element) !== '') this.cut = true;
    return Array.from({ length: times }, () => element);
  }
}

/** The number of elements in `element`, itself among them, and no more than one above `limit`. */
function weightOf(element: Element, limit: number): number {
  let weight = 1;
  for (const _ of elementsOf(element)) {
    if (weight > limit) break;
    weight += 1;
  }
  return weight;
}

/** A count of at least 1. */
export function wholeNumber(value: string | null): number {
  return Math.max(1, Math.trunc(Number(value ?? '1')) || 1);
}
