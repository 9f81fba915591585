import { describe, expect, it } from 'vitest';
import { firstSight, look } from '../../../src/main/watching/sight.ts';

/** What is reported while a file is seen like this, look by look; `null` is not there. `again` shows as a question mark. */
function reports(first: string | null, ...stamps: (string | null)[]): string[] {
  let sight = firstSight(first);
  return stamps.map((stamp) => {
    const seen = look(sight, stamp);
    sight = seen.sight;
    return `${seen.report ?? '-'}${seen.again ? '?' : ''}`;
  });
}

describe('look', () => {
  it.each([
    { what: 'nothing happens', looks: ['a', 'a', 'a'], expected: ['-', '-'] },
    {
      what: 'each change once',
      looks: ['a', 'b', 'b', 'c', 'c'],
      expected: ['changed', '-', 'changed', '-'],
    },
    { what: 'a file being replaced', looks: ['a', null, 'b', 'b'], expected: ['-?', 'changed', '-'] },
    { what: 'a file that is gone, once', looks: ['a', null, null, null], expected: ['-?', 'missing', '-'] },
    {
      what: 'one that came back as it was',
      looks: ['a', null, null, 'a'],
      expected: ['-?', 'missing', 'back'],
    },
    {
      what: 'one that came back anew',
      looks: ['a', null, null, 'b'],
      expected: ['-?', 'missing', 'changed'],
    },
    {
      what: 'one that goes twice',
      looks: ['a', null, null, 'a', null, null],
      expected: ['-?', 'missing', 'back', '-?', 'missing'],
    },
    { what: 'one that was never there', looks: [null, null, 'a', 'a'], expected: ['-', 'changed', '-'] },
  ])('$what', ({ looks, expected }) => {
    const [first = null, ...rest] = looks;
    expect(reports(first, ...rest)).toEqual(expected);
  });
});
