import { isMark } from '../../core/keymap/usual.ts';
import type { Settings } from '../../core/settings.ts';
import { stepAlong } from '../shell/along.ts';
import { isTextField, keymapOf } from '../shell/keys.ts';
import type { Review } from './review.svelte.ts';

type Changed = Pick<Settings, 'keys'>;

/** What a key means while the queue has the focus; `null` when it is not the queue's. Enter on a button is the button's. */
export function queueKey(event: KeyboardEvent, review: Review, settings: Changed): (() => void) | null {
  const act = fixedKey(event, review) ?? chosenKey(event, review, settings);
  // Held down, a key would decide about every case there is.
  return act !== null && event.repeat ? () => undefined : act;
}

function fixedKey(event: KeyboardEvent, review: Review): (() => void) | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  if (event.key === 'Escape') return () => (review.attaching ? review.cancelAttaching() : review.close());
  const by = stepAlong(event.key);
  if (by !== undefined) return () => review.step(by);
  return event.key === 'Enter' && !isButton(event.target) ? () => void review.accept() : null;
}

function chosenKey(event: KeyboardEvent, review: Review, settings: Changed): (() => void) | null {
  switch (keymapOf(settings).inPlace(event, 'review')?.action) {
    case 'review.attach':
      return () => review.beginAttaching();
    case 'review.keep':
      return () => void review.keep();
    case 'review.edited':
      return () => review.turn(review.group === 'needs' ? 'edited' : 'needs');
    case 'review.delete':
      return () => void review.remove();
    default:
      return null;
  }
}

/** What a key means in the page while the queue waits for a selection there; `null` when it is the page's. */
export function attachKey(event: KeyboardEvent, review: Review, settings: Changed): (() => void) | null {
  if (isTextField(event.target) || isButton(event.target)) return null;
  if (event.key === 'Escape') return () => review.cancelAttaching();
  // What marks and writes in the page would mark the passage twice.
  const action = keymapOf(settings).inPlace(event, 'page')?.action;
  if (action !== undefined && (isMark(action) || action === 'page.note')) return () => undefined;
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return event.key === 'Enter' ? () => void review.attach() : null;
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a') !== null;
}
