import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { describe, type Selector } from '../../../src/core/annotation.ts';
import { locate, reanchor } from '../../../src/core/anchor/index.ts';

const WORDS = [
  'the', 'a', 'of', 'and', 'river', 'lantern', 'carried', 'quiet', 'winter', 'archive', 'letter', 'bell', 'fenêtre',
  '石桥', '读信', '👩‍👩‍👧', 'e\u0301tude', 'don’t', 'don\'t', '\u00ad', '\u200b', '\u0000', '\ud800', '\udc00',
]; // prettier-ignore
const JOINS = [' ', ' ', ' ', ' ', ', ', '. ', '.\n', '\n', '', '\u00a0'];

const prose = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...JOINS)), { maxLength: 120 })
  .map((pairs) => pairs.flat().join(''));

/** An edit script: cut, insert or copy pieces anywhere, even inside a surrogate pair. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(40),
    insert: fc.oneof(fc.constant(''), prose),
  }),
  { maxLength: 5 },
);

function edited(text: string, script: { at: number; cut: number; insert: string }[]): string {
  return script.reduce((result, { at, cut, insert }) => {
    const from = Math.floor(at * result.length);
    return result.slice(0, from) + insert.slice(0, 80) + result.slice(from + cut);
  }, text);
}

/** Selections on grapheme borders, as the reader's selection makes them. */
function selections(text: string, picks: [number, number][]): Selector[] {
  const borders = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ index }) => index,
  );
  borders.push(text.length);
  return picks.flatMap(([from, to]) => {
    const start = borders[from % borders.length] ?? 0;
    const end = borders[to % borders.length] ?? 0;
    return start === end ? [] : [describe(text, Math.min(start, end), Math.max(start, end))];
  });
}

const picks = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { maxLength: 8 });

function isBorder(text: string, offset: number): boolean {
  if (offset === 0 || offset === text.length) return true;
  const segment = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text).containing(offset);
  return segment?.index === offset;
}

group('whatever the texts and the edits', () => {
  it('a placement lies within the text, is not inverted, cuts no grapheme, and is the same each time', () => {
    fc.assert(
      fc.property(prose, edits, picks, (before, script, pairs) => {
        const after = edited(before, script);
        const selectors = selections(before, pairs);
        const placements = reanchor(before, after, selectors);
        expect(placements).toHaveLength(selectors.length);
        for (const { state, start, end, confidence } of placements) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(after.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (state === 'orphan') expect(start).toBe(end);
          else expect(start).toBeLessThan(end);
          expect(isBorder(after, start)).toBe(true);
          expect(isBorder(after, end)).toBe(true);
        }
        expect(reanchor(before, after, selectors)).toEqual(placements);
      }),
      { numRuns: 300 },
    );
  });

  it('a placement does not depend on the other passages', () => {
    fc.assert(
      fc.property(prose, edits, picks, (before, script, pairs) => {
        const after = edited(before, script);
        const selectors = selections(before, pairs);
        const together = reanchor(before, after, selectors);
        selectors.forEach((selector, at) =>
          expect(reanchor(before, after, [selector])[0]).toEqual(together[at]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('a text that only grew at its beginning keeps every passage, shifted', () => {
    fc.assert(
      fc.property(prose, fc.nat(50), picks, (before, length, pairs) => {
        // A joint that no grapheme or word crosses, and words that are not of the text, so that the truth is plain.
        const prefix = `${'Zebras graze. '.repeat(length)}\nHere it begins.\n`;
        const selectors = selections(before, pairs).filter(({ exact }) => /\p{L}/u.test(exact));
        const placements = reanchor(before, prefix + before, selectors);
        placements.forEach((placement, at) => {
          const selector = selectors[at] as Selector;
          const shifted = { start: selector.start + prefix.length, end: selector.end + prefix.length };
          expect(placement).toMatchObject(shifted);
          expect(['anchored', 'uncertain']).toContain(placement.state); // one character alone says too little
        });
      }),
      { numRuns: 200 },
    );
  });

  it('the identity keeps every passage where it is', () => {
    fc.assert(
      fc.property(prose, picks, (text, pairs) => {
        for (const [at, placement] of reanchor(text, text, selections(text, pairs)).entries()) {
          const selector = selections(text, pairs)[at] as Selector;
          expect(placement).toEqual({
            state: 'anchored',
            start: selector.start,
            end: selector.end,
            confidence: 1,
          });
        }
      }),
    );
  });

  it('passages that kept their place keep their order', () => {
    fc.assert(
      fc.property(prose, edits, picks, (before, script, pairs) => {
        const selectors = selections(before, pairs).sort((a, b) => a.start - b.start || a.end - b.end);
        const kept = reanchor(before, edited(before, script), selectors)
          .map((placement, at) => ({ placement, selector: selectors[at] as Selector }))
          .filter(({ placement }) => placement.state === 'anchored');
        for (let at = 1; at < kept.length; at += 1) {
          const [left, right] = [kept[at - 1], kept[at]];
          if (left && right && left.selector.end <= right.selector.start) {
            expect(left.placement.end).toBeLessThanOrEqual(right.placement.start);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('quotes alone are placed within bounds, and never certainly where the words are not', () => {
    fc.assert(
      fc.property(prose, prose, picks, (one, other, pairs) => {
        for (const { state, start, end } of locate(other, selections(one, pairs))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(other.length);
          if (state === 'orphan') expect(start).toBe(end);
          else expect(start).toBeLessThan(end);
        }
      }),
      { numRuns: 200 },
    );
  });
});

group('texts nobody writes', () => {
  it.each([
    ['both empty', '', ''],
    ['emptied', 'some words that were here', ''],
    ['filled', '', 'some words that are here now'],
    ['only NULs', '\0\0\0', '\0\0'],
    ['lone surrogates', '\ud83d a \udc69', 'b \udc69 \ud83d'],
    ['only white space', ' \n\n ', '\t'],
    ['only punctuation', '...!!!', '!!!...'],
  ])('%s', (_, before, after) => {
    const selectors = before.length > 1 ? [describe(before, 0, 2), describe(before, 0, before.length)] : [];
    for (const { start, end } of reanchor(before, after, selectors)) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(after.length);
    }
  });
});
