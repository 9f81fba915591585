/** Rows are put in order anew a moment after their names change, and lose the focus by being moved: looked at this often. */
const TRIES = 10;
const PAUSE_MS = 60;

/**
 * Gives the focus to the row of that name as soon as it is there, and again where it was moved meanwhile; where none is called that,
 * to the row that Tab leads to. Whatever else has taken the focus keeps it.
 */
export function focusRow(name: string | null, tries = TRIES): void {
  setTimeout(
    () => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
      const row = rows.find(({ dataset }) => name !== null && dataset['row'] === name);
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost) (row ?? rows.find(({ tabIndex }) => tabIndex === 0))?.focus({ preventScroll: true });
      if (tries > 1 && (isLost || document.activeElement === row)) focusRow(name, tries - 1);
    },
    tries === TRIES ? 0 : PAUSE_MS,
  );
}
