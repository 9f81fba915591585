import { words } from '../../core/words/words.ts';
import type { Host } from '../store/host.ts';
import type { Messages } from './messages.svelte.ts';

/** Says which file is being read while that takes longer than a moment, with a button that gives it up. */
export function tellReading(host: Pick<Host, 'on' | 'stopReading'>, messages: Messages): void {
  let close: (() => void) | null = null;
  host.on('reading', (name) => {
    close?.();
    close =
      name === null
        ? null
        : messages.progress(words.shell.arrival.reading(name), () => void host.stopReading()).close;
  });
}
