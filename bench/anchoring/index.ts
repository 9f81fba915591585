/**
 * `npm run bench -- anchoring [documents] [speed]`: how many marked passages are found again after light, medium and heavy
 * revision, by our engine and by the Hypothesis method; then how long a million characters with 10,000 passages take.
 */
import { accuracy } from './accuracy.ts';
import { speed } from './speed.ts';

export function run(args: readonly string[]): number {
  if (args.length === 0 || args.includes('accuracy'))
    accuracy(Number(args.find((arg) => /^\d+$/.test(arg)) ?? 4), args);
  if (args.length === 0 || args.includes('speed')) speed();
  return 0;
}
