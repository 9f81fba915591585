import { describe as group, expect, it } from 'vitest';
import { describe } from '../../../src/core/annotation.ts';
import { reanchor } from '../../../src/core/anchor/index.ts';

/** A quadratic step would need minutes on these; linear ones need a tenth of this even on a slow machine. */
const LIMIT = 10_000;
const PASSAGES = 1000;

const words = (count: number, word: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => word(at)).join(' ');
/** The Lehmer generator of Park and Miller (1988), so that every run gets the same words. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647);
}

function cases(): [string, string, string][] {
  const random = lehmer(42);
  return [
    ['one word a hundred thousand times', words(100_000, () => 'a'), words(90_000, () => 'a')],
    ['two words at random', words(50_000, () => 'ab'[random() % 2] ?? ''), words(50_000, () => 'ab'[random() % 2] ?? '')],
    ['a thousand words at random', words(50_000, () => `w${random() % 1000}`), words(50_000, () => `w${random() % 1000}`)],
    ['every word once, none in common', words(100_000, (at) => `x${at}`), words(100_000, (at) => `y${at}`)],
    ['every word once, backwards', words(50_000, (at) => `x${at}`), words(50_000, (at) => `x${50_000 - at}`)],
    ['everything deleted', words(100_000, (at) => `x${at}`), ''],
    ['no spaces', 'a'.repeat(1_000_000), `${'a'.repeat(999_999)}b`],
    ['the same line over and over, every third gone',
      words(10_000, (at) => `Row ${at % 7}, yes.\n`), words(10_000, (at) => (at % 3 > 0 ? `Row ${at % 7}, yes.\n` : '')),
    ],
  ]; // prettier-ignore
}

group('texts made to be slow', () => {
  it.each(cases())('%s', { timeout: 60_000 }, (_, before, after) => {
    const selectors = Array.from({ length: PASSAGES }, (__, at) => {
      const start = Math.floor((at * (before.length - 100)) / PASSAGES);
      return describe(before, start, start + 1 + (at % 99));
    });
    const start = performance.now();
    const placements = reanchor(before, after, selectors);
    expect(performance.now() - start).toBeLessThan(LIMIT);
    expect(placements).toHaveLength(PASSAGES);
    for (const { end } of placements) expect(end).toBeLessThanOrEqual(after.length);
  });
});
