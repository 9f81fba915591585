import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Folder } from '../../../src/core/library/records.ts';
import type { Facts } from '../../../src/core/query/facts.ts';
import { countsAlike, Tally } from '../../../src/renderer/library/counts.ts';
import type { Entry } from '../../../src/renderer/library/entry.ts';

const FACTS: Facts = {
  ...{ id: 'a', title: 'A', byline: null, dek: null, siteName: null, sourceUrl: null, names: [], lang: null },
  ...{ published: null, added: '2026-01-01', opened: null, words: 100, state: 'reading', progress: 0.2 },
  ...{ archived: false, inTrash: false, waiting: false, tags: [], highlightTags: { method: 2 }, folders: [] },
  ...{ folderId: null, colours: {}, highlights: 3, notes: 1, uncertain: 0, orphans: 0 },
};

describe('whether an article counts as before', () => {
  it.each<[boolean, string, Partial<Facts>]>([
    [true, 'nothing', {}],
    [true, 'how far it is read', { progress: 0.8, opened: '2026-02-02' }],
    [true, 'the same tags, read again', { highlightTags: { method: 2 } }],
    [true, 'colours', { colours: { moss: 3 } }],
    [false, 'that it is read', { state: 'read' }],
    [false, 'one tag more', { highlightTags: { method: 2, law: 1 } }],
    [false, 'one tag less', { highlightTags: {} }],
    [false, 'a tag of more highlights', { highlightTags: { method: 3 } }],
    [false, 'a highlight', { highlights: 4 }],
    [false, 'a note', { notes: 0 }],
    [false, 'a place that is in doubt', { uncertain: 1 }],
    [false, 'a place that is lost', { orphans: 1 }],
    [false, 'its folder', { folderId: 'f' }],
  ])('%s where this changed: %s', (alike, _, change) =>
    expect(countsAlike(FACTS, { ...FACTS, ...change })).toBe(alike),
  );
});

describe('the counts of articles that come, go and change', () => {
  const at = '2026-01-01';
  const folders: Folder[] = [
    { id: 'f', name: 'History', parent: null, created: at, updated: at },
    { id: 'g', name: 'Reading', parent: 'f', created: at, updated: at },
  ];
  const entry = (change: Partial<Facts>): Entry => ({ facts: { ...FACTS, ...change } }) as Entry;
  const tallied = (entries: readonly Entry[]): Tally => {
    const tally = new Tally();
    for (const one of entries) tally.add(one);
    return tally;
  };
  const tag = fc.constantFrom('law', 'method', 'method/survey', 'method/survey/deep');
  const some = fc
    .record({
      state: fc.constantFrom('unread' as const, 'reading' as const, 'read' as const),
      archived: fc.boolean(),
      inTrash: fc.boolean(),
      tags: fc.uniqueArray(tag),
      highlightTags: fc.dictionary(tag, fc.integer({ min: 1, max: 4 })),
      folderId: fc.constantFrom(null, 'f', 'g'),
      highlights: fc.nat(9),
      notes: fc.nat(3),
      uncertain: fc.nat(1),
      orphans: fc.nat(1),
    })
    .map(entry);

  it('tell where each counts', () => {
    const counts = tallied([
      entry({ tags: ['method/survey'], highlightTags: { law: 2 }, folderId: 'g', uncertain: 1 }),
      entry({ tags: ['old'], archived: true, highlightTags: {}, highlights: 2, notes: 0 }),
      entry({ tags: ['gone'], inTrash: true }),
    ]).counts(folders);
    expect(counts).toMatchObject({ all: 1, reading: 1, unread: 0, archive: 1, trash: 1, attention: 1 });
    expect(counts).toMatchObject({ annotated: 1, marked: 3, highlights: 5, notes: 1 });
    expect(Object.fromEntries(counts.folders)).toEqual({ f: 1, g: 1 });
    expect(counts.tags).toEqual([
      { name: 'law', articles: 1, highlights: 2 },
      { name: 'method', articles: 1, highlights: 0 },
      { name: 'method/survey', articles: 1, highlights: 0 },
      { name: 'old', articles: 0, highlights: 0 },
    ]);
  });

  it('are those of the articles that are there, whatever was there before', () => {
    fc.assert(
      fc.property(fc.array(some), fc.array(some), fc.array(some), (stay, go, come) => {
        const tally = tallied([...go, ...stay]);
        for (const one of go) tally.remove(one);
        for (const one of come) tally.add(one);
        expect(tally.counts(folders)).toEqual(tallied([...come, ...stay]).counts(folders));
      }),
    );
  });
});
