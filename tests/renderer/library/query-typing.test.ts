import { describe, expect, it } from 'vitest';
import { NO_VOCABULARY } from '../../../src/core/query/vocabulary.ts';
import { mendingWords, QueryTyping } from '../../../src/renderer/library/query-typing.svelte.ts';

const vocabulary = { ...NO_VOCABULARY, tags: ['method', 'meteor'] };

function typingOf(text: string): QueryTyping {
  return new QueryTyping(
    () => text,
    () => ({ colourNames: { moss: 'claim' } }),
    () => vocabulary,
  );
}
const messages = (typing: QueryTyping): string[] => typing.errors.map(({ message }) => message);

describe('a query while it is written', () => {
  it('what the caret is in is not wrong yet; when it is left, or done, it is', () => {
    const text = 'is:unred is:raed';
    const typing = typingOf(text);
    expect(messages(typing)).toHaveLength(2);
    typing.typed(text, text.length);
    expect(messages(typing)).toEqual(['“is:unred” is not known. Did you mean is:unread?']);
    expect(typing.stretches).toEqual([
      { text: 'is:unred', wrong: true },
      { text: ' is:raed', wrong: false },
    ]);
    typing.moved(3);
    expect(messages(typing)).toEqual(['“is:raed” is not known. Did you mean is:read?']);
    typing.done();
    expect(messages(typing)).toHaveLength(2);
    expect(typing.stretches.map(({ text: one }) => one).join('')).toBe(text);
  });

  it.each([
    ['tag:me', ['tag:method', 'tag:meteor']],
    // A word that is done asks nothing, and one that is there in full neither.
    ['tag:me ', []],
    ['', []],
    ['(', []],
    ['tag:method', []],
  ])('%s proposes', (text, labels) => {
    const typing = typingOf(text);
    typing.typed(text, text.length);
    expect(typing.completion.options.map(({ label }) => label)).toEqual(labels);
    // Nothing is in hand: what is typed is never replaced unasked.
    expect(typing.completion.at).toBe(-1);
  });

  it('leaving the field closes the list', () => {
    const typing = typingOf('tag:me');
    typing.typed('tag:me', 6);
    typing.left();
    expect(typing.completion.open).toBe(false);
  });

  it('looks through the library once for each time that somebody comes to write', () => {
    let looked = 0;
    const typing = new QueryTyping(
      () => 'tag:me',
      () => ({}),
      () => {
        looked += 1;
        return { ...vocabulary, tags: looked === 1 ? ['method'] : ['meteor'] };
      },
    );
    const labels = (): string[] => typing.completion.options.map(({ label }) => label);
    expect(looked).toBe(0);
    typing.come();
    typing.typed('tag:m', 5);
    typing.typed('tag:me', 6);
    expect([looked, labels()]).toEqual([1, ['tag:method']]);
    typing.left();
    typing.typed('tag:me', 6);
    expect([looked, labels()]).toEqual([2, ['tag:meteor']]);
  });

  it.each([
    ['', null],
    ['  ', null],
    ['is:unred', null],
    ['tag:a is:unred', null],
    ['Tag:a  color:claim', 'tag:a colour:moss'],
  ])('of “%s” is kept', (text, kept) => expect(typingOf(text).savable).toBe(kept));

  it.each([
    ['is:unred', 'Write is:unread'],
    ['a)', 'Take it out'],
    ['(a', 'Close it'],
    ['tag:"a', 'Close it'],
    ['title:', null],
  ])('%s is mended by a button “%s”', (text, words) => {
    const [error] = typingOf(text).errors;
    if (error === undefined) throw new Error('Nothing is wrong');
    expect(mendingWords(text, error)).toBe(words);
  });
});
