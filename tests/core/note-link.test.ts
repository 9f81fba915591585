import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/core/article.ts';
import { markdownLink, noteLink, parseNoteLink } from '../../src/core/note-link.ts';
import { markdownBlocks } from '../../src/core/parse/markdown-note.ts';
import { parseArticle } from '../../src/core/parse/index.ts';
import { textOf } from '../../src/core/text.ts';

function hrefs(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  const look = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'link') found.push(inline.href);
      if ('children' in inline) look(inline.children);
    }
  };
  for (const block of blocks) if (block.type === 'paragraph') look(block.children);
  return found;
}

test('an address of the library is read back as what it was made of', () => {
  const id = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
  fc.assert(
    fc.property(id, fc.option(id), (articleId, annotationId) => {
      const href = noteLink(articleId, annotationId);
      expect(parseNoteLink(href)).toEqual({ articleId, annotationId });
      const blocks = markdownBlocks(`See ${markdownLink('a [title] *of* it', href)}.`);
      expect(hrefs(blocks)).toEqual([href]);
      expect(textOf(blocks)).toBe('See a [title] *of* it.');
    }),
  );
});

test.each([
  'postil://article/',
  'postil://article',
  'postil://settings/x',
  'postil://article/a/b',
  'postil://article/a?b',
  'postil://article/a#',
  'postil://article/%E0%A4%A',
  'postil:article/a',
  'https://article/a',
])('%j leads nowhere in the library', (href) => {
  expect(parseNoteLink(href)).toBeNull();
});

test.each([
  ['[a](https://example.org/x)', ['https://example.org/x']],
  ['[a](postil://article/one#two)', ['postil://article/one#two']],
  ['[a](postil://settings/)', []],
  ['[a](other.html) [b](#c) [d](mailto:a@example.org) [e](javascript:x) [f](file:///etc/passwd)', []],
  ['<a href="postil://article/one">a</a>', ['postil://article/one']],
])('a note may say %j', (note, links) => {
  expect(hrefs(markdownBlocks(note))).toEqual(links);
});

test('an article may not lead into the library', () => {
  const text = 'See [a](postil://article/one).';
  expect(hrefs(parseArticle({ text, name: 'a.md', encoding: 'utf-8', format: 'markdown' }).blocks)).toEqual(
    [],
  );
});

test('[[Title]] is a link where one article has that title, and else what was typed', () => {
  const known = (title: string) => (title === 'Low Water' ? 'a-1' : null);
  const link = 'postil://article/a-1';
  for (const [note, links, shown] of [
    ['As in [[Low Water]], and [[High Water]].', [link], 'As in Low Water, and [[High Water]].'],
    ['**[[Low Water]]** [[Low Water]]', [link, link], 'Low Water Low Water'],
    ['`[[Low Water]]`', [], '[[Low Water]]'],
    ['[x [[Low Water]]](https://example.org)', ['https://example.org'], 'x [[Low Water]]'],
    ['[[Low\nWater]] [[]] [[[Low Water]]]', [link], '[[Low Water]] [[]] [Low Water]'],
  ] as const) {
    const blocks = markdownBlocks(note, known);
    expect(hrefs(blocks)).toEqual(links);
    expect(textOf(blocks)).toBe(shown);
  }
});
