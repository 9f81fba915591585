import type { Messages } from '../shell/messages.svelte.ts';
import type { AsideOptions } from './reanchor.ts';

/** Work that is done by now needs no bar: it would be gone before it was read. */
export const PATIENCE_MS = 500;

/** Does `work`; from half a second on with a message that shows how far it is, and that can cancel it. */
export async function withProgress<T>(
  messages: Messages,
  words: string,
  work: (options: AsideOptions) => Promise<T>,
): Promise<T> {
  const control = new AbortController();
  let share: number | null = null;
  let bar: ReturnType<Messages['progress']> | null = null;
  const timer = setTimeout(() => {
    bar = messages.progress(words, () => control.abort());
    if (share !== null) bar.update(share);
  }, PATIENCE_MS);
  const onProgress = (next: number): void => {
    share = next;
    bar?.update(next);
  };
  try {
    return await work({ onProgress, signal: control.signal });
  } finally {
    clearTimeout(timer);
    (bar as ReturnType<Messages['progress']> | null)?.close();
  }
}
