import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../../src/core/parse/markdown-note.ts';
import { signsOf } from '../../../src/core/search/note-signs.ts';
import { textOf } from '../../../src/core/text.ts';

/** The line without its signs. */
function words(line: string): string {
  let [rest, at] = ['', 0];
  for (const { start, end } of signsOf(line)) {
    rest += line.slice(at, start);
    at = end;
  }
  return rest + line.slice(at);
}

/** The line as the reader of notes reads it. */
const read = (line: string): string => textOf(markdownBlocks(line));

describe('the signs of a line of a note', () => {
  it.each([
    ['Compare the **glossed** Bibles with *marginalia*.', 'Compare the glossed Bibles with marginalia.'],
    ['***Both*** and __bold__ and _slanted_ and ~~gone~~.', 'Both and bold and slanted and gone.'],
    ['**bold *and slanted* within**', 'bold and slanted within'],
    [
      'See [Coleridge](https://example.org/a_(b)_c "His notes") for `marks **as** typed`.',
      'See Coleridge for marks **as** typed.',
    ],
    ['As [[The harbour]] has it', 'As The harbour has it'],
    ['> ## A *heading* in a quote ##', 'A heading in a quote'],
    ['- [x] read **twice**', 'read twice'],
    ['12. the twelfth', 'the twelfth'],
    ['at <https://example.org/a_b_c> it is', 'at https://example.org/a_b_c it is'],
    ['a star \\* and a \\_line\\_', 'a star * and a _line_'],
    ['``code with ` a tick``', 'code with ` a tick'],
    ['**図書館**で読む', '図書館で読む'],
  ])('%s', (line, plain) => {
    expect(words(line)).toBe(plain);
  });

  it.each([
    'Two words and nothing else.',
    '2 * 3 * 4 is 24',
    'snake_case_names stay, and 5*6*7 does not',
    'a lone * or _ or ~ or `',
    'an [open bracket and a (round one)',
    'a price of ~5 and ~6',
    'C# and #hash',
    '-5 degrees',
    '1984 was a year',
    'a \\ and an end\\',
  ])('there are as many as the reader of notes takes: %s', (line) => {
    expect(words(line)).toBe(read(line));
  });

  it('are those that the reader of notes takes, however emphasis and code are nested', () => {
    // But for `~~`: of `sea*~~*` the two read another emphasis.
    const parts = ['*', '**', '_', '__', '`', '\\', ' ', 'tide', 'sea', '.', '(', ')', '図'];
    const line = fc
      .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 12 })
      .map((some) => `a ${some.join('')} z`);
    let signs = 0;
    fc.assert(
      fc.property(line, (one) => {
        signs += signsOf(one).length;
        // White space is one space wherever it is shown.
        const shown = (text: string) => text.replace(/\s+/g, ' ').trim();
        expect(shown(words(one))).toBe(shown(read(one)));
      }),
      { numRuns: 500 },
    );
    expect(signs).toBeGreaterThan(100);
  });

  it('are apart, in order and within the line, whatever it is', () => {
    const parts = [
      '[',
      ']',
      '](',
      ')',
      '![',
      '[[',
      ']]',
      '<',
      '>',
      'http://a',
      '# ',
      '> ',
      '1. ',
      '*',
      '`',
      '\\',
      ' ',
      'sea',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 20 }), (some) => {
        const line = some.join('');
        let last = 0;
        for (const { start, end } of signsOf(line)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(line.length);
      }),
    );
  });

  it('are looked for in no time in a line that is nothing else, and not at all in a longer one', () => {
    const began = performance.now();
    for (const sign of ['*a ', '[', '`', '_a_b', '](', '<']) signsOf(sign.repeat(4_000 / sign.length));
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(signsOf('**a** '.repeat(1_000))).toEqual([]);
  });
});
