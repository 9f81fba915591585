import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import { reanchorChanges, revisionChanges } from '../../../src/core/library/reanchor.ts';
import { annotationOn } from './records.ts';

const [FIRST, SECOND, THIRD] = ['1'.repeat(64), '2'.repeat(64), '3'.repeat(64)];
const TEXTS = new Map([
  [
    FIRST,
    'Salt keeps. The harbour master wrote every arrival into a book of his own, and never a departure.',
  ],
  [
    SECOND,
    'Before all else: salt keeps. The harbour master wrote every arrival into a book of his own, and never a departure.',
  ],
]);
const NEW =
  'It is said that the harbour master wrote every arrival into a book of his own. Before all else: salt keeps.';

const on = (revision: string, quote: string, id: string): Annotation =>
  annotationOn(quote, { id, revision }, TEXTS.get(revision));

const afters = (changes: Change[]) => changes.map(({ after }) => after as Annotation);

describe('reanchorChanges', () => {
  it('adds an anchor and touches nothing else, least of all the time of the last edit', () => {
    const before = on(FIRST, 'harbour master wrote every arrival', 'a');
    const [change, ...more] = reanchorChanges([before], TEXTS.get(FIRST) ?? '', NEW, THIRD);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ table: 'annotations', id: 'a', before });
    const { anchor, ...rest } = change?.after as Annotation;
    expect({ ...rest, anchor: null }).toEqual(before);
    expect(anchor?.revision).toBe(THIRD);
    expect(NEW.slice(anchor?.start, anchor?.end)).toBe(before.exact);
  });

  it('leaves annotations that were made on the new text', () => {
    expect(reanchorChanges([annotationOn('dawn', { revision: THIRD })], '', NEW, THIRD)).toEqual([]);
  });

  it('looks for the quote of one that was made on another text than the one given', () => {
    const foreign = on(SECOND, 'arrival into a book', 'b');
    const [after] = afters(reanchorChanges([foreign], TEXTS.get(FIRST) ?? '', NEW, THIRD));
    expect(NEW.slice(after?.anchor?.start, after?.anchor?.end)).toBe(foreign.exact);
  });
});

describe('revisionChanges', () => {
  it('maps each from the text it was made on, and answers for all', () => {
    const annotations = [
      on(FIRST, 'wrote every arrival', 'a'),
      on(SECOND, 'Before all else', 'b'),
      annotationOn('a quote of a text that is not kept', { id: 'c', revision: '9'.repeat(64) }),
    ];
    const placed = afters(revisionChanges(annotations, (hash) => TEXTS.get(hash) ?? null, NEW, THIRD));
    const shown = Object.fromEntries(
      placed.map(({ id, anchor }) => [id, NEW.slice(anchor?.start, anchor?.end)]),
    );
    expect(shown).toMatchObject({ a: 'wrote every arrival', b: 'Before all else' });
    expect(placed.find(({ id }) => id === 'c')?.anchor?.state).toBe('orphan');
  });
});
