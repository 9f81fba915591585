import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/article.ts';
import { articleMarkdown } from '../../../src/core/export/article-markdown.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';
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

/** The formulas of a tree, as their TeX. */
function sources(blocks: readonly Block[]): string[] {
  return [...JSON.stringify(blocks).matchAll(/"source":("(?:[^"\\]|\\.)*")/g)].map(([, source]) =>
    String(JSON.parse(source ?? '')),
  );
}

describe('formulas', () => {
  const read = (markdown: string) =>
    parseArticle({ text: markdown, name: 'x.md', encoding: 'utf-8', format: 'markdown' });

  it.each([
    ['in words', 'so $x^2$, the $n$th $5$', 'so $x^2$, the $n$th $5$\n'],
    ['on lines of their own', 'so\n$$\na % why\n+ b\n$$\nholds', 'so\n\n$$a + b$$\n\nholds\n'],
    ['beside money', 'for \\$5 or $x_1$', 'for \\$5 or $x_1$\n'],
    ['in a cell', '| a | b |\n|---|---|\n| $x_1$ | c |', '| a | b |\n| :-- | :-- |\n| $x_1$ | c |\n'],
    ['in marks', '**so $a_1$** and ~~$b$~~', '**so $a_1$** and ~~$b$~~\n'],
  ])('go back as TeX: %s', (_, markdown, written) => {
    const { blocks } = read(markdown);
    expect(markdownOf(...blocks)).toBe(written);
    expect(read(written).text).toBe(read(markdown).text);
  });

  const formula = (source: string | null): Block =>
    paragraph(
      text('a '),
      {
        type: 'math',
        display: 'inline',
        source,
        root: { tag: 'math', attributes: {}, children: [{ tag: 'mi', attributes: {}, children: ['*x*'] }] },
      },
      text(' b'),
    );

  it.each([
    ['what only MathML says is its letters', null, 'a \\*x\\* b\n'],
    ['what would read as a price says that it is none', '5 to 10', 'a $`{}5 to 10`$ b\n'],
    ['no tag', 'x<script>alert(1)</script>', 'a $x\\lt script>alert(1)\\lt /script>$ b\n'],
    ['no address', '![x](https://evil.example/a.png)', 'a $![x]{}(https://evil.example/a.png)$ b\n'],
    ['no end of its own', 'x$ *y*', 'a \\*x\\* b\n'],
    ['no code', '`= this.file`', 'a \\*x\\* b\n'],
    ['no line', 'x\n\n# y', 'a $x # y$ b\n'],
  ])('%s', (_, source, written) => {
    expect(markdownOf(formula(source))).toBe(written);
  });

  it('keeps cells apart, though a formula has bars', () => {
    const table: Block = {
      type: 'table',
      caption: [],
      rows: [[cell('h')], [{ ...cell(''), children: [formula('|x| + \\|y\\|')] }]],
    };
    expect(markdownOf(table)).toBe('| h |\n| :-- |\n| a $\\vert x\\vert + \\Vert y\\Vert$ b |\n');
  });

  it('gives every formula of a file back', () => {
    const { blocks } = read(readFileSync(new URL('../../fixtures/formulas.md', import.meta.url), 'utf8'));
    const found = sources(blocks);
    expect(found.length).toBeGreaterThan(10);
    const again = read(markdownOf(...blocks));
    expect(again.warnings).toEqual([]);
    expect(sources(again.blocks)).toEqual(found.map((source) => source.replace(/\s+/g, ' ')));
  });
});

function cell(value: string, align: 'right' | null = null, colSpan = 1) {
  return { header: false, align, colSpan, rowSpan: 1, children: [paragraph(text(value))] };
}
