import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../../src/core/annotation.ts';
import { tagOf } from '../../../src/core/query/condition.ts';
import { MOVING } from '../../../src/core/query/dates.ts';
import { KEY_NAMES, KEYS, STATES, THINGS } from '../../../src/core/query/keys.ts';
import { MOST_CONDITIONS, parseQuery } from '../../../src/core/query/parse.ts';
import { conditionsOf, type Condition, type Query } from '../../../src/core/query/query.ts';
import { writeQuery } from '../../../src/core/query/write.ts';
import { long } from '../../results.ts';
import { MOST, slope } from '../../security/slopes.ts';

/** Words with all that the language gives a meaning to. */
const spiced = fc
  .array(
    fc.constantFrom(
      'river',
      '河',
      'Ä',
      '"',
      '\\',
      '(',
      ')',
      '“',
      ' ',
      '-',
      ':',
      '/',
      '#',
      'OR',
      '>',
      '5',
      '🚀',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const plainWord = fc.constantFrom('river', '河流', 'long-term', '10:30', 'or', 'Ö', 'http://a.b/c', 'a\\b');
const worded = fc.oneof(
  fc.record({ words: spiced, phrase: fc.constant(true) }),
  fc.record({ words: plainWord, phrase: fc.constant(false) }),
);
const year = fc.integer({ min: 1900, max: 2099 }).map(String);
const date = fc.oneof(
  year,
  year.map((one) => `${one}-03`),
  year.map((one) => `${one}-02-28`),
  fc.constantFrom(...MOVING, '1-day-ago', '30-days-ago', '9999-years-ago'),
);
const number = fc.integer({ min: 0, max: 100_000 });
const range = fc.oneof(
  number.map((least) => ({ least, most: null })),
  number.map((most) => ({ least: null, most })),
  fc.tuple(number, number).map(([a, b]) => ({ least: Math.min(a, b), most: Math.max(a, b) })),
);
const anyOf = <const T>(...all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...all);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(anyOf('any', 'text', 'note', 'quote'), worded).map(([field, words]) => ({ type: 'text', field, ...words }) as const),
  fc.tuple(anyOf('title', 'by', 'site', 'file'), worded).map(([field, words]) => ({ type: 'holds', field, ...words }) as const),
  spiced.map(tagOf).filter((tag) => tag !== '').map((tag) => ({ type: 'tag', tag }) as const),
  spiced.map((name) => tagOf(name)).filter((name) => name !== '').map((folder) => ({ type: 'folder', folder }) as const),
  anyOf('de', 'de-AT', 'zh-Hant', 'haw').map((lang) => ({ type: 'language', lang }) as const),
  anyOf(...COLOURS).map((colour) => ({ type: 'colour', colour }) as const),
  anyOf(...STATES).map((state) => ({ type: 'is', state }) as const),
  anyOf(...THINGS).map((thing) => ({ type: 'has', thing }) as const),
  fc.record({ type: fc.constant('date' as const), field: anyOf('published', 'added', 'opened'), relation: anyOf('before', 'after', 'on'), date }),
  fc.tuple(anyOf('words', 'minutes', 'progress', 'highlights', 'notes'), range).map(([field, ends]) => ({ type: 'count', field, ...ends }) as const),
); // prettier-ignore

/** In normal form by construction: what a level holds is of the other kinds. */
function tree(depth: number, without?: 'and' | 'or' | 'not'): fc.Arbitrary<Query> {
  if (depth === 0) return condition;
  const kinds = (['and', 'or', 'not'] as const).filter((kind) => kind !== without);
  return fc.oneof(
    condition,
    ...kinds.map((type): fc.Arbitrary<Query> => {
      const inner = tree(depth - 1, type);
      if (type === 'not') return inner.map((term) => ({ type, term }));
      return fc.array(inner, { minLength: 2, maxLength: 4 }).map((terms) => ({ type, terms }));
    }),
  );
}

/** What people and cats type: pieces of the language in any order. */
const typed = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...KEYS.map(({ example }) => example), ...KEY_NAMES.map((name) => `${name}:`)) },
      { weight: 3, arbitrary: fc.constantFrom('(', ')', ' OR ', ' ', '-', '"', '“', '”', '\\', ':', ' - ', '#', 'NOT ', '　', '（', '：') },
      { weight: 2, arbitrary: fc.constantFrom('river', '河流', 'foo:bar', 'is:unred', '🚀', '\ud800', '\0', '&', 'l’été') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join('')); // prettier-ignore

describe('written and read again', () => {
  it('parse after write is identity', () => {
    fc.assert(
      fc.property(tree(3), (query) => {
        fc.pre(conditionsOf(query).length <= MOST_CONDITIONS);
        expect(parseQuery(writeQuery(query))).toEqual({ query, errors: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('write after parse is idempotent, whatever is typed; places of errors lie in the text', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { query, errors } = parseQuery(text);
        for (const { start, end, message } of errors) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          expect(message).toMatch(/[.?]$/);
        }
        const written = writeQuery(query);
        expect(parseQuery(written)).toEqual({ query, errors: [] });
        expect(writeQuery(parseQuery(written).query)).toBe(written);
      }),
      { numRuns: 2_000 },
    );
  });
});

// That a steeper slope would be found is proved where slopes are: tests/security/D9-reader-slopes.test.ts.
describe('hostile input costs no more than its length', () => {
  const lines = {
    brackets: (length: number) => '('.repeat(length),
    'brackets closed': (length: number) => '('.repeat(length / 2) + ')'.repeat(length / 2),
    quotes: (length: number) => '"'.repeat(length),
    backslashes: (length: number) => '"' + '\\'.repeat(length),
    dashes: (length: number) => '-'.repeat(length) + 'a',
    letters: (length: number) => 'a'.repeat(length),
    'letters and dashes': (length: number) => 'a-'.repeat(length / 2),
    keys: (length: number) => 'tag:'.repeat(length / 4),
    dates: (length: number) => Array.from({ length: length / 16 }, (_, i) => `before:mai${i}`).join(' '),
    languages: (length: number) => Array.from({ length: length / 16 }, (_, i) => `lang:${i}xx`).join(' '),
    'nested groups': (length: number) => '(a OR '.repeat(length / 6),
    slips: (length: number) => 'is:unred '.repeat(length / 9),
  };
  // Each alone is for the long run; in the short one they stand behind one another.
  const mixed = (length: number): string =>
    Object.values(lines)
      .map((make) => make(Math.floor(length / 12)))
      .join(' " ');
  it.each(long ? Object.entries(lines) : [['all of them', mixed] as const])(
    '%s',
    (_, make) => {
      const work = (length: number) => {
        const text = make(length);
        return () => void writeQuery(parseQuery(text).query);
      };
      expect(slope(work, 100_000)).toBeLessThan(MOST);
    },
    300_000,
  );
});
