import { describe, expect, it } from 'vitest';
import { KEYS } from '../../../src/core/query/keys.ts';
import {
  DEEPEST,
  LONGEST_VALUE,
  MOST_CONDITIONS,
  MOST_ERRORS,
  parseQuery,
} from '../../../src/core/query/parse.ts';
import { conditionsOf, EVERYTHING, mentions, textConditions } from '../../../src/core/query/query.ts';
import { writeQuery } from '../../../src/core/query/write.ts';

const canonical = (text: string): string => writeQuery(parseQuery(text).query);
const word = (words: string) => ({ type: 'text', field: 'any', words, phrase: false });

describe('what is understood', () => {
  it.each([
    // From the issue.
    ['tag:method note:"opening" is:unread before:2025', 'tag:method note:"opening" is:unread before:2025'],
    ['', ''],
    ['  river   delta ', 'river delta'],
    // OR binds less than standing side by side.
    ['a b OR c d', 'a b OR c d'],
    ['a (b OR c) d', 'a (b OR c) d'],
    ['(a b) OR (c d)', 'a b OR c d'],
    ['((a)) AND (b)', 'a b'],
    ['-(a OR b)', '-(a OR b)'],
    ['NOT a --b', '-a b'],
    ['-(-(a b)) c', 'a b c'],
    // In small letters they are words.
    ['this or that and not those', 'this or that and not those'],
    // Keys in any case and by other names, values in the language's own words.
    ['TAG:x Author:Calloway color:Moss in:Ports', 'tag:x by:Calloway colour:moss folder:Ports'],
    ['lang:German language:"simplified chinese" lang:pt_BR', 'lang:de lang:zh-Hans lang:pt-BR'],
    ['has:note has:highlight has:lang', 'has:notes has:highlights has:language'],
    ['tag:#method #method tag:" a / b "', 'tag:method tag:method tag:a/b'],
    ['on:"May 2024" after:"5. Mai 2024" before:2025年3月', 'on:2024-05 after:2024-05-05 before:2025-03'],
    ['added:"last week" opened:Today added-after:030-day-ago', 'added:last-week opened:today added-after:30-days-ago'],
    ['minutes:<10 words:>=2000 notes:3 highlights:9-5 progress:"50..99%"', 'minutes:<10 words:>1999 notes:3 highlights:5-9 progress:50-99'],
    // Quotation marks, brackets and colons as other keyboards write them.
    ['“slow conversation” title:„der Fluss“', '"slow conversation" title:"der Fluss"'],
    ['（tag：方法 OR 河流）标题', '(tag:方法 OR 河流) 标题'],
    ['title:"he said \\"no\\"" file:"C:\\new\\\\"', 'title:"he said \\"no\\"" file:"C:\\\\new\\\\"'],
    // A colon makes no key.
    ['http://example.org/a 10:30 :x', 'http://example.org/a 10:30 :x'],
    // A dash alone is a dash; what has no letter says nothing, but for a sign of its own.
    ['Rivers - a & b — "&" 🚀', 'Rivers a b "&" 🚀'],
    ['long-term -short', 'long-term -short'],
  ])('%s', (text, query) => {
    const parsed = parseQuery(text, { locales: ['de'] });
    expect(parsed.errors).toEqual([]);
    expect(writeQuery(parsed.query)).toBe(query);
  }); // prettier-ignore

  it('gives a tree in normal form', () => {
    expect(parseQuery('').query).toEqual(EVERYTHING);
    expect(parseQuery('river').query).toEqual(word('river'));
    expect(parseQuery('(a (b c)) OR (d OR -(e))').query).toEqual({
      type: 'or',
      terms: [
        { type: 'and', terms: [word('a'), word('b'), word('c')] },
        word('d'),
        { type: 'not', term: word('e') },
      ],
    });
  });

  it("takes the reader's own names of colours", () => {
    const names = { colourNames: { moss: 'Main claim', sky: '', rose: 'sky' } };
    expect(canonical('colour:claim')).toBe('');
    expect(writeQuery(parseQuery('colour:"main CLAIM" colour:moss', names).query)).toBe(
      'colour:moss colour:moss',
    );
    // The reader's word counts before ours.
    expect(writeQuery(parseQuery('colour:sky', names).query)).toBe('colour:rose');
    expect(parseQuery('colour:"mian claim"', names).errors[0]?.suggestion).toBe('colour:"Main claim"');
  });

  it('has an example for every key that it understands', () => {
    for (const { example } of KEYS) {
      expect([example, parseQuery(example).errors]).toEqual([example, []]);
      expect(conditionsOf(parseQuery(example).query)).toHaveLength(1);
    }
  });

  it('knows what the index has to be asked, and what is mentioned', () => {
    const { query } = parseQuery('river -(note:a OR text:"b c") river title:x is:archived');
    expect(textConditions(query)).toEqual([
      word('river'),
      { type: 'text', field: 'note', words: 'a', phrase: false },
      { type: 'text', field: 'text', words: 'b c', phrase: true },
    ]);
    expect([mentions(query, 'archived'), mentions(query, 'trashed')]).toEqual([true, false]);
  });
});

