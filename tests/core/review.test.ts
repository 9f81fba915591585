import { describe, expect, it } from 'vitest';
import type { Anchor, Annotation } from '../../src/core/annotation.ts';
import { casesOf, caseWords, marked, outcomeOf, outcomeWords, surroundings } from '../../src/core/review.ts';
import { annotationOn } from './library/records.ts';

const [OLD, NEW] = ['1'.repeat(64), '2'.repeat(64)];

function placed(id: string, anchor: Partial<Anchor> | null, change: Partial<Annotation> = {}): Annotation {
  const whole = { revision: NEW, state: 'anchored', start: 10, end: 20, confidence: 1, ...anchor } as const;
  return annotationOn('dawn', { id, revision: OLD, anchor: anchor === null ? null : whole, ...change });
}

const ANNOTATIONS = [
  placed('orphan', { state: 'orphan', start: 50, end: 50, confidence: 0 }),
  placed('late', { state: 'uncertain', start: 90, end: 99, confidence: 0.3 }),
  placed('early', { state: 'uncertain', start: 5, end: 9, confidence: 0.3 }),
  placed('kept', {}),
  placed('moved', { state: 'moved' }),
  placed('changed', { state: 'changed', confidence: 0.5 }),
  placed('let stand', { state: 'orphan', reviewed: true }),
  placed('never placed', null),
  placed('made here', null, { revision: NEW }),
  placed('in the trash', { state: 'uncertain' }, { deleted: '2025-01-03T10:00:00.000Z' }),
  annotationOn('', { id: 'on the whole', revision: OLD, note: 'Read twice.' }),
];

describe('casesOf', () => {
  it('lists doubts and orphans in reading order, and nothing that was looked at or is in the trash', () => {
    const ids = casesOf(ANNOTATIONS, { revision: NEW }).map(({ annotation }) => annotation.id);
    expect(ids).toEqual(['never placed', 'early', 'orphan', 'late']);
  });

  it('lists edited passages as a group of their own, until they are looked at', () => {
    const seen = placed('seen', { state: 'changed', reviewed: true });
    const ids = casesOf([...ANNOTATIONS, seen], { revision: NEW }, 'clean', 'edited').map(
      ({ annotation }) => annotation.id,
    );
    expect(ids).toEqual(['changed']);
  });

  it('lists nothing on the text that the annotations were made on', () => {
    expect(casesOf([placed('a', { state: 'orphan' })], { revision: OLD })).toEqual([]);
  });
});

describe('casesOf in two views', () => {
  const page = { revision: '3'.repeat(64), shared: [[0, 50, 100]] as [number, number, number][] };
  const views = { revision: NEW, page };
  const inBoth = placed('in both', { state: 'uncertain', start: 5, end: 9, confidence: 0.3 });
  const outside = placed('outside', { revision: page.revision, state: 'uncertain', start: 200, end: 210 });
  const fine = placed('fine', { revision: page.revision, start: 200, end: 210 });

  it('names the place in the view asked for, or the view that has it', () => {
    const found = (view: 'clean' | 'page') =>
      casesOf([outside, inBoth, fine], views, view).map((one) => [
        one.annotation.id,
        one.view,
        one.place.start,
      ]);
    expect(found('clean')).toEqual([
      ['in both', 'clean', 5],
      ['outside', 'page', 200],
    ]);
    expect(found('page')).toEqual([
      ['in both', 'page', 55],
      ['outside', 'page', 200],
    ]);
    expect(outcomeOf([outside, inBoth, fine], views)).toMatchObject({ kept: 1, needs: 2 });
  });
});

describe('outcomeOf', () => {
  it('counts each annotation once, as the list of cases does', () => {
    const outcome = outcomeOf(ANNOTATIONS, { revision: NEW });
    expect(outcome).toEqual({ kept: 4, moved: 1, edited: 1, needs: 4 });
    expect(outcomeWords(outcome)).toBe('4 kept, 1 moved, 1 edited, 4 need you');
  });

  it.each([
    { outcome: { kept: 12, moved: 2, edited: 0, needs: 1 }, words: '12 kept, 2 moved, 1 needs you' },
    {
      outcome: { kept: 12, moved: 2, edited: 1, needs: 1 },
      words: '12 kept, 2 moved, 1 edited, 1 needs you',
    },
    { outcome: { kept: 3, moved: 0, edited: 0, needs: 0 }, words: '3 kept' },
    { outcome: { kept: 0, moved: 0, edited: 0, needs: 2 }, words: '0 kept, 2 need you' },
  ])('$words', ({ outcome, words }) => expect(outcomeWords(outcome)).toBe(words));
});

describe('caseWords', () => {
  it('says less the less is known', () => {
    const words = [0.45, 0.3, 0.1].map((confidence) =>
      caseWords({ state: 'uncertain', start: 0, end: 1, confidence }),
    );
    words.push(caseWords({ state: 'orphan', start: 0, end: 0, confidence: 0 }));
    expect(new Set(words).size).toBe(4);
    expect(words[0]).toContain('probably');
    expect(words[3]).toContain('not in the text');
  });
});

describe('surroundings', () => {
  const line = 'The ferry left the island at dawn, and nobody on the quay saw it go; ';
  const text = line.repeat(4).trim();
  const start = text.indexOf('island', line.length * 2);

  it('gives whole words on both sides', () => {
    const { before, passage, after } = surroundings(text, start, start + 6);
    expect(before).toBe('at dawn, and nobody on the quay saw it go; The ferry left the ');
    expect(passage).toBe('island');
    expect(after).toBe(' at dawn, and nobody on the quay saw it go; The ferry left the');
  });

  it('reaches to the ends of the text and not beyond', () => {
    expect(surroundings('The ferry left.', 4, 9)).toEqual({
      before: 'The ',
      passage: 'ferry',
      after: ' left.',
    });
  });

  it('says of a passage as it was marked what the annotation kept, in whole words', () => {
    const annotation = annotationOn('captain');
    const { before, passage, after } = marked(annotation);
    expect(passage).toBe('captain');
    expect(annotation.prefix.endsWith(before) && annotation.suffix.startsWith(after)).toBe(true);
    expect(before).toMatch(/^left the island /);
    expect(after).toMatch(/ again\.$/);
  });

  it('keeps writing without spaces whole', () => {
    const kanji = '余白は静かな会話である'.repeat(20);
    expect(surroundings(kanji, 110, 112).before).toHaveLength(64);
  });
});
