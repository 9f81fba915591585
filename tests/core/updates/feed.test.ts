import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedOf, readAnswer } from '../../../src/core/updates/feed.ts';
import { BETWEEN, isDue, updatesOf } from '../../../src/core/updates/state.ts';

const AT = '2026-11-23T10:00:00.000Z';
const FEED = feedOf({ repository: 'https://github.com/postil/postil' })!;

describe('feedOf', () => {
  it.each([
    'https://github.com/postil/postil',
    'https://github.com/postil/postil/',
    'git+https://github.com/postil/postil.git',
    { type: 'git', url: 'git+https://github.com/postil/postil.git' },
  ])('knows whom to ask by %j', (repository) => {
    const feed = feedOf({ repository });
    expect(feed?.address).toBe('https://api.github.com/repos/postil/postil/releases/latest');
    expect(feed?.host).toBe(new URL(feed!.address).host);
    expect(feed?.pageOf('1.2.3')).toBe('https://github.com/postil/postil/releases/tag/v1.2.3');
  });

  it.each([
    undefined,
    null,
    7,
    '',
    {},
    { url: 7 },
    'http://github.com/postil/postil',
    'https://github.com.example.org/postil/postil',
    'https://user:word@github.com/postil/postil',
    'https://github.com/postil',
    'https://github.com/postil/..',
    'https://github.com/postil/postil/../../other',
    'https://github.com/postil/po?stil',
    'git@github.com:postil/postil.git',
  ])('asks nobody by %j', (repository) => expect(feedOf({ repository })).toBeNull());

  it('asks nobody where package.json says nothing', () => expect(feedOf({})).toBeNull());
});

describe('readAnswer', () => {
  it.each([
    ['{"tag_name":"v0.2.0","draft":false,"prerelease":false,"body":"…"}', '0.2.0'],
    ['{"tag_name":"1.2.3"}', '1.2.3'],
  ])('takes the version of %s', (text, version) => expect(readAnswer(text)).toBe(version));

  it.each([
    '',
    'null',
    '[]',
    '"v1.0.0"',
    '{}',
    '{"tag_name":1}',
    '{"tag_name":"latest"}',
    '{"tag_name":"v2.0.0-beta"}',
    '{"tag_name":"v2.0.0","prerelease":true}',
    '{"tag_name":"v2.0.0","draft":true}',
    `{"tag_name":"v2.0.0${' '.repeat(100)}"}`,
    '<!doctype html><title>v2.0.0</title>',
    '{"__proto__":{"tag_name":"v2.0.0"}}',
  ])('takes nothing of %s', (text) => expect(readAnswer(text)).toBeNull());

  it('never throws, and gives a version or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.record({ tag_name: fc.string() }).map((one) => JSON.stringify(one))), (text) => {
        const version = readAnswer(text);
        if (version !== null) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      }),
    ); // prettier-ignore
  });
});

describe('updatesOf', () => {
  it('offers what is newer than what runs, with a page of its own making', () => {
    const newer = updatesOf(FEED, '0.1.0', { on: true, last: { at: AT, version: '0.2.0' } });
    expect(newer).toMatchObject({
      running: '0.1.0',
      host: 'api.github.com',
      newer: { version: '0.2.0', page: 'https://github.com/postil/postil/releases/tag/v0.2.0' },
    });
  });

  it('offers nothing once that version runs, and nothing where the question failed', () => {
    for (const last of [null, { at: AT, version: '0.2.0' }, { at: AT, failed: 'unreachable' as const }])
      expect(updatesOf(FEED, '0.2.0', { on: true, last })).toMatchObject({ newer: null });
  });
});

describe('isDue', () => {
  const last = { at: AT, version: '0.1.0' };
  const then = Date.parse(AT);
  it.each([
    ['never asked', null, then, true],
    ['asked just now', last, then, false],
    ['an hour less than a day', last, then + BETWEEN - 1, false],
    ['a day', last, then + BETWEEN, true],
    ['a clock that was set back', last, then - 1, true],
    ['a time that is none', { at: 'then', version: '0.1.0' }, then, true],
  ])('%s', (_case, asked, now, due) => expect(isDue(asked, now)).toBe(due));
});
