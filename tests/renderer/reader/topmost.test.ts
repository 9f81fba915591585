import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topmost } from '../../../src/renderer/reader/topmost.ts';
import { excessOf } from '../../growth.ts';

interface Mark {
  start: number;
  end: number;
  colour: string;
}
const colourOf = (mark: Mark) => mark.colour;
const band = { start: 0, end: 100 };

describe('topmost', () => {
  it.each<{ name: string; marks: Mark[]; expected: Record<string, [number, number][]> }>([
    {
      name: 'a word marked inside a marked sentence is seen',
      marks: [{ start: 0, end: 40, colour: 'saffron' }, { start: 10, end: 15, colour: 'sky' }],
      expected: { saffron: [[0, 10], [15, 40]], sky: [[10, 15]] },
    },
    {
      name: 'whatever the order they were made in',
      marks: [{ start: 10, end: 15, colour: 'sky' }, { start: 0, end: 40, colour: 'saffron' }],
      expected: { saffron: [[0, 10], [15, 40]], sky: [[10, 15]] },
    },
    {
      name: 'of two of one length the later is on top',
      marks: [{ start: 0, end: 10, colour: 'rose' }, { start: 5, end: 15, colour: 'moss' }],
      expected: { rose: [[0, 5]], moss: [[5, 15]] },
    },
    {
      name: 'neighbours of one colour become one span',
      marks: [{ start: 0, end: 10, colour: 'rose' }, { start: 10, end: 15, colour: 'rose' }],
      expected: { rose: [[0, 15]] },
    },
    {
      name: 'what reaches beyond the band is cut there',
      marks: [{ start: -50, end: 5, colour: 'rose' }, { start: 90, end: 500, colour: 'sky' }, { start: 100, end: 120, colour: 'moss' }],
      expected: { rose: [[0, 5]], sky: [[90, 100]] },
    },
  ])('$name', ({ marks, expected }) => {
    const spans = [...topmost(marks, band, colourOf)].map(([key, list]) => [key, list.map(({ start, end }) => [start, end])]);
    expect(Object.fromEntries(spans)).toEqual(expected);
  }); // prettier-ignore

  it('gives each place what a look from above sees, each place once, in order', () => {
    const mark = fc
      .record({
        start: fc.integer({ min: -10, max: 60 }),
        length: fc.nat(40),
        colour: fc.constantFrom('saffron', 'moss', 'sky'),
      })
      .map(({ start, length, colour }): Mark => ({ start, end: start + length, colour }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), fc.nat(40), fc.nat(40), (marks, from, length) => {
        const stripe = { start: from, end: from + length };
        const seen = new Map<number, string>();
        for (const [colour, spans] of topmost(marks, stripe, colourOf)) {
          let last = -1;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            last = end;
            for (let at = start; at < end; at += 1) {
              expect(seen.has(at)).toBe(false);
              seen.set(at, colour);
            }
          }
        }
        for (let at = stripe.start; at < stripe.end; at += 1) {
          const over = marks.filter(({ start, end }) => start <= at && at < end);
          const least = Math.min(...over.map(({ start, end }) => end - start));
          expect(seen.get(at)).toBe(over.findLast(({ start, end }) => end - start === least)?.colour);
        }
        expect([...seen.keys()].every((at) => at >= stripe.start && at < stripe.end)).toBe(true);
      }),
    );
  });

  it('costs as much for ten thousand passages over one another as for few, each', () => {
    const find = (n: number) => {
      const marks = Array.from({ length: n }, (_, i) => ({
        start: i,
        end: 2 * n - i,
        colour: i % 2 ? 'sky' : 'rose',
      }));
      return topmost(marks, { start: 0, end: 2 * n }, colourOf);
    };
    expect([...find(10_000).values()].flat().length).toBe(19_999);
    expect(excessOf(find, 16_000, 16)).toBeLessThan(6);
  });
});
