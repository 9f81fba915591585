import { expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/article.ts';
import { placedCode } from '../../../src/core/code/placed.ts';
import { textOf } from '../../../src/core/text.ts';

const words = (value: string): Inline[] => [{ type: 'text', value }];
const paragraph = (value: string): Block => ({ type: 'paragraph', children: words(value) });
const code = (value: string, language: string | null = null): Block => ({ type: 'code', language, value });

const NESTED: Block[] = [
  paragraph('Before.'),
  code('let a = 1', 'js'),
  code('', 'js'),
  { type: 'rule' },
  { type: 'quote', children: [paragraph('Quoted.'), code('in a quote')] },
  { type: 'list', ordered: false, start: 1, items: [{ checked: null, children: [code('in a list', 'c')] }] },
  {
    type: 'table',
    caption: words('A caption'),
    rows: [[{ header: false, align: null, colSpan: 1, rowSpan: 1, children: [code('in a cell')] }]],
  },
  { type: 'figure', children: [code('in a figure')], caption: words('Its words') },
  { type: 'details', summary: words('More'), children: [code('in details')] },
  { type: 'definitions', items: [{ terms: [words('Term')], descriptions: [[code('in a definition')]] }] },
  { type: 'footnotes', items: [{ id: 'f', label: '1', children: [code('in a note')] }] },
];

it('finds code wherever it stands, at the offsets of the article’s text', () => {
  const text = textOf(NESTED);
  const found = placedCode(NESTED);
  expect(found.map(({ value, language }) => [value, language])).toEqual([
    ['let a = 1', 'js'],
    ['in a quote', null],
    ['in a list', 'c'],
    ['in a cell', null],
    ['in a figure', null],
    ['in details', null],
    ['in a definition', null],
    ['in a note', null],
  ]);
  for (const { start, value } of found) expect(text.slice(start, start + value.length)).toBe(value);
});

it('finds none in prose', () => {
  expect(placedCode([paragraph('let it be'), { type: 'quote', children: [paragraph('int main')] }])).toEqual(
    [],
  );
});
