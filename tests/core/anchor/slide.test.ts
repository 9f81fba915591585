import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { MAIN, Alignment } from '../../../src/core/anchor/alignment.ts';
import { slideGaps } from '../../../src/core/anchor/slide.ts';
import { tokenise } from '../../../src/core/anchor/tokenise.ts';
import { Vocabulary } from '../../../src/core/anchor/vocabulary.ts';

/** `before` and `after` linked by pairs of token numbers, slid; answers the old token of each new one. */
function slid(before: string, after: string, pairs: readonly (readonly [number, number])[]): number[] {
  const vocabulary = new Vocabulary();
  const alignment = new Alignment(tokenise(before, vocabulary), tokenise(after, vocabulary), vocabulary);
  for (const [oldToken, newToken] of pairs) alignment.link(oldToken, newToken, MAIN);
  slideGaps(alignment);
  for (const [oldToken, newToken] of alignment.toNew.entries()) {
    if (newToken >= 0) expect(alignment.toOld[newToken]).toBe(oldToken);
  }
  return [...alignment.toOld];
}

group('gaps slid to borders', () => {
  it('an insertion taken to begin inside a line is slid to the line', () => {
    const links = slid('oars here\noars there', 'oars here\noars nowhere\noars there', [[0, 0], [1, 1], [2, 2], [3, 5]]); // prettier-ignore
    expect(links).toEqual([0, 1, -1, -1, 2, 3]);
  });

  it('two insertions become one, where that is one line', () => {
    const after = 'log\nthe result is\nmore\nthe raw result is\nend';
    const links = slid('log\nthe result is\nend', after, [[0, 0], [1, 5], [2, 7], [3, 8], [4, 9]]); // prettier-ignore
    expect(links).toEqual([0, 1, 2, 3, -1, -1, -1, -1, -1, 4]);
  });

  it('a deletion is slid as well', () => {
    const links = slid('oars here\noars nowhere\noars there', 'oars here\noars there', [[0, 0], [1, 1], [2, 2], [5, 3]]); // prettier-ignore
    expect(links).toEqual([0, 1, 4, 5]);
  });

  it('of equal places a copy stands behind its original', () => {
    expect(slid('x a b', 'x a a b', [[0, 0], [1, 2], [2, 3]])).toEqual([0, 1, -1, 2]); // prettier-ignore
  });

  const words = fc.array(fc.constantFrom('oar', 'sail', 'oar.', 'rope\n', 'sail,'), { maxLength: 40 });

  it('keeps the number of links, their order, and the equality of what they link', () => {
    fc.assert(
      fc.property(words, words, (one, two) => {
        const vocabulary = new Vocabulary();
        const before = tokenise(one.join(' '), vocabulary);
        const after = tokenise(two.join(' '), vocabulary);
        const alignment = new Alignment(before, after, vocabulary);
        let from = 0;
        for (let at = 0; at < before.count; at += 1) {
          const found = after.id.indexOf(before.id[at] as number, from);
          if (found < 0) continue;
          alignment.link(at, found, MAIN);
          from = found + 1;
        }
        const links = alignment.toNew.filter((linked) => linked >= 0).length;
        slideGaps(alignment);
        let last = -1;
        let kept = 0;
        alignment.toNew.forEach((linked, at) => {
          if (linked < 0) return;
          kept += 1;
          expect(linked).toBeGreaterThan(last);
          expect(alignment.same(at, linked)).toBe(true);
          expect(alignment.toOld[linked]).toBe(at);
          last = linked;
        });
        expect(kept).toBe(links);
      }),
    );
  });
});
