import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS, type Annotation } from '../../../src/core/annotation.ts';
import {
  arrange,
  finish,
  GROUPINGS,
  ORDERS,
  type Arrangement,
  type Grouping,
  type Order,
} from '../../../src/core/highlights/arrange.ts';
import {
  highlightTest,
  isNarrow,
  NO_FILTER,
  wordsIn,
  type HighlightFilter,
} from '../../../src/core/highlights/filter.ts';
import { rowOf, type HighlightRow } from '../../../src/core/highlights/row.ts';
import { annotationOn, HASH } from '../library/records.ts';

const row = (changes: Partial<Annotation>, words = 'The ferry left'): HighlightRow =>
  rowOf(annotationOn(words, changes), HASH)!;
const day = (n: number): string => `2026-01-${String(n).padStart(2, '0')}T10:00:00.000Z`;
const anchor = { revision: HASH, start: 0, end: 0, confidence: 0.5 };

describe('a row', () => {
  it('is none of what is in the trash', () => {
    expect(rowOf(annotationOn('ferry', { deleted: day(1) }), HASH)).toBeNull();
  });

  it.each([
    ['text', annotationOn('ferry'), HASH],
    ['whole', annotationOn('', { note: 'On all of it.' }), HASH],
    ['page', annotationOn('ferry', { revision: 'b'.repeat(64) }), HASH],
    ['lost', annotationOn('ferry', { revision: 'b', anchor: { ...anchor, state: 'orphan' } }), HASH],
    ['page', annotationOn('ferry'), null],
  ])('stands in the part %s', (part, annotation, revision) => {
    expect(rowOf(annotation, revision)?.part).toBe(part);
  });

  it('stands where its passage was found, and asks for no look once it had one', () => {
    const found = { ...anchor, state: 'uncertain' as const, start: 7, end: 9 };
    const annotation = annotationOn('ferry', { revision: 'b', anchor: found });
    expect(rowOf(annotation, HASH)).toMatchObject({ start: 7, end: 9, state: 'uncertain', part: 'text' });
    const looked = { ...annotation, anchor: { ...found, reviewed: true } };
    expect(rowOf(looked, HASH)?.state).toBe('anchored');
  });
});

describe('the filter', () => {
  it.each([
    ['', []],
    ['Green  SEA', ['green', 'sea']],
    ['"old sea" café', ['old sea', 'cafe']],
    ['an "open', ['an', 'open']],
    ['""', []],
  ])('looks in %j for %j', (typed, words) => expect(wordsIn(typed)).toEqual(words));

  const noted = row({ note: 'Über *das* Wetter', tags: ['method/survey'], colour: 'sky' });
  const bare = row({});
  const whole = row({ note: 'On all of it.', colour: 'sky' }, '');
  const lost = row({ revision: 'b', anchor: { ...anchor, state: 'orphan' } });
  const doubted = row({ revision: 'b', anchor: { ...anchor, state: 'uncertain', end: 4 } });
  const all = { noted, bare, whole, lost, doubted };

  it.each<[Partial<HighlightFilter>, (keyof typeof all)[]]>([
    [{}, ['noted', 'bare', 'whole', 'lost', 'doubted']],
    [{ words: 'uber wetter' }, ['noted']],
    [{ words: 'FERRY wetter' }, ['noted']],
    [{ words: '"das* wetter"' }, ['noted']],
    [{ words: '"wetter das"' }, []],
    // A note on the article has a colour that nobody sees.
    [{ colours: new Set(['sky'] as const) }, ['noted']],
    [{ colours: new Set(['sky', 'saffron'] as const) }, ['noted', 'bare', 'lost', 'doubted']],
    [{ tags: new Set(['method']) }, ['noted']],
    [{ tags: new Set(['meth']) }, []],
    [{ noted: true }, ['noted', 'whole']],
    [{ noted: false }, ['bare', 'lost', 'doubted']],
    [{ fates: new Set(['lost'] as const) }, ['lost']],
    [{ fates: new Set(['lost', 'uncertain'] as const) }, ['lost', 'doubted']],
    [{ fates: new Set(['found'] as const) }, ['noted', 'bare', 'whole']],
  ])('%o leaves %j', (change, left) => {
    const filter = { ...NO_FILTER, ...change };
    const passes = highlightTest(filter);
    expect(Object.entries(all).flatMap(([name, one]) => (passes(one) ? [name] : []))).toEqual(left);
    expect(isNarrow(filter)).toBe(Object.keys(change).length > 0);
  });
});

