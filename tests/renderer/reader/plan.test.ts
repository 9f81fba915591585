import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, TableCell } from '../../../src/core/article.ts';
import { textOf } from '../../../src/core/text.ts';
import { planSections, visitLeaves } from '../../../src/renderer/reader/plan.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '港', '\n', '👩'), maxLength: 12 });

const { block: blockOf } = fc.letrec<{ inline: Inline; inlines: Inline[]; block: Block; blocks: Block[]; cell: TableCell }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    words.map((value): Inline => ({ type: 'text', value })),
    fc.constant<Inline>({ type: 'image', resource: 'r', host: null, alt: 'A gull', height: 120 }),
    words.map((label): Inline => ({ type: 'footnote-reference', footnote: 'f', label })),
    tie('inlines').map((children): Inline => ({ type: 'span', tag: 'em', children })),
    tie('inlines').map((children): Inline => ({ type: 'link', href: 'https://example.org', children })),
  ),
  inlines: fc.array(tie('inline'), { maxLength: 3 }),
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  cell: tie('blocks').map((children): TableCell => ({ header: false, align: null, colSpan: 1, rowSpan: 1, children })),
  block: fc.oneof(
    { depthSize: 'small' },
    tie('inlines').map((children): Block => ({ type: 'paragraph', children })),
    tie('inlines').map((children): Block => ({ type: 'heading', level: 2, children })),
    words.map((value): Block => ({ type: 'code', language: null, value })),
    fc.constant<Block>({ type: 'rule' }),
    tie('blocks').map((children): Block => ({ type: 'quote', children })),
    tie('blocks').map((children): Block => ({ type: 'list', ordered: true, start: 1, items: [{ checked: null, children }] })),
    tie('blocks').map((children): Block => ({ type: 'footnotes', items: [{ id: 'f', label: '1', children }] })),
    fc.tuple(tie('inlines'), fc.array(tie('cell'), { maxLength: 3 })).map(([caption, row]): Block => ({ type: 'table', caption, rows: [row] })),
    fc.tuple(tie('inlines'), tie('blocks')).map(([caption, children]): Block => ({ type: 'figure', children, caption })),
    fc.tuple(tie('inlines'), tie('blocks')).map(([summary, children]): Block => ({ type: 'details', summary, children })),
    fc.tuple(tie('inlines'), tie('blocks')).map(([term, description]): Block => ({ type: 'definitions', items: [{ terms: [term], descriptions: [description] }] })),
  ),
})); // prettier-ignore

/** Enough of them for several sections. */
const articles = fc.array(blockOf, { maxLength: 120 });

describe('planSections', () => {
  it('puts every block in one section, and says which text each section has', () => {
    fc.assert(
      fc.property(articles, (blocks) => {
        const text = textOf(blocks);
        const plans = planSections(blocks);
        expect(plans.flatMap(({ first, last }) => blocks.slice(first, last))).toEqual(blocks);
        for (const { first, last, start, end } of plans)
          expect(text.slice(start, end)).toBe(textOf(blocks.slice(first, last)));
        const withText = plans.filter(({ characters }) => characters > 0);
        expect(withText.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('visits the leaves that the text is made of', () => {
    fc.assert(
      fc.property(blockOf, (block) => {
        const text = textOf([block]);
        const lengths: number[] = [];
        visitLeaves([block], ({ length }) => {
          if (length > 0) lengths.push(length);
        });
        expect(lengths.reduce((sum, length) => sum + length, Math.max(0, lengths.length - 1))).toBe(
          text.length,
        );
        let at = 0;
        for (const length of lengths.slice(0, -1)) {
          at += length + 1;
          expect(text[at - 1]).toBe('\n');
        }
      }),
    );
  });

  it('closes a section at seven thousand letters or fifty leaves', () => {
    const paragraph = (length: number): Block => ({
      type: 'paragraph',
      children: [{ type: 'text', value: 'x'.repeat(length) }],
    });
    expect(
      planSections(Array.from({ length: 20 }, () => paragraph(3500))).map(({ first, last }) => last - first),
    ).toEqual(Array(10).fill(2));
    expect(
      planSections(Array.from({ length: 120 }, () => paragraph(1))).map(({ first, last }) => last - first),
    ).toEqual([50, 50, 20]);
    expect(planSections([])).toEqual([]);
  });
});
