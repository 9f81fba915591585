import fc from 'fast-check';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from '../../src/core/export/front-matter.ts';
import { exportMarkdown } from '../../src/core/export/markdown.ts';
import { blocksOfMarkdown } from '../core/export/parsed.ts';
import { annotationOn, articleRecord, TEXT } from '../core/library/records.ts';
import { measured, rounds } from '../results.ts';
import { HOSTILE_TEXTS, hostileText } from './hostile-texts.ts';

interface Header {
  title: string;
  byline: string;
  siteName: string;
  sourceUrl: string;
}

const ours = (header: Header): string =>
  frontMatter(articleRecord({ ...header, published: null, lang: null, places: [] }));

/** As it is written in a hurry. */
const naive = ({ title, byline, siteName, sourceUrl }: Header): string =>
  `---\ntitle: ${title}\nauthor: ${byline}\nsite: ${siteName}\nsource: ${sourceUrl}\n---\n`;

const READERS: readonly ((yaml: string) => unknown)[] = [
  (yaml) => parse(yaml, { version: '1.2', logLevel: 'silent' }) as unknown,
  (yaml) => parse(yaml, { version: '1.1', schema: 'failsafe', logLevel: 'silent' }) as unknown,
  // Strings as they are written: a bare date is a date to this one otherwise, which is meant.
  (yaml) => load(yaml, { schema: FAILSAFE_SCHEMA }),
];

/** What the readers make of it that is not the very strings. */
function faults(matter: string, { title, byline, siteName, sourceUrl }: Header): string[] {
  const whole = JSON.stringify({ title, author: byline, site: siteName, source: sourceUrl });
  return READERS.flatMap((read, index) => {
    try {
      const value = JSON.stringify(read(matter.slice('---\n'.length, -'---\n'.length)));
      return value === whole ? [] : [`reader ${index}: ${value}`];
    } catch (error) {
      return [`reader ${index}: ${(error as Error).message}`];
    }
  }).concat(matter.split(/[\n\r\u0085\u2028\u2029]/).length === 7 ? [] : ['its lines are not its fields']);
}

const headerOf = (
  title: string,
  byline = title,
  siteName = 'Site',
  sourceUrl = 'https://example.org/',
): Header => ({ title, byline, siteName, sourceUrl });
const header: fc.Arbitrary<Header> = fc.record({
  title: hostileText,
  byline: hostileText,
  siteName: hostileText,
  sourceUrl: hostileText,
});

describe('X2: front matter', () => {
  it('X2: gives two readers of YAML the very strings, whatever they are', () => {
    for (const text of HOSTILE_TEXTS)
      expect(faults(ours(headerOf(text)), headerOf(text)), JSON.stringify(text)).toEqual([]);
    const tried = rounds(300, 10_000);
    fc.assert(
      fc.property(header, (given) => {
        expect(faults(ours(given), given)).toEqual([]);
      }),
      { numRuns: tried },
    );
    measured(
      'X2',
      `${HOSTILE_TEXTS.length + tried} hostile headers, read back by two libraries as the very strings`,
    );
  });

  it('X2: stays one block at the top of the file, and the same the second time', () => {
    fc.assert(
      fc.property(header, (given) => {
        const input = {
          article: articleRecord({ ...given, dek: null }),
          text: TEXT,
          annotations: [annotationOn('at dawn')],
        };
        const file = exportMarkdown(input);
        expect(blocksOfMarkdown(file).map(({ type }) => type)).toEqual([
          'yaml',
          'heading',
          'blockquote',
          'paragraph',
        ]);
        expect(exportMarkdown(structuredClone(input))).toBe(file);
      }),
      { numRuns: rounds(200, 2_000) },
    );
  });

  it('X2: control: headers without quotes are read as something else', () => {
    const wrong = HOSTILE_TEXTS.filter((text) => faults(naive(headerOf(text)), headerOf(text)).length > 0);
    expect(wrong.length).toBeGreaterThan(60);
  });
});
