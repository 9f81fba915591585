/** Found, wrong, and deleted-but-placed, per level and method. */
import { describe, type Selector } from '../../src/core/annotation.ts';
import { locate, reanchor, type Placement } from '../../src/core/anchor/index.ts';
import { LEVELS, revise, type Level } from './edits.ts';
import { HYPOTHESIS, matchQuote } from './hypothesis.ts';
import { print, type Printed } from './document.ts';
import type { Row } from '../report.ts';
import { allProse, type Prose } from './prose.ts';
import { quotesOf, type Quote } from './quotes.ts';
import { randomOf } from './random.ts';
import { sourceOf } from './source.ts';
import { Tally, TOLERANCE, answerOf, type Answer, type Goal, type Verdict } from './tally.ts';
import { placesOf, truthOf, type Truth } from './truth.ts';

/** Passages of each size per document and round. */
const QUOTES = 40;
/** The peer searches the whole text for each passage: it gets every eighth, so that the run takes minutes, not hours. */
const PEER_SHARE = 8;

interface Revision {
  name: string;
  before: Printed;
  after: Printed;
  quotes: Quote[];
  selectors: Selector[];
  truths: Truth[];
}

/** The goals of the issue that asked for the engine. */
const GOALS: Readonly<Record<Level['name'], Goal>> = {
  light: { found: 99.8, wrong: 0.1, ghosts: 1 },
  medium: { found: 98.5, wrong: 0.4, ghosts: 2 },
  heavy: { found: 95, wrong: 1, ghosts: 2 },
};

/** Prints the table: `rounds` revisions of every text on each level. `ours` leaves the peer out, `verbose` shows each miss.
 * Answers with what has a goal, as rows. */
export function accuracy(rounds: number, args: readonly string[]): Row[] {
  const rows: Row[] = [];
  const prose = allProse();
  const verbose = args.includes('verbose');
  console.log(
    `${prose.length} texts, ${rounds} revisions each; per cent. Found: both ends right (changed: within ${TOLERANCE} characters).`,
  );
  console.log(
    '                           found     wrong   deleted unchanged   changed   changed uncertain   passages',
  );
  console.log(
    '                                            & certain    found     found     wrong              (+ deleted)',
  );
  for (const level of LEVELS) {
    const ours = new Tally();
    const alone = new Tally();
    const peer = new Tally();
    const bySize = new Map<string, Tally>();
    for (const revision of revisionsOf(prose, level, rounds)) {
      const { before, after, quotes, selectors, truths } = revision;
      const placements = reanchor(before.text, after.text, selectors);
      placements.forEach((placement, at) => {
        const truth = truths[at] as Truth;
        const { size } = quotes[at] as Quote;
        const verdict = ours.add(truth, answerOf(placement));
        const tally = bySize.get(size) ?? new Tally();
        bySize.set(size, tally);
        tally.add(truth, answerOf(placement));
        if (verbose && verdict !== 'good') explain(verdict, level, revision, at, placement);
      });
      locate(after.text, selectors).forEach((placement, at) =>
        alone.add(truths[at] as Truth, answerOf(placement)),
      );
      if (!args.includes('ours')) addPeer(peer, revision);
    }
    console.log(ours.row(`${level.name}: Postil`));
    const goal = GOALS[level.name];
    if (!ours.meets(goal)) {
      console.log(`   misses the goal: ≥ ${goal.found} / ≤ ${goal.wrong} / ≤ ${goal.ghosts}`);
    }
    rows.push(...rowsOf(level, ours, args.includes('ours') ? null : peer));
    for (const [size, tally] of bySize) console.log(tally.row(`   ${size}`));
    console.log(alone.row(`${level.name}: quotes only`));
    if (!args.includes('ours')) console.log(peer.row(`${level.name}: Hypothesis`));
  }
  return rows;
}

/** Of the peer's passages and ours the truth is told in the same way; it gets a share of the same ones. */
function rowsOf({ name }: Level, ours: Tally, peer: Tally | null): Row[] {
  const { found, wrong, ghosts } = GOALS[name];
  const row = (what: string, pick: (tally: Tally) => number, goal: number, more = false): Row => ({
    what: `${name} revision: ${what}`,
    unit: '%',
    ours: [pick(ours)],
    other: peer === null ? null : { what: HYPOTHESIS, samples: [pick(peer)] },
    compare: 'value',
    goal,
    more,
  });
  return [
    row('passages found', (tally) => tally.shares.found, found, true),
    row('drawn as certain, but elsewhere', (tally) => tally.shares.wrong, wrong),
    row('deleted, but drawn as certain', (tally) => tally.shares.ghosts, ghosts),
  ];
}

function* revisionsOf(prose: readonly Prose[], level: Level, rounds: number): Generator<Revision> {
  for (const [index, one] of prose.entries()) {
    for (let round = 0; round < rounds; round += 1) {
      const random = randomOf(index * 1000 + round * 10 + LEVELS.indexOf(level));
      const first = one.document();
      const before = print(first);
      const after = print(revise(first, level, sourceOf(prose, one, random), random));
      const quotes = quotesOf(before, QUOTES, random);
      const selectors = quotes.map(({ from, to }) =>
        describe(before.text, before.start[from] as number, before.end[to - 1] as number),
      );
      const places = placesOf(after);
      const truths = quotes.map(({ from, to }) => truthOf(before, after, places, from, to));
      yield { name: one.name, before, after, quotes, selectors, truths };
    }
  }
}

function addPeer(peer: Tally, { after, selectors, truths }: Revision): void {
  for (let at = 0; at < selectors.length; at += PEER_SHARE) {
    const match = matchQuote(after.text, selectors[at] as Selector);
    const answer: Answer = match
      ? { ...match, placed: true, certain: true }
      : { start: 0, end: 0, placed: false, certain: false };
    peer.add(truths[at] as Truth, answer);
  }
}

function explain(verdict: Verdict, level: Level, revision: Revision, at: number, placement: Placement): void {
  const { text } = revision.after;
  const { exact, prefix, suffix } = revision.selectors[at] as Selector;
  const truth = revision.truths[at] as Truth;
  const { state, start, end, confidence } = placement;
  const cut = (words: string): string =>
    (words.length > 160 ? `${words.slice(0, 90)} … ${words.slice(-60)}` : words).replace(/\n/g, '⏎');
  const around = (left: string, inner: string, right: string): string =>
    `${cut(left.slice(-30))}[${cut(inner)}]${cut(right.slice(0, 30))}`;
  console.log(
    `\n${verdict} ${level.name} ${revision.name} ${revision.quotes[at]?.size} ${truth.fate} → ${state} ${confidence.toFixed(2)}`,
  );
  console.log(`  was   ${around(prefix, exact, suffix)}`);
  if ('start' in truth) console.log(`  truth ${cut(text.slice(truth.start, truth.end))}`);
  console.log(
    `  ours  ${around(text.slice(Math.max(0, start - 30), start), text.slice(start, end), text.slice(end, end + 30))}`,
  );
}
