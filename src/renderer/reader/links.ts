import { isWorthALook } from './pictures.ts';

export interface LinkOptions {
  /** A link was pressed, by mouse or by Enter: the file's own `href`, unchecked. Looking at it is the caller's part. */
  onLink?: (href: string, press: MouseEvent, link: HTMLElement) => void;
  /** The mark of a footnote was pressed. */
  onFootnote?: (id: string, mark: HTMLElement) => void;
  /** A picture was pressed that is no link, or all there is of one. */
  onPicture?: (picture: HTMLImageElement) => void;
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
      // By key nothing was selected just now, whatever is selected.
      if (event.detail > 0 && document.getSelection()?.isCollapsed === false) return;
      const picture = pictureOf(event);
      if (options.onPicture !== undefined && picture !== null && (link?.textContent ?? '') === '') {
        event.preventDefault();
        return options.onPicture(picture);
      }
      if (link === null) return;
      event.preventDefault();
      const { href, footnote } = link.dataset;
      if (footnote !== undefined) options.onFootnote?.(footnote, link);
      else if (href !== undefined) options.onLink?.(href, event, link);
    },
    { signal },
  );
  // The middle button presses links alone.
  root.addEventListener(
    'auxclick',
    (event) => {
      const link = linkOf(event);
      const href = link?.dataset['href'];
      if (event.button !== 1 || link === null || href === undefined) return;
      event.preventDefault();
      options.onLink?.(href, event, link);
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const link = pictureOf(event) ?? linkOf(event);
      if (link === null || event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
      // An `<a>` without an address is not pressed by Enter of itself; as a click it reaches every listener.
      event.preventDefault();
      link.click();
    },
    { signal },
  );
}

/** The picture that can be shown larger. */
function pictureOf({ target }: Event): HTMLImageElement | null {
  return target instanceof HTMLImageElement && isWorthALook(target.naturalWidth, target.naturalHeight)
    ? target
    : null;
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
