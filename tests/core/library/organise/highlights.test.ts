import { describe, expect, it } from 'vitest';
import {
  deleteHighlights,
  recolourHighlights,
  tagHighlights,
} from '../../../../src/core/library/organise/highlights.ts';
import { annotationOn } from '../records.ts';

const stamp = { id: 'operation-1', now: '2026-03-14T09:00:00.000Z' };
const plain = annotationOn('ferry', { id: 'plain' });
const tagged = annotationOn('dawn', { id: 'tagged', tags: ['sea', 'method'], colour: 'moss' });
const gone = annotationOn('noon', { id: 'gone', deleted: stamp.now });
const whole = annotationOn('', { id: 'whole', note: 'All.' });
const all = [plain, tagged, gone, whole];

describe('on many highlights at once', () => {
  it.each([
    ['adds', { more: ['sea'], gone: [] }, { plain: ['sea'], whole: ['sea'] }],
    ['takes away', { more: [], gone: ['sea'] }, { tagged: ['method'] }],
    ['does both', { more: ['x'], gone: ['method'] }, { plain: ['x'], tagged: ['sea', 'x'], whole: ['x'] }],
  ])('%s tags', (_, change, tags) => {
    const draft = tagHighlights(all, change, stamp)!;
    expect(draft).toMatchObject({ id: 'operation-1', kind: 'tag', at: stamp.now });
    const found = draft.changes.map(({ id, after }) => [
      id,
      after !== null && 'tags' in after ? after.tags : null,
    ]);
    expect(Object.fromEntries(found)).toEqual(tags);
    for (const { before, after } of draft.changes) {
      expect(all).toContain(before);
      expect(after).toMatchObject({ updated: stamp.now });
    }
  });

  it('colours what has a colour to be seen', () => {
    const draft = recolourHighlights(all, 'moss', stamp)!;
    expect(draft.changes.map(({ id }) => id)).toEqual(['plain']);
    expect(draft.kind).toBe('recolour');
  });

  it('deletes what is not in the trash already, with its note', () => {
    const draft = deleteHighlights(all, stamp)!;
    expect(draft.changes.map(({ id }) => id)).toEqual(['plain', 'tagged', 'whole']);
    expect(draft.changes[2]?.after).toMatchObject({ deleted: stamp.now, note: 'All.' });
  });

  it('is nothing where nothing would change', () => {
    expect(tagHighlights(all, { more: [], gone: ['nowhere'] }, stamp)).toBeNull();
    expect(recolourHighlights([tagged, whole], 'moss', stamp)).toBeNull();
    expect(deleteHighlights([gone], stamp)).toBeNull();
  });
});
