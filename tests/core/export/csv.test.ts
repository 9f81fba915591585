import { describe, expect, it } from 'vitest';
import {
  CSV_COLUMNS,
  csvHeader,
  csvRows,
  exportCsv,
  guarded,
  unguarded,
} from '../../../src/core/export/csv.ts';
import { readCsv } from '../../security/second-csv-reader.ts';
import { annotationOn, articleRecord, HASH, TEXT } from '../library/records.ts';
import { SAMPLES } from '../import/samples.ts';

const article = articleRecord({ sourceUrl: 'https://example.org/ferry', siteName: 'The Coast' });
const dawn = annotationOn('at dawn', { id: 'a', note: 'Early,\n"very" early.', tags: ['sea', 'morning'] });

/** Rows as objects by the names of the columns. */
function objects(csv: string): Record<string, string>[] {
  const [header, ...rows] = readCsv(csv);
  return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index] ?? ''])));
}

describe('exportCsv', () => {
  it('has a column for each thing that is known', () => {
    expect(objects(exportCsv([{ article, text: TEXT, annotations: [dawn] }]))).toEqual([
      {
        title: 'The last ferry',
        author: 'Ines Marlow',
        published: '2024-06-27',
        site: 'The Coast',
        source: 'https://example.org/ferry',
        file: '000_b12b.txt',
        quote: 'at dawn',
        note: 'Early,\n"very" early.',
        tags: 'sea, morning',
        colour: 'saffron',
        style: 'highlight',
        created: '2025-01-02T10:00:00.000Z',
        updated: '2025-01-02T10:00:00.000Z',
        state: 'anchored',
        position: String(TEXT.indexOf('at dawn')),
        'article id': 'article-1',
        'highlight id': 'a',
        link: 'postil://article/article-1#a',
      },
    ]);
  });

  it('says where a passage stands now, and nothing where it stands nowhere', () => {
    const was = { revision: 'b'.repeat(64), start: 900, end: 907 };
    const anchor = { revision: HASH, start: 27, end: 34, confidence: 0.9 };
    const annotations = [
      annotationOn('at dawn', { ...was, id: 'a', anchor: { ...anchor, state: 'moved' } }),
      annotationOn('at dawn', { ...was, id: 'b', anchor: { ...anchor, end: 27, state: 'orphan' } }),
      annotationOn('', { id: 'c', note: 'All of it.' }),
      annotationOn('noon', { id: 'd', deleted: '2025-02-01T00:00:00.000Z' }),
    ];
    const rows = objects(exportCsv([{ article, text: TEXT, annotations }]));
    expect(rows.map((row) => [row['highlight id'], row['state'], row['position']])).toEqual([
      ['c', 'anchored', ''],
      ['a', 'moved', '27'],
      ['b', 'orphan', ''],
    ]);
  });

  it('is the header and the rows of each article, so that it can be written piece by piece', () => {
    const inputs = SAMPLES.map((sample, index) => ({
      ...sample,
      annotations:
        index === 1 ? [] : [annotationOn('', { id: `n${index}`, articleId: sample.article.id, note: 'x' })],
    }));
    const csv = exportCsv(inputs);
    expect(csv).toBe(csvHeader() + inputs.map(csvRows).join(''));
    expect(readCsv(csv)).toHaveLength(SAMPLES.length);
    expect(readCsv(csvHeader())).toEqual([[...CSV_COLUMNS]]);
    expect(csv.startsWith('\ufeff"title","author"')).toBe(true);
    expect(csv.endsWith('"\r\n')).toBe(true);
  });
});

describe('guarded', () => {
  it.each([
    '=1+1', '+1', '-5', '-5 degrees', '@SUM(A1)', '\t=1', '\tx', '\rx', '\nx', ' =1', '"=1"', "'=1'", '“-5”', '＝1', '\u200b=1',
    '\ufeff-1', '- a list', '=cmd|\' /C calc\'!A0', '\u00a0+1', "''=1",
  ])('puts an apostrophe before %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  }); // prettier-ignore

  it.each(['', 'words', 'a=b', 'x - y', '5', "'tis", "''", '"quoted"', '…', '—a dash', '. =1'])(
    'leaves %j',
    (text) => {
      expect(guarded(text)).toBe(text);
      expect(unguarded(text)).toBe(text);
    },
  );
});
