import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import {
  isSame,
  joinChanges,
  rebase,
  stepChange,
  takeBack,
  undoChange,
} from '../../../src/core/library/undo.ts';
import { annotationOn } from './records.ts';

const NOW = '2026-03-14T09:00:00.000Z';
const PLAIN = annotationOn('at dawn');
const moved: Annotation['anchor'] = {
  revision: 'b'.repeat(64),
  state: 'moved',
  start: 90,
  end: 97,
  confidence: 1,
};

function step(before: Partial<Annotation>, after: Partial<Annotation>) {
  return stepChange({ id: PLAIN.id, before: { ...PLAIN, ...before }, after: { ...PLAIN, ...after } });
}

describe('stepChange', () => {
  it('holds the fields that changed and no others', () => {
    expect(step({}, { note: 'Who pays?', updated: NOW })).toEqual({
      id: PLAIN.id,
      before: { note: '' },
      after: { note: 'Who pays?' },
    });
  });

  it('holds all of the place when any of it changed', () => {
    expect(Object.keys(step({}, { end: 30 }).after ?? {}).sort()).toEqual(
      ['anchor', 'end', 'exact', 'prefix', 'revision', 'start', 'suffix'].sort(),
    );
  });
});

describe('undoChange', () => {
  it.each<[string, Partial<Annotation>, Partial<Annotation>, Partial<Annotation>, Partial<Annotation>, boolean]>([
    // what, before, after, now, expected of it, kept
    ['a note', { note: 'a' }, { note: 'b' }, { note: 'b' }, { note: 'a' }, false],
    ['a note written on since', { note: 'a' }, { note: 'b' }, { note: 'bc' }, { note: 'bc' }, true],
    ['a note that says so already', { note: 'a' }, { note: 'b' }, { note: 'a' }, { note: 'a' }, false],
    ['a colour, the note changed since', {}, { colour: 'sky' }, { colour: 'sky', note: 'x' }, { colour: 'saffron', note: 'x' }, false],
    ['tags, compared by content', { tags: ['a'] }, { tags: ['a', 'b'] }, { tags: ['a', 'b'] }, { tags: ['a'] }, false],
    ['tags, one more since', { tags: ['a'] }, { tags: ['b'] }, { tags: ['b', 'c'] }, { tags: ['b', 'c'] }, true],
    ['a deletion', {}, { deleted: NOW }, { deleted: NOW }, { deleted: null }, false],
    ['a deletion, deleted anew since', {}, { deleted: NOW }, { deleted: '2027-01-01T00:00:00.000Z' }, { deleted: '2027-01-01T00:00:00.000Z' }, true],
    ['a deletion, placed anew since', {}, { deleted: NOW }, { deleted: NOW, anchor: moved }, { deleted: null, anchor: moved }, false],
    ['two fields, one changed since', { note: 'a' }, { note: 'b', colour: 'sky' }, { note: 'c', colour: 'sky' }, { note: 'c', colour: 'saffron' }, true],
    ['other ends', {}, { end: 20, exact: 'x' }, { end: 20, exact: 'x' }, { end: PLAIN.end, exact: PLAIN.exact }, false],
    ['other ends, placed anew since', {}, { end: 20 }, { end: 20, anchor: moved }, { end: 20, anchor: moved }, true],
  ])('%s', (_what, before, after, now, expected, kept) => {
    const undone = undoChange({ ...PLAIN, ...now }, step(before, after));
    expect(undone.annotation).toEqual({ ...PLAIN, ...now, ...expected });
    expect(undone.kept).toBe(kept);
  }); // prettier-ignore

  it.each<[string, Annotation | null, Annotation | null, boolean]>([
    ['removes what it made', PLAIN, null, false],
    ['removes it though it stands elsewhere by now', { ...PLAIN, anchor: moved }, null, false],
    ['removes nothing twice', null, null, false],
    ['leaves it once somebody wrote into it', { ...PLAIN, note: 'x' }, { ...PLAIN, note: 'x' }, true],
  ])('of a creation %s', (_what, now, expected, kept) => {
    expect(undoChange(now, { before: null, after: PLAIN })).toEqual({ annotation: expected, kept });
  });

  it.each<[string, Annotation | null, Annotation | null, boolean]>([
    ['brings it back', null, PLAIN, false],
    ['leaves another that has come meanwhile', { ...PLAIN, note: 'x' }, { ...PLAIN, note: 'x' }, true],
  ])('of a removal %s', (_what, now, expected, kept) => {
    expect(undoChange(now, { before: PLAIN, after: null })).toEqual({ annotation: expected, kept });
  });

  it('does not bring back what somebody removed', () => {
    expect(undoChange(null, step({}, { note: 'x' }))).toEqual({ annotation: null, kept: true });
  });
});

