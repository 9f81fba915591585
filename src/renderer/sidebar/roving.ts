/** The rows of the sidebar that can have the focus now, from top to bottom. */
function rowsIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-row]')];
}

/**
 * Arrows go from row to row of `element`, Home and End to the first and the last, and Tab takes them all as one stop: the row that
 * had the focus last, or the current one.
 */
export function roving(element: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  const settle = () => {
    const rows = rowsIn(element);
    const current = rows.find((row) => row.hasAttribute('aria-current'));
    const stop = last !== null && rows.includes(last) ? last : (current ?? rows[0]);
    for (const row of rows) row.tabIndex = row === stop ? 0 : -1;
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !('row' in target.dataset)) return;
    last = target;
    settle();
  };
  const onKey = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof HTMLElement) || !('row' in target.dataset)) return;
    const rows = rowsIn(element);
    const at = rows.indexOf(target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
    const row = rows[to ?? -1];
    if (row === undefined) return;
    event.preventDefault();
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
  };
  // What is chosen elsewhere, or was made just now, comes into sight.
  let shown: HTMLElement | undefined;
  const reveal = () => {
    const current = rowsIn(element).find((row) => row.hasAttribute('aria-current'));
    if (current !== shown) current?.scrollIntoView({ block: 'nearest' });
    shown = current;
  };
  // Rows come and go with folders and tags.
  const observer = new MutationObserver(() => {
    settle();
    reveal();
  });
  observer.observe(element, { childList: true, subtree: true, attributeFilter: ['aria-current'] });
  element.addEventListener('focusin', onFocus);
  element.addEventListener('keydown', onKey);
  settle();
  return () => {
    observer.disconnect();
    element.removeEventListener('focusin', onFocus);
    element.removeEventListener('keydown', onKey);
  };
}
