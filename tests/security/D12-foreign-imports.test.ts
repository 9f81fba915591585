import { describe, expect, it } from 'vitest';
import { exportJsonld } from '../../src/core/export/jsonld.ts';
import { PostilError } from '../../src/core/failure.ts';
import type { ForeignFile } from '../../src/core/import/foreign.ts';
import { readHypothesis } from '../../src/core/import/hypothesis.ts';
import { readJsonld } from '../../src/core/import/jsonld.ts';
import { readReadwise } from '../../src/core/import/readwise-csv.ts';
import { annotationOn, articleRecord, HASH, TEXT } from '../core/library/records.ts';
import { measured, rounds } from '../results.ts';
import { mutated, mutatedText, randomOf } from './mutations.ts';

/** Files of other programs, broken in ways that nobody planned: read whole, or refused with a sentence. */

const QUOTES = ['ferry', 'island', 'dawn', 'Nobody', 'board', 'slept', 'captain', 'noon', 'harbour', 'empty'];

function jsonld(): string {
  const annotations = QUOTES.map((quote, index) =>
    annotationOn(quote, { id: `a${index}`, note: `About ${quote}.`, tags: ['sea', 'ferry'] }),
  );
  return exportJsonld({ article: articleRecord({ revision: HASH }), text: `𝒳 ${TEXT}`, annotations });
}

function hypothesis(): string {
  const rows = QUOTES.map((exact, index) => ({
    ...{ id: `a${index}`, created: '2024-05-01T10:00:00.123456+00:00', updated: '2024-05-02T10:00:00.000000+00:00' },
    ...{ user: `acct:u${index % 2}@hypothes.is`, uri: 'https://example.org/ferry', text: `About ${exact}.`, tags: ['sea'] },
    document: { title: ['The last ferry'] },
    references: index > 7 ? ['a0'] : [],
    target: [
      {
        source: 'https://example.org/ferry',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 5 },
          { type: 'TextPositionSelector', start: 4, end: 9 },
          { type: 'TextQuoteSelector', exact, prefix: 'The ', suffix: ' left' },
        ],
      },
    ],
  })); // prettier-ignore
  return JSON.stringify({ total: rows.length, rows });
}

function readwise(): string {
  const header =
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags';
  const rows = QUOTES.map((quote, index) => `"The ${quote}, and ""more""\nof it",Low Water,Nils Arendt,B00ABC,.h1 About ${quote},yellow,"sea, ferry",location,${index},2022-07-07 14:34:43+00:00,harbours`); // prettier-ignore
  return [header, ...rows].join('\r\n');
}

/** What every importer promises of what it answers. */
function check(file: ForeignFile): void {
  const isText = (value: unknown): boolean => typeof value === 'string';
  const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
  const keys = new Set<string>();
  let count = 0;
  expect(file.articles.length).toBeGreaterThan(0);
  for (const article of file.articles) {
    const { id, title, byline, sourceUrl, published, language, text } = article;
    expect([id, title, byline, sourceUrl, published, language, text].every(isTextOrNull)).toBe(true);
    expect(sourceUrl === null || /^https?:\/\//i.test(sourceUrl)).toBe(true);
    expect(article.annotations.length).toBeGreaterThan(0);
    for (const one of article.annotations) {
      count += 1;
      keys.add(one.key);
      expect([one.key, one.exact, one.prefix, one.suffix, one.note, ...one.tags].every(isText)).toBe(true);
      expect(one.start === null || (one.end !== null && one.start >= 0 && one.end >= one.start)).toBe(true);
      expect(
        [one.created, one.updated].every((time) => time === null || !Number.isNaN(Date.parse(time))),
      ).toBe(true);
      expect(one.key).not.toBe('');
    }
  }
  expect(keys.size).toBe(count);
  expect(file.warnings.every(({ code, message }) => code !== '' && /^[A-Z\d].*\.$/s.test(message))).toBe(
    true,
  );
}

/** Whether the file was read; anything but a sentence of ours fails the test. */
function taken(read: (text: string) => ForeignFile, text: string): boolean {
  try {
    check(read(text));
    return true;
  } catch (error) {
    if (!(error instanceof PostilError))
      throw new Error(`Not refused with a sentence: ${text.slice(0, 300)}`, { cause: error });
    return false;
  }
}

const FORMATS: [string, () => string, (text: string) => ForeignFile, typeof mutated][] = [
  ['W3C annotations', jsonld, readJsonld, mutated],
  ['Hypothesis', hypothesis, readHypothesis, mutated],
  ['Readwise', readwise, readReadwise, mutatedText],
];

describe('D12: mutated files of other programs', () => {
  it.each(FORMATS)(
    'D12: %s: are read whole or refused with a sentence',
    (name, original, read, mutate) => {
      const random = randomOf(12);
      const file = original();
      const tried = rounds(300, 10_000);
      let whole = 0;
      for (let round = 0; round < tried; round += 1) if (taken(read, mutate(file, random))) whole += 1;
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(whole).toBeGreaterThan(tried / 20);
      expect(whole).toBeLessThanOrEqual(tried);
      measured(
        'D12',
        `${tried} mutated files of ${name}: ${whole} read whole, ${tried - whole} refused, none in part`,
      );
    },
    300_000,
  );

  it.each(FORMATS)('D12: control: %s: the file as it is is read whole, and a reader that trusts it falls', (_, original, read, mutate) => {
    const file = original();
    const { articles, warnings } = read(file);
    const notes = articles.flatMap(({ annotations }) => annotations).filter(({ exact }) => exact !== '');
    expect(notes.length).toBeGreaterThanOrEqual(8);
    expect(warnings.every(({ code }) => ['authors', 'locations'].includes(code))).toBe(true);
    // As it is written in a hurry.
    const trusting = (text: string): unknown =>
      text.startsWith('{')
        ? (JSON.parse(text) as { items?: { target: { selector: { exact: string }[] } }[]; rows?: { target: { selector: { exact: string }[] }[] }[] }).items?.map((one) => one.target.selector[0]!.exact.length) ?? (JSON.parse(text) as { rows: { target: { selector: { exact: string }[] }[] }[] }).rows.map((one) => one.target[0]!.selector[2]!.exact.length)
        : text.split('\r\n').map((line) => line.split('","')[1]!.length);
    const random = randomOf(5);
    let fallen = 0;
    for (let round = 0; round < 100; round += 1) {
      try {
        trusting(mutate(file, random));
      } catch {
        fallen += 1;
      }
    }
    expect(fallen).toBeGreaterThan(10);
  }); // prettier-ignore
});
