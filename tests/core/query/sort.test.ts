import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Facts } from '../../../src/core/query/facts.ts';
import { compareBy, SORTS, USUAL_SORT, type Sort } from '../../../src/core/query/sort.ts';
import { factsOf } from './facts.ts';

const ids = (all: Facts[], sort: Sort, locale = 'en'): string =>
  [...all]
    .sort(compareBy(sort, locale))
    .map(({ id }) => id)
    .join(' ');

it('the usual order is that of the last time somebody had it in hand', () => {
  const all = [
    factsOf({ id: 'read long ago', added: '2025-01-01', opened: '2025-02-01' }),
    factsOf({ id: 'just in', added: '2026-03-01' }),
    factsOf({ id: 'read today', added: '2024-01-01', opened: '2026-03-02' }),
  ];
  expect(ids(all, USUAL_SORT)).toBe('read today just in read long ago');
  expect(ids(all, { ...USUAL_SORT, reversed: true })).toBe('read long ago just in read today');
});

it.each<[Sort['by'], Partial<Facts>[], string, string]>([
  ['title', [{ title: 'Part 10' }, { title: 'part 2' }, { title: '“Émile”' }, { title: 'Zoo' }], '2 1 0 3', '3 0 1 2'],
  ['byline', [{ byline: null }, { byline: 'Öst' }, { byline: 'Zahn' }], '1 2 0', '2 1 0'],
  ['site', [{ siteName: '' }, { siteName: 'B' }, { siteName: 'a' }], '2 1 0', '1 2 0'],
  // A year alone is before its days, the newest first.
  ['published', [{ published: '2025' }, { published: null }, { published: '2025-03-01' }, { published: '2026' }], '3 2 0 1', '0 2 3 1'],
  ['words', [{ words: 3 }, { words: 100 }], '1 0', '0 1'],
  ['progress', [{ progress: 0.2 }, { progress: 1 }], '1 0', '0 1'],
  ['progress', [{ progress: 0.5, state: 'reading' }, { progress: 0.2, state: 'read' }], '1 0', '0 1'],
  ['language', [{ lang: null }, { lang: 'fr' }, { lang: 'de-AT' }], '2 1 0', '1 2 0'],
  ['folder', [{ folders: ['B'] }, { folders: ['A', 'Z'] }, { folders: [] }, { folders: ['A'] }], '3 1 0 2', '0 1 3 2'],
  ['tag', [{ tags: ['water', 'a'] }, { tags: [] }, { tags: ['method'] }], '2 0 1', '0 2 1'],
  ['attention', [{ orphans: 0 }, { orphans: 1 }, { uncertain: 3 }], '2 1 0', '0 1 2'],
  ['notes', [{ notes: 0 }, { notes: 7 }], '1 0', '0 1'],
  ['added', [{ added: '2025' }, { added: '2026' }], '1 0', '0 1'],
])('by %s, and the other way round; what is not known is last', (by, known, order, reversed) => {
  const all = known.map((one, i) => factsOf({ ...one, id: String(i) }));
  expect(ids(all, { by, reversed: false })).toBe(order);
  expect(ids(all, { by, reversed: true })).toBe(reversed);
}); // prettier-ignore

it('names go as the place has them', () => {
  const all = ['Z', 'Ö'].map((title) => factsOf({ id: title, title }));
  expect([ids(all, { by: 'title', reversed: false }, 'de'), ids(all, { by: 'title', reversed: false }, 'sv')]).toEqual(['Ö Z', 'Z Ö']);
}); // prettier-ignore

it('is one order of everything: no shuffle changes it', () => {
  const small = fc.record({
    title: fc.constantFrom('a', 'A', 'b'),
    byline: fc.constantFrom(null, '', 'x'),
    published: fc.constantFrom(null, '2025', '2025-03'),
    notes: fc.nat(2),
  });
  const all = fc.array(small, { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(all, fc.constantFrom(...SORTS), fc.boolean(), (known, by, reversed) => {
      const facts = known.map((one, i) => factsOf({ ...one, id: String(i) }));
      expect(ids([...facts].reverse(), { by, reversed })).toBe(ids(facts, { by, reversed }));
    }),
  );
});
