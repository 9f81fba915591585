import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article, Block, FootnotesBlock, Inline, SpanTag } from '../../../src/core/article.ts';
import { articleMarkdown } from '../../../src/core/export/article-markdown.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';
import { textOf } from '../../../src/core/text.ts';
import { readArticle } from '../../../src/main/files/parse.ts';
import { corpus } from '../parse/corpora.ts';

/** An article as Markdown, read again, has the same text. */

const again = (markdown: string): Article =>
  parseArticle({ text: markdown, name: 'x.md', encoding: 'utf-8', format: 'markdown' });

/** The text with the notes at its end, where GitHub shows them, and without their numbers, which GitHub gives anew. */
function comparable(blocks: readonly Block[]): string {
  const notes: FootnotesBlock[] = [];
  const inlines = (list: readonly Inline[]): Inline[] =>
    list.flatMap((inline): Inline[] => {
      if (inline.type === 'footnote-reference') return [];
      if (inline.type !== 'span' && inline.type !== 'link') return [inline];
      return [{ ...inline, children: inlines(inline.children) }];
    });
  const walk = (list: readonly Block[]): Block[] =>
    list.flatMap((block): Block[] => {
      switch (block.type) {
        case 'footnotes':
          notes.push({ ...block, items: block.items.map((item) => ({ ...item, children: walk(item.children) })) }); // prettier-ignore
          return [];
        case 'paragraph':
        case 'heading':
          return [{ ...block, children: inlines(block.children) }];
        case 'quote':
          return [{ ...block, children: walk(block.children) }];
        case 'list':
          return [
            { ...block, items: block.items.map((item) => ({ ...item, children: walk(item.children) })) },
          ];
        default:
          return [block];
      }
    });
  // A blank line within a leaf parts paragraphs in Markdown.
  return textOf([...walk(blocks), ...notes])
    .replace(/ +(?=\n|$)/g, '')
    .replace(/\n+/g, '\n');
}

const text = (value: string): Inline => ({ type: 'text', value });
const span = (tag: SpanTag, ...children: Inline[]): Inline => ({ type: 'span', tag, children });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const markdownOf = (...blocks: Block[]): string =>
  articleMarkdown({ title: 'T', dek: null, blocks }).slice('# T\n\n'.length);
const picture = (alt: string, local: string[] = []): Inline => ({
  type: 'image',
  resource: null,
  host: null,
  alt,
  local,
});
const mark = (footnote: string, label: string): Inline => ({ type: 'footnote-reference', footnote, label });
const notes = (...labels: string[]): Block => ({
  type: 'footnotes',
  items: labels.map((label) => ({ id: `n${label}`, label, children: [paragraph(text('At Emden.')), paragraph(text('Twice.'))] })),
}); // prettier-ignore

test.each<[string, Block[], string, string?]>([
  ['a footnote', [paragraph(text('Low'), mark('n1', '1'), text('.')), notes('1')], 'Low[^1].\n\n[^1]: At Emden.\n\n    Twice.\n'],
  ['a note that nothing points to', [paragraph(text('Low.')), notes('*')], 'Low.\n\n\\*\\. At Emden.\n\nTwice.\n', 'Low.\n*. At Emden.\nTwice.'],
  ['a mark without a note', [paragraph(text('Low'), mark('n9', '9'))], 'Low<sup>9</sup>\n', 'Low9'],
  ['two notes of one name', [paragraph(mark('n1', '1'), mark('n2', '1')), { ...notes('1', '2'), items: [{ id: 'n1', label: '1', children: [paragraph(text('a'))] }, { id: 'n2', label: '1', children: [paragraph(text('b'))] }] } as Block], '[^1][^1-2]\n\n[^1]: a\n\n[^1-2]: b\n'],
  ['a picture among words', [paragraph(text('See'), picture('A [gauge]'), text('here'))], 'See![A \\[gauge\\]]()here\n'],
  ['a picture beside the file, not one elsewhere', [paragraph(text('a '), picture('', ['file:///home/x/a.png', './img/a b.png']))], 'a ![](<./img/a%20b.png>)\n'],
  ['an exclamation mark before a link', [paragraph(text('Wow!'), { type: 'link', href: 'https://a.example/', children: [text('here')] })], 'Wow\\![here](<https://a.example/>)\n'],
  ['signs between letters, where they would be none', [paragraph(text('a'), span('strong', text('“b”')), text('c'))], 'a<strong>“b”</strong>c\n'],
  ['signs that touch', [paragraph(span('em', text('a')), span('strong', text('b')))], '*a*<strong>b</strong>\n'],
  ['signs in one another', [paragraph(span('strong', span('em', text('a'))))], '***a***\n'],
  ['what only pieces make a list', [paragraph(text('1'), span('small', text(') a')))], '1\\) a\n'],
  ['no definition', [paragraph(text('a')), paragraph(text(': b'))], 'a\n\n\\: b\n'],
  ['an address with signs', [paragraph(text('at https://a.example/*x*'))], 'at https\\://a.example/\\*x\\*\n'],
  ['a heading of two lines', [{ type: 'heading', level: 2, children: [text('a\nb')] }], '## a<br>b\n'],
  ['code in a list, with its spaces', [{ type: 'list', ordered: false, start: 1, items: [{ checked: null, children: [{ type: 'code', language: null, value: 'a  \n  b' }] }] }], '- ```\n  a  \n    b\n  ```\n'],
])('%s', (_, blocks, markdown, shown = comparable(blocks)) => {
  expect(markdownOf(...blocks)).toBe(markdown);
  expect(comparable(again(markdown).blocks)).toBe(shown);
}); // prettier-ignore

