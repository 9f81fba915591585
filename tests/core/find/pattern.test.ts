import { describe, expect, it } from 'vitest';
import type { FindOptions } from '../../../src/core/find/find-text.ts';
import { compilePattern, findPattern } from '../../../src/core/find/pattern.ts';
import { finding } from '../../../src/core/words/en/finding.ts';

const OPTIONS: FindOptions = { matchCase: false, wholeWord: false, matchAccents: false, pattern: true };

function found(text: string, pattern: string, options: Partial<FindOptions> = {}): string[] {
  const by = { ...OPTIONS, ...options };
  const compiled = compilePattern(pattern, by);
  if (typeof compiled === 'string') throw new Error(compiled);
  return findPattern(text, compiled, by, null).map(({ start, end }) => text.slice(start, end));
}

describe('patterns', () => {
  it.each<[string, string, string[]]>([
    ['1984 and 2024', '\\d{4}', ['1984', '2024']],
    ['One\nTwo', '^\\w+$', ['One', 'Two']],
    ['naïve café', '\\p{L}+', ['naïve', 'café']],
    ['a-b', 'a\\-b', ['a-b']],
    ['abc', 'x*', []],
    ['👩 and 👨', '.(?= and)', ['👩']],
  ])('in %j, /%s/ finds %j', (text, pattern, places) => {
    expect(found(text, pattern)).toEqual(places);
  });

  it('heeds case and whole words where it is told to', () => {
    expect(found('Art art party', 'art', { matchCase: true })).toEqual(['art', 'art']);
    expect(found('Art art party', 'art', { wholeWord: true })).toEqual(['Art', 'art']);
  });

  it.each<[string, RegExp]>([
    ['(', /“\(” is not closed/],
    [')', /“\)” closes nothing/],
    ['[a', /“\[” is not closed/],
    ['*', /nothing to repeat/],
    ['a{2,1}', /wrong order/],
    ['[z-a]', /wrong order/],
    ['\\', /Nothing follows/],
    ['(?<', /is not known/],
  ])('says in words why /%s/ is none', (pattern, words) => {
    const compiled = compilePattern(pattern, OPTIONS);
    expect(typeof compiled === 'string' && finding.problems[compiled]).toMatch(words);
  });

  it('says nothing that a program would say, whatever is typed', () => {
    for (const pattern of ['(?<a>.)(?<a>.)', '\\k<a>', '(?<=', '\\u{110000}', '(?a:b)', '[[', '\\p{Nope}']) {
      const compiled = compilePattern(pattern, OPTIONS);
      expect([pattern, typeof compiled === 'object' || compiled in finding.problems]).toEqual([
        pattern,
        true,
      ]);
    }
  });
});
