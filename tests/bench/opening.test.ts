import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { articleOf } from '../../bench/article.ts';
import { materialOf, type Shape } from '../../bench/opening/sides.ts';
import { appendBlocks } from '../../src/renderer/reader/build-blocks.ts';

const SHAPES: Shape[] = ['paragraphs', 'one list', 'one paragraph'];

describe('the sides of the opening bench', () => {
  it.each(SHAPES)('show the same leaves of the same text: %s', (shape) => {
    const { blocks, html } = materialOf(shape, 20_000);
    const { text } = articleOf(blocks);
    expect(text.length).toBeGreaterThanOrEqual(20_000 - (shape === 'paragraphs' ? 0 : 200));

    const { window, document } = parseHTML('<body></body>');
    vi.stubGlobal('document', document);
    vi.stubGlobal('HTMLOListElement', window.HTMLOListElement);
    const leavesOf = (root: Element): string[] =>
      [...root.querySelectorAll('p')].map((leaf) => leaf.textContent ?? '');
    const ours = document.createElement('div');
    appendBlocks(ours, blocks, () => null);
    const other = document.createElement('div');
    other.innerHTML = html;
    vi.unstubAllGlobals();

    expect(leavesOf(ours as unknown as Element).join('\n')).toBe(text);
    expect(leavesOf(other as unknown as Element)).toEqual(leavesOf(ours as unknown as Element));
    expect(other.querySelectorAll('*').length).toBe(ours.querySelectorAll('*').length);
  });
});
