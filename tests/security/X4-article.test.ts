import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/article.ts';
import { articleMarkdown } from '../../src/core/export/article-markdown.ts';
import { blocksOfMarkdown, shown } from '../core/export/parsed.ts';
import { measured, rounds } from '../results.ts';
import { HOSTILE_TEXTS, hostileText, inUtf8 } from './hostile-texts.ts';
import { blocksBySecondReader } from './second-reader.ts';

const TITLE = 'Plain title';

/** A paragraph is one line, as parsers give it: white space collapsed. */
const oneLine = (text: string): string => text.replace(/[\s\u0085]+/gu, ' ').trim();

function treeOf(text: string): Block[] {
  const words: Block = { type: 'paragraph', children: [{ type: 'text', value: text }] };
  return [
    words,
    { type: 'heading', level: 2, children: [{ type: 'text', value: text }] },
    { type: 'quote', children: [words] },
    { type: 'paragraph', children: [{ type: 'text', value: 'The end.' }] },
  ];
}

const ours = (text: string): string => articleMarkdown({ title: TITLE, dek: null, blocks: treeOf(text) });
/** As it is written in a hurry. */
const naive = (text: string): string => `# ${TITLE}\n\n${text}\n\n## ${text}\n\n> ${text}\n\nThe end.\n`;

const ORDER = ['heading', 'paragraph', 'heading', 'quote', 'paragraph'];

function faults(markdown: string, text: string): string[] {
  const words = inUtf8(text.replace(/[\0-\x08\x0e-\x1f\x7f]/g, '\ufffd'));
  const found: string[] = [];
  const first = blocksOfMarkdown(markdown);
  const kinds = first.map(({ type }) => (type === 'blockquote' ? 'quote' : type));
  if (kinds.join() !== ORDER.join()) found.push('other blocks');
  // Trailing spaces of a line are nobody's.
  const letters = (value: string): string =>
    inUtf8(value).replaceAll('\u00a0', ' ').replace(/\s+/gu, ' ').trim();
  for (const index of [1, 2, 3]) {
    const block = first[index];
    if (block === undefined || letters(shown(block)) !== letters(words))
      found.push(`other words in block ${index}`);
  }
  const second = blocksBySecondReader(markdown);
  if (second.map(({ type }) => type).join() !== ORDER.join()) found.push('other blocks to the second reader');
  for (const index of [1, 2, 3])
    if (letters(second[index]?.text ?? '') !== letters(words))
      found.push(`other words in block ${index} to the second reader`);
  if (second.some(({ html }) => html)) found.push('HTML');
  if (/<%|%>|`\s*\$=/.test(markdown)) found.push('a command');
  if (/[\r\v\f\u0085\u2028\u2029]/u.test(markdown)) found.push('a line end of another kind');
  return found;
}

const TEXTS = HOSTILE_TEXTS.map(oneLine).filter((text) => text !== '');

describe('X4: a whole article as Markdown', () => {
  it('X4: is read by two programs as the words it has, in the blocks it has', () => {
    for (const text of TEXTS) expect(faults(ours(text), text), JSON.stringify(text)).toEqual([]);
    const tried = rounds(300, 10_000);
    const one = hostileText.map(oneLine).filter((text) => text !== '');
    fc.assert(
      fc.property(one, (text) => {
        expect(faults(ours(text), text)).toEqual([]);
        expect(ours(text)).toBe(ours(text));
      }),
      { numRuns: tried },
    );
    measured(
      'X4',
      `${TEXTS.length + tried} hostile articles: two readers find the same words in the same blocks`,
    );
  });

  it('X4: keeps code in its fence, whatever it says', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const blocks: Block[] = [{ type: 'code', language: value, value }, ...treeOf('after')];
        const read = blocksOfMarkdown(articleMarkdown({ title: TITLE, dek: null, blocks }));
        expect(read.map(({ type }) => type)).toEqual([
          'heading',
          'code',
          'paragraph',
          'heading',
          'blockquote',
          'paragraph',
        ]);
      }),
      { numRuns: rounds(200, 5_000) },
    );
  });

  it('X4: control: the same without escapes is found wrong', () => {
    expect(TEXTS.filter((text) => faults(naive(text), text).length > 0).length).toBeGreaterThan(30);
  });
});
