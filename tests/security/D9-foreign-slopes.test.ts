import { afterAll, describe, expect, test } from 'vitest';
import { describe as select } from '../../src/core/annotation.ts';
import { exportCsv } from '../../src/core/export/csv.ts';
import { exportJsonld } from '../../src/core/export/jsonld.ts';
import { readHypothesis } from '../../src/core/import/hypothesis.ts';
import { readJsonld } from '../../src/core/import/jsonld.ts';
import { readReadwise } from '../../src/core/import/readwise-csv.ts';
import { annotationOn, articleRecord, HASH } from '../core/library/records.ts';
import { long, measured } from '../results.ts';
import { plainProse } from './hostile-markdown.ts';
import { MOST, slope } from './slopes.ts';

const LIMIT = 180_000;
let steepest = 0;
function expectLinear(work: (length: number) => () => void, length: number): void {
  const found = slope(work, length);
  steepest = Math.max(steepest, found);
  expect(found).toBeLessThan(MOST);
}

/** An article with a note for each hundred letters. */
function input(length: number) {
  const text = plainProse(length).replaceAll('pilot', '𝒳');
  const annotations = Array.from({ length: Math.floor(length / 100) }, (_, index) => ({
    ...annotationOn('', { id: `n${index}`, note: 'A note.', tags: ['sea'] }),
    ...select(text, index * 90, index * 90 + 30),
  }));
  return { article: articleRecord({ revision: HASH }), text, annotations };
}

const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
const HEADER = 'Highlight,Book Title,Book Author,Note,Tags,Location\n';
const jsonldNote = (body: unknown, target: unknown = 'https://example.org/'): string =>
  JSON.stringify({ id: 'urn:x:1', type: 'Annotation', body, target });
const html = (value: string): string => jsonldNote({ type: 'TextualBody', format: 'text/html', value });

/** What each reader meets most, and what would hurt it. */
const READERS: [string, (length: number) => string, (text: string) => unknown][] = [
  ['W3C annotations', (n) => exportJsonld(input(n)), readJsonld],
  ['Hypothesis, one thread', (n) => JSON.stringify({ rows: Array.from({ length: n / 50 }, (_, index) => ({ id: `a${index}`, text: 'x', uri: 'https://example.org/', references: index === 0 ? [] : ['a0'] })) }), readHypothesis],
  ['Readwise', (n) => HEADER + filled('"The ferry, and ""more""\nof it",Low Water,Nils,.h1 Mine,"sea, night",3\n', n), readReadwise],
  ['Readwise, all of it tags', (n) => `${HEADER}Words,A,,${filled('.a ', n)},"${filled('b,', n)}",\n`, readReadwise],
  ['Readwise, quotation marks without partners', (n) => `${HEADER}${filled('"a"b,c"\n', n)}`, readReadwise],
  ['Readwise, one cell that has no end', (n) => `${HEADER}"${filled('a\n', n)}`, readReadwise],
  ['W3C annotations, a note of HTML', (n) => html(filled('<p>One <b>two</b> <a href="https://example.org/">x</a>', n)), readJsonld],
  ['W3C annotations, HTML that never ends', (n) => html(filled('<b ', n)), readJsonld],
  ['W3C annotations, HTML of spaces', (n) => html(`${filled('&nbsp; \n ', n)}x`), readJsonld],
  ['W3C annotations, an address of fragments', (n) => jsonldNote('x', `https://example.org/#${filled(':~:&', n)}text=x`), readJsonld],
  ['W3C annotations, each name the same', (n) => JSON.stringify(Array.from({ length: n / 50 }, () => JSON.parse(jsonldNote('x')) as unknown)), readJsonld],
  ['Hypothesis, one page each', (n) => JSON.stringify(Array.from({ length: n / 50 }, (_, index) => ({ id: `a${index}`, text: 'x', uri: `https://example.org/${index}` }))), readHypothesis],
]; // prettier-ignore

/** The short form takes the first so many: the files that people have. */
const FAST = 3;

describe('D9: reading and writing data for other programs is linear', () => {
  test.each(long ? READERS : READERS.slice(0, FAST))(
    'D9: reading %s',
    (_, text, read) => {
      expectLinear((length) => {
        const file = text(length);
        return () => void read(file);
      }, 100_000);
    },
    LIMIT,
  );

  test(
    'D9: writing W3C annotations and a table',
    () => {
      expectLinear((length) => {
        const given = input(length);
        return () => void [exportJsonld(given), exportCsv([given])];
      }, 50_000);
    },
    LIMIT,
  );
});

test(
  'D9: control: a reader that begins anew at each note is seen',
  () => {
    const quadratic = (length: number) => {
      const file = HEADER + filled('Words,A,,,,\n', length);
      return () => {
        let met = 0;
        for (let at = 0; at < file.length; at += 12) met += file.slice(at).split(',').length;
        return void met;
      };
    };
    expect(slope(quadratic, 1_500, 1)).toBeGreaterThan(3);
  },
  LIMIT,
);

afterAll(() => {
  if (steepest > 0 && steepest < MOST)
    measured(
      'D9',
      `reading and writing data for other programs: twice the length takes ${steepest.toFixed(2)} times the work at most`,
    );
});
