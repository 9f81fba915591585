import { afterAll, describe, expect, test } from 'vitest';
import { describe as select } from '../../src/core/annotation.ts';
import { reanchor } from '../../src/core/anchor/index.ts';
import { parseArticle } from '../../src/core/parse/index.ts';
import { long, measured, rounds } from '../results.ts';
import { HOSTILE_MARKDOWN, page, plainProse, prose } from './hostile-markdown.ts';

/**
 * Slopes: twice the length takes at most 2.5 times the work, from n to 2n and from 2n to 4n. Work is processor time, the least
 * of several runs taken in turn: what other programs do adds to some of them, and takes nothing away from any.
 */
const MOST = 2.5;

/** Shorter work than this is measured too coarsely to have a slope; then the length is doubled. */
const MEASURABLE = 0.01;

const ROUNDS = rounds(4, 9);
let steepest = 0;

function seconds(work: () => void): number {
  const since = process.cpuUsage();
  work();
  return process.cpuUsage(since).user / 1e6;
}

/** The two ratios of `work` at `length`, twice and four times that. */
function slopes(work: (length: number) => () => void, length: number): [number, number] {
  const all = [1, 2, 4].map((factor) => work(length * factor));
  const least = all.map(() => Infinity);
  // The first round only warms the compiler up.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [index, run] of all.entries()) {
      const taken = seconds(run);
      if (round > 0) least[index] = Math.min(least[index] ?? Infinity, taken);
    }
  const [once = 0, twice = 0, four = 0] = least;
  if (once < MEASURABLE) return slopes(work, length * 2);
  return [twice / once, four / twice];
}

/** Looks up to three times where it seems too steep: a collection of garbage may have fallen into one length alone. */
function expectLinear(work: (length: number) => () => void, length: number): void {
  let found = slopes(work, length);
  for (let look = 1; look < 3 && Math.max(...found) >= MOST; look += 1) {
    const again = slopes(work, length);
    found = [Math.min(found[0], again[0]), Math.min(found[1], again[1])];
  }
  steepest = Math.max(steepest, ...found);
  expect(found[0], 'n to 2n').toBeLessThan(MOST);
  expect(found[1], '2n to 4n').toBeLessThan(MOST);
}

const reading =
  (format: 'text' | 'markdown' | 'html', text: (length: number) => string) => (length: number) => {
    const source = { text: text(length), name: 'tide', encoding: 'utf-8', format };
    return () => void parseArticle(source);
  };
const filled = (piece: string) => (length: number) => piece.repeat(length / piece.length);

type Row = readonly [format: 'text' | 'markdown' | 'html', what: string, text: (length: number) => string];

/** Of each format; the short form takes every second. */
const LINEAR: readonly Row[] = [
    ['text', 'prose', plainProse],
    ['text', 'one line', filled('word and word, then ')],
    ['text', 'quotes', filled('> > a\n\n> b\n')],
    ['text', 'spaces', (n: number) => `a${' '.repeat(n)}b`],
    ['text', 'code', filled('    call(a);\n\n')],
    ['html', 'paragraphs', page],
    ['html', 'one line', filled('word and word, then ')],
    ['html', 'a table', (n: number) => `<table>${filled('<tr><td>a<td>b')(n)}`],
    ['html', 'attributes', (n: number) => `<p${filled(' abc=d')(n)}>text`],
    ['html', 'inline elements around blocks', (n: number) => `${'<b>'.repeat(300)}${filled('<p>text')(n)}`],
    ['html', 'footnotes', filled('<a href="#f1">1</a><p id=f1>text')],
    ['html', 'scripts that describe the page', filled('<script type="application/ld+json">{"@type":"Article"}</script>text')],
    ['markdown', 'prose', prose],
    ['markdown', 'one paragraph', (n: number) => plainProse(n).replaceAll('\n\n', ' ')],
    ['markdown', 'a list', filled('- [the ferry](https://a.example) was *late*\n')],
    ['markdown', 'a table', (n: number) => `|a|b|\n|-|-|\n${filled('|late|*again*|\n')(n)}`],
    ['markdown', 'code', (n: number) => `\`\`\`\n${filled('call(*a*);\n')(n)}\`\`\`\n`],
]; // prettier-ignore

describe('D9: reading is linear in', () => {
  test.each(LINEAR.filter((_, index) => long || index % 2 === 0))('%s: %s', (format, _, text) => {
    expectLinear(reading(format, text), 20_000);
  }, 120_000);

  // From here on they are text: what they cost the parser of Markdown is told before it begins.
  test.each(HOSTILE_MARKDOWN.slice(0, long ? 5 : 2))('hostile Markdown: %s', (_, text) => {
    expectLinear(reading('markdown', text), 150_000);
  }, 120_000);
}); // prettier-ignore

test('D9: finding a passage again is linear in the text', () => {
  const work = (length: number) => {
    const old = plainProse(length);
    const fresh = old.replaceAll('pilot', 'captain');
    const start = old.lastIndexOf('nobody');
    return () => void reanchor(old, fresh, [select(old, start, start + 20)]);
  };
  expectLinear(work, 60_000);
}, 120_000);

test('D9: control: a quadratic function is seen', () => {
  const work = (length: number) => () => {
    let met = 0;
    for (let a = 0; a < length; a += 1) for (let b = 0; b < length; b += 1) if ((a ^ b) === 5) met += 1;
    return void met;
  };
  expect(Math.min(...slopes(work, 5_000))).toBeGreaterThan(3);
}, 120_000);

afterAll(() => {
  if (steepest > 0 && steepest < MOST)
    measured('D9', `twice the length takes ${steepest.toFixed(2)} times the work at most`);
});
