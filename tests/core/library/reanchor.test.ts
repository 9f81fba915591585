import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { Change } from '../../../src/core/library/operation.ts';
import { revisionChanges } from '../../../src/core/library/reanchor.ts';
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

const from = (hash: string) => (asked: string) => (asked === hash ? (TEXTS.get(hash) ?? null) : null);

describe('revisionChanges', () => {
  it('adds an anchor and touches nothing else, least of all the time of the last edit', () => {
    const before = on(FIRST, 'harbour master wrote every arrival', 'a');
    const [change, ...more] = revisionChanges([before], from(FIRST), NEW, THIRD);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ table: 'annotations', id: 'a', before });
    const { anchor, ...rest } = change?.after as Annotation;
    expect({ ...rest, anchor: null }).toEqual(before);
    expect(anchor?.revision).toBe(THIRD);
    expect(NEW.slice(anchor?.start, anchor?.end)).toBe(before.exact);
  });

  it('leaves annotations that were made on the new text, and notes on the whole article', () => {
    const whole = annotationOn('', { id: 'w', revision: FIRST, note: 'Read twice.' });
    expect(
      revisionChanges([annotationOn('dawn', { revision: THIRD }), whole], from(FIRST), NEW, THIRD),
    ).toEqual([]);
  });

  it('forgets the doubts about one whose own text has come back', () => {
    const doubted: Annotation = {
      ...annotationOn('dawn', { revision: THIRD }),
      anchor: { revision: SECOND, state: 'orphan', start: 0, end: 0, confidence: 0 },
    };
    expect(afters(revisionChanges([doubted], () => null, NEW, THIRD))).toEqual([
      { ...doubted, anchor: null },
    ]);
  });

  it('looks for the quote of one that was made on another text than it says', () => {
    const foreign = { ...on(SECOND, 'arrival into a book', 'b'), revision: FIRST };
    const [after] = afters(revisionChanges([foreign], from(FIRST), NEW, THIRD));
    expect(NEW.slice(after?.anchor?.start, after?.anchor?.end)).toBe(foreign.exact);
  });

  it('does not ask again about an orphan that the reader let stand, and asks when it may have come back', () => {
    const stood = (id: string, quote: string): Annotation => ({
      ...on(FIRST, quote, id),
      anchor: { revision: SECOND, state: 'orphan', start: 0, end: 0, confidence: 0, reviewed: true },
    });
    const [gone, back] = afters(
      revisionChanges(
        [stood('gone', 'and never a departure'), stood('back', 'wrote every arrival')],
        from(FIRST),
        NEW,
        THIRD,
      ),
    );
    expect(gone?.anchor).toMatchObject({ state: 'orphan', reviewed: true });
    expect(back?.anchor?.state).not.toBe('orphan');
    expect(back?.anchor).not.toHaveProperty('reviewed');
  });

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
