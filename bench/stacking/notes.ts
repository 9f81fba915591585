/** Notes in a margin: how high they are, and where they would like to stand. */
import type { StackItem } from '../../src/core/layout/stack.ts';
import { randomOf } from '../anchoring/random.ts';

/** As Margin.svelte has it. */
export const GAP = 8;

export interface Margin {
  name: string;
  notes: StackItem[];
}

/** The share of the margin's length that notes and gaps fill, from a quiet article to a margin that is too short. */
const DENSITIES = [0.3, 0.6, 0.8, 0.95, 1.2];

/** `count` notes in each of several margins: spread evenly, spread by chance at each density, in clusters, all on one line. */
export function margins(count: number): Margin[] {
  const random = randomOf(31);
  /** Two to nine lines of 20 px, and what is around them. */
  const notes = (top: (index: number) => number): StackItem[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `note-${index}`,
      top: Math.round(top(index)),
      height: 24 + 20 * (1 + random.below(8)),
    }));
  const heights = notes(() => 0).reduce((sum, { height }) => sum + height + GAP, 0);
  return [
    ...DENSITIES.map((density) => ({
      name: `filled to ${Math.round(density * 100)} %`,
      notes: notes(() => random.next() * (heights / density)),
    })),
    // A passage that was much argued about, then pages without a note.
    { name: 'clusters of 10', notes: notes((index) => Math.floor(index / 10) * 5000 + random.below(300)) },
    { name: 'clusters of 50', notes: notes((index) => Math.floor(index / 50) * 20_000 + random.below(1000)) },
    { name: 'all on one line', notes: notes(() => heights) },
  ];
}
