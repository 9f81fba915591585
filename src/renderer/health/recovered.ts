import { words } from '../../core/words/words.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { recoveryWords } from '../shell/importing.ts';
import type { Host } from '../store/host.ts';
import type { Recovery } from '../store/library.ts';

/** A page that crashed this often in a row, with nobody touching it, is ended by what it shows. */
export const TOO_OFTEN = 3;

/** Tells the reader what was mended, in one sentence with counts, and main, which keeps it for *Health*. */
export function tellRecovery(
  { host, messages, library }: PostilApp,
  recovery: Recovery | null,
  ended: number,
): void {
  if (recovery !== null) {
    messages.show(recoveryWords(recovery), recovery.kind === 'restored' ? { lasting: true } : {});
    const { kind: what, annotations, articles } = recovery;
    void host.recovered({ what, annotations, articles });
  } else if (ended > 0) {
    const { pageAsItWas, pageAtLibrary } = words.starting.recovered;
    if (ended < TOO_OFTEN) messages.show(pageAsItWas);
    else messages.show(pageAtLibrary, { lasting: true });
    void library.counts().then((counts) => host.recovered({ what: 'page', ...counts }));
  }
}

/** Has errors that nobody caught written into the log: their kind and place, none of their words. */
export function reportErrors(host: Host): void {
  window.addEventListener('error', ({ error, lineno, colno }) => {
    // Without an error it is a notice of the browser's own, as when a layout takes two rounds.
    if (error !== null) void host.pageFailed(nameOf(error), lineno, colno).catch(() => undefined);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => {
    void host.pageFailed(nameOf(reason), 0, 0).catch(() => undefined);
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
