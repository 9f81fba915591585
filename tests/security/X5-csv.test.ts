import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, exportCsv, unguarded } from '../../src/core/export/csv.ts';
import type { ExportInput } from '../../src/core/export/input.ts';
import { annotationOn, articleRecord } from '../core/library/records.ts';
import { measured, rounds } from '../results.ts';
import { HOSTILE_TEXTS, hostileText, inUtf8 } from './hostile-texts.ts';
import { readCsv } from './second-csv-reader.ts';

interface Given {
  title: string;
  exact: string;
  note: string;
  tag: string;
}

function inputOf({ title, exact, note, tag }: Given): ExportInput {
  const header = { title, byline: title, siteName: title, sourceUrl: title, published: title };
  const places = [{ id: 'place-1', name: title, path: `/${title}` }];
  const annotations = [
    annotationOn('', { id: 'first', note: 'Mine.' }, exact),
    annotationOn(exact, { id: 'second', note, tags: tag === '' ? [] : [tag] }, exact),
  ];
  return { article: articleRecord({ ...header, places }), text: exact, annotations };
}

/** As it is written in a hurry. */
const naive = ({ title, exact, note, tag }: Given): string =>
  `title,quote,note,tags,last\r\n${[title, exact, note, tag, 'x'].join(',')}\r\n`;

/** What Excel, LibreOffice and Google Sheets take for a formula, and what they skip to see one (OWASP, "CSV Injection"). */
const FORMULA = /^[\s\p{C}"“”‘’]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** As a spreadsheet can hold it: no controls but TAB and the ends of lines. */
const shown = (text: string): string => inUtf8(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\ufffd'));

function faults(csv: string, { title, exact, note, tag }: Given): string[] {
  const wanted: Record<string, string> = {
    title,
    author: title,
    published: title,
    site: title,
    source: title,
    file: title,
  };
  Object.assign(wanted, { quote: exact, note, tags: tag, 'highlight id': 'second', colour: 'saffron' });
  const found: string[] = [];
  const readers: [string, () => string[][]][] = [
    ['the first reader', () => Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ',', newline: '\r\n' }).data.filter((row) => row.length > 1)],
    ['the second reader', () => readCsv(csv)],
  ]; // prettier-ignore
  for (const [who, read] of readers) {
    let rows: string[][];
    try {
      rows = read();
    } catch {
      found.push(`${who} cannot read it`);
      continue;
    }
    const [header = [], first, row = []] = rows;
    if (rows.length !== 3 || rows.some(({ length }) => length !== CSV_COLUMNS.length))
      found.push(`${who} finds other rows`);
    if (first?.[header.indexOf('note')] !== 'Mine.') found.push(`${who} finds another note in the first row`);
    if (rows.flat().some((cell) => FORMULA.test(cell))) found.push(`${who} finds a formula`);
    for (const [column, value] of Object.entries(wanted))
      if (unguarded(row[header.indexOf(column)] ?? '') !== shown(value))
        found.push(`${who} finds other words`);
  }
  return found;
}

const asFile = (csv: string): string => Buffer.from(csv).toString();
const givenAs = (text: string): Given => ({
  title: text,
  exact: text === '' ? 'x' : text,
  note: text,
  tag: text,
});
const given: fc.Arbitrary<Given> = fc.record({
  title: hostileText,
  exact: hostileText.filter((text) => text !== ''),
  note: hostileText,
  tag: hostileText,
});

describe('X5: notes as a table', () => {
  it('X5: are read by two programs as the words they are, and no cell is a formula', () => {
    const check = (one: Given): void => {
      expect(faults(asFile(exportCsv([inputOf(one)])), one)).toEqual([]);
    };
    for (const text of HOSTILE_TEXTS) check(givenAs(text));
    const tried = rounds(300, 10_000);
    fc.assert(fc.property(given, check), { numRuns: tried });
    measured(
      'X5',
      `${HOSTILE_TEXTS.length + tried} hostile tables: two readers find the same words, and no formula`,
    );
  });

  it('X5: control: cells put together by hand are read as others, or are formulas', () => {
    const wrong = HOSTILE_TEXTS.filter((text) => faults(naive(givenAs(text)), givenAs(text)).some((fault) => fault.endsWith('cannot read it') || fault.endsWith('a formula'))); // prettier-ignore
    expect(wrong.length).toBeGreaterThan(12);
    expect(faults(exportCsv([inputOf(givenAs('a'))]), givenAs('b'))).not.toEqual([]);
  });
});