describe('the list', () => {
  const ranks = new Map([
    ['second', 1],
    ['first', 0],
  ]);
  const rows = [
    row({ id: 'a', articleId: 'first', created: day(3), updated: day(9), tags: ['b', 'a'] }, 'island'),
    row({ id: 'b', articleId: 'second', created: day(5), updated: day(5), colour: 'moss' }),
    row({ id: 'c', articleId: 'first', created: day(1), updated: day(1), tags: ['a'], colour: 'lilac' }),
    row({ id: 'd', articleId: 'first', created: day(4), updated: day(4), note: 'All.' }, ''),
    row({ id: 'e', articleId: 'elsewhere', created: day(8), updated: day(8) }),
  ];
  const shown = (grouping: Grouping, order: Order, filter = NO_FILTER) =>
    finish(arrange(rows, { filter, grouping, order }, ranks, 'en')).map(
      ({ key, rows: some }) => `${key}: ${some.map(({ id }) => id).join(' ')}`,
    );

  it.each<[Grouping, Order, string[]]>([
    ['article', 'place', ['first: d c a', 'second: b']],
    ['article', 'newest', ['second: b', 'first: d a c']],
    ['article', 'oldest', ['first: c a d', 'second: b']],
    ['article', 'changed', ['first: a d c', 'second: b']],
    ['colour', 'place', ['saffron: a', 'moss: b', 'lilac: c', ': d']],
    ['tag', 'place', ['a: c a', 'b: a', ': d b']],
    ['tag', 'newest', ['a: a c', 'b: a', ': b d']],
  ])('by %s, %s', (grouping, order, groups) => expect(shown(grouping, order)).toEqual(groups));

  it('leaves out what does not pass, and groups that are empty then', () => {
    expect(shown('article', 'place', { ...NO_FILTER, colours: new Set(['moss'] as const) })).toEqual([
      'second: b',
    ]);
  });

  const someRow = fc.record({
    id: fc.uuid(),
    articleId: fc.constantFrom('first', 'second', 'elsewhere'),
    colour: fc.constantFrom(...COLOURS),
    tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'a/b'), { maxLength: 3 }),
    created: fc.integer({ min: 1, max: 28 }).map(day),
    start: fc.nat(40),
  });
  it('has each row once in a group, whatever the order, and stops often on the way', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someRow, { selector: ({ id }) => id, maxLength: 1_500, size: 'max' }),
        fc.constantFrom(...GROUPINGS),
        fc.constantFrom(...ORDERS),
        (given, grouping, order) => {
          const all = given.map((one) => row({ ...one, end: one.start + 3 }));
          const asked: Arrangement = { filter: NO_FILTER, grouping, order };
          const work = arrange(all, asked, ranks, 'en');
          let stops = 0;
          let step = work.next();
          for (; step.done !== true; step = work.next()) stops += 1;
          const groups = step.value;
          const expected = all.filter(({ articleId }) => ranks.has(articleId));
          if (all.length >= 512) expect(stops).toBeGreaterThan(0);
          const found = groups.flatMap(({ rows: some }) => some.map(({ id }) => id));
          const times = expected.reduce((sum, { tags }) => sum + (grouping === 'tag' ? Math.max(1, tags.length) : 1), 0); // prettier-ignore
          expect(found).toHaveLength(times);
          expect(new Set(found)).toEqual(new Set(expected.map(({ id }) => id)));
          for (const { rows: some } of groups)
            for (let at = 1; at < some.length; at += 1) {
              const [one, next] = [some[at - 1]!, some[at]!];
              if (order === 'newest') expect(one.created >= next.created).toBe(true);
              if (order === 'oldest') expect(one.created <= next.created).toBe(true);
              if (order === 'place' && one.articleId === next.articleId)
                expect(one.start <= next.start).toBe(true);
            }
        },
      ),
      { numRuns: 40 },
    );
  });
});
