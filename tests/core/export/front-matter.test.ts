import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from '../../../src/core/export/front-matter.ts';
import { articleRecord } from '../library/records.ts';
import { blocksOfMarkdown } from './parsed.ts';

const bodyOf = (matter: string) => matter.slice('---\n'.length, -'---\n'.length);

describe('frontMatter', () => {
  it('leaves out what is not known', () => {
    const matter = frontMatter(articleRecord({ byline: null, published: null, lang: null, places: [] }));
    expect(matter).toBe('---\ntitle: The last ferry\n---\n');
  });

  it.each([
    ['plain words – with “quotes”', 'plain words – with “quotes”'],
    ['a: b', '"a: b"'],
    ['yes', '"yes"'],
    ['12:30:45', '"12:30:45"'],
    ['1984', '"1984"'],
    ['2024-06-27', '2024-06-27'],
    ['one\ntwo', '"one\\ntwo"'],
    ['---', '"---"'],
    ['{{title}}', '"{{title}}"'],
    ['x\u202ey', '"x\\u202ey"'],
    ['x\u0085y', '"x\\u0085y"'],
  ])('writes %j as %j', (title, scalar) => {
    expect(frontMatter(articleRecord({ title })).split('\n')[1]).toBe(`title: ${scalar}`);
  });

  it('gives a YAML parser the very strings, of YAML 1.2 and 1.1, and is one block of the file', () => {
    const awkward = fc.constantFrom(
      'null',
      '~',
      '0x1f',
      '.5',
      '1e3',
      '=',
      '<<',
      '!!js x',
      '&a',
      '*a',
      '%x',
      '@x',
      '`x',
      '- x',
      '? x',
      '#x',
      ' x ',
      "it's",
      '"x"',
      '\\',
      '',
    );
    const text = fc.oneof(
      awkward,
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, text, text, (title, byline, siteName) => {
        const matter = frontMatter(articleRecord({ title, byline, siteName, published: null }));
        for (const version of ['1.2', '1.1'] as const) {
          expect(parse(bodyOf(matter), { version })).toEqual({
            title: datable(title, version),
            author: datable(byline, version),
            site: datable(siteName, version),
            file: '000_b12b.txt',
            language: 'en',
          });
        }
        expect(blocksOfMarkdown(`${matter}\nwords\n`).map(({ type }) => type)).toEqual(['yaml', 'paragraph']);
      }),
      { numRuns: 200 },
    );
  });
});

/** A bare date is a date in YAML 1.1, which is meant. */
function datable(text: string, version: '1.1' | '1.2'): unknown {
  return version === '1.1' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : text;
}
