/**
 * `npm run bench -- anchoring [accuracy] [speed] [<revisions per text>] [ours] [verbose] [--write]`: how many marked passages are found
 * again after light, medium and heavy revision, by our engine and by the Hypothesis method; then how long a million
 * characters with 10,000 passages take. Ends with 1 where a goal was missed.
 */
import { report, type Row } from '../report.ts';
import { accuracy } from './accuracy.ts';
import { speed } from './speed.ts';

const REVISIONS = 4;

export function run(args: readonly string[]): number {
  const both = !args.includes('accuracy') && !args.includes('speed');
  const revisions = Number(args.find((arg) => /^\d+$/.test(arg)) ?? REVISIONS);
  const rows: Row[] = [];
  if (both || args.includes('accuracy')) rows.push(...accuracy(revisions, args));
  if (both || args.includes('speed')) rows.push(speed());
  console.log();
  return report('anchoring', rows, args) ? 0 : 1;
}
