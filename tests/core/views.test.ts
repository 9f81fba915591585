import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../src/core/annotation.ts';
import {
  homeOf,
  isShared,
  mapOffset,
  mapRange,
  selectorIn,
  shownIn,
  type SharedSpan,
} from '../../src/core/views.ts';
import { annotationOn } from './library/records.ts';

const [C, P, OLD] = ['1'.repeat(64), '2'.repeat(64), '3'.repeat(64)];
const CLEAN = 'The ferry left at dawn. Nobody had slept.\nBy noon the harbour was empty.';
const AD = 'Subscribe to the harbour news.';
const PAGE = `Harbours\nThe ferry left at dawn. Nobody had slept.\n${AD}\nBy noon the harbour was empty.\nOne comment: I was there.`;
const SECOND = CLEAN.indexOf('By noon');
const SHARED: SharedSpan[] = [
  [0, 9, SECOND - 1],
  [SECOND, PAGE.indexOf('By noon'), CLEAN.length - SECOND],
];
const views = { revision: C, page: { revision: P, shared: SHARED } };

const on = (text: string, revision: string, words: string, anchor: Partial<Anchor> | null = null) => {
  const whole: Anchor | null = anchor && { revision: C, state: 'anchored', start: 0, end: 0, confidence: 1, ...anchor };
  return annotationOn(words, { revision, anchor: whole }, text);
}; // prettier-ignore
const words = (view: 'clean' | 'page', { start, end }: { start: number; end: number }) =>
  (view === 'clean' ? CLEAN : PAGE).slice(start, end);

it('the example is what it says', () => expect(isShared(SHARED, CLEAN, PAGE)).toBe(true));

describe('homeOf', () => {
  it('is the text an annotation was made on, else the one it was placed in', () => {
    expect(homeOf(on(CLEAN, C, 'at dawn'), views)?.view).toBe('clean');
    expect(homeOf(on(PAGE, P, 'I was there'), views)?.view).toBe('page');
    const doubted = on(PAGE, P, 'I was there', { revision: C, state: 'orphan' });
    expect(homeOf(doubted, views)).toMatchObject({ view: 'page', place: { state: 'anchored' } });
    expect(homeOf(on(CLEAN, OLD, 'at dawn', { revision: P, state: 'moved' }), views)?.view).toBe('page');
    expect(homeOf(on(CLEAN, OLD, 'at dawn'), views)).toBeNull();
    expect(homeOf(on(PAGE, P, 'I was there'), { revision: C })).toBeNull();
  });
});

describe('shownIn', () => {
  it('shows the same words in both views', () => {
    for (const [text, hash] of [[CLEAN, C], [PAGE, P]] as const) {
      const annotation = on(text, hash, 'Nobody had slept');
      for (const view of ['clean', 'page'] as const) {
        const shown = shownIn(annotation, views, view);
        expect(words(view, shown)).toBe('Nobody had slept');
        expect(shown).toMatchObject({ state: 'anchored', elsewhere: null });
      }
    }
  }); // prettier-ignore

  it('keeps a doubt a doubt', () => {
    const start = CLEAN.indexOf('noon');
    const doubted = on(CLEAN, OLD, 'noon', { state: 'uncertain', start, end: start + 4, confidence: 0.3 });
    const shown = shownIn(doubted, views, 'page');
    expect(shown).toMatchObject({ state: 'uncertain', confidence: 0.3 });
    expect(words('page', shown)).toBe('noon');
  });

  it('says of what stands outside of the article where it is, and that it is not lost', () => {
    const comment = on(PAGE, P, 'I was there');
    expect(shownIn(comment, views, 'clean')).toMatchObject({
      state: 'orphan',
      elsewhere: 'page',
      start: CLEAN.length,
      end: CLEAN.length,
    });
    expect(shownIn(comment, views, 'page')).toMatchObject({ state: 'anchored', elsewhere: null });
  });

  it('an orphan is one in both', () => {
    const gone = on(CLEAN, OLD, 'at dawn', { state: 'orphan', start: SECOND, end: SECOND });
    const at = PAGE.indexOf('By noon');
    expect(shownIn(gone, views, 'page')).toMatchObject({
      state: 'orphan',
      elsewhere: null,
      start: at,
      end: at,
    });
  });

  it('a note on the article stands in both', () => {
    const whole = annotationOn('', { revision: OLD, note: 'Read twice.' });
    for (const view of ['clean', 'page'] as const)
      expect(shownIn(whole, views, view)).toMatchObject({
        state: 'anchored',
        start: 0,
        end: 0,
        elsewhere: null,
      });
  });
});

describe('mapRange over what only one view has', () => {
  const clean = (quote: string) => ({
    start: CLEAN.indexOf(quote),
    end: CLEAN.indexOf(quote) + quote.length,
  });
  const page = (quote: string) => ({ start: PAGE.indexOf(quote), end: PAGE.indexOf(quote) + quote.length });

  it('marks no advertisement that nobody has marked', () => {
    expect(mapRange(SHARED, 'clean', clean('slept.\nBy noon'))).toBeNull();
    expect(mapRange(SHARED, 'clean', { start: 0, end: CLEAN.length })).toBeNull();
  });

  it('shows what is there of a passage with an advertisement in it, if that is most of it', () => {
    const long = page(`The ferry left at dawn. Nobody had slept.\n${AD}\nBy noon the harbour was empty.`);
    expect(mapRange(SHARED, 'page', long)).toEqual({ start: 0, end: CLEAN.length });
    expect(mapRange(SHARED, 'page', page(`slept.\n${AD}\nBy`))).toBeNull();
    expect(mapRange(SHARED, 'page', page(AD))).toBeNull();
  });

  it('a position goes to the next letter that both have', () => {
    expect(mapOffset(SHARED, 'page', PAGE.indexOf(AD) + 4)).toBe(SECOND);
    expect(mapOffset(SHARED, 'page', 0)).toBe(0);
    expect(mapOffset(SHARED, 'page', PAGE.length)).toBe(CLEAN.length);
    expect(mapOffset(SHARED, 'clean', CLEAN.indexOf('harbour'))).toBe(PAGE.indexOf('harbour was'));
    expect(mapOffset([], 'clean', 7)).toBe(0);
  });
});

describe('selectorIn', () => {
  const [onClean, onPage] = [
    { hash: C, text: CLEAN },
    { hash: P, text: PAGE },
  ];
  const select = (view: 'clean' | 'page', quote: string) => {
    const on = view === 'clean' ? onClean : onPage;
    const start = on.text.indexOf(quote);
    return selectorIn(view, on, onClean, SHARED, { start, end: start + quote.length });
  };

  it('is of the clean text wherever that has the very words', () => {
    expect(select('clean', 'at dawn')).toMatchObject({ revision: C, exact: 'at dawn' });
    expect(select('page', 'at dawn')).toMatchObject({
      revision: C,
      exact: 'at dawn',
      start: CLEAN.indexOf('at dawn'),
    });
  });

  it('is of the page where that alone has them', () => {
    for (const quote of ['Harbours', AD, 'I was there', `slept.\n${AD}\nBy`, 'Harbours\nThe ferry'])
      expect(select('page', quote)).toMatchObject({ revision: P, exact: quote });
  });
});

it('isShared finds what is not so', () => {
  expect(isShared([[0, 9, 4], [2, 20, 3]], CLEAN, PAGE)).toBe(false); // prettier-ignore
  expect(isShared([[0, 8, 4]], CLEAN, PAGE)).toBe(false);
  expect(isShared([[CLEAN.length - 2, PAGE.length - 2, 9]], CLEAN, PAGE)).toBe(false);
});
