import { describe, expect, it } from 'vitest';
import { articleOf, paragraphBlocks, paragraphsOf, passagesOf } from '../../bench/article.ts';
import { topmost } from '../../src/renderer/reader/topmost.ts';

describe('the passages of the highlights bench', () => {
  const { text } = articleOf(paragraphBlocks(paragraphsOf(50_000)));
  const passages = passagesOf(text, 500);

  it('are as many as asked for, the same in every run, and all over the text', () => {
    expect(new Set(passages.map(({ id }) => id)).size).toBe(500);
    expect(passagesOf(text, 500)).toEqual(passages);
    for (const { start, end } of passages) expect(text.slice(start, end).length).toBe(end - start);
    const tenths = new Set(passages.map(({ start }) => Math.floor((start / text.length) * 10)));
    expect(tenths.size).toBe(10);
  });

  it('are painted to the letter, whether all at once or band by band', () => {
    const covered = new Uint8Array(text.length);
    for (const { start, end } of passages) covered.fill(1, start, end);
    const painted = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 7000) {
      const band = { start: at, end: Math.min(text.length, at + 7000) };
      for (const spans of topmost(passages, band, ({ colour }) => colour).values()) {
        for (const { start, end } of spans) {
          // No letter is painted twice: bands do not overlap, and neither do the spans of a band.
          expect(painted.subarray(start, end).includes(1)).toBe(false);
          painted.fill(1, start, end);
        }
      }
    }
    expect(painted).toEqual(covered);
  });
});
