import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOVING } from '../../src/core/query/dates.ts';
import { KEY_NAMES, KEYS, STATES, THINGS } from '../../src/core/query/keys.ts';
import { DEEPEST, LONGEST_VALUE, MOST_CONDITIONS, parseQuery } from '../../src/core/query/parse.ts';
import { writeQuery } from '../../src/core/query/write.ts';

const manual = readFileSync(join(import.meta.dirname, '../../docs/queries.md'), 'utf8');
/** What is written as code, but for keys alone and signs. */
const code = [...manual.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);
const examples = [
  ...code.filter((words) => /[a-z]:\S/i.test(words) || /^#\w/.test(words)),
  ...[...manual.matchAll(/^ {4}(.+)$/gm)].map(([, line = '']) => line),
];
/** Those of the last section need the names that somebody gave. */
const names = { colourNames: { moss: 'claim' }, locales: ['de'] };

describe('docs/queries.md', () => {
  it('has many examples', () => expect(examples.length).toBeGreaterThan(60));

  it.each(examples)('%s is understood', (example) => {
    expect(parseQuery(example, names).errors).toEqual([]);
  });

  it('has every key, by all its names, with its example', () => {
    expect(KEY_NAMES.filter((name) => !manual.includes(`\`${name}:`))).toEqual([]);
    expect(KEYS.filter(({ example }) => !code.includes(example))).toEqual([]);
  });

  it('has every state, every thing and every date', () => {
    const words = [
      ...STATES.map((state) => `is:${state}`),
      ...THINGS.map((thing) => `has:${thing}`),
      ...MOVING.map((date) => `added:${date}`),
    ];
    expect(words.filter((word) => !code.includes(word))).toEqual([]);
  });

  it('says the limits as they are', () => {
    expect(manual).toContain(
      `At most ${MOST_CONDITIONS} conditions count, brackets may be ${DEEPEST} deep, and of one value the first ${LONGEST_VALUE} letters count.`,
    );
  });

  it('says how a search is kept', () => {
    const [, typed, kept] = /`(color:[^`]+)` becomes `([^`]+)`/.exec(manual) ?? [];
    expect(writeQuery(parseQuery(typed ?? '', names).query)).toBe(kept);
  });
});
