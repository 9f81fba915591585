import { pageStop } from './page-stop.ts';

/**
 * Shows a dialog as the browser's own modal one, which keeps the focus inside; when it goes, the focus is back where it came from, or on
 * the page where that is gone: a sidebar closes over a narrow window. For `{@attach modal}`.
 */
export function modal(dialog: HTMLDialogElement): () => void {
  const from = document.activeElement;
  dialog.showModal();
  return () => {
    dialog.close();
    const back = from?.isConnected && from !== document.body ? from : pageStop();
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  };
}
