export interface LinkOptions {
  /** A link was pressed, by mouse or by Enter: the file's own `href`, unchecked. Looking at it is the caller's part. */
  onLink?: (href: string, press: MouseEvent) => void;
  /** The mark of a footnote was pressed. */
  onFootnote?: (id: string, mark: HTMLElement) => void;
}

/** Tells of presses on the page's links, until `signal` aborts. Selecting words of a link is not a press. */
export function followLinks(root: HTMLElement, options: LinkOptions, signal: AbortSignal): void {
  const linkOf = (event: Event): HTMLElement | null =>
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('a[data-href], a[data-footnote]')
      : null;
  root.addEventListener(
    'click',
    (event) => {
      keepUnfolded(event);
      const link = linkOf(event);
      if (link === null || document.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      const { href, footnote } = link.dataset;
      if (footnote !== undefined) options.onFootnote?.(footnote, link);
      else if (href !== undefined) options.onLink?.(href, event);
    },
    { signal },
  );
  // The middle button presses links alone.
  root.addEventListener(
    'auxclick',
    (event) => {
      const href = linkOf(event)?.dataset['href'];
      if (event.button !== 1 || href === undefined) return;
      event.preventDefault();
      options.onLink?.(href, event);
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const link = linkOf(event);
      if (link === null || event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
      // An `<a>` without an address is not pressed by Enter of itself; as a click it reaches every listener.
      event.preventDefault();
      link.click();
    },
    { signal },
  );
}

/**
 * Selecting words of a summary must not fold what is below it. Of a double click the second press does fold, since the first,
 * which selected nothing, did too: it puts that right.
 */
function keepUnfolded(event: MouseEvent): void {
  const summary = event.target instanceof Element ? event.target.closest('summary') : null;
  const selecting = document.getSelection()?.isCollapsed === false;
  if (summary !== null && selecting && event.detail !== 2) event.preventDefault();
}
