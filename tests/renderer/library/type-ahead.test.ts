import { describe, expect, it } from 'vitest';
import { TypeAhead } from '../../../src/renderer/library/type-ahead.ts';

const TITLES = [
  'A port, a promise',
  'Grain prices',
  'Grain and salt',
  'Élan',
  'How surveyors work',
  'The Grain',
  '余白の声',
];
const titles = { length: TITLES.length, of: (at: number) => TITLES[at]! };

/** Types letters, `…` a pause, from row to row. */
function typed(letters: string, from = 0): number[] {
  const ahead = new TypeAhead();
  const rows: number[] = [];
  let [at, now] = [from, 0];
  for (const letter of letters) {
    now += letter === '…' ? 5_000 : 100;
    if (letter === '…') continue;
    const found = ahead.find(letter, titles, at, now);
    rows.push(found);
    if (found >= 0) at = found;
  }
  return rows;
}

describe('going to a title by its letters', () => {
  it.each([
    ['g', 0, [1]],
    ['grain a', 0, [1, 1, 1, 1, 1, 1, 2]],
    // One letter again and again goes through them, and round.
    ['ggg', 0, [1, 2, 1]],
    ['g…g', 0, [1, 2]],
    ['h…g', 0, [4, 1]],
    ['e', 0, [3]],
    ['H', 0, [4]],
    ['余白', 0, [6, 6]],
    ['x', 0, [-1]],
    ['gx', 0, [1, -1]],
    // From the row that has the keys, which a letter leaves.
    ['g', 1, [2]],
    ['g', 5, [1]],
    ['a', 0, [0]],
  ])('%s from row %i', (letters, from, rows) => expect(typed(letters, from)).toEqual(rows));

  it('knows whether a space is part of a word', () => {
    const ahead = new TypeAhead();
    expect(ahead.isTyping(0)).toBe(false);
    ahead.find('g', titles, 0, 0);
    expect(ahead.isTyping(300)).toBe(true);
    expect(ahead.isTyping(3_000)).toBe(false);
  });
});
