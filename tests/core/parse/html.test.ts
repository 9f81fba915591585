import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';

function read(text: string, name = 'page.html'): Article {
  return parseArticle({ text, name, encoding: 'utf-8', format: 'html' });
}

const PROSE = [
  'The ferry had been late so often that the school rang its bell by it, and nobody could say any more which of them was wrong.',
  'In the third winter the caretaker carried a blackboard down to the landing, and on it he wrote the hour at which the boat had come.',
  'By spring there were four hundred figures in chalk, and the company, which had none of its own, asked whether it might have a look.',
];
const BODY = PROSE.map((line) => `<p>${line}</p>`).join('\n');
const page = (
  head: string,
  body = `<article><h1>The Blackboard</h1>${BODY}</article>`,
  attributes = '',
): string => `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;

describe('what a page says of itself', () => {
  test('JSON-LD comes first, and lives in graphs and arrays', () => {
    const linked = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite', name: 'W' },
        {
          '@type': ['BlogPosting', 'Thing'],
          headline: 'The Blackboard &amp; the Boat',
          author: [{ name: 'Jane Doe' }, 'Tom Hale', { name: 'Jane Doe' }],
          datePublished: '2024-06-27T08:00:00+02:00',
          publisher: { name: 'The Landing' },
          inLanguage: 'en-GB',
          description: 'A ferry and its bell.',
          url: 'https://landing.example/blackboard',
        },
      ],
    });
    const html = page(
      `<title>x</title><meta property="og:title" content="Other"><meta name=author content="Other">` +
        `<script type="application/ld+json">{broken</script><script type="application/ld+json">${linked}</script>`,
    );
    expect(read(html)).toMatchObject({
      title: 'The Blackboard & the Boat',
      byline: 'Jane Doe, Tom Hale',
      published: '2024-06-27T08:00:00+02:00',
      dek: 'A ferry and its bell.',
      lang: 'en-GB',
      siteName: 'The Landing',
      sourceUrl: 'https://landing.example/blackboard',
    });
  });

  test.each([
    ['<meta property="og:title" content="OG"><title>T</title>', { title: 'OG' }],
    ['<meta name="DC.Title" content="DC"><meta property="og:title" content="OG">', { title: 'DC' }],
    ['<title>The Blackboard</title>', { title: 'The Blackboard' }],
    ['<meta name="author" content="Jane Doe">', { byline: 'Jane Doe' }],
    ['<meta name="dcterms.creator" content="Jane Doe"><meta name=author content=x>', { byline: 'Jane Doe' }],
    ['<meta property="article:author" content="https://a.example/jane">', { byline: null }],
    [
      '<meta property="article:published_time" content="2024-06-27T08:00:00Z">',
      { published: '2024-06-27T08:00:00Z' },
    ],
    ['<meta name="date" content="2024-06-27 08:00:00">', { published: '2024-06-27T08:00:00' }],
    ['<meta name="date" content="27 June 2024">', { published: '2024-06-27' }],
    ['<meta name="date" content="yesterday">', { published: null }],
    ['<meta name="description" content="A ferry and its bell.">', { dek: 'A ferry and its bell.' }],
    [`<meta name="description" content="${PROSE[0]?.slice(0, 90)} …">`, { dek: null }],
    ['<meta property="og:site_name" content="The Landing">', { siteName: 'The Landing' }],
    [
      '<link rel="canonical" href="https://a.example/c"><meta property="og:url" content="https://a.example/o">',
      { sourceUrl: 'https://a.example/c' },
    ],
    ['<link rel="canonical" href="/c">', { sourceUrl: null }],
    [
      '<!-- saved with SingleFile\n url: https://a.example/s \n saved date: x --><link rel=canonical href="https://a.example/c">',
      { sourceUrl: null },
    ],
  ])('%s', (head, expected) => {
    const article = read(page(head));
    // A comment inside the head is not where SingleFile writes: the canonical link counts there.
    if (head.startsWith('<!--')) expect(article.sourceUrl).toBe('https://a.example/c');
    else expect(article).toMatchObject(expected);
  });

  test.each([
    [
      '<!--\n Page saved with SingleFile \n url: https://a.example/s?x=1 \n saved date: Tue -->',
      'https://a.example/s?x=1',
    ],
    ['<!-- saved from url=(0021)https://a.example/f -->', 'https://a.example/f'],
  ])('the comment %j tells where the page was', (comment, sourceUrl) => {
    expect(
      read(`<!doctype html>${comment}${page('<link rel=canonical href="https://a.example/c">').slice(15)}`)
        .sourceUrl,
    ).toBe(sourceUrl);
  });

  test('language and direction of the page', () => {
    expect(read(page('', undefined, 'lang="en_GB" dir="ltr"'))).toMatchObject({ lang: 'en-GB', dir: 'ltr' });
    expect(
      read(
        page(
          '',
          `<article>${'<p>في آخر السوق القديم دكان ضيق لا يتسع لأكثر من رجلين.</p>'.repeat(5)}</article>`,
        ),
      ),
    ).toMatchObject({
      lang: 'ar',
      dir: 'rtl',
    });
  });

  test('links count from the page’s address', () => {
    const html = page(
      '<base href="https://a.example/b/">',
      `<article>${BODY}<p>See <a href="c.html">the list of the boats that came</a>.</p></article>`,
    );
    expect(JSON.stringify(read(html).blocks)).toContain('"href":"https://a.example/b/c.html"');
  });
});

describe('the clean view', () => {
  test('is the article without its surroundings, and without a second title', () => {
    const html = page(
      '<title>The Blackboard</title>',
      `<nav><a href="/">Home</a> <a href="/shop">Shop</a></nav><article><h1>The Blackboard</h1>${BODY}</article>
       <div class="comments"><p>First!</p></div><footer>Imprint</footer>`,
    );
    expect(read(html)).toMatchObject({ title: 'The Blackboard', text: PROSE.join('\n') });
  });

  test('notes at the foot of the page are part of it', () => {
    const html = page(
      '',
      `<article><div>${BODY}<p>The bell was sold.<sup><a href="#n1">1</a></sup></p></div>
       <section class="footnotes"><ol><li id="n1"><p>To a ship.</p></ol></section></article>`,
    );
    expect(read(html).text).toMatch(/The bell was sold\.1\nTo a ship\.$/);
  });

  test.each([
    ['one word', 'Ferry', 'Ferry'],
    ['a fragment', '<p>The ferry was late.</p>', 'The ferry was late.'],
    ['a page of links', '<nav><ul><li><a href=a>One</a><li><a href=b>Two</a></ul></nav>', 'One\nTwo'],
  ])('%s is still something to read', (_, html, text) => {
    expect(read(html).text).toBe(text);
  });
});

describe('nesting', () => {
  test.each([
    ['div', '<div>'],
    ['b', '<b>'],
    ['span', '<span>'],
    ['table', '<table><tr><td>'],
    ['misnested', '<div><table><tr><td></div>'],
    ['template', '<template>'],
    ['svg', '<svg><g>'],
  ])('%s 100,000 deep is refused at once', (_, tags) => {
    const start = performance.now();
    expect(() => read(`<p>x${tags.repeat(100_000)}x`)).toThrow(expect.objectContaining({ code: 'too-deep' }));
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('100,000 unclosed paragraphs and items are not nesting', () => {
    expect(read(`<ul>${'<li>x'.repeat(2000)}</ul>${'<p>y'.repeat(2000)}`).text.split('\n')).toHaveLength(
      4000,
    );
  });

  test('400 levels are read', () => {
    expect(read(`${'<div>'.repeat(400)}${BODY}`).text).toBe(PROSE.join('\n'));
  });
});

test('control characters that a page spells by number are no part of the text', () => {
  expect(read(page('', '<p>a&#1;b&#27;[31mred&#8; and &#133; so on</p>')).text).toBe('ab[31mred and … so on');
});

test('XHTML that defines entities is refused with a sentence', () => {
  const xhtml =
    '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body><p>&b;</p></body></html>';
  expect(() => read(xhtml, 'lol.xhtml')).toThrow(/^lol\.xhtml defines abbreviations/);
});
