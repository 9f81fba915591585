/** Found, wrong, and deleted-but-placed, per level and method. */
import { describe, type Selector } from '../../src/core/annotation.ts';
import { reanchor } from '../../src/core/anchor/index.ts';
import { LEVELS, revise, type Source } from './edits.ts';
import { matchQuote } from './hypothesis.ts';
import { print } from './document.ts';
import { allProse, type Prose } from './prose.ts';
import { quotesOf } from './quotes.ts';
import { randomOf, type Random } from './random.ts';
import { placesOf, truthOf, type Truth } from './truth.ts';

/** How far an end may be off where the passage was edited: a short word. An unchanged passage has to be met exactly. */
const TOLERANCE = 8;
/** Passages of each size per document and round. */
const QUOTES = 40;
/** The peer searches the whole text for each passage: it gets every eighth, so that the run takes minutes, not hours. */
const PEER_SHARE = 8;

interface Answer {
  start: number;
  end: number;
  placed: boolean;
  certain: boolean;
}

class Tally {
  survivors = 0;
  found = 0;
  wrong = 0;
  unchanged = 0;
  unchangedFound = 0;
  changed = 0;
  changedFound = 0;
  changedWrong = 0;
  uncertain = 0;
  deleted = 0;
  deletedCertain = 0;

  add(truth: Truth, answer: Answer): 'missed' | 'wrong' | 'ghost' | 'good' {
    if (truth.fate === 'torn') return 'good';
    if (truth.fate === 'deleted') {
      this.deleted += 1;
      if (!answer.certain) return 'good';
      this.deletedCertain += 1;
      return 'ghost';
    }
    const found = answer.placed && isWithin(truth, answer);
    const wrong = answer.certain && !found;
    this.survivors += 1;
    if (found) this.found += 1;
    if (wrong) this.wrong += 1;
    if (answer.placed && !answer.certain) this.uncertain += 1;
    if (truth.fate === 'unchanged') {
      this.unchanged += 1;
      if (found) this.unchangedFound += 1;
    } else {
      this.changed += 1;
      if (found) this.changedFound += 1;
      if (wrong) this.changedWrong += 1;
    }
    return found ? 'good' : wrong ? 'wrong' : 'missed';
  }

  row(name: string): string {
    return [
      name.padEnd(22),
      percent(this.found, this.survivors),
      percent(this.wrong, this.survivors),
      percent(this.deletedCertain, this.deleted),
      percent(this.unchangedFound, this.unchanged),
      percent(this.changedFound, this.changed),
      percent(this.changedWrong, this.changed),
      percent(this.uncertain, this.survivors),
      `${this.survivors} + ${this.deleted}`.padStart(14),
    ].join(' ');
  }
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)).padStart(9);
}

function isWithin(truth: Exclude<Truth, { fate: 'deleted' | 'torn' }>, answer: Answer): boolean {
  if (truth.fate === 'unchanged') return answer.start === truth.start && answer.end === truth.end;
  return (
    answer.start >= truth.outerStart - TOLERANCE &&
    answer.start <= truth.start + TOLERANCE &&
    answer.end >= truth.end - TOLERANCE &&
    answer.end <= truth.outerEnd + TOLERANCE
  );
}

export function accuracy(rounds: number, args: readonly string[]): void {
  const prose = allProse();
  const verbose = args.includes('verbose');
  const withPeer = !args.includes('ours');
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
    const bySize = new Map<string, Tally>();
    const peer = new Tally();
    prose.forEach((one, index) => {
      for (let round = 0; round < rounds; round += 1) {
        const random = randomOf(index * 1000 + round * 10 + LEVELS.indexOf(level));
        const source = sourceOf(prose, one, random);
        const first = one.document();
        const before = print(first);
        const after = print(revise(first, level, source, random));
        const quotes = quotesOf(before, QUOTES, random);
        const selectors = quotes.map(({ from, to }) =>
          describe(before.text, before.start[from] as number, before.end[to - 1] as number),
        );
        const places = placesOf(after);
        const placements = reanchor(before.text, after.text, selectors);
        quotes.forEach((quote, number) => {
          const truth = truthOf(before, after, places, quote.from, quote.to);
          const placement = placements[number];
          const selector = selectors[number] as Selector;
          if (!placement) throw new Error('A selector without a placement');
          const { state, start, end } = placement;
          const answer = {
            start,
            end,
            placed: state !== 'orphan',
            certain: state !== 'orphan' && state !== 'uncertain',
          };
          const verdict = ours.add(truth, answer);
          let tally = bySize.get(quote.size);
          if (!tally) bySize.set(quote.size, (tally = new Tally()));
          tally.add(truth, answer);
          if (verbose && verdict !== 'good')
            explain(verdict, level.name, one.name, quote.size, truth, placement, selector, after.text);
          if (withPeer && number % PEER_SHARE === 0) {
            const match = matchQuote(after.text, selector);
            peer.add(
              truth,
              match
                ? { ...match, placed: true, certain: true }
                : { start: 0, end: 0, placed: false, certain: false },
            );
          }
        });
      }
    });
    console.log(ours.row(`${level.name}: Postil`));
    for (const [size, tally] of bySize) console.log(tally.row(`   ${size}`));
    if (withPeer) console.log(peer.row(`${level.name}: Hypothesis`));
  }
}

/**
 * New words come from the text itself half of the time (people repeat themselves), else from another of its kind; new sentences
 * from another text, or of made-up words where there is none in the language.
 */
function sourceOf(prose: readonly Prose[], own: Prose, random: Random): Source {
  const others = prose.filter((one) => one !== own && one.kind === own.kind && one.kind !== 'other');
  // Words spelt backwards are as long and as frequent as real ones, and none of the text's own.
  const word = (): string => {
    if (others.length === 0) return [...random.pick(own.words)].reverse().join('');
    return random.pick((random.chance(0.5) ? own : random.pick(others)).words);
  };
  const sentence = (): string[] =>
    others.length > 0
      ? random.pick(random.pick(others).sentences)
      : [...Array.from({ length: 6 + random.below(14) }, word), '.'];
  return { word, sentence };
}

function explain(
  verdict: string,
  level: string,
  name: string,
  size: string,
  truth: Truth,
  placement: { state: string; start: number; end: number; confidence: number },
  selector: Selector,
  text: string,
): void {
  // prettier-ignore
  const cut = (words: string): string => (words.length > 160 ? `${words.slice(0, 90)} … ${words.slice(-60)}` : words).replace(/\n/g, '⏎');
  console.log(
    `\n${verdict} ${level} ${name} ${size} ${truth.fate} → ${placement.state} ${placement.confidence.toFixed(2)}`,
  );
  console.log(
    `  was   ${cut(selector.prefix.slice(-30))}[${cut(selector.exact)}]${cut(selector.suffix.slice(0, 30))}`,
  );
  if ('start' in truth) console.log(`  truth ${cut(text.slice(truth.start, truth.end))}`);
  console.log(
    `  ours  ${cut(text.slice(Math.max(0, placement.start - 30), placement.start))}[${cut(text.slice(placement.start, placement.end))}]${cut(text.slice(placement.end, placement.end + 30))}`,
  );
}
