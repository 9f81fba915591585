import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { letterPlaces } from '../../../src/core/anchor/letters.ts';

function places(text: string, quote: string): number[] {
  const all: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1)) all.push(at);
  return all;
}

group('places letter by letter', () => {
  it('are those that a search for each quote finds', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', 'ä'), maxLength: 150 });
    fc.assert(
      fc.property(few, fc.array(few, { maxLength: 8 }), fc.nat(), (text, quotes, from) => {
        const wanted = [...quotes, text.slice(from % (text.length + 1)), text.slice(3, 70)];
        const found = letterPlaces(text, wanted);
        for (const quote of wanted)
          expect(found.get(quote)).toEqual({ starts: places(text, quote), complete: true });
      }),
    );
  });

  it('says where there are too many', () => {
    const found = letterPlaces('ab'.repeat(10_000), ['ab', 'abab', 'ba'.repeat(9_999)]);
    expect(found.get('ab')).toMatchObject({ complete: false });
    expect(found.get('abab')?.starts.slice(0, 3)).toEqual([0, 2, 4]);
    // Half of it, and more, stands nearly everywhere: that is given up.
    expect(found.get('ba'.repeat(9_999))).toEqual({ starts: [1], complete: false });
  });
});
