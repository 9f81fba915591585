import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/query/facts.ts';
import { countsAlike } from '../../../src/renderer/library/counts.ts';

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
