import type { ReadingState } from '../../core/library/records.ts';

/** From here an article counts as read: the last lines of a page are seldom scrolled to the top. */
const END = 0.97;

/** Where reading stands, and how it came there. */
export interface Standing {
  /** 0 to 1. */
  progress: number;
  /** Whether it is beyond the first screen. */
  beyond: boolean;
  /** Whether somebody has scrolled since the article was opened. */
  moved: boolean;
  /** Whether the article needs no scrolling. */
  fits: boolean;
}

/**
 * How far the reader of an article is now; `null` where that is nothing new. What was read stays read when it is looked at again, and
 * what was called unread by hand stays so until somebody scrolls in it.
 *
 * @param state as the record says it; missing where nobody has read it since this is kept
 */
export function nextState(
  state: ReadingState | undefined,
  { progress, beyond, moved, fits }: Standing,
): ReadingState | null {
  const isDone = fits ? state === undefined : moved && progress >= END;
  if (isDone) return state === 'read' ? null : 'read';
  if (!fits && moved && beyond && (state === undefined || state === 'unread')) return 'reading';
  return null;
}
