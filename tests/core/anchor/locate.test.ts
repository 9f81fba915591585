import { describe as group, expect, it } from 'vitest';
import { describe, type Selector } from '../../../src/core/annotation.ts';
import { locate } from '../../../src/core/anchor/index.ts';

const TEXT =
  'The museum opens at ten. In the first room hang the maps, and beside them the instruments. ' +
  'A brass sextant lies under glass, with the name of its maker scratched out.\n' +
  'The museum closes at six. In the last room hang the portraits, and beside them the mirrors. ' +
  'Visitors often take their own reflection for one of the captains.';

const bare = (exact: string): Selector => ({ start: 0, end: exact.length, exact, prefix: '', suffix: '' });

function only(selector: Selector): { state: string; text: string; start: number } {
  const [placement] = locate(TEXT, [selector]);
  if (!placement) throw new Error('no placement');
  return { state: placement.state, text: TEXT.slice(placement.start, placement.end), start: placement.start };
}

group('a quote without its text', () => {
  it('a long quote that stands once needs no context', () => {
    expect(only(bare('A brass sextant lies under glass'))).toMatchObject({
      state: 'anchored',
      text: 'A brass sextant lies under glass',
    });
  });

  it('other quotation marks, spaces and hyphenation are the same words', () => {
    expect(only(bare('A  brass sex\u00adtant\nlies under glass'))).toMatchObject({
      state: 'anchored',
      text: 'A brass sextant lies under glass',
    });
  });

  it('a short quote is certain with its context only', () => {
    const start = TEXT.indexOf('maps');
    expect(only(describe(TEXT, start, start + 4)).state).toBe('anchored');
    expect(only(bare('maps')).state).toBe('uncertain');
    expect(
      only({ ...bare('maps'), prefix: 'nothing of the kind stands ', suffix: ' anywhere near here' }).state,
    ).toBe('uncertain');
  });

  it('of several equal quotes the context tells which', () => {
    const last = TEXT.lastIndexOf('The museum');
    expect(only({ ...describe(TEXT, last, last + 10), start: 0 })).toMatchObject({
      state: 'anchored',
      start: last,
    });
  });

  it('of several equal quotes without context none is certain', () => {
    expect(only(bare('and beside them the')).state).toBe('uncertain');
  });

  it('a reworded quote is found, as changed', () => {
    const found = only(
      bare('Visitors quite often take their own reflection for a portrait of one of the captains.'),
    );
    expect(found).toMatchObject({
      state: 'changed',
      text: 'Visitors often take their own reflection for one of the captains.',
    });
  });

  it('a quote of another text is an orphan', () => {
    expect(
      only(bare('Nothing of what the gardener planted that spring survived until the autumn.')).state,
    ).toBe('orphan');
    expect(only(bare('   ')).state).toBe('orphan');
  });

  it('a quote that begins inside a word is found literally', () => {
    expect(only(bare('strument')).text).toBe('strument');
  });

  it('can be cancelled', () => {
    expect(() => locate(TEXT, [bare('maps')], { cancelled: () => true })).toThrow(
      expect.objectContaining({ code: 'cancelled' }),
    );
  });
});

group('a text that repeats itself', () => {
  const lines = Array.from(
    { length: 5_000 },
    (_, at) => `The tide at pier ${at} was low, and the ferry waited for the pilot.\n`,
  ).join('');
  const text = lines.replace(
    'pier 3777 was low, and the ferry waited',
    'quay of herring gulls rose, whereupon the ferry waited, eastward bound,',
  );
  const at = text.indexOf('ferry', text.indexOf('gulls'));

  it.each([
    ['a word', 'ferry', 0],
    ['a phrase', 'the ferry waited', -4],
    ['letters of a word', 'ferr', 0],
  ])('%s that stands everywhere is found by its context, wherever it is said to stand', (_, exact, from) => {
    const start = at + from;
    const end = start + exact.length;
    const selector = describe(text, start, end);
    expect(selector.exact).toBe(exact);
    for (const hint of [start, 0, text.length])
      expect(locate(text, [{ ...selector, start: hint }])[0]).toMatchObject({
        state: 'anchored',
        start,
        end,
      });
  });

  it.each(['ferry', 'ferr', 'waited for'])(
    '%s is never certain where its context is not, or is everywhere',
    (exact) => {
      const other = { ...bare(exact), prefix: 'nothing of it was low, and the ', suffix: ' left with ' };
      const second = lines.indexOf(exact, lines.indexOf('pier 200 '));
      const elsewhere = { ...describe(lines, second, second + exact.length), start: 7 };
      for (const { state } of locate(lines, [other, elsewhere, bare(exact)])) expect(state).toBe('uncertain');
    },
  );
});
