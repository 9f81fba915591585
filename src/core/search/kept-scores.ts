import type { Slot } from './asked.ts';
import type { Scores } from './scores.ts';
import { rangeOf, type Segment } from './segment.ts';

/** Slots kept, of 160 KB each in a library of 10,000: the single letters, and a line of words as it is typed. */
const MOST = 40;
/** What finds fewer documents is found anew in a moment. */
const WORTH = 500;

/** What slots found lately: with each letter all words but the last one are the same as before. To be cleared with every change. */
export class KeptScores {
  readonly #kept = new Map<string, Scores>();

  /** The scores of `slot`, made where they are not there. They are not to be changed. */
  of(slot: Slot, fields: number, trashed: boolean, make: () => Scores): Scores {
    const key = JSON.stringify([slot.ways, slot.prefix, fields, trashed]);
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const scores = known ?? make();
    if (scores.size < WORTH) return scores;
    this.#kept.set(key, scores);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= MOST) break;
      this.#kept.delete(oldest);
    }
    return scores;
  }

  clear(): void {
    this.#kept.clear();
  }
}

/** Postings of a beginning that takes some milliseconds to read. */
const MANY = 50_000;

/** The single characters that words with at least `many` postings begin with, the most frequent first. */
export function commonBeginnings(segments: readonly Segment[], many = MANY): string[] {
  const counts = new Map<string, number>();
  for (const segment of segments) {
    for (let at = 0; at < segment.words.length;) {
      const beginning = String.fromCodePoint(segment.words[at]!.codePointAt(0) ?? 0);
      const [from, to] = rangeOf(segment, beginning);
      const postings = segment.starts[to]! - segment.starts[from]!;
      counts.set(beginning, (counts.get(beginning) ?? 0) + postings);
      at = to;
    }
  }
  const all = [...counts].filter(([, count]) => count >= many).sort((a, b) => b[1] - a[1]);
  return all.slice(0, MOST / 2).map(([beginning]) => beginning);
}