const fields = fc.record(
  {
    note: fc.constantFrom('', 'a', 'b', 'c'),
    colour: fc.constantFrom('saffron', 'sky', 'moss'),
    tags: fc.constantFrom<string[]>([], ['x'], ['x', 'y']),
    deleted: fc.constantFrom(null, NOW),
    start: fc.constantFrom(0, 1),
    end: fc.constantFrom(5, 6),
    anchor: fc.constantFrom(null, moved),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Annotation>>;

const PLACE = ['revision', 'start', 'end', 'exact', 'prefix', 'suffix', 'anchor'] as const;
const OTHERS = ['note', 'colour', 'style', 'tags', 'deleted'] as const;

describe('any step, with any edits after it', () => {
  it('never loses an edit made after it, and takes back all else', () => {
    fc.assert(
      fc.property(fields, fields, (change, later) => {
        const left = { ...PLAIN, ...change };
        const now = { ...left, ...later };
        const { annotation } = undoChange(now, step({}, change));
        if (annotation === null) throw new Error('An edit removed it');
        for (const key of OTHERS) {
          const edited = !isSame(now[key], left[key]);
          expect(annotation[key]).toEqual(edited ? now[key] : PLAIN[key]);
        }
        const placedSince = PLACE.some((key) => !isSame(now[key], left[key]));
        for (const key of PLACE) expect(annotation[key]).toEqual(placedSince ? now[key] : PLAIN[key]);
      }),
    );
  });

  it('forth again leads to where it was, field by field', () => {
    fc.assert(
      fc.property(fields, fields, (change, later) => {
        const now = { ...PLAIN, ...change, ...later };
        const back = takeBack([step({}, change)], 'back', () => now, NOW).changes[0];
        if (back?.table !== 'annotations') return;
        const what = stepChange({ id: now.id, before: back.after, after: back.before });
        const forth = takeBack([what], 'forth', () => back.after, now.updated).changes[0];
        expect(forth?.after).toEqual(now);
      }),
    );
  });

  it('two in a row joined are taken back as one', () => {
    fc.assert(
      fc.property(fields, fields, (first, second) => {
        const middle = { ...PLAIN, ...first };
        const end = { ...middle, ...second };
        const joined = joinChanges(
          [step({}, first)],
          [stepChange({ id: PLAIN.id, before: middle, after: end })],
        );
        const [change] = joined;
        if (change === undefined) throw new Error('Nothing joined');
        expect(undoChange(end, change).annotation).toEqual(PLAIN);
      }),
    );
  });

  it('a creation with what followed in the same go is taken back as one', () => {
    const end = { ...PLAIN, note: 'x' };
    const joined = joinChanges(
      [stepChange({ id: PLAIN.id, before: null, after: PLAIN })],
      [stepChange({ id: PLAIN.id, before: PLAIN, after: end })],
    );
    expect(takeBack(joined, 'back', () => end, NOW).changes).toEqual([
      { table: 'annotations', id: PLAIN.id, before: end, after: null },
    ]);
  });
});

describe('rebase', () => {
  const change = (before: Annotation | null, after: Annotation | null) =>
    ({ table: 'annotations', id: PLAIN.id, before, after }) as const;
  const noted = { ...PLAIN, note: 'mine', updated: NOW };

  it('leaves a change of what is there as it is', () => {
    const made = change(PLAIN, noted);
    expect(rebase(made, { ...PLAIN })).toBe(made);
  });

  it('changes only the fields it is about', () => {
    const now = { ...PLAIN, tags: ['theirs'] };
    expect(rebase(change(PLAIN, noted), now)).toEqual(change(now, { ...noted, tags: ['theirs'] }));
  });

  it('places anew what was edited meanwhile, and keeps the edit', () => {
    const placed = { ...PLAIN, anchor: moved };
    expect(rebase(change(PLAIN, placed), noted)).toEqual(change(noted, { ...noted, anchor: moved }));
  });

  it('does not bring back what is gone only to place it, but does for words', () => {
    expect(rebase(change(PLAIN, { ...PLAIN, anchor: moved }), null)).toBeNull();
    expect(rebase(change(PLAIN, noted), null)).toEqual(change(null, noted));
  });

  it('is none when everything is so already', () => {
    expect(rebase(change(PLAIN, noted), { ...noted })).toBeNull();
    expect(rebase(change(PLAIN, null), null)).toBeNull();
  });
});
