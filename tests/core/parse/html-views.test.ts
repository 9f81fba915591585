import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { PostilError } from '../../../src/core/failure.ts';
import { parseArticle, parseDocument } from '../../../src/core/parse/index.ts';
import { textOf } from '../../../src/core/text.ts';
import { isShared, mapRange } from '../../../src/core/views.ts';
import { faultsOf } from './tree-rules.ts';

const parse = (text: string): Article =>
  parseArticle({ text, name: 'page.html', encoding: 'utf-8', format: 'html' });

const PARAGRAPHS = [
  'The ferry left the island at dawn, and nobody on board had slept, the captain least of all, who had stood at the rail since two.',
  'By noon the harbour was empty again, but for a dog and the boy who kept it, and both of them were looking out to sea, as ever.',
  'What came back in the evening was another boat, with other people on it, and nobody in the town asked where the first one was.',
  'The book of arrivals says nothing of it, and the book of departures, which was kept by another hand, has a page torn out there.',
];
const article = (inside: string) => `<main><article><h1>The last ferry</h1>${inside}</article></main>`;
const NAV = '<nav><ul><li><a href="/a">Harbours</a></li><li><a href="/b">Letters</a></li></ul></nav>';
const COMMENTS = '<footer><p>Printed on the old press.</p></footer>';
const paragraphs = (list: readonly string[]) => list.map((words) => `<p>${words}</p>`).join('\n');
const page = (body: string) => `<!doctype html><title>The last ferry</title><body>${body}`;

/** The words of the clean text, and what they are on the page. */
function onPage({ text, page: full }: Article, words: string): string | null {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  const range = mapRange(full?.shared ?? [], 'clean', { start, end: start + words.length });
  return range && (full?.text.slice(range.start, range.end) ?? null);
}

describe('the full page', () => {
  it('holds all that is shown, and of the clean text every letter', () => {
    const read = parse(readFileSync(new URL('../../fixtures/saved-page.html', import.meta.url), 'utf8'));
    expect(read.page?.text).toMatch(/^The Tideway Review\nCoast and sea\n/);
    expect(read.page?.text).toContain('Get the Review by post');
    expect(read.page?.text).toMatch(
      /She never spoke of the coat\.\n.*\nPrinted at Aldholm on the old press\.$/,
    );
    expect(read.page?.text).toBe(textOf(read.page?.blocks ?? []));
    expect(faultsOf(read.page?.blocks ?? [])).toEqual([]);
    const shared = read.page?.shared ?? [];
    expect(isShared(shared, read.text, read.page?.text ?? '')).toBe(true);
    const letters = shared.reduce((sum, [, , length]) => sum + length, 0);
    // One line feed, where the page has an aside between two paragraphs.
    expect(letters).toBe(read.text.length - 1);
  });

  it('is not there where it would say nothing more', () => {
    expect(parse(page(article(paragraphs(PARAGRAPHS)))).page).toBeNull();
    expect(parse(page('<p>Gone out.</p>')).page).toBeNull();
    for (const format of ['text', 'markdown'] as const) {
      const read = parseArticle({ text: PARAGRAPHS.join('\n\n'), name: 'a.txt', encoding: 'utf-8', format });
      expect(read.page).toBeNull();
    }
  });

  it('is that of a web archive’s page, too', async () => {
    const html = page(`${NAV}${article(paragraphs(PARAGRAPHS))}${COMMENTS}`);
    const lines = ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="b"', '', '--b', 'Content-Type: text/html', 'Content-Location: https://example.org/ferry', '', html, '--b--', '']; // prettier-ignore
    const read = await parseDocument({
      bytes: new TextEncoder().encode(lines.join('\r\n')),
      name: 'ferry.mhtml',
      format: 'mhtml',
      found: { format: { by: 'name' } },
      decode: (bytes) => ({ text: new TextDecoder().decode(bytes), encoding: 'utf-8' }),
    });
    expect(read.page?.text).toMatch(/^Harbours\nLetters\n/);
    expect(onPage(read, PARAGRAPHS[2] ?? '')).toBe(PARAGRAPHS[2]);
  });

  it('knows which of two places with the same words is which', () => {
    const [first = ''] = PARAGRAPHS;
    const teaser = `<nav><p>${first}</p></nav>`;
    const read = parse(page(`${teaser}${article(paragraphs(PARAGRAPHS))}${COMMENTS}`));
    const start = read.text.indexOf(first);
    const range = mapRange(read.page?.shared ?? [], 'clean', { start, end: start + first.length });
    expect(range?.start).toBe(read.page?.text.lastIndexOf(first));
    expect(read.page?.text.indexOf(first)).toBeLessThan(range?.start ?? 0);
  });

  it.each([
    ['white space that is collapsed', '<p>One <b> two </b>\n   three&nbsp; four</p>', 'One two three\u00A0 four'],
    ['breaks', '<p>One<br>\n two <br><br> three</p>', 'One\ntwo'],
    ['code', '<pre>one\n  two<br>three\n</pre>', 'one\n  two\nthree'],
    ['quotation marks', '<p>One <q>two</q> three</p>', 'One “two” three'],
    ['a table with its caption', '<table><tr><td>one</td><td>two</td></tr><tr><td>three</td><td>four</td></tr><caption>Five</caption></table>', 'Five\none\ntwo\nthree'],
    ['a list in a link', '<a href="x"><p>One</p><ul><li>two</li></ul></a>', 'One\ntwo'],
    ['a footnote’s mark', '<p>One<a href="#n1"><sup>1</sup></a> two</p><section class="footnotes"><ol><li id="n1">Of old.</li></ol></section>', 'One1 two'],
  ])('lies beside the clean view letter by letter: %s', (_, html, words) => {
    const read = parse(page(`${NAV}${article(paragraphs(PARAGRAPHS.slice(0, 2)) + html + paragraphs(PARAGRAPHS.slice(2)))}${COMMENTS}`));
    expect(onPage(read, words)).toBe(words);
  }); // prettier-ignore
});