const folder = (path: string): URL => new URL(`../../../${path}/`, import.meta.url);
const FILES = ['resources/samples', 'tests/fixtures'].flatMap((path) =>
  readdirSync(folder(path))
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name): [string, URL] => [name, new URL(name, folder(path))]),
);

function expectSame({ title, dek, blocks }: Article): void {
  const read = again(articleMarkdown({ title, dek, blocks }));
  const expected = dek === null ? comparable(blocks) : `${dek}\n${comparable(blocks)}`;
  expect(comparable(read.blocks)).toBe(expected);
  expect(read.title).toBe(title);
}

test.each(FILES)('%s', async (name, url) => {
  expectSame((await readArticle(readFileSync(url), name)).article);
});

const pages = corpus('readability');
const names =
  pages === null ? [] : readdirSync(pages, { withFileTypes: true }).filter((entry) => entry.isDirectory());
test.skipIf(pages === null).each(names.map(({ name }) => name))('page %s of the corpus', async (name) => {
  const bytes = readFileSync(`${pages}/${name}/source.html`);
  expectSame((await readArticle(bytes, `${name}.html`)).article);
}); // prettier-ignore

const words = fc.string({ unit: fc.constantFrom(...'a b * _ ` [ ] ( ) < > # - + 1 . : ! | ~ \\ & ; = “ ” é / @ ^ $ %'.split(' '), ' '), minLength: 1, maxLength: 8 }).filter((value) => /\S/.test(value)); // prettier-ignore
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map(text),
  fc.tuple(fc.constantFrom<SpanTag>('em', 'strong', 's', 'small', 'code'), words).map(([tag, value]) => span(tag, text(value))), // prettier-ignore
  words.map((value): Inline => ({ type: 'link', href: 'https://a.example/(b', children: [text(value)] })),
  words.map((value) => picture(value)),
);
const flow: fc.Arbitrary<Block> = fc.oneof(
  fc
    .array(inline, { minLength: 1, maxLength: 5 })
    .map((children): Block => ({ type: 'paragraph', children })),
  words.map((value): Block => ({ type: 'code', language: null, value })),
);
const blocks = fc.array(
  fc.oneof(
    flow,
    fc.array(flow, { minLength: 1, maxLength: 3 }).map((children): Block => ({ type: 'quote', children })),
    fc
      .tuple(
        fc.boolean(),
        fc.array(fc.array(flow, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      )
      .map(
        ([ordered, items]): Block => ({ type: 'list', ordered, start: 1, items: items.map((children) => ({ checked: null, children })) }), // prettier-ignore
      ),
  ),
  { minLength: 1, maxLength: 4 },
);

test('any tree has the same letters when it is read again', () => {
  // White space between the pieces of a made-up tree is not collapsed, as a parser's is.
  const letters = (value: string): string => value.replace(/\s+/g, '');
  fc.assert(
    fc.property(blocks, (tree) => {
      const whole = [paragraph(text('a')), ...tree];
      const markdown = articleMarkdown({ title: 'T', dek: null, blocks: whole });
      expect(letters(comparable(again(markdown).blocks))).toBe(letters(comparable(whole)));
    }),
    { numRuns: 500 },
  );
});
