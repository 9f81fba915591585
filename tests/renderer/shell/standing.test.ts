import { describe, expect, it } from 'vitest';
import { Standing, type Place } from '../../../src/renderer/shell/standing.ts';

const place = (articleId: string, offset: number): Place => ({
  articleId,
  revision: 'r',
  offset,
  distance: 0,
});

/** An article on screen. */
function reader(articleId: string) {
  const gone: number[] = [];
  let offset = 0;
  return {
    gone,
    here: () => place(articleId, offset),
    goTo: (to: Place) => {
      gone.push(to.offset);
      offset = to.offset;
    },
  };
}

describe('where the reader stands', () => {
  it('is nowhere without an article, and in the one that came last', () => {
    const standing = new Standing();
    expect(standing.here).toBeNull();
    const leave = standing.attach(reader('a'));
    standing.attach(reader('b'));
    // The one before leaves after its successor has come.
    leave();
    expect(standing.here?.articleId).toBe('b');
  });

  it('goes to a place of the article on screen, and of no other', () => {
    const standing = new Standing();
    const shown = reader('a');
    standing.attach(shown);
    expect(standing.restore('a', place('a', 40))).toBe(true);
    expect(standing.restore('b', place('b', 70))).toBe(false);
    // Nobody knows where they were: they stay where they are.
    expect(standing.restore('a', null)).toBe(true);
    expect([shown.gone, standing.here?.offset]).toEqual([[40], 40]);
  });

  it('keeps what is asked for until its article is shown, once', () => {
    const standing = new Standing();
    standing.ask(place('a', 12));
    expect(standing.take('a')?.offset).toBe(12);
    expect(standing.take('a')).toBeNull();
    standing.ask(place('a', 12));
    // Another came first: it was left for something else.
    expect([standing.take('b'), standing.take('a')]).toEqual([null, null]);
  });
});
