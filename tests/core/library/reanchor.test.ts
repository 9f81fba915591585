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

const NOW = { clean: { text: NEW, hash: THIRD }, page: null };

const kept = (hash: string) => (TEXTS.has(hash) ? { text: TEXTS.get(hash) as string } : null);
const from = (hash: string) => (asked: string) => (asked === hash ? kept(hash) : null);

describe('revisionChanges', () => {
  it('adds an anchor and touches nothing else, least of all the time of the last edit', () => {
    const before = on(FIRST, 'harbour master wrote every arrival', 'a');
    const [change, ...more] = revisionChanges([before], from(FIRST), NOW);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ table: 'annotations', id: 'a', before });
    const { anchor, ...rest } = change?.after as Annotation;
    expect({ ...rest, anchor: null }).toEqual(before);
    expect(anchor?.revision).toBe(THIRD);
    expect(NEW.slice(anchor?.start, anchor?.end)).toBe(before.exact);
  });

  it('leaves annotations that were made on the new text, and notes on the whole article', () => {
    const whole = annotationOn('', { id: 'w', revision: FIRST, note: 'Read twice.' });
    expect(revisionChanges([annotationOn('dawn', { revision: THIRD }), whole], from(FIRST), NOW)).toEqual([]);
  });

  it('forgets the doubts about one whose own text has come back', () => {
    const doubted: Annotation = {
      ...annotationOn('dawn', { revision: THIRD }),
      anchor: { revision: SECOND, state: 'orphan', start: 0, end: 0, confidence: 0 },
    };
    expect(afters(revisionChanges([doubted], () => null, NOW))).toEqual([{ ...doubted, anchor: null }]);
  });

  it('looks for the quote of one that was made on another text than it says', () => {
    const foreign = { ...on(SECOND, 'arrival into a book', 'b'), revision: FIRST };
    const [after] = afters(revisionChanges([foreign], from(FIRST), NOW));
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
        NOW,
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
    const placed = afters(revisionChanges(annotations, kept, NOW));
    const shown = Object.fromEntries(
      placed.map(({ id, anchor }) => [id, NEW.slice(anchor?.start, anchor?.end)]),
    );
    expect(shown).toMatchObject({ a: 'wrote every arrival', b: 'Before all else' });
    expect(placed.find(({ id }) => id === 'c')?.anchor?.state).toBe('orphan');
  });
});

describe('two views', () => {
  const ARTICLE = 'The harbour master wrote every arrival into a book of his own, and never a departure.';
  const AROUND =
    'Read next: a lamp for the inner channel. A comment: my aunt was the lamp’s last keeper there.';
  const [PAGE, NEW_PAGE] = ['4'.repeat(64), '5'.repeat(64)];
  const KEPT = new Map<string, { text: string; view?: 'page' }>([
    [FIRST, { text: ARTICLE }],
    [PAGE, { text: `${ARTICLE}\n${AROUND}`, view: 'page' }],
  ]);
  const keptOf = (hash: string) => KEPT.get(hash) ?? null;
  const made = (hash: string, quote: string, changes: Partial<Annotation> = {}) =>
    annotationOn(quote, { id: quote, revision: hash, ...changes }, KEPT.get(hash)?.text);
  const newPage = (text: string) => ({ text, hash: NEW_PAGE });
  const clean = { text: `Of old, it is said: ${ARTICLE}`, hash: THIRD };
  const placed = (changes: Change[]) =>
    Object.fromEntries(
      afters(changes).map(({ id, anchor }) => [id, [anchor?.revision, anchor?.state !== 'orphan']]),
    );

  it('keeps each annotation in the line of the text it was made on', () => {
    const page = newPage(`${clean.text}\n${AROUND}`);
    const annotations = [
      made(FIRST, 'every arrival'),
      made(PAGE, 'my aunt'),
      made(PAGE, 'a book of his own'),
    ];
    expect(placed(revisionChanges(annotations, keptOf, { clean, page }))).toEqual({
      'every arrival': [THIRD, true],
      'my aunt': [NEW_PAGE, true],
      'a book of his own': [NEW_PAGE, true],
    });
  });

  it('looks in the clean text for what was made on a page, where there is no page any more', () => {
    const annotations = [made(PAGE, 'my aunt was the lamp’s last keeper'), made(PAGE, 'a book of his own')];
    expect(placed(revisionChanges(annotations, keptOf, { clean, page: null }))).toEqual({
      'my aunt was the lamp’s last keeper': [THIRD, false],
      'a book of his own': [THIRD, true],
    });
  });

  it('looks on the page for what the clean text has lost: what belongs to the article may be chosen otherwise now', () => {
    const shorter = { text: 'Of old, it is said. And never a departure.', hash: THIRD };
    const page = newPage(`${shorter.text}\n${ARTICLE}\n${AROUND}`);
    const lost = made(FIRST, 'master wrote every arrival into a book');
    const [after] = afters(revisionChanges([lost], keptOf, { clean: shorter, page }));
    expect(after?.anchor).toMatchObject({ revision: NEW_PAGE });
    expect(page.text.slice(after?.anchor?.start, after?.anchor?.end)).toBe(lost.exact);
    // Where the page has it no more either, it is an orphan of the clean text, and says so there.
    const bare = newPage('Read next: nothing at all.');
    expect(placed(revisionChanges([lost], keptOf, { clean: shorter, page: bare }))).toEqual({
      [lost.id]: [THIRD, false],
    });
  });

  it('leaves alone what has its place in the text that stayed, doubts that were looked at included', () => {
    const anchor = {
      revision: THIRD,
      state: 'uncertain',
      start: 4,
      end: 9,
      confidence: 0.3,
      reviewed: true,
    } as const;
    const stays = made(FIRST, 'every arrival', { anchor });
    const goes = made(PAGE, 'my aunt');
    const page = newPage(`A new banner\n${ARTICLE}\n${AROUND}`);
    expect(revisionChanges([stays, goes], keptOf, { clean, page }).map(({ id }) => id)).toEqual([goes.id]);
    expect(revisionChanges([stays], keptOf, { clean, page: null })).toEqual([]);
  });
});
