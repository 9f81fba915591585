import { windowDirection } from '../shell/along.ts';

/** Distance from the passage, and from the edges of the page, in CSS pixels. */
const GAP = 10;
const EDGE = 8;

/** The part of the page that nothing lies over, in client coordinates. */
export function freeArea(scroller: HTMLElement): DOMRect {
  const view = scroller.getBoundingClientRect();
  const over = scroller.closest('.reader')?.querySelector('[data-over]')?.getBoundingClientRect();
  if (over === undefined) return view;
  // What lies over it lies at the end of the window's lines.
  const isAtLeft = windowDirection() === 'rtl';
  const left = isAtLeft ? Math.max(view.left, over.right) : view.left;
  const right = isAtLeft ? view.right : Math.min(view.right, over.left);
  return new DOMRect(left, view.top, right - left, view.height);
}

/**
 * Puts a bar above the passage with these rectangles, centred on its first line; below its last where there is no room; out of
 * sight with its passage (class `away`). It stays within `free`, and wraps where that is too narrow.
 */
export function placeBar(bar: HTMLElement, rects: readonly DOMRect[], free: DOMRect): void {
  const first = rects[0];
  const last = rects.at(-1);
  bar.style.maxWidth = `${Math.round(free.width - 2 * EDGE)}px`;
  if (first === undefined || last === undefined) return void bar.classList.add('away');
  const { offsetWidth: width, offsetHeight: height } = bar;
  const above = first.top - height - GAP;
  const below = last.bottom + GAP;
  const top = above >= free.top + EDGE ? above : below;
  const line = top === above ? first : last;
  const middle = line.left + line.width / 2 - width / 2;
  const left = Math.max(Math.min(middle, free.right - width - EDGE), free.left + EDGE);
  const seen = last.bottom > free.top && first.top < free.bottom && top + height < free.bottom;
  bar.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  bar.classList.toggle('away', !seen);
}