/** Pages of an article and what stands around and inside it. */
const piece = fc.oneof(
  fc.constantFrom(...PARAGRAPHS.map((words) => `<p>${words}</p>`)),
  fc.constantFrom(NAV, COMMENTS, '<aside><p>Subscribe.</p></aside>', '<div class="share">Share</div>', '<h2>Later</h2>'),
  fc.constantFrom('<figure><figcaption>A rope</figcaption><p>Coiled.</p></figure>', '<ul><li>One<li>two</ul>', '<pre>a\n b</pre>'),
  fc.constantFrom('<div>', '</div>', '<section>', '</section>', '<p>', '<table><tr><td>', '</table>', '<details><summary>S</summary>', '</details>'),
  fc.constantFrom('<section class=footnotes><ol><li id=n>Note</ol></section>', '<p>See<a href="#n">1</a></p>', '<br>', '<q>', '</q>', ' \n '),
  fc.lorem({ maxCount: 4 }),
); // prettier-ignore

test('whatever the page: what is shared is equal, in order, and maps there and back', () => {
  let pages = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      let read: Article;
      try {
        read = parse(page(`${NAV}<article>${pieces.join('')}${paragraphs(PARAGRAPHS)}`));
      } catch (error) {
        if (error instanceof PostilError) return;
        throw error;
      }
      if (read.page === null) return;
      pages += 1;
      const { shared, text } = read.page;
      expect(isShared(shared, read.text, text)).toBe(true);
      const [span] = shared.slice(a % Math.max(1, shared.length));
      if (span === undefined) return;
      const start = span[0] + (b % span[2]);
      const end = span[0] + span[2];
      const there = mapRange(shared, 'clean', { start, end });
      expect(there && text.slice(there.start, there.end)).toBe(read.text.slice(start, end));
      expect(there && mapRange(shared, 'page', there)).toEqual({ start, end });
    }),
    { numRuns: 300 },
  );
  expect(pages).toBeGreaterThan(100);
});

test('every word of the clean view is found on the page, where the page has its parts in the same order', () => {
  const inside = fc.array(fc.oneof(fc.constantFrom(...PARAGRAPHS.map((words) => `<p>${words}</p>`)), fc.constant('<aside><p>Subscribe.</p></aside>')), { minLength: 3, maxLength: 12 }); // prettier-ignore
  fc.assert(
    fc.property(inside, (pieces) => {
      const read = parse(page(`${NAV}${article(pieces.join('\n'))}${COMMENTS}`));
      const { shared = [] } = read.page ?? {};
      let at = 0;
      let missing = '';
      for (const [clean, , length] of [...shared, [read.text.length, 0, 0]] as const) {
        missing += read.text.slice(at, clean);
        at = clean + length;
      }
      expect(missing.trim()).toBe('');
    }),
    { numRuns: 60 },
  );
});
