import { isTextField } from '../shell/keys.ts';
import type { Review } from './review.svelte.ts';

/** What a key means while the queue has the focus; `null` when it is not the queue's. Enter on a button is the button's. */
export function queueKey(event: KeyboardEvent, review: Review): (() => void) | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  const acts: Partial<Record<string, () => void>> = {
    escape: () => (review.attaching ? review.cancelAttaching() : review.close()),
    arrowright: () => review.step(1),
    arrowleft: () => review.step(-1),
    m: () => review.beginAttaching(),
    k: () => void review.keep(),
    e: () => review.turn(review.group === 'needs' ? 'edited' : 'needs'),
    delete: () => void review.remove(),
    ...(isButton(event.target) ? {} : { enter: () => void review.accept() }),
  };
  const act = acts[event.key.toLowerCase()] ?? null;
  // Held down, a key would decide about every case there is.
  return act !== null && event.repeat ? () => undefined : act;
}

/** The letters that mark and write in the page: while a passage is selected for the queue, they would mark it twice. */
const MARKS = /^[1-5hunsa]$/i;

/** What a key means in the page while the queue waits for a selection there; `null` when it is the page's. */
export function attachKey(event: KeyboardEvent, review: Review): (() => void) | null {
  if (isTextField(event.target) || isButton(event.target)) return null;
  if (event.key === 'Escape') return () => review.cancelAttaching();
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.key === 'Enter') return () => void review.attach();
  return MARKS.test(event.key) ? () => undefined : null;
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a') !== null;
}
