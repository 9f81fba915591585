/** A million characters, 3,500 edits, 10,000 passages: our time, and the peer's on some of the passages, extrapolated. */
import { describe, type Selector } from '../../src/core/annotation.ts';
import { reanchor } from '../../src/core/anchor/index.ts';
import { parse, print, type Printed } from './document.ts';
import { revise, type Level } from './edits.ts';
import { englishSentence } from './grammar.ts';
import { HYPOTHESIS, matchQuote } from './hypothesis.ts';
import { quotesOf } from './quotes.ts';
import { randomOf } from './random.ts';
import type { Row } from '../report.ts';

const LENGTH = 1_000_000;
const PASSAGES = 10_000;
/** Some 3,500 edits in a million characters: words for the most part, sentences and paragraphs now and then. */
const EDITS: Level = {
  name: 'light',
  word: 0.018,
  sentence: { cut: 0.02, insert: 0.02, move: 0.005, reword: 0, join: 0.01, lookAlike: 0.002 },
  paragraph: { cut: 0.004, insert: 0.004, move: 0.004, duplicate: 0.001, rewrite: 0, join: 0 },
  sweep: { typography: 0, spelling: 0, rename: 0, section: 0 },
};
const RUNS = 5;
/** The peer gets this many passages in each run, other ones each time; its whole time is extrapolated from them. */
const SAMPLE = 200;
/** The goal of the issue that asked for the engine: a hundred times as fast. */
const GOAL = 0.01;

/** A text, the text as it was revised, and passages of the first. */
export interface Revised {
  before: Printed;
  after: Printed;
  selectors: Selector[];
}

export function speed(): Row {
  const { before, after, selectors } = revised(LENGTH, PASSAGES);
  // An engine that has not met a loop yet is another engine.
  reanchor(before.text, after.text, selectors);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(timed(() => reanchor(before.text, after.text, selectors)));
    const some = sampleOf(selectors, run);
    theirs.push(
      timed(() => some.forEach((selector) => matchQuote(after.text, selector))) *
        (selectors.length / some.length),
    );
  }
  const count = (number: number): string => number.toLocaleString('en-GB');
  return {
    what: `${count(before.text.length)} characters, ${count(editsBetween(before, after))} edits, ${count(selectors.length)} passages`,
    unit: 'ms',
    ours,
    other: { what: `${HYPOTHESIS}, from ${RUNS * SAMPLE} of them`, samples: theirs },
    compare: 'ratio',
    goal: GOAL,
  };
}

/** Evenly spread over the text, so that no run has the easy half. */
function sampleOf(selectors: readonly Selector[], run: number): Selector[] {
  const step = Math.floor(selectors.length / SAMPLE);
  return Array.from({ length: SAMPLE }, (_, at) => selectors[at * step + Math.floor((run * step) / RUNS)]!);
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Made-up English of `length` characters or a little more, revised lightly, with up to `passages` passages. */
export function revised(length: number, passages: number): Revised {
  const random = randomOf(7);
  const paragraphs: string[] = [];
  for (let written = 0; written < length;) {
    const sentences = Array.from(
      { length: 3 + random.below(4) },
      () => `${englishSentence(random).join(' ')}.`,
    );
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    written += paragraph.length + 1;
  }
  const first = parse(paragraphs.join('\n'));
  const before = print(first);
  const words = before.items.map((one) => one.text).filter((word) => word.length > 2);
  const source = { word: () => random.pick(words), sentence: () => [...englishSentence(random), '.'] };
  const after = print(revise(first, EDITS, source, random));
  // Phrases and sentences: a lone *the* would make the peer weigh every one of 50,000 occurrences.
  const selectors = quotesOf(before, passages, random)
    .filter(({ size }) => size === 'phrase' || size === 'sentence')
    .slice(0, passages)
    .map(({ from, to }) => describe(before.text, before.start[from] as number, before.end[to - 1] as number));
  return { before, after, selectors };
}

/** Places in the new text where an item does not follow the one it followed before, or new ones stand between. */
function editsBetween(before: Printed, after: Printed): number {
  const place = new Map(before.items.map((one, at) => [one.id, at]));
  let edits = 0;
  let last = -1;
  let fresh = false;
  for (const one of after.items) {
    const at = one.kept ? place.get(one.id) : undefined;
    if (at !== undefined && (fresh || at !== last + 1)) edits += 1;
    fresh = at === undefined;
    last = at ?? last;
  }
  return edits;
}
