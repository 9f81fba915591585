import { describe, expect, it } from 'vitest';
import { describe as selectorOf, type Annotation } from '../../../src/core/annotation.ts';
import type { Block, TableCell } from '../../../src/core/article.ts';
import { portableHtml } from '../../../src/core/export/portable-html.ts';
import { besideOf } from '../../../src/core/export/portable-html-room.ts';
import { headRows, paperClasses } from '../../../src/core/export/portable-html-table.ts';
import type { Placed } from '../../../src/core/export/sections.ts';
import { articleRecord } from '../library/records.ts';

const AT = '2026-03-14T09:30:00.000Z';
const SENTENCE = 'The harbour mouth was closed for the winter, and nobody had asked the fish. ';
const PROSE = Array.from({ length: 40 }, () => SENTENCE.repeat(8).trim()).join('\n');

function marked(start: number, note: string): Annotation {
  return {
    ...{ id: `at-${start}`, articleId: 'a', revision: 'a'.repeat(64), anchor: null, note, tags: [], style: 'highlight' },
    ...selectorOf(PROSE, start, start + 20),
    ...{ colour: 'saffron', created: AT, updated: AT, deleted: null },
  };
} // prettier-ignore

const placed = (start: number, note: string): Placed => {
  const annotation = marked(start, note);
  return { annotation, state: 'anchored', start, end: start + 20, created: AT, id: annotation.id };
};
const starts = (found: ReadonlySet<Placed>) => [...found].map(({ start }) => start);

describe('room in the margin', () => {
  it('is there for notes that are far enough from one another', () => {
    const notes = [0, 3000, 6000, 9000].map((start) =>
      placed(start, 'A remark of one line or two, no more.'),
    );
    expect(besideOf(PROSE, notes)).toEqual(new Set(notes));
  });

  it('is not there for a note longer than half a page, which pushes none of the others away', () => {
    const notes = [placed(0, SENTENCE.repeat(60)), placed(200, 'Short.'), placed(400, 'Short.')];
    expect(starts(besideOf(PROSE, notes))).toEqual([200, 400]);
  });

  it('keeps each note near its passage, however many there are', () => {
    const notes = Array.from({ length: 300 }, (_, i) => placed(i * 60, 'A short remark.'));
    const beside = starts(besideOf(PROSE, notes));
    expect(beside.length).toBeGreaterThan(50);
    expect(beside.length).toBeLessThan(200);
    // The last page has its own notes beside it, and not those of the first.
    expect(beside.at(-1)).toBeGreaterThan(299 * 60 * 0.95);
  });

  it('takes letters that are wide for two', () => {
    const text = '余白'.repeat(600);
    const at = (start: number): Placed => ({ ...placed(start, ''), start });
    const crowd = Array.from({ length: 30 }, (_, i) => at(i * 40));
    expect(besideOf(text, crowd).size).toBeGreaterThan(besideOf('ab'.repeat(600), crowd).size);
  });

  it('leads from a note without room to its number below, on paper and on wide screens', () => {
    const annotations = [marked(0, SENTENCE.repeat(60)), marked(400, 'Short.')];
    const html = portableHtml({ article: articleRecord({ id: 'a', revision: 'a'.repeat(64) }), text: PROSE, annotations });
    expect(html.match(/class="side /g)).toHaveLength(1);
    expect(html).toContain('<sup class="reference far"><a href="#note-1"');
    expect(html).toContain('<sup class="reference"><a href="#note-2"');
    expect(html).toContain('<section class="notes listed some">');
    expect(html).toMatch(/<li id="note-1" class="note saffron far">/);
    expect(html).toMatch(/<li id="note-2" class="note saffron">/);
  }); // prettier-ignore
});

const cell = (value: string, header = false): TableCell => ({
  ...{ header, align: null, colSpan: 1, rowSpan: 1 },
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});
const table = (columns: number, rows: number, word = '12.34'): Extract<Block, { type: 'table' }> => ({
  ...{ type: 'table', caption: [] },
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, () => cell(word, row === 0)),
  ),
});

describe('tables on paper', () => {
  it.each([
    [table(3, 5), ' whole'],
    [table(3, 40), ''],
    [table(13, 40), ' wide'],
    [table(30, 40), ' wide small'],
    [table(3, 40, 'x'.repeat(400)), ' wide broken'],
    [table(3, 40, 'x y z '.repeat(400)), ''],
  ])('%#', (given, classes) => expect(paperClasses(given)).toBe(classes));

  it.each([
    [table(2, 3).rows, 1],
    [table(2, 1).rows, 0],
    [[[cell('a')], [cell('b', true)]], 0],
    [[[{ ...cell('a', true), rowSpan: 2 }], [cell('b')]], 0],
    [[], 0],
  ])('has the rows that each page repeats, %#', (rows, count) => expect(headRows(rows)).toBe(count));

  it('writes them as the head of the table', () => {
    const blocks = [table(2, 3)];
    const text = Array(6).fill('12.34').join('\n');
    const html = portableHtml({ article: articleRecord({ id: 'a', revision: 'a'.repeat(64) }), text, blocks, annotations: [] });
    expect(html).toMatch(/<table><thead>\n<tr><th>.*<\/thead><tbody>\n<tr><td>/s);
  }); // prettier-ignore
});
