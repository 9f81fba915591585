import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/article.ts';
import { textOf } from '../../../src/core/text.ts';
import { headingNamed } from '../../../src/renderer/outline/slug.ts';
import { countsOf, depthsOf, outlineOf, sectionAt } from '../../../src/renderer/outline/outline.ts';

const text = (value: string) => [{ type: 'text' as const, value }];
const BLOCKS: Block[] = [
  { type: 'paragraph', children: text('Before any heading.') },
  { type: 'heading', level: 2, children: text('Low water') },
  { type: 'paragraph', children: text('The tide goes out.') },
  { type: 'rule' },
  { type: 'heading', level: 4, children: text('At the mole') },
  { type: 'quote', children: [{ type: 'heading', level: 1, children: text('A quoted heading') }] },
  { type: 'heading', level: 2, children: text('High water') },
];

describe('the outline', () => {
  it('has the headings of the article, each where its words begin', () => {
    const entries = outlineOf(BLOCKS);
    expect(entries.map(({ text, level }) => [text, level])).toEqual([
      ['Low water', 2],
      ['At the mole', 4],
      ['High water', 2],
    ]);
    for (const { text, offset } of entries)
      expect(textOf(BLOCKS).slice(offset)).toMatch(new RegExp(`^${text}`));
  });

  it('is empty for an article without headings', () => {
    expect(outlineOf([{ type: 'paragraph', children: text('Words alone.') }])).toEqual([]);
  });

  it.each([
    [
      [2, 4, 2, 3, 3],
      [0, 1, 0, 1, 1],
    ],
    [
      [3, 2, 1],
      [0, 0, 0],
    ],
    [
      [1, 2, 6, 3],
      [0, 1, 2, 2],
    ],
  ] as const)('nests levels %j as %j', (levels, depths) => {
    expect(depthsOf(levels.map((level) => ({ level })))).toEqual(depths);
  });

  it('knows the section of a place, and counts what stands in each', () => {
    const entries = [{ offset: 20 }, { offset: 50 }, { offset: 90 }];
    expect([0, 19, 20, 49, 50, 500].map((offset) => sectionAt(entries, offset))).toEqual([
      -1, -1, 0, 0, 1, 2,
    ]);
    expect(countsOf(entries, [5, 95, 20, 30, 91])).toEqual([2, 0, 2]);
  });
});

describe('links to headings', () => {
  const entries = ['The mole: 1911–1924', 'Über Wasser', 'Notes', 'Notes', 'snake_case & more'].map(
    (text, offset) => ({
      level: 2 as const,
      text,
      offset,
    }),
  );
  it.each([
    ['the-mole-19111924', 0],
    ['%C3%BCber-wasser', 1],
    ['notes', 2],
    ['notes-1', 3],
    ['snake_case--more', 4],
    ['nothing', null],
    ['%', null],
  ])('#%s leads to heading %s', (fragment, offset) => {
    expect(headingNamed(fragment, entries)?.offset ?? null).toBe(offset);
  });
});
