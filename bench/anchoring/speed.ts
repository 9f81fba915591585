/** A million characters, 3,500 edits, 10,000 passages: our time, and the peer's on a sample of the passages, extrapolated. */
import { describe } from '../../src/core/annotation.ts';
import { reanchor } from '../../src/core/anchor/index.ts';
import { parse, print, type Printed } from './document.ts';
import { revise, type Level } from './edits.ts';
import { englishSentence } from './grammar.ts';
import { matchQuote } from './hypothesis.ts';
import { quotesOf } from './quotes.ts';
import { randomOf } from './random.ts';

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
/** The peer gets this many passages, evenly spread; its whole time is extrapolated from them. */
const SAMPLE = 100;
const RUNS = 5;
/** The goal of the issue that asked for the engine. */
const RATIO = 100;

/** Prints the times; answers whether the ratio reached its goal. */
export function speed(): boolean {
  const random = randomOf(7);
  const paragraphs: string[] = [];
  for (let length = 0; length < LENGTH;) {
    const sentences = Array.from(
      { length: 3 + random.below(4) },
      () => `${englishSentence(random).join(' ')}.`,
    );
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  const first = parse(paragraphs.join('\n'));
  const before = print(first);
  const words = before.items.map((one) => one.text).filter((word) => word.length > 2);
  const source = { word: () => random.pick(words), sentence: () => [...englishSentence(random), '.'] };
  const after = print(revise(first, EDITS, source, random));
  // Phrases and sentences: a lone *the* would make the peer weigh every one of 50,000 occurrences.
  const selectors = quotesOf(before, PASSAGES, random)
    .filter(({ size }) => size === 'phrase' || size === 'sentence')
    .slice(0, PASSAGES)
    .map(({ from, to }) => describe(before.text, before.start[from] as number, before.end[to - 1] as number));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    reanchor(before.text, after.text, selectors);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const ours = times[RUNS >> 1] as number;
  const step = Math.floor(selectors.length / SAMPLE);
  const start = performance.now();
  for (let at = 0; at < SAMPLE; at += 1) {
    const selector = selectors[at * step];
    if (selector) matchQuote(after.text, selector);
  }
  const theirs = ((performance.now() - start) / SAMPLE) * selectors.length;
  console.log(
    `\n${before.text.length} characters, ${editsBetween(before, after)} edits, ${selectors.length} passages`,
  );
  console.log(
    `Postil      ${ours.toFixed(0)} ms (median of ${RUNS}; ${times.map((time) => time.toFixed(0)).join(', ')})`,
  );
  console.log(`Hypothesis  ${theirs.toFixed(0)} ms (extrapolated from ${SAMPLE} passages)`);
  console.log(`ratio       ${(theirs / ours).toFixed(0)} × (goal: at least ${RATIO})`);
  return theirs / ours >= RATIO;
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
