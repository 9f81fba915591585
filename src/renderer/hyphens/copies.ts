import { holdsDivided, htmlAsWritten, textAsWritten } from '../reader/as-written.ts';

/** What is copied or dragged off a page has the article's own letters, until `signal`: not the hyphens that divide words. */
export function copyAsWritten(signal: AbortSignal): void {
  document.addEventListener(
    'copy',
    (event) => {
      // Formulas and notes have been seen to.
      if (event.defaultPrevented || event.clipboardData === null) return;
      if (write(event.clipboardData)) event.preventDefault();
    },
    { signal },
  );
  document.addEventListener(
    'dragstart',
    ({ target, dataTransfer }) => {
      // A picture, or something else that is dragged as a whole, is no text.
      if (target instanceof Text && dataTransfer !== null) write(dataTransfer);
    },
    { signal },
  );
}

/** Writes the selection where it has divided words; false where it has none. */
function write(data: DataTransfer): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return false;
  const range = selection.getRangeAt(0);
  if (!holdsDivided(range)) return false;
  data.setData('text/plain', textAsWritten(selection.toString(), range));
  data.setData('text/html', htmlAsWritten(range));
  return true;
}
