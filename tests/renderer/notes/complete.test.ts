import { describe, expect, it } from 'vitest';
import { matching, openLink } from '../../../src/renderer/notes/complete.ts';
import { Completion } from '../../../src/renderer/notes/completion.svelte.ts';

const TAGS = ['harbour', 'method', 'fish market', 'Metal', 'to quote', 'hüte', 'comet'];
const found = (typed: string, most = 8) => matching(TAGS, typed, (tag) => tag, most);

describe('matching', () => {
  it.each([
    ['', TAGS],
    ['met', ['method', 'Metal', 'comet']],
    ['METAL', ['Metal']],
    ['mar', ['fish market']],
    ['hut', ['hüte']],
    ['fish  m', ['fish market']],
    ['x', []],
  ])('%j proposes %j', (typed, proposed) => {
    expect(found(typed)).toEqual(proposed);
  });

  it('keeps to the most it may', () => {
    expect(found('', 3)).toEqual(TAGS.slice(0, 3));
  });
});

describe('openLink', () => {
  it.each([
    ['see [[Low', 9, { start: 4, typed: 'Low' }],
    ['see [[', 6, { start: 4, typed: '' }],
    ['[[a]] and [[b', 13, { start: 10, typed: 'b' }],
    ['see [[Low Water', 9, { start: 4, typed: 'Low' }],
    ['[[a]] more', 10, null],
    ['[[a\nb', 5, null],
    ['[a', 2, null],
  ])('%j at %i is %j', (text, caret, link) => {
    expect(openLink(text, caret)).toEqual(link);
  });
});

describe('Completion', () => {
  it('steps round through none, so that what is typed can be kept', () => {
    const completion = new Completion<string>();
    completion.propose(['a', 'b'], false);
    const seen = [1, 1, 1, 1].map(() => {
      completion.step(1);
      return completion.chosen;
    });
    expect(seen).toEqual(['a', 'b', null, 'a']);
    completion.step(-1);
    completion.step(-1);
    expect(completion.chosen).toBe('b');
    completion.close();
    expect([completion.open, completion.chosen]).toEqual([false, null]);
  });
});
