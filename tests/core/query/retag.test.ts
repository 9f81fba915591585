import { describe, expect, it } from 'vitest';
import { retagged } from '../../../src/core/query/retag.ts';

describe('a saved search, when a tag is renamed', () => {
  it.each([
    ['tag:sea is:unread', 'tag:water is:unread'],
    ['tag:sea/gulls OR -tag:sea', 'tag:water/gulls OR -tag:water'],
    ['(tag:sea OR by:Marlow) before:2025', '(tag:water OR by:Marlow) before:2025'],
    ['tag:seaside  sea', 'tag:seaside  sea'],
    ['note:"the sea"', 'note:"the sea"'],
    // What is not understood is the reader's to mend.
    ['tag:sea before:never', 'tag:sea before:never'],
  ])('%s becomes %s', (before, after) => {
    expect(retagged(before, 'sea', 'water')).toBe(after);
  });

  it('keeps names of several words together', () => {
    expect(retagged('tag:sea', 'sea', 'open water')).toBe('tag:"open water"');
  });
});
