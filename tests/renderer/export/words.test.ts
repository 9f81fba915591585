import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOCK_OUTCOMES, FILE_OUTCOMES, type ExportReport } from '../../../src/core/export/report.ts';
import { number } from '../../../src/core/words/forms.ts';
import { LANGUAGES } from '../../../src/core/words/languages.ts';
import { speakIn } from '../../../src/core/words/loading.ts';
import { differenceLines } from '../../../src/renderer/export/difference.ts';
import type { Annotation } from '../../../src/core/annotation.ts';
import { exampleOf, type Candidates } from '../../../src/renderer/export/candidates.ts';
import {
  blockWords,
  goingWords,
  ORDER,
  outcomeTitle,
  reportWords,
  withoutMarks,
} from '../../../src/renderer/export/words.ts';

const report = (counts: Partial<ExportReport['counts']>, dryRun = false): ExportReport => ({
  folder: 'Notes',
  dryRun,
  counts: { ...(Object.fromEntries(FILE_OUTCOMES.map((outcome) => [outcome, 0])) as ExportReport['counts']), ...counts }, // prettier-ignore
  files: [],
});

it('tells of every outcome that there is', () => {
  expect([...ORDER].sort()).toEqual([...FILE_OUTCOMES].sort());
});

describe('reportWords', () => {
  it.each([
    [report({ written: 1 }), '1 file written.'],
    [report({ written: 12, merged: 3, unchanged: 40 }), '40 files unchanged, 12 written, 3 merged.'],
    [
      report({ written: 2, conflict: 1, failed: 1 }),
      '2 files written, 1 could not be written, 1 in conflict.',
    ],
    [report({ written: 2, differs: 1 }, true), '2 files would be written, 1 would be left alone.'],
    [report({}), 'There was nothing to write.'],
    [report({}, true), 'Nothing would be written.'],
    [
      { ...report({ written: 2 }), empty: 1 },
      '2 files written. 1 article has nothing that goes out, and got no file.',
    ],
    [
      { ...report({}, true), empty: 3 },
      'Nothing would be written. 3 articles have nothing that goes out, and would get no file.',
    ],
  ])('%#', (given, words) => {
    expect(reportWords(given)).toBe(words);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  beforeAll(() => speakIn(language, []));
  afterAll(() => speakIn('en', []));
  const NUMBERS = { written: 3, merged: 4, unchanged: 5, conflict: 6, differs: 7, gone: 8, failed: 9 };

  it.each([true, false])('a report tells how many became what, dry run %s', (dryRun) => {
    const words = reportWords({ ...report(NUMBERS, dryRun), empty: 21 });
    for (const n of [...Object.values(NUMBERS), 21]) expect(words).toContain(number(n));
    expect(words).not.toMatch(/undefined|#|\{/);
    const titles = ORDER.map((outcome) => outcomeTitle(outcome, dryRun));
    expect(new Set(titles).size).toBe(ORDER.length);
  });

  it('a report of one file, of none, of one that was stopped', () => {
    for (const outcome of ORDER) expect(reportWords(report({ [outcome]: 1 }))).toMatch(/\S/);
    const stopped = reportWords({ ...report({ written: 3 }), stopped: true });
    expect(stopped).not.toBe(reportWords(report({ written: 3 })));
    expect(reportWords(report({}))).not.toBe(reportWords(report({}, true)));
  });

  it('what will go out is told in numbers', () => {
    const some = goingWords({ passing: 3, all: 12, articles: 2, of: 5 });
    for (const n of [3, 12, 2, 5]) expect(some).toContain(number(n));
    const all = goingWords({ passing: 12, all: 12, articles: 5, of: 5 });
    expect(all).toContain(number(12));
  });

  it('blocks are told with their number', () => {
    for (const outcome of BLOCK_OUTCOMES) {
      const words = blockWords({ blocks: { [outcome]: 7 } });
      if (outcome === 'unchanged') expect(words).toBe('');
      else expect(words).toContain(number(7));
    }
  });
});

it.each([
  [{ passing: 3, all: 3, articles: 1, of: 1 }, '3 highlights and notes'],
  [{ passing: 1, all: 1, articles: 1, of: 1 }, '1 highlight or note'],
  [{ passing: 3, all: 12, articles: 1, of: 1 }, '3 of 12 highlights and notes'],
  [{ passing: 3, all: 12, articles: 2, of: 5 }, '3 of 12 highlights and notes in 2 of 5 articles'],
  [{ passing: 12, all: 12, articles: 5, of: 5 }, '12 highlights and notes in 5 articles'],
])('counts %j', (count, words) => {
  expect(goingWords(count)).toBe(`${words} will go out.`);
});

it.each([
  [{ passing: 0, all: 0, articles: 0, of: 1 }, /^Nothing is marked here yet/],
  [{ passing: 0, all: 0, articles: 0, of: 4 }, /^Nothing is marked in these articles yet\.$/],
  [{ passing: 0, all: 3, articles: 0, of: 1 }, /^No highlight fits these choices\.$/],
  [{ passing: 3, all: 3, articles: 1, of: 1 }, /^3 highlights and notes will go out\.$/],
])('says what will go out of %j', (count, words) => {
  expect(goingWords(count)).toMatch(words);
});

it('shows no person what Postil keeps in a file for itself, and nothing less than the rest', () => {
  const mine = 'I wrote: <!-- postil:1 is a comment -->';
  const text = `${mine}\n\n<!-- postil:1 15p.d9y.plm {"blocks":[]} -->\n`;
  expect(withoutMarks(text)).toBe(`${mine}\n\n<!-- postil:1 … -->\n`);
  const difference = '@@ -1,2 +1,2 @@\n Mine.\n-<!-- postil:1 1.2.3 {} -->\n+<!-- postil:1 4.5.6 {} -->\n';
  expect(differenceLines(difference)).toEqual({ lines: [{ kind: 'same', text: 'Mine.' }], more: 0 });
});

describe('exampleOf', () => {
  const candidates = (...ids: string[]): Candidates => ({
    annotations: ids.map((articleId) => ({
      annotation: { articleId } as Annotation,
      views: { revision: '', page: null },
    })),
    articles: 3,
  });
  it.each<[Candidates, string[], string | undefined]>([
    [candidates('b'), ['a', 'b'], 'b'],
    [candidates(), ['a', 'b'], 'a'],
    [candidates('c'), [], 'c'],
    [candidates(), [], undefined],
  ])('%#', (given, ids, example) => {
    expect(exampleOf(given, ids)).toBe(example);
  });
});

it('says what became of blocks, and nothing of those that stayed', () => {
  expect(blockWords({ blocks: { unchanged: 9, added: 2, kept: 1 } })).toBe('2 added, 1 kept as in your file');
  expect(blockWords({ blocks: { unchanged: 9 } })).toBe('');
});

describe('differenceLines', () => {
  const DIFF = [
    '--- a.md',
    '+++ a.md',
    '@@ -1,3 +1,3 @@',
    ' # Title',
    '-old',
    '+new',
    '+--- a rule of the text',
    '@@ -9,1 +9,2 @@',
    ' same',
    '+',
    '\\ No newline at end of file',
  ].join('\n');

  it('takes the lines of its parts, and only those', () => {
    expect(differenceLines(DIFF)).toEqual({
      lines: [
        { kind: 'same', text: '# Title' },
        { kind: 'removed', text: 'old' },
        { kind: 'added', text: 'new' },
        { kind: 'added', text: '--- a rule of the text' },
        { kind: 'part', text: '' },
        { kind: 'same', text: 'same' },
        { kind: 'added', text: '' },
      ],
      more: 0,
    });
  });

  it('stops where nobody reads on, and says how much there is', () => {
    const long = `@@ -1 +1 @@\n${'+x\n'.repeat(1000)}`;
    const { lines, more } = differenceLines(long);
    expect(lines.length + more).toBe(1000);
    expect(more).toBeGreaterThan(0);
  });

  it('of nothing shows nothing', () => {
    expect(differenceLines('')).toEqual({ lines: [], more: 0 });
  });
});
