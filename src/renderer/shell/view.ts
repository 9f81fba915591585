import type { Failure } from '../../core/failure.ts';
import type { ReadingSession } from '../reader/session.svelte.ts';

/** What the window shows. */
export type View =
  /** `share`: how much of the journal has been read in, 0 to 1; `null` while nothing is known to be missing. */
  | { name: 'starting'; share: number | null }
  | { name: 'failed'; failure: Failure; waiting?: boolean }
  | { name: 'library' }
  | { name: 'highlights' }
  | { name: 'reader'; session: ReadingSession };
