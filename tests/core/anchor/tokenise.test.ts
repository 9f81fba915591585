import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/core/anchor/tokenise.ts';
import { Vocabulary } from '../../../src/core/anchor/vocabulary.ts';
import { collidingWords } from '../../security/colliding-words.ts';

function cut(text: string): string[] {
  const tokens = tokenise(text, new Vocabulary());
  return Array.from(tokens.id, (_, at) => text.slice(tokens.start[at], tokens.end[at]));
}

function shadows(text: string): string[] {
  const vocabulary = new Vocabulary();
  return Array.from(tokenise(text, vocabulary).id, (id) => vocabulary.string(id));
}

describe('tokens', () => {
  it.each([
    ['words and marks', 'Well, no: 3.5 km!', ['Well', ',', 'no', ':', '3', '.', '5', 'km', '!']],
    ['a letter keeps its mark', 'e\u0301tude', ['e\u0301tude']],
    ['Chinese by the character', '读信。a', ['读', '信', '。', 'a']],
    ['an astral character is one token', '𠀀𠀁', ['𠀀', '𠀁']],
    ['a soft hyphen stays inside its word, a trailing one outside', 'sex\u00adtant\u00ad', ['sex\u00adtant']],
    ['nothing', ' \n\t', []],
  ])('%s', (_, text, expected) => expect(cut(text)).toEqual(expected));

  it.each([
    ['quotation marks', '“a” ‘b’ «c»', '"a" \'b\' "c"'],
    ['dashes', 'a – b — c -- d', 'a - b - c - d'],
    ['an ellipsis', 'so…', 'so...'],
    ['composed letters', 'caf\u00e9', 'cafe\u0301'],
    ['ligatures', 'ﬁne oﬃce', 'fine office'],
    ['invisible characters', 'a\u200bb\u2060c', 'abc'],
    ['full-width punctuation', '是，不', '是,不'],
  ])('%s have one shadow', (_, one, other) => expect(shadows(one)).toEqual(shadows(other)));

  it('words made to have one hash keep their own numbers', () => {
    const words = collidingWords(3_000);
    const vocabulary = new Vocabulary();
    const { id } = tokenise([...words, ...words].join(' '), vocabulary);
    expect(vocabulary.size).toBe(new Set(words).size);
    expect(vocabulary.size).toBe(3_000);
    expect(Array.from(id, (one) => vocabulary.string(one))).toEqual([...words, ...words]);
  });

  it('different words have different shadows', () => {
    expect(shadows('The the')).toEqual(['The', 'the']);
  });

  it('knows where sentences and blocks begin', () => {
    const tokens = tokenise('He left. “Why?” she said, twice.\nNobody。知', new Vocabulary());
    const begin = Array.from(
      tokens.id,
      (_, at) => `${tokens.text.slice(tokens.start[at], tokens.end[at])}${tokens.border[at]}`,
    );
    expect(begin).toEqual(
      ['He3', 'left0', '.0', '“2', 'Why0', '?0', '”0', 'she2', 'said0', ',0', 'twice1', '.0', 'Nobody3', '。0', '知2'],
    ); // prettier-ignore
  });
});
