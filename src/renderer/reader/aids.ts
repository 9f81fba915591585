import { aloudOf } from '../aloud/on-page.svelte.ts';
import type { ReaderControl } from './control.svelte.ts';
import { undisturbedOf } from './undisturbed.svelte.ts';

/** Ends one of what helps to read: the voice, else distraction-free reading. False where none is on. */
export function letGoOfAids(control: ReaderControl): boolean {
  return aloudOf(control).stop() || undisturbedOf(control.app).leave();
}
