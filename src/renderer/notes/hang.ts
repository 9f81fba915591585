import { windowDirection } from '../shell/along.ts';

/** A place that something hangs from, in client coordinates: where a pointer or a caret is, `left` and `right` are the same. */
export type Hook = Readonly<Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>>;

/** A hook without width or height. */
export function hookAtPoint(x: number, y: number): Hook {
  return { left: x, right: x, top: y, bottom: y };
}

/** From the hook, and from the edges of the window. */
const GAP = 4;
const EDGE = 8;

/**
 * Puts a popover that is open below its hook, or above where there is no room (in the window always), and keeps it there while things scroll. It
 * begins where the hook begins, as the window's lines run. CSS anchors cannot: they do not see transforms, by which notes stand at
 * their lines. Returns the way to stop.
 */
export function hang(panel: HTMLElement, hook: () => Hook): () => void {
  const place = () => {
    const { left, right, top, bottom } = hook();
    const { offsetWidth: width, offsetHeight: height } = panel;
    const below = bottom + GAP + height <= innerHeight - EDGE;
    const free = below ? bottom + GAP : top - GAP - height;
    panel.style.top = `${Math.round(Math.max(EDGE, Math.min(free, innerHeight - height - EDGE)))}px`;
    const along = windowDirection() === 'rtl' ? right - width : left;
    panel.style.left = `${Math.round(Math.max(EDGE, Math.min(along, innerWidth - width - EDGE)))}px`;
  };
  const sizes = new ResizeObserver(place);
  sizes.observe(panel);
  document.addEventListener('scroll', place, { capture: true, passive: true });
  return () => {
    sizes.disconnect();
    document.removeEventListener('scroll', place, { capture: true });
  };
}
