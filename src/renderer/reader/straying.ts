/**
 * What lies beside a line means that line: a hand that strays into the margin while it selects would otherwise take in all up
 * to the article's end, after which the margin's notes come in the DOM. Moves the end of the document's selection to the
 * letter of `root` beside the pointer (client coordinates), where the pointer is not over `root` itself.
 */
export function followStray(
  root: HTMLElement,
  { clientX, clientY }: { clientX: number; clientY: number },
): void {
  const { left, right } = root.getBoundingClientRect();
  if (clientX >= left && clientX < right) return;
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || !root.contains(selection.anchorNode)) return;
  const beside = document.caretRangeFromPoint(clientX < left ? left + 1 : right - 1, clientY);
  if (beside === null || !root.contains(beside.startContainer)) return;
  selection.extend(beside.startContainer, beside.startOffset);
}
