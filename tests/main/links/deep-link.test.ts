import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteLink } from '../../../src/core/note-link.ts';
import { isDeepLink, readDeepLink } from '../../../src/main/links/deep-link.ts';
import { DeepLinks } from '../../../src/main/links/deep-links.ts';

describe('readDeepLink', () => {
  it.each([
    ['postil://article/a-1', 'a-1', null],
    ['postil://article/a-1#h-2', 'a-1', 'h-2'],
    ['POSTIL://ARTICLE/a-1#h-2', 'a-1', 'h-2'],
    ['postil://article/%C3%BCber%20uns#%E4%B8%AD', 'über uns', '中'],
    // No path is ever made of it: it is a name that no article has.
    ['postil://article/..%2f..%2fetc%2fpasswd', '../../etc/passwd', null],
  ])('%s', (url, article, annotation) => {
    expect(readDeepLink(url)).toEqual({ article, annotation });
  });

  it.each([
    'postil:',
    'postil://',
    'postil://article',
    'postil://article/',
    'postil://article/#h',
    'postil://article/a/b',
    'postil://article/a?open=/etc/passwd',
    'postil://article/a#b#c',
    'postil://article@evil.example/a',
    'postil://article:80/a',
    'postil://settings/theme',
    'postil://article/../picture/x',
    'postil:///article/a',
    'postil:article/a',
    ' postil://article/a',
    'postil://article/a\n--profile=/tmp',
    'postil://article/%00',
    'postil://article/a#%0d%0aSet',
    'postil://article/%E2%80%AEtxt.exe',
    'postil://article/%zz',
    'postil://article/%ff',
    'app://postil/index.html',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://example.org/postil://article/a',
    `postil://article/${'a'.repeat(5_000)}`,
    `postil://article/a#${'%41'.repeat(2_000)}`,
    '',
  ])('refuses %j', (url) => {
    expect(readDeepLink(url)).toBeNull();
  });

  it('reads back what the window copies, whatever the ids', () => {
    const id = fc.string({ minLength: 1, maxLength: 200, unit: fc.constantFrom(...'aZ09-_.:/ #?%()é中') });
    fc.assert(
      fc.property(id, fc.option(id), (article, annotation) => {
        expect(readDeepLink(noteLink(article, annotation))).toEqual({ article, annotation });
      }),
    );
  });

  it('answers any text, and never with more than two ids', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (rest) => {
        for (const url of [rest, `postil:${rest}`, `postil://article/${rest}`]) {
          const link = readDeepLink(url);
          if (link === null) continue;
          expect(Object.keys(link)).toEqual(['article', 'annotation']);
          expect(link.article.length).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});

it.each([
  ['postil://article/a', true],
  ['Postil:nonsense', true],
  ['./postil:nonsense', false],
  ['postil.md', false],
  ['app://postil/', false],
])('isDeepLink(%j) is %j', (argument, is) => {
  expect(isDeepLink(argument)).toBe(is);
});

describe('DeepLinks', () => {
  it('delivers the first of several, says where one leads nowhere, and counts what waits', async () => {
    const heard: unknown[] = [];
    let take = () => {};
    const taken = new Promise<void>((resolve) => (take = resolve));
    const links = new DeepLinks({
      deliver: async (link) => taken.then(() => void heard.push(link)),
      refuse: async (sentence) => void heard.push(sentence),
    });
    links.follow([]);
    expect(links.pending).toBe(0);
    links.follow(['postil://article/a#b', 'postil://article/c']);
    links.follow(['postil://elsewhere']);
    expect(links.pending).toBe(2);
    take();
    await expect.poll(() => links.pending).toBe(0);
    expect(heard).toHaveLength(2);
    expect(heard).toContainEqual({ article: 'a', annotation: 'b' });
    expect(heard).toContainEqual(expect.stringMatching(/^The link that was followed/));
  });
});
