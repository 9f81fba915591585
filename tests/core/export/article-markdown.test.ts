import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/article.ts';
import { articleMarkdown } from '../../../src/core/export/article-markdown.ts';
import { blocksOfMarkdown, shown } from './parsed.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const markdownOf = (...blocks: Block[]) =>
  articleMarkdown({ title: 'T', dek: null, blocks }).slice('# T\n\n'.length);

describe('articleMarkdown', () => {
  it.each<[string, Block[], string]>([
    ['paragraphs', [paragraph(text('one')), paragraph(text('two'))], 'one\n\ntwo\n'],
    ['a hard break', [paragraph(text('one\ntwo'))], 'one\\\ntwo\n'],
    ['a heading', [{ type: 'heading', level: 3, children: [text('# a')] }], '### \\# a\n'],
    [
      'spans, with the spaces outside their marks',
      [paragraph(text('a'), { type: 'span', tag: 'em', children: [text(' b ')] }, text('c'))],
      'a *b* c\n',
    ],
    [
      'a link',
      [paragraph({ type: 'link', href: 'https://example.org/a b>c', children: [text('here')] })],
      '[here](<https://example.org/a%20b%3Ec>)\n',
    ],
    [
      'code with backticks',
      [{ type: 'code', language: 'js', value: 'a\n```\nb' }],
      '````js\na\n```\nb\n````\n',
    ],
    ['code in words', [paragraph({ type: 'span', tag: 'code', children: [text('a`b')] })], '`` a`b ``\n'],
    [
      'a list in a list',
      [
        {
          type: 'list',
          ordered: true,
          start: 3,
          items: [
            {
              checked: null,
              children: [
                paragraph(text('one')),
                {
                  type: 'list',
                  ordered: false,
                  start: 1,
                  items: [{ checked: true, children: [paragraph(text('two'))] }],
                },
              ],
            },
          ],
        },
      ],
      '3. one\n\n   - [x] two\n',
    ],
    ['a quote', [{ type: 'quote', children: [paragraph(text('a')), paragraph(text('b'))] }], '> a\n>\n> b\n'],
    ['a rule', [paragraph(text('a')), { type: 'rule' }], 'a\n\n---\n'],
    [
      'a table',
      [
        {
          type: 'table',
          caption: [text('Tides')],
          rows: [[cell('h | 1', 'right'), cell('h 2')], [cell('a', null, 2)]],
        },
      ],
      'Tides\n\n| h \\| 1 | h 2 |\n| --: | :-- |\n| a |  |\n',
    ],
  ])('writes %s', (_, blocks, markdown) => {
    expect(markdownOf(...blocks)).toBe(markdown);
  });

  it('does not repeat a title that the text begins with, and puts the dek below it', () => {
    const blocks: Block[] = [
      { type: 'heading', level: 1, children: [text('The pier')] },
      paragraph(text('Words.')),
    ];
    expect(articleMarkdown({ title: 'The pier', dek: null, blocks })).toBe('# The pier\n\nWords.\n');
    expect(articleMarkdown({ title: 'A *pier*', dek: 'In short.', blocks: [] })).toBe(
      '# A \\*pier\\*\n\nIn short.\n',
    );
  });

  it('shows the very words, whatever they are', () => {
    const words = fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '*',
        '_',
        '`',
        '[',
        ']',
        '<',
        '#',
        '-',
        '1',
        '.',
        '|',
        '~',
        '\\',
        '&',
        ';',
        '!',
        '>',
        '+',
        '=',
      ),
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const markdown = markdownOf(...paragraphs.map((value) => paragraph(text(value.trim()))));
        const visible = paragraphs.map((value) => value.trim()).filter((value) => value !== '');
        expect(blocksOfMarkdown(markdown).map(shown)).toEqual(visible);
      }),
      { numRuns: 300 },
    );
  });
});

function cell(value: string, align: 'right' | null = null, colSpan = 1) {
  return { header: false, align, colSpan, rowSpan: 1, children: [paragraph(text(value))] };
}
