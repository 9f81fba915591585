/**
 * `npm run bench -- stacking [--write]`: a thousand margin notes put beside their lines by least squares and by pushing each
 * one below the one before: the time, and the mean distance from the lines. Ends with 1 where a goal was missed.
 */
import { stack } from '../../src/core/layout/stack.ts';
import { figure } from '../figures.ts';
import { report, type Row } from '../report.ts';
import { leastDisplacement, meanDisplacement } from './measure.ts';
import { GAP, margins, type Margin } from './notes.ts';
import { pushDown } from './push-down.ts';

const NOTES = 1000;
const ROUNDS = 200;

export function run(args: readonly string[]): number {
  const all = margins(NOTES);
  const ours: number[] = [];
  const other: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Another margin each round: the slowest of them belongs to the spread.
    const { notes } = all[round % all.length]!;
    ours.push(timed(() => stack(notes, { gap: GAP })));
    other.push(timed(() => pushDown(notes, GAP)));
  }
  const rows: Row[] = [
    { what: `${NOTES} notes stacked`, unit: 'ms', ours, other: { what: 'pushed down', samples: other }, compare: 'value', goal: 8 },
    ...all.map(distance),
  ]; // prettier-ignore
  return report('stacking', rows, args) ? 0 : 1;
}

/** Mean distances are no times: they are the same in every run. */
function distance({ name, notes }: Margin): Row {
  const pushed = meanDisplacement(notes, pushDown(notes, GAP));
  const least = leastDisplacement(notes, GAP);
  return {
    what: `mean distance, ${name} (${figure(least)} is the least possible)`,
    unit: 'px',
    ours: [meanDisplacement(notes, stack(notes, { gap: GAP }))],
    other: { what: 'pushed down', samples: [pushed] },
    compare: 'ratio',
    goal: 0.5,
    least: least / pushed,
  };
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}