describe('what is wrong is told in words, and the rest is understood', () => {
  it.each([
    ['is:unred tag:a', 'tag:a', [[0, 8, '“is:unred” is not known. Did you mean is:unread?', 'is:unread']]],
    ['is:zzz', '', [[0, 6, '“is:zzz” is not understood. It can be unread, reading, read, archived, trashed, waiting, attention, uncertain or orphaned.', undefined]]],
    ['has:nots', '', [[0, 8, '“has:nots” is not known. Did you mean has:notes?', 'has:notes']]],
    ['is:arch', '', [[0, 7, '“is:arch” is not known. Did you mean is:archived?', 'is:archived']]],
    ['foo:bar x', '"foo:bar" x', [[0, 7, '“foo:” is not known. Put it in quotation marks to look for these words.', '"foo:bar"']]],
    ['tga:"a b"', '"tga:a b"', [[0, 9, '“tga:” is not known. Did you mean tag:?', 'tag:"a b"']]],
    ['titel:Fluss', '"titel:Fluss"', [[0, 11, '“titel:” is not known. Did you mean title:?', 'title:Fluss']]],
    ['a title: b', 'a b', [[2, 8, 'What is looked for stands behind the colon, as in title:river.', undefined]]],
    ['before:soon', '', [[0, 11, '“before:soon” is not understood. That is no date. Write 2025, 2025-03, 2025-03-14, or last-month.', undefined]]],
    ['on:03/04/2024', '', [[0, 13, '“on:03/04/2024” is not understood. That is no date. Write 2025, 2025-03, 2025-03-14, or last-month.', undefined]]],
    ['lang:Klingonese', '', [[0, 15, '“lang:Klingonese” is not understood. No language is called so. Write German, or de.', undefined]]],
    ['words:many', '', [[0, 10, '“words:many” is not understood. That is no number. Write words:>2000, or 5-10.', undefined]]],
    ['notes:opening', '', [[0, 13, '“notes:opening” is not known. Did you mean note:opening?', 'note:opening']]],
    ['tag:#', '', [[0, 5, '“tag:#” is not understood. A tag has letters.', undefined]]],
    ['a "b c', 'a "b c"', [[2, 6, 'This quotation mark is never closed.', '"b c"']]],
    ['tag:"b c', 'tag:"b c"', [[4, 8, 'This quotation mark is never closed.', '"b c"']]],
    ['""', '', [[0, 2, 'Nothing stands between these quotation marks.', '']]],
    ['a (b (c ', 'a b c', [[2, 8, 'This bracket is never closed.', '(b (c))']]],
    ['a) b', 'a b', [[1, 2, 'This bracket was never opened.', '']]],
    ['a -( ) b', 'a b', [[3, 6, 'Nothing is asked between these brackets.', '']]],
    ['OR a OR OR b OR', 'a OR b', [[0, 2, or(), ''], [8, 10, or(), ''], [13, 15, or(), '']]],
    // One mistake is told once.
    ['is:unred OR tag:a', 'tag:a', [[0, 8, '“is:unred” is not known. Did you mean is:unread?', 'is:unread']]],
    ['(is:unred)', '', [[1, 9, '“is:unred” is not known. Did you mean is:unread?', 'is:unread']]],
  ] as const)('%s', (text, query, errors) => {
    const parsed = parseQuery(text);
    expect(writeQuery(parsed.query)).toBe(query);
    expect(parsed.errors.map(({ start, end, message, suggestion }) => [start, end, message, suggestion])).toEqual(errors);
    // What is proposed puts it right.
    for (const { start, end, suggestion } of parsed.errors.filter((error) => error.suggestion !== undefined)) {
      const mended = text.slice(0, start) + suggestion + text.slice(end);
      expect(parseQuery(mended).errors.length).toBeLessThan(parsed.errors.length);
    }
  }); // prettier-ignore
});

function or(): string {
  return '“OR” stands between two things, of which one must hold.';
}

describe('what nobody writes by hand is bounded, and told', () => {
  const messages = (text: string): string[] => parseQuery(text).errors.map(({ message }) => message);

  it.each([
    ['brackets', '('.repeat(DEEPEST + 1) + 'a' + ')'.repeat(DEEPEST + 1), 'a', 'There are too many brackets inside one another.'],
    ['conditions', 'a '.repeat(MOST_CONDITIONS + 9), 'a '.repeat(MOST_CONDITIONS).trim(), `Only the first ${MOST_CONDITIONS} conditions count.`],
    ['letters', 'a'.repeat(LONGEST_VALUE + 9), 'a'.repeat(LONGEST_VALUE), `Only the first ${LONGEST_VALUE} letters of this count.`],
  ])('%s', (_, text, query, message) => {
    expect(canonical(text)).toBe(query);
    expect(messages(text)).toEqual([message]);
  }); // prettier-ignore

  it('at the limit nothing is told', () => {
    expect(messages('('.repeat(DEEPEST) + 'a' + ')'.repeat(DEEPEST))).toEqual([]);
    expect(messages('a '.repeat(MOST_CONDITIONS) + 'b'.repeat(0))).toEqual([]);
    expect(messages('a'.repeat(LONGEST_VALUE))).toEqual([]);
  });

  it('a character is never cut in half', () => {
    const { query } = parseQuery(`a${'🚀'.repeat(LONGEST_VALUE)}`);
    expect(query).toMatchObject({ words: `a${'🚀'.repeat(LONGEST_VALUE / 2 - 1)}` });
  });

  it('more errors than anybody reads are not kept', () => {
    expect(messages(')'.repeat(1_000))).toHaveLength(MOST_ERRORS);
  });
});
