import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isLightMarkdown } from '../../../src/main/files/markdown-weight.ts';

const PROSE =
  'The *ferry* was late again - as it had been since [March](https://a.example/march) - and “nobody”, said the pilot, had asked.\n\n';

describe('read at once', () => {
  test.each([
    ['an article', `# Low water\n\n${PROSE.repeat(30)}`],
    ['one with front matter', `---\ntitle: Low water\nauthor: Jane Doe\n---\n\n${PROSE.repeat(30)}`],
    ['one long line', 'word '.repeat(3000)],
    ['a note with a formula', `The tide is $h(t) = h_0 + a\\cos(\\omega t)$.\n\n${PROSE.repeat(10)}`],
    ['nothing', ''],
    [
      'every block there is',
      readFileSync(new URL('../../fixtures/every-block.md', import.meta.url), 'latin1'),
    ],
  ])('%s', (_, text) => {
    expect(isLightMarkdown(text)).toBe(true);
  });
});

describe('given to a thread', () => {
  /** Each took the parser more than 50 ms at a size below 4 kB, or would at 16 kB. */
  test.each([
    ['emphasis that never closes', '*a_'],
    ['stars and lines', '*_'],
    ['open brackets', '[a]('],
    ['headings', 'a\n=\n'],
    ['definitions', 'a\n: b\n'],
    ['quotes in quotes', '> '],
    ['lists in lists', '- '],
    ['numbers in numbers', '1. '],
    ['tables', '|a|\n|-|\n'],
    ['tags', '<b>'],
    ['formulas', '$x^2$ '],
    ['footnotes', '[^a]: x\n'],
    ['addresses', 'a@'],
    ['references', '&amp'],
  ])('%s', (_, piece) => {
    expect(isLightMarkdown(piece.repeat(3000 / piece.length))).toBe(false);
  });

  test.each([
    ['a long formula', `$${'abcdefgh'.repeat(600)}$`],
    ['a tag with thousands of attributes', `<a ${'b '.repeat(3000)}>`],
    ['a list in front matter', `---\nk: {${'a,'.repeat(2000)}}\n---\nText.`],
    ['front matter that never ends', `---\nk: {${'a,'.repeat(2000)}`],
    ['a long article', PROSE.repeat(150)],
    ['UTF-16', 'T\0h\0e\0'],
  ])('%s', (_, text) => {
    expect(isLightMarkdown(text)).toBe(false);
  });
});
