import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/core/find/fold.ts';

const LENIENT = { matchCase: false, matchAccents: false };
const options = fc.record({ matchCase: fc.boolean(), matchAccents: fc.boolean() });
/** Letters that change their length, their neighbours or their place when they are folded, among ordinary ones. */
const letters = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'Z', ' ', '\n', 'é', 'e\u0301', 'İ', 'ı', 'ß', 'ẞ', 'ﬁ', 'Å', '\u00ad', '\u0301', '한', 'ᄒ', 'ᅡ', 'ᆫ', 'ｶ', 'ﾞ', 'ガ', '’', '–', 'Σ', 'ς', 'क', 'ि', '👩‍🚀', '\ud800', 'ﷺ', '½', 'Æ', '𝒜'), // prettier-ignore
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('folding', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['Zu\u0308rich', 'zurich'],
    ['STRASSE straße', 'strasse strasse'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['eﬃcient', 'efficient'],
    ['Ångström Øre Łódź', 'angstrom ore lodz'],
    ['don’t “say” it – ever', 'don\'t "say" it - ever'],
    ['co\u00adop', 'coop'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['ＡＢＣ', 'abc'],
  ])('%s is looked for as %s', (text, folded) => {
    expect(foldText(text, LENIENT).text).toBe(folded);
  });

  it('keeps what is to count', () => {
    expect(foldText('Zürich ﬁ', { matchCase: true, matchAccents: true }).text).toBe('Zu\u0308rich fi');
    expect(foldText('Øre Ærø', { matchCase: true, matchAccents: false }).text).toBe('Ore AEro');
    expect(foldText('Straße', { matchCase: true, matchAccents: true }).text).toBe('Straße');
  });

  it('gives one form to letters of one and of several code points, whatever counts', () => {
    for (const text of ['é', 'ế', '각', 'ガ', 'Å'])
      for (const matchAccents of [true, false]) {
        const by = { matchCase: true, matchAccents };
        expect(foldText(text.normalize('NFD'), by).text).toBe(foldText(text.normalize('NFC'), by).text);
      }
    expect(foldText('ｶﾞ', LENIENT).text).toBe(foldText('ガ', LENIENT).text);
    // Also where something unseen stands between marks that have another order.
    const strict = { matchCase: false, matchAccents: true };
    expect(foldText('é\u00adﾞ', strict).text).toBe(foldText('éﾞ', strict).text);
  });

  it('knows of each unit the letter it comes from, in order', () => {
    fc.assert(
      fc.property(letters, options, (text, by) => {
        const { text: folded, starts } = foldText(text, by);
        expect(starts?.length ?? text.length).toBe(folded.length);
        if (starts === null) return;
        expect(starts.length).toBe(folded.length);
        for (let i = 0; i < starts.length; i += 1) {
          const [from, before] = [starts[i]!, starts[i - 1] ?? 0];
          expect(from).toBeGreaterThanOrEqual(before);
          expect(from).toBeLessThan(text.length);
          // Between the beginning of one letter and that of the next stand its own units and nothing else.
          if (i > 0 && from !== before)
            expect(foldText(text.slice(0, from), by).text).toBe(folded.slice(0, i));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is what it is made of: folded twice is folded once', () => {
    fc.assert(
      fc.property(letters, options, (text, by) => {
        const once = foldText(text, by).text;
        expect(foldText(once, by).text).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  it('bounds what marks without end cost', () => {
    const zalgo = 'a' + '\u0301\u0323'.repeat(200_000);
    const before = performance.now();
    expect(foldText(zalgo, LENIENT).text).toBe('a');
    foldText(zalgo, { matchCase: true, matchAccents: true });
    // Half a million marks in one letter took minutes where they are put in order together.
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
