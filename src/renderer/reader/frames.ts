import { words } from '../../core/words/words.ts';

/** What scrolls by itself where it is wider than the text, and what it is called then. */
const FRAMES = [
  { selector: '.table-frame', name: 'wideTable' },
  { selector: '.formula-frame', name: 'wideFormula' },
  { selector: 'pre', name: 'wideCode' },
] as const;
const ANY = FRAMES.map(({ selector }) => selector).join();

/**
 * Lets the keyboard and screen readers find what on a page scrolls to the side, as long as it does: it takes the focus, and has a
 * name. Until `signal`.
 *
 * @param onBuilt calls its argument after more of the page was built
 */
export function nameFrames(
  root: HTMLElement,
  onBuilt: (listener: () => void) => () => void,
  signal: AbortSignal,
): void {
  const seen = new WeakSet<Element>();
  // What is off screen has no size, and is told of when it has.
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) if (target instanceof HTMLElement) name(target);
  });
  const look = (): void => {
    for (const frame of root.querySelectorAll(ANY)) {
      if (seen.has(frame)) continue;
      seen.add(frame);
      observer.observe(frame);
    }
  };
  look();
  const stop = onBuilt(look);
  signal.addEventListener('abort', () => {
    stop();
    observer.disconnect();
  });
}

function name(frame: HTMLElement): void {
  const isWide = frame.scrollWidth > frame.clientWidth;
  if (isWide === frame.hasAttribute('tabindex')) return;
  const found = FRAMES.find(({ selector }) => frame.matches(selector));
  if (!isWide || found === undefined) {
    for (const attribute of ['tabindex', 'role', 'aria-label']) frame.removeAttribute(attribute);
    return;
  }
  const caption = frame.querySelector('caption')?.textContent ?? '';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', caption === '' ? words.reader.page[found.name] : caption);
}
