import { describe, expect, it } from 'vitest';
import { spokenChange } from '../../../src/renderer/reader/spoken.ts';

const TEXT = 'The tide went out. Nobody came.';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('spokenChange', () => {
  it.each([
    ['tide', 'tide went', 'went, taken in'],
    ['tide went', 'tide', 'went, left out'],
    ['tide', 'The tide', 'The, taken in'],
    ['The tide', 'tide', 'The, left out'],
    ['tide', 'The tide went', 'The, taken in; went, taken in'],
    ['tide', 'tide', 'No further'],
  ])('from “%s” to “%s”: %s', (before, after, expected) => {
    expect(spokenChange(TEXT, span(before), span(after))).toBe(expected);
  });

  it('of a whole page only its two ends', () => {
    const text = `first ${'and '.repeat(400)}last`;
    const said = spokenChange(text, { start: 0, end: 5 }, { start: 0, end: text.length });
    expect(said).toMatch(/^and .* … .*last, taken in$/);
    expect(said.length).toBeLessThan(200);
  });
});
