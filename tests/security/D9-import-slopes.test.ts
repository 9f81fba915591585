import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { describe as select, type Selector } from '../../src/core/annotation.ts';
import { locate, reanchor } from '../../src/core/anchor/index.ts';
import { exportJson, parseJsonExport, parseJsonExports } from '../../src/core/export/json.ts';
import { exportMarkdown } from '../../src/core/export/markdown.ts';
import { planAnnotationImport } from '../../src/core/library/annotation-import.ts';
import { applyOperation, emptyState } from '../../src/core/library/state.ts';
import { annotationOn, articleRecord } from '../core/library/records.ts';
import { long, measured } from '../results.ts';
import { collidingWords } from './colliding-words.ts';
import { plainProse } from './hostile-markdown.ts';
import { MOST, slope } from './slopes.ts';

const LIMIT = 180_000;
/** Letters from which on a repeated quote has more places than are compared: 300 notes. */
const ENOUGH = 30_000;
let steepest = 0;
function expectLinear(work: (length: number) => () => void, length: number): void {
  const found = slope(work, length);
  steepest = Math.max(steepest, found);
  expect(found).toBeLessThan(MOST);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const filled = (piece: string) => (length: number) => piece.repeat(length / piece.length);

/** Words that each stand once, in an order of their own. */
function distinct(length: number, step: number): string {
  const count = Math.floor(length / 8);
  return Array.from({ length: count }, (_, index) => `w${((index * step) % count).toString(36)}`).join(' ');
}

/** Passages evenly over the text: as a text grows, so do its notes. */
function passages(text: string, each = 1_000): Selector[] {
  return Array.from({ length: Math.floor(text.length / each) }, (_, index) =>
    select(text, index * each, index * each + 30),
  );
}

const colliding = (length: number): string[] => collidingWords(Math.floor(length / 97));

/** Lines of a log: the words are the same in each, the figures seldom. */
function log(length: number): string {
  let lines = '';
  for (let at = 0; lines.length < length; at += 1)
    lines += `12:${at % 60}:${(at * 7) % 60} ferry ${at % 97}: tide ${at % 13} at pier ${at % 7}, on time\n`;
  return lines.slice(0, length);
}

/** What a text was, and what it became: as people write, and as somebody would to make it slow. */
const REVISIONS: [string, (length: number) => [string, string]][] = [
  ['prose, a word changed throughout', (n) => [plainProse(n), plainProse(n).replaceAll('pilot', 'captain')]],
  [
    'prose, its halves exchanged',
    (n) => [plainProse(n), plainProse(n).slice(n / 2) + plainProse(n).slice(0, n / 2)],
  ],
  ['lines of a log, a word changed throughout', (n) => [log(n), log(n).replaceAll('pier', 'quay')]],
  ['one word over and over, one more of it', (n) => [filled('word ')(n), `${filled('word ')(n)}word`]],
  ['one letter over and over', (n) => ['a'.repeat(n), `b${'a'.repeat(n)}`]],
  ['two words in turn, the other first', (n) => [filled('one two ')(n), filled('two one ')(n)]],
  ['words that stand once, in another order', (n) => [distinct(n, 1), distinct(n, 1_000_003)]],
  [
    'words that stand once, backwards',
    (n) => [distinct(n, 1), distinct(n, 1).split(' ').reverse().join(' ')],
  ],
  ['nothing in common', (n) => [distinct(n, 1), distinct(n, 1).replaceAll('w', 'v')]],
  ['signs alone', (n) => ['!?'.repeat(n / 2), '?!'.repeat(n / 2)]],
  ['words made to have one hash', (n) => [colliding(n).join(' '), colliding(n).reverse().join(' ')]],
];

/** What notes on a text that repeats itself may claim, so that every place of a quote seems to be worth a look. */
const CLAIMS: [string, (selector: Selector, index: number) => Selector, from?: number][] = [
  ['their places unknown', (one) => ({ ...one, start: 0, end: 30 })],
  [
    'a word of each context is wrong',
    (one) => ({ ...one, prefix: one.prefix.replace('late', 'pilot'), start: 0, end: 30 }),
  ],
  ['each quote nearly right', (one, index) => ({ ...one, exact: `${one.exact} was ${index % 7}` })],
  ['as they are', (one) => one],
  ['their contexts gone', (one) => ({ ...one, prefix: '', suffix: '' })],
  ['each context another', (one, index) => ({ ...one, prefix: `it was ${index}`, suffix: 'late pilot' })],
  ['each beginning inside a word', (one) => ({ ...one, exact: 'erry was lat', start: 0 })],
  // Given up after a thousand places, which a text of 100,000 letters has.
  [
    'none there, all alike',
    (one, index) => ({ ...one, exact: `erry was lat${index}`, start: 0 }),
    4 * ENOUGH,
  ],
];

/** Of each table the short form takes the first so many: prose, and what would hurt most. */
const FAST = 2;
const some = <Row>(rows: readonly Row[]): readonly Row[] => (long ? rows : rows.slice(0, FAST));

describe('D9: placing notes in a changed text is linear in the text and its notes', () => {
  test.each(some(REVISIONS))(
    'D9: %s',
    (_, texts) => {
      expectLinear((length) => {
        const [before, after] = texts(length);
        const selectors = passages(before);
        return () => void reanchor(before, after, selectors);
      }, 20_000);
    },
    LIMIT,
  );

  test.each(some(REVISIONS))(
    'D9: by quotes alone: %s',
    (_, texts) => {
      expectLinear((length) => {
        const [before, after] = texts(length);
        const selectors = passages(before, 100);
        return () => void locate(after, selectors);
      }, ENOUGH);
    },
    LIMIT,
  );

  test.each(some(CLAIMS))(
    'D9: by quotes alone, in a text that repeats itself: %s',
    (_, claim, from = ENOUGH) => {
      expectLinear((length) => {
        const text = plainProse(length);
        const selectors = passages(text, 100).map(claim);
        return () => void locate(text, selectors);
      }, from);
    },
    LIMIT,
  );
});

/** An export of one article with a note for each 100 letters. */
function exported(length: number, id = 'article-1', notes = length / 100): string {
  const text = plainProse(length);
  const revision = sha256(text);
  const annotations = Array.from({ length: notes }, (_, index) => {
    const place = select(text, index * 90, index * 90 + 30);
    return {
      ...annotationOn('', { id: `${id}-${index}`, articleId: id, revision, note: 'A note.' }),
      ...place,
    };
  });
  return exportJson({ article: articleRecord({ id, revision }), text, annotations });
}

describe('D9: taking notes in and giving them out is linear', () => {
  test(
    'D9: in the notes of one article',
    () => {
      expectLinear((length) => {
        const json = exported(length);
        return () =>
          void planAnnotationImport(
            parseJsonExport(json),
            emptyState(),
            () => 'fresh',
            '2026-01-01T00:00:00.000Z',
          );
      }, 10_000);
    },
    LIMIT,
  );

  test(
    'D9: in notes whose places are lies',
    () => {
      expectLinear((length) => {
        const json = exported(length)
          .replace(/"start": \d+/g, '"start": 0')
          .replace(/"end": \d+/g, '"end": 30');
        return () =>
          void planAnnotationImport(
            parseJsonExport(json),
            emptyState(),
            () => 'fresh',
            '2026-01-01T00:00:00.000Z',
          );
      }, 20_000);
    },
    LIMIT,
  );

  test(
    'D9: in the articles of one file',
    () => {
      expectLinear((length) => {
        const lines = Array.from({ length: length / 100 }, (_, index) => {
          const one = JSON.parse(exported(2_000, `article-${index}`)) as { article: { places: unknown[] } };
          one.article.places = [];
          return JSON.stringify(one);
        }).join('\n');
        return () => {
          const state = emptyState();
          for (const one of parseJsonExports(lines)) {
            const { operation } = planAnnotationImport(one, state, () => 'fresh', '2026-01-01T00:00:00.000Z');
            if (operation !== null) applyOperation(state, operation);
          }
        };
      }, 5_000);
    },
    LIMIT,
  );

  test(
    'D9: in what is exported',
    () => {
      expectLinear((length) => {
        const { article, text, annotations } = parseJsonExport(exported(length));
        return () => void exportMarkdown({ article, text, annotations });
      }, 10_000);
    },
    LIMIT,
  );
});

test(
  'D9: control: comparing each note with every other is seen',
  () => {
    const quadratic = (length: number) => () => {
      let met = 0;
      for (let a = 0; a < length; a += 1) for (let b = 0; b < length; b += 1) if ((a ^ b) === 5) met += 1;
      return void met;
    };
    expect(slope(quadratic, 3_000, 1)).toBeGreaterThan(3);
  },
  LIMIT,
);

afterAll(() => {
  if (steepest > 0 && steepest < MOST)
    measured(
      'D9',
      `placing and importing notes: twice the length takes ${steepest.toFixed(2)} times the work at most`,
    );
});
