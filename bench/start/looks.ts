/** What each side must show before its start counts as done. Sent into the window as they stand: they can use nothing around them. */
import type { Look } from '../start.ts';

/** The library is usable: rows are there and an arrow key, pressed with every frame, has led into them; an empty one says that there is nothing. */
export function libraryLook(): Look {
  return () => {
    const row = document.querySelector('.library [role="option"]');
    const shown = row ?? document.querySelector('.library .state p');
    if (shown === null || shown.getBoundingClientRect().height === 0) return null;
    if (row === null) return '0';
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true })); // prettier-ignore
    if (!document.activeElement?.closest('[role="option"]')) return null;
    return String(document.querySelectorAll('.library [role="option"]').length);
  };
}

/** An article is readable: its first paragraph is there, of which there is no more to say. */
export function paragraphLook(): Look {
  return () => ((document.querySelector('p')?.getBoundingClientRect().height ?? 0) > 0 ? '' : null);
}

/** The same in the reader: a paragraph of the article, and none of the window around it. */
export function articleLook(): Look {
  return () =>
    (document.querySelector('[data-page] p')?.getBoundingClientRect().height ?? 0) > 0 ? '' : null;
}
