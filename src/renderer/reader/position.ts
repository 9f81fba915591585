import { countUntil } from './offsets.ts';
import { countLetters, placeBehind } from './letters.ts';
import type { Page } from './page.ts';
import { settle } from './settle.ts';

export type Where = 'top' | 'centre' | 'nearest';

/** Room kept above or below the passage by `nearest`, in heights of its letters: its neighbours are in view, too. */
const ROOM = 2;
/**
 * Room above the line by `top`, in heights of its letters. Less than what would bring the middle of the line before into
 * view, so that `topOffset` gives the same line back and a restored position does not creep.
 */
const ROOM_AT_TOP = 0.25;
/** Scrolling that pauses this long has arrived somewhere. */
const PAUSE_MS = 100;

/**
 * The offset of the first line at the top of what is seen: the first whose middle is not above it. 0 while the top of the
 * article is in view, the text's length below its end.
 */
export function topOffset(page: Page): number {
  const { top } = page.viewport;
  const { first } = page.sections.between(top, top + 1);
  for (let index = first; index < page.sections.elements.length; index += 1) {
    const { nodes } = page.sections.text(index);
    const range = document.createRange();
    const at = countUntil(nodes.length, (i) => {
      range.selectNodeContents(nodes[i]!);
      const rects = range.getClientRects();
      const last = rects[rects.length - 1];
      return last === undefined || (last.top + last.bottom) / 2 < top;
    });
    const node = nodes[at];
    if (node === undefined) continue;
    const letter = countUntil(countLetters(node), (i) => {
      range.setStart(node, placeBehind(node, i, 'forward'));
      range.setEnd(node, placeBehind(node, i + 1, 'backward'));
      // The last: where a word is divided, its hyphen's comes before the letter's own.
      const full = [...range.getClientRects()].filter(({ width }) => width > 0);
      const rect = full.at(-1) ?? range.getBoundingClientRect();
      return (rect.top + rect.bottom) / 2 < top;
    });
    return page.offsetOf(node, placeBehind(node, letter, 'forward')) ?? 0;
  }
  return page.text.length;
}

/**
 * Scrolls to the line of `offset`: to the top, to the middle, or no further than needed. The first move is made before this
 * returns; later ones correct what the browser only guessed, until nothing moves. Resolves then, or when the reader scrolls.
 * `top` at offset 0 is the top of everything, the article's head included.
 */
export function scrollTo(page: Page, offset: number, where: Where): Promise<void> {
  if (where === 'top' && offset <= 0) {
    return settle(page, () => -page.scroller.scrollTop);
  }
  unfold(page, offset);
  return settle(page, () => {
    const rect = page.rectAt(offset);
    if (rect === null) return 0;
    const { top, bottom } = page.viewport;
    const room = Math.min(rect.height * ROOM, (bottom - top) / 4);
    if (where === 'top') return rect.top - top - rect.height * ROOM_AT_TOP;
    if (where === 'centre') return (rect.top + rect.bottom) / 2 - (top + bottom) / 2;
    if (rect.top < top + room) return rect.top - top - room;
    return Math.max(0, rect.bottom + room - bottom);
  });
}

/** Scrolls until the letter at `offset` is `distance` CSS pixels below the upper edge of what is seen. Resolves as `scrollTo`. */
export function scrollToDistance(page: Page, offset: number, distance: number): Promise<void> {
  unfold(page, offset);
  return settle(page, () => {
    const rect = page.rectAt(offset);
    return rect === null ? 0 : rect.top - page.viewport.top - distance;
  });
}

/** The passage that each page is held by instead of its first line, while what is around the page changes. */
const pins = new WeakMap<Page, () => number>();

/**
 * Keeps a passage as far below the upper edge as it is now while what is around the page changes, which is done once `changed`
 * resolves; and within what is seen then, where it was before. A passage out of sight stays there.
 */
export function keepPassage(page: Page, { start }: { start: number }, changed: Promise<void>): void {
  const before = page.rectAt(start);
  const { top, bottom } = page.viewport;
  if (before === null || before.bottom < top || before.top > bottom) return;
  const distance = before.top - top;
  const pin = (): number => {
    const rect = page.rectAt(start);
    if (rect === null) return 0;
    const now = page.viewport;
    const most = now.bottom - now.top - rect.height * (ROOM + 1);
    return rect.top - now.top - Math.max(0, Math.min(distance, most));
  };
  pins.set(page, pin);
  void changed
    .then(() => settle(page, pin))
    .then(() => {
      if (pins.get(page) === pin) pins.delete(page);
    });
}

/**
 * Runs `change` (of font, width, theme) and keeps the line at the top where it is. Resolves when nothing moves any more, fonts
 * included. Also right when the change itself comes only after this was called, within the same frame.
 */
export function keepPosition(page: Page, change: () => void): Promise<void> {
  const hold = takeHold(page);
  change();
  if (hold === null) return Promise.resolve();
  page.sections.remeasure();
  return settle(page, hold).then(async () => {
    await document.fonts.ready;
    page.sections.remeasure();
    await settle(page, hold);
  });
}

/**
 * Keeps the line at the top where it is while the page's width changes (the window's size, a sidebar), correcting within the
 * frame that shows the new width. Returns the way to stop.
 */
export function holdPosition(page: Page): () => void {
  let hold = takeHold(page);
  let width = page.root.clientWidth;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const scrolled = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (hold = takeHold(page)), PAUSE_MS);
  };
  document.addEventListener('scroll', scrolled, { capture: true, passive: true });
  const resized = new ResizeObserver(() => {
    if (page.root.clientWidth === width) return;
    width = page.root.clientWidth;
    const held = pins.get(page) ?? hold;
    if (held !== null) void settle(page, held);
  });
  resized.observe(page.root);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('scroll', scrolled, { capture: true });
    resized.disconnect();
  };
}

interface Hold {
  /** A letter of the line at the top. */
  offset: number;
  /** From the upper edge of what is seen to that letter, in CSS pixels. */
  distance: number;
}

/** What each page was last held by. */
const holds = new WeakMap<Page, Hold>();
/** The browser rounds scroll positions: a line this near to where it was has not been moved by the reader. */
const ROUNDING = 2;

/**
 * Remembers where the line at the top stands; the function returned tells how far it is from there later. As long as the
 * reader has not scrolled, the letter and the distance of the last time are kept: the first letter of the line, and what
 * rounding adds, would creep with each change of the type. `null` while the article's head is in view: there the scroll
 * position itself is what stays.
 */
function takeHold(page: Page): (() => number) | null {
  const top = topOffset(page);
  const line = page.rectAt(top);
  if (line === null || page.scroller.scrollTop <= 0) return null;
  const edge = page.viewport.top;
  const last = holds.get(page);
  const lastRect = last === undefined ? null : page.rectAt(last.offset);
  const unmoved =
    last !== undefined && lastRect !== null && Math.abs(lastRect.top - edge - last.distance) < ROUNDING;
  const hold = unmoved ? last : { offset: top, distance: line.top - edge };
  holds.set(page, hold);
  return () => {
    const rect = page.rectAt(hold.offset);
    return rect === null ? 0 : rect.top - page.viewport.top - hold.distance;
  };
}

/** A folded part has no places to scroll to. */
function unfold(page: Page, offset: number): void {
  let folded = page.pointAt(offset)?.node.parentElement?.closest('details:not([open])');
  while (folded instanceof HTMLDetailsElement) {
    folded.open = true;
    folded = folded.parentElement?.closest('details:not([open])');
  }
}
