/**
 * What looking at a file again and again means: the pure half of watching. A look sees the file's *stamp* (its time, size and
 * inode in one string; the content is never read) or `null` where it is not there.
 */

export type Report = 'changed' | 'missing' | 'back';

/** What is known of a file between two looks. */
export interface Sight {
  /** The stamp that was last reported, or seen at the beginning; `null` for a file that was not there. */
  stamp: string | null;
  /** How many looks in a row have not found the file. */
  gone: number;
}

/**
 * A file that is not there for one look is being replaced: many programs write by deleting and making anew. Two looks
 * without it, and it is missing.
 */
const GONE = 2;

export function firstSight(stamp: string | null): Sight {
  // A file that is not there from the beginning is no news: opening the article has said so, or has chosen not to.
  return { stamp, gone: stamp === null ? GONE : 0 };
}

/**
 * Takes in one look. Each change is reported once; a file that comes back as it was is none, and `back` where it was reported
 * missing. `again` asks for another look soon, because this one was not enough to tell.
 */
export function look(
  sight: Sight,
  stamp: string | null,
): { sight: Sight; report: Report | null; again: boolean } {
  if (stamp === null) {
    const gone = Math.min(GONE, sight.gone + 1);
    const report = gone === GONE && sight.gone < GONE ? 'missing' : null;
    return { sight: { ...sight, gone }, report, again: gone < GONE };
  }
  const report = stamp !== sight.stamp ? 'changed' : sight.gone === GONE ? 'back' : null;
  return { sight: { stamp, gone: 0 }, report, again: false };
}
