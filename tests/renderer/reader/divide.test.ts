import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/article.ts';
import { textOf } from '../../../src/core/text.ts';
import { divide } from '../../../src/renderer/reader/divide.ts';
import { planSections } from '../../../src/renderer/reader/plan.ts';

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const each = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const list = (count: number): Block => ({
  type: 'list',
  ordered: true,
  start: 3,
  items: each(count, (index) => ({ checked: null, children: [paragraph(`Item ${index}`)] })),
});

const LONG: [string, Block][] = [
  ['a list', list(1000)],
  ['footnotes', { type: 'footnotes', items: each(400, (i) => ({ id: `${i}`, label: `${i}`, children: [paragraph(`Note ${i}`)] })) }],
  ['definitions', { type: 'definitions', items: each(300, (i) => ({ terms: [[{ type: 'text', value: `Term ${i}` }]], descriptions: [[paragraph('Means'), paragraph('it')]] })) }],
  ['a quote', { type: 'quote', lang: 'fr', children: each(60, (i) => paragraph(`${i} ${'mot '.repeat(500)}`)) }],
]; // prettier-ignore

describe('divide', () => {
  it.each(LONG)('divides %s into parts of one section, with the same text', (_, block) => {
    const parts = divide([paragraph('Before'), block, paragraph('After')]);
    const blocks = parts.map((part) => part.block);
    expect(parts.length).toBeGreaterThan(6);
    expect(textOf(blocks)).toBe(textOf([paragraph('Before'), block, paragraph('After')]));
    for (const plan of planSections(blocks)) {
      expect(plan.leaves).toBeLessThanOrEqual(100);
      expect(plan.characters).toBeLessThanOrEqual(16_000);
    }
  });

  it('counts on from part to part', () => {
    const parts = divide([list(1000)]);
    for (const { block, piece } of parts)
      expect(block).toMatchObject({ type: 'list', ordered: true, start: 3 + piece!.first });
    expect(parts.map(({ piece }) => piece!.of)).toEqual(parts.map(() => 1000));
    expect(parts.map(({ piece }) => piece!.first).slice(0, 3)).toEqual([0, 50, 100]);
  });

  it('leaves whole what people write, and what is one thing', () => {
    const code: Block = { type: 'code', language: null, value: 'x\n'.repeat(50_000) };
    const cell = { header: false, align: null, colSpan: 1, rowSpan: 1, children: [paragraph('cell')] };
    const table: Block = { type: 'table', caption: [], rows: each(500, () => [cell]) };
    const blocks = [list(200), code, table, paragraph('x'.repeat(1_000_000))];
    expect(divide(blocks).map(({ block }) => block)).toEqual(blocks);
  });
});
