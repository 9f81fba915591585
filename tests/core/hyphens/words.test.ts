import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dividableWords, wellPlaced } from '../../../src/core/hyphens/words.ts';

const found = (text: string, before = '', after = ' '): string[] =>
  dividableWords(text, 'latin', before, after).map(({ start, key }) => {
    expect(text.slice(start, start + key.length).toLowerCase()).toBe(key);
    return key;
  });

describe('dividableWords', () => {
  it('takes words of six letters or more, with their marks of punctuation left aside', () => {
    expect(found('“Never,” she wrote—twice—in italics; (nobody) answered.')).toEqual([
      'italics',
      'nobody',
      'answered',
    ]);
    expect(found('Ärztekammer l’application größte')).toEqual(['ärztekammer', 'application', 'größte']);
  });

  it.each([
    ['an address', 'https://example.org/chapter www.example.org reader@example.org'],
    ['a path', '/usr/local/documentation src\\renderer'],
    ['code and handles', 'read_everything @somebody #everything name=whatever'],
    ['numbers', 'B612asteroid asteroid612'],
    ['capitals', 'NATIONAL UNESCO-KOMMISSION'],
    ['names with capitals within', 'MacDonald JavaScript iPhones eBooks'],
    ['two scripts', 'Москваcity αβγδεζη'],
    ['letters of several parts', 'résumés'.normalize('NFD')],
    ['words that say themselves where they may be divided', 'un\u00ADbelievable zero\u200Bwidth'],
    ['data', 'a'.repeat(101)],
  ])('leaves %s whole', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('divides the parts of a compound only where they are long', () => {
    expect(found('well-established Nord-Süd-Verbindung long-term')).toEqual(['established', 'verbindung']);
  });

  it('leaves a word whole that goes on in the text before or after', () => {
    expect(found('national', 'r')).toEqual([]);
    expect(found('national', ' ', 'é')).toEqual([]);
    expect(found('national treasure', ' ', 's')).toEqual(['national']);
    expect(found('national', '“', '”')).toEqual(['national']);
  });

  it('leaves the last word of a paragraph whole, so that half of it is no line', () => {
    expect(found('national treasure', '', '')).toEqual(['national']);
    expect(found('national “treasures.” ', '', '')).toEqual(['national']);
    expect(found('national treasure', '', ' ')).toEqual(['national', 'treasure']);
    expect(found('national', '', '')).toEqual([]);
  });

  it('finds each where it is, in any text', () => {
    const unit = fc.constantFrom(
      'a',
      'É',
      'ß',
      'İ',
      ' ',
      '-',
      '.',
      '\u00AD',
      '港',
      '👩',
      '1',
      '\u0301',
      'the ',
      'Donau',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        let end = 0;
        for (const { start, key } of dividableWords(text, 'latin', '', ' ')) {
          expect(start).toBeGreaterThanOrEqual(end);
          end = start + key.length;
          expect(text.slice(start, end).toLowerCase()).toBe(key);
          expect(key).not.toContain('\u00AD');
        }
      }),
    ); // prettier-ignore
  });
});

it('two letters stay before a hyphen, and three behind it', () => {
  expect(wellPlaced([1, 2, 5, 6, 7], 8)).toEqual([2, 5]);
});
