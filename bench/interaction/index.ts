/**
 * `npm run bench -- interaction [--write]`: what one press takes on a text of 600,000 characters, in the app and on a bare page of
 * the same text, by Event Timing. Ends with 1 where a goal was missed.
 */
import { check } from '../frames.ts';
import { report, type Row } from '../report.ts';
import type { Stage } from '../stage.ts';
import { ACTIONS, both, type Shown } from './sides.ts';

/** Enough for a median that holds still; the worst of them is told beside it. */
const ROUNDS = 10;

export async function run(args: readonly string[], stage: Stage): Promise<number> {
  const { ours, other } = await both(stage, ROUNDS);
  for (const key of Object.keys(ours.shown) as (keyof Shown)[])
    check(
      ours.shown[key] === other.shown[key],
      `${key}: ${brief(ours.shown[key])} and ${brief(other.shown[key])}`,
    );
  const rows = ACTIONS.map((action): Row => ({
    what: action,
    unit: 'ms',
    ours: ours.times[action],
    other: { what: 'the bare page', samples: other.times[action] },
    compare: 'value',
    goal: 100,
  }));
  return report('interaction', rows, args, stage.versions) ? 0 : 1;
}

/** Of a text that is not the same its length is what can be told. */
function brief(value: string | number): string {
  return typeof value === 'string' && value.length > 80 ? `${value.length} characters` : String(value);
}
