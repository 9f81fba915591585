import { describe, expect, it } from 'vitest';
import { QuoteIndex } from '../../../src/core/import/quote-index.ts';

/** Words that nobody else has. */
const own = (at: number): string => ['ferry', 'quay', 'winch', 'ballast', 'keel', 'mast'].map((word) => `${word}${at}`).join(' '); // prettier-ignore
const HEAD = 'From our correspondent on the coast of Karsa';
const FOOT = 'With inputs from the Coast Press Service and its agencies';

describe('QuoteIndex', () => {
  it('counts the quotes of each group that stand in a text, also where a word was edited', () => {
    const index = new QuoteIndex();
    expect(index.add(0, [own(1), own(2), 'too short'])).toBe(2);
    index.add(1, [own(3)]);
    expect(index.count(`${own(1)}. ${own(2)}.`)).toEqual(new Map([[0, 2]]));
    expect(index.count(`${own(3).replace('mast3', 'mizzen')} and ${own(1).toUpperCase()}`)).toEqual(
      new Map([
        [0, 1],
        [1, 1],
      ]),
    );
    expect(index.count('nothing of it')).toEqual(new Map());
  });

  it('is not led by words that quotes of a hundred articles share', () => {
    const index = new QuoteIndex();
    const articles = Array.from({ length: 150 }, (_, at) => at);
    for (const at of articles) expect(index.add(at, [`${HEAD}: ${own(at)}. ${FOOT}`, FOOT])).toBe(2);
    for (const at of [0, 7, 149])
      expect(index.count(`${HEAD}: ${own(at)}. ${FOOT}.`)).toEqual(new Map([[at, 1]]));
    expect(index.count(`${HEAD}: ${own(999)}. ${FOOT}.`)).toEqual(new Map());
  });

  it('takes what comes in after the first text', () => {
    const index = new QuoteIndex();
    index.add(0, [own(1)]);
    index.count(own(1));
    index.add(1, [own(2)]);
    expect(index.count(`${own(1)} ${own(2)}`).size).toBe(2);
  });
});
