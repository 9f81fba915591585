import type { PostilApp } from './app.svelte.ts';

/** So long nobody has touched a key, the pointer or the wheel: who pauses for this long is reading. */
const STILL_MS = 2_000;
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * What is left to do when the first thing is on screen, which has waited for none of it: the rest of the list is read and the index of
 * the search brought up to date. What that has used is given back as soon as the reader pauses, and not when V8 comes round to it,
 * half a minute later (docs/decisions/0005).
 */
export async function afterStart({
  catalogue,
  search,
  host,
}: Pick<PostilApp, 'catalogue' | 'search' | 'host'>): Promise<void> {
  await catalogue.start();
  void search.keepUp();
  do await stillness(window);
  while (!catalogue.complete && catalogue.failure === null);
  host.giveBack();
}

/** Resolves when nobody has touched anything for a while. */
export function stillness(target: EventTarget): Promise<void> {
  return new Promise((resolve) => {
    const still = (): void => {
      for (const touch of TOUCHES) target.removeEventListener(touch, again);
      resolve();
    };
    let timer = setTimeout(still, STILL_MS);
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(still, STILL_MS);
    };
    for (const touch of TOUCHES) target.addEventListener(touch, again, { passive: true });
  });
}
