import commonmark from 'commonmark-spec';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/core/parse/markdown.ts';
import { textOf } from '../../../src/core/text.ts';
import { shownBlocks } from './shown.ts';

/**
 * All examples of the CommonMark specification: the text of each is what a page shows of the HTML that the specification
 * gives for it. `shown.ts` reads that HTML; it shares nothing with the parser.
 */

/** The specification prints a tab as an arrow. */
const EXAMPLES = commonmark.tests.map(({ number, section, markdown, html }) => ({
  number,
  section,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

/** Where Postil reads more than CommonMark, by the example's number: what it shows instead, and why. */
const MORE: Readonly<Record<number, { shows: string; because: string }>> = {
  590: {
    shows: 'foo\nfoo: /url "title"',
    because: 'No definition can be named [[foo]], so this is a wiki link, which shows its words alone.',
  },
};

function ours(markdown: string): string {
  const { blocks } = parseMarkdown({
    text: markdown,
    name: 'spec.md',
    encoding: 'utf-8',
    format: 'markdown',
  });
  return textOf(blocks);
}

/** The reference's blocks without the first heading of level one, which is the article's title, unless it is all there is. */
function theirs(html: string): string {
  const blocks = shownBlocks(html);
  const title = blocks.findIndex(({ tag, top }) => tag === 'h1' && top);
  const rest = blocks.filter((_, index) => index !== title);
  return (rest.length > 0 ? rest : blocks).map(({ text }) => text).join('\n');
}

test('the examples are all there', () => {
  expect(EXAMPLES).toHaveLength(652);
});

test.each(EXAMPLES)('$number, $section', ({ number, markdown, html }) => {
  expect(ours(markdown)).toBe(MORE[number]?.shows ?? theirs(html));
});

test.each(Object.entries(MORE))('%s still differs from the specification', (number, { shows, because }) => {
  expect(because).not.toBe('');
  expect(shows).not.toBe(theirs(EXAMPLES[Number(number) - 1]?.html ?? ''));
});
