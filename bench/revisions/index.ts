/**
 * `npm run bench -- revisions --pairs DIR [peer] [verbose]`: passages of real documents, through their real revisions, against
 * a truth made by reading. DIR is a folder of pairs, see `pairs.ts`; none is part of the project. `peer` measures the
 * Hypothesis method as well, `verbose` shows what was not found and what was wrong. Ends with 1 where a goal was missed.
 *
 * Found: placed, doubts included, so that place and truth share at least half of what both cover; an unchanged passage has to
 * be met exactly. Wrong: placed as certain, and not found. To the letter: both ends within a short word of a reader's.
 */
import { describe } from '../../src/core/annotation.ts';
import { reanchor, type Placement } from '../../src/core/anchor/index.ts';
import { matchQuote } from '../anchoring/hypothesis.ts';
import { pairsIn, type Pair, type PassageTruth } from './pairs.ts';

/** Share of the union of place and truth that both cover, from which a reader says: yes, that is my passage. */
const SAME_PLACE = 0.5;
/** How far an end may be off to be called met: a short word. */
const SHORT_WORD = 8;
/** Per cent; of the issue that asked for the engine. */
const GOALS = { unchanged: 99.9, found: 98, wrong: 0.8, deleted: 2 };

type Verdict = 'good' | 'missed' | 'wrong' | 'ghost';

class Figures {
  readonly unchanged = { all: 0, found: 0, wrong: 0 };
  readonly changed = { all: 0, found: 0, exact: 0, wrong: 0, uncertain: 0 };
  readonly deleted = { all: 0, certain: 0, uncertain: 0 };

  add(truth: PassageTruth, { state, start, end }: Placement): Verdict {
    const placed = state !== 'orphan';
    const certain = placed && state !== 'uncertain';
    if (truth.fate === 'deleted') {
      this.deleted.all += 1;
      if (certain) this.deleted.certain += 1;
      else if (placed) this.deleted.uncertain += 1;
      return certain ? 'ghost' : 'good';
    }
    const found =
      placed &&
      truth.places.some((place) =>
        truth.fate === 'unchanged'
          ? place.start === start && place.end === end
          : overlap(place, { start, end }) >= SAME_PLACE,
      );
    const counts = this[truth.fate];
    counts.all += 1;
    if (found) counts.found += 1;
    if (certain && !found) counts.wrong += 1;
    if (truth.fate === 'changed' && found) {
      if (!certain) this.changed.uncertain += 1;
      const near = (place: { start: number; end: number }): boolean =>
        Math.abs(place.start - start) <= SHORT_WORD && Math.abs(place.end - end) <= SHORT_WORD;
      if (truth.places.some(near)) this.changed.exact += 1;
    }
    return found ? 'good' : certain ? 'wrong' : 'missed';
  }

  print(name: string): void {
    const { unchanged, changed, deleted } = this;
    console.log(
      `${name}\n` +
        `  unchanged ${unchanged.all}: found ${share(unchanged.found, unchanged.all)}, wrong ${share(unchanged.wrong, unchanged.all)}\n` +
        `  changed   ${changed.all}: found ${share(changed.found, changed.all)} (to the letter ${share(changed.exact, changed.all)}, ` +
        `as uncertain ${share(changed.uncertain, changed.all)}), wrong ${share(changed.wrong, changed.all)}\n` +
        `  deleted   ${deleted.all}: placed as certain ${share(deleted.certain, deleted.all)}, as uncertain ${share(deleted.uncertain, deleted.all)}`,
    );
  }

  meetGoals(): boolean {
    const { unchanged, changed, deleted } = this;
    return (
      100 * unchanged.found >= GOALS.unchanged * unchanged.all &&
      100 * changed.found >= GOALS.found * changed.all &&
      100 * changed.wrong <= GOALS.wrong * changed.all &&
      100 * deleted.certain <= GOALS.deleted * deleted.all
    );
  }
}

export function run(args: readonly string[]): number {
  const folder = args[args.indexOf('--pairs') + 1];
  if (!args.includes('--pairs') || folder === undefined) {
    console.error(
      'Which pairs? npm run bench -- revisions --pairs DIR; bench/revisions/pairs.ts tells what DIR holds.',
    );
    return 2;
  }
  const ours = new Figures();
  const peer = new Figures();
  let pairs = 0;
  for (const pair of pairsIn(folder)) {
    pairs += 1;
    measure(pair, ours, args.includes('verbose'));
    if (args.includes('peer')) measurePeer(pair, peer);
  }
  console.log(`${pairs} pairs; per cent`);
  ours.print('Postil');
  if (args.includes('peer')) peer.print('Hypothesis’ method');
  const met = ours.meetGoals();
  if (!met) {
    const { unchanged, found, wrong, deleted } = GOALS;
    console.log(`misses a goal: ≥ ${unchanged} / ≥ ${found} and ≤ ${wrong} / ≤ ${deleted}`);
  }
  return met ? 0 : 1;
}

function measure({ name, before, after, passages }: Pair, figures: Figures, verbose: boolean): void {
  const selectors = passages.map(({ start, end }) => describe(before, start, end));
  reanchor(before, after, selectors).forEach((placement, at) => {
    const truth = passages[at] as PassageTruth;
    const verdict = figures.add(truth, placement);
    if (!verbose || verdict === 'good') return;
    const { state, start, end, confidence } = placement;
    console.log(`\n${verdict} ${name} → ${state} ${confidence.toFixed(2)}\n  was   ${cut(truth.exact)}`);
    if (truth.places[0]) console.log(`  truth ${cut(truth.places[0].exact)}`);
    console.log(`  ours  ${cut(after.slice(start, end))}`);
  });
}

/** Without the unchanged ones: the peer searches the whole text for each passage, and there are thousands. */
function measurePeer({ before, after, passages }: Pair, figures: Figures): void {
  for (const truth of passages) {
    if (truth.fate === 'unchanged') continue;
    const match = matchQuote(after, describe(before, truth.start, truth.end));
    figures.add(
      truth,
      match
        ? { state: 'changed', start: match.start, end: match.end, confidence: 1 }
        : { state: 'orphan', start: 0, end: 0, confidence: 0 },
    );
  }
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function share(part: number, all: number): string {
  return all === 0 ? '–' : ((100 * part) / all).toFixed(2);
}

function cut(text: string): string {
  const line = text.replace(/\n/g, '⏎');
  return line.length > 160 ? `${line.slice(0, 90)} … ${line.slice(-60)}` : line;
}
