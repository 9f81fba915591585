/**
 * `npm run bench -- merge [--rounds N] [--write]`: rounds of exporting an article, editing the file as readers do, changing the
 * annotations and exporting again. Each round is four exports; what is looked for is in tests/core/living/rounds.ts. Ends with 1
 * where a line of the reader's was lost, a deleted block came back or anything else did not hold.
 */
import { EDITS } from '../../tests/core/living/reader.ts';
import { emptyTally, round } from '../../tests/core/living/rounds.ts';
import { report, type Row } from '../report.ts';

const ROUNDS = 10_000;
/** Enough to see what kind of fault it is. */
const SHOWN = 5;

export function run(args: readonly string[]): number {
  const given = args.indexOf('--rounds');
  const rounds = given < 0 ? ROUNDS : Number(args[given + 1]);
  if (!Number.isInteger(rounds) || rounds < 1) {
    console.error('How many rounds? --rounds takes a whole number.');
    return 2;
  }
  const tally = emptyTally();
  const start = performance.now();
  for (let seed = 1; seed <= rounds; seed += 1) round(seed, tally);
  const each = (performance.now() - start) / tally.exports;
  for (const { seed, what, deeds } of tally.faults.slice(0, SHOWN)) {
    console.error(`round ${seed}: ${what}, after ${deeds.join(', ')}`);
  }
  const count = (pattern: RegExp): number => tally.faults.filter(({ what }) => pattern.test(what)).length;
  const rows: Row[] = [
    fault(`lines lost, of ${tally.lines} that the reader wrote`, 'lines', count(/^lost/)),
    fault(`deleted blocks that came back, in ${rounds} rounds`, 'blocks', count(/is back$/)),
    fault(`second exports that change a byte, of ${tally.exports}`, 'exports', count(/^a second export/)),
    fault(`anything else, after ${tally.edits} edits of ${Object.keys(EDITS).length} kinds`, 'faults', count(/^(?!lost|a second export|.*is back$)/)),
    { what: 'a round of merges with all its checks, an export', unit: 'ms', ours: [each], other: null, compare: 'value', goal: null },
  ]; // prettier-ignore
  return report('merge', rows, args) ? 0 : 1;
}

function fault(what: string, unit: string, found: number): Row {
  return { what, unit, ours: [found], other: null, compare: 'value', goal: 0 };
}
