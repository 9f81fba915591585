import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../src/renderer/notes/first-words.ts';

describe('firstWords', () => {
  it.each([
    ['The long room', 48, 'The long room'],
    ['  The\n long\troom ', 48, 'The long room'],
    ['The committee met in the long room', 20, 'The committee met in…'],
    ['The committee met in the long room', 15, 'The committee…'],
    ['港は静かだった。税関の前には誰もいない。', 8, '港は静かだった。…'],
    ['abcdefgh𝒙y', 9, 'abcdefgh…'],
    ['', 8, ''],
  ])('%j in %i letters is %j', (text, most, words) => {
    expect(firstWords(text, most)).toBe(words);
  });
});
