/**
 * `npm run bench -- anchoring [accuracy] [speed] [<revisions per text>] [ours] [verbose]`: how many marked passages are found
 * again after light, medium and heavy revision, by our engine and by the Hypothesis method; then how long a million
 * characters with 10,000 passages take. Ends with 1 where a goal was missed.
 */
import { accuracy } from './accuracy.ts';
import { speed } from './speed.ts';

const REVISIONS = 4;

export function run(args: readonly string[]): number {
  const both = !args.includes('accuracy') && !args.includes('speed');
  const revisions = Number(args.find((arg) => /^\d+$/.test(arg)) ?? REVISIONS);
  const accurate = both || args.includes('accuracy') ? accuracy(revisions, args) : true;
  const fast = both || args.includes('speed') ? speed() : true;
  return accurate && fast ? 0 : 1;
}
