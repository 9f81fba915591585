import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Rule, Stated } from '../../../src/core/article.ts';
import { fieldDate } from '../../../src/core/parse/dates.ts';
import { linkedData } from '../../../src/core/parse/html-jsonld.ts';
import { timesOf } from '../../../src/core/parse/html-times.ts';
import { documentOf } from '../../../src/core/parse/html-document.ts';
import { lenientJson } from '../../../src/core/parse/html-lenient-json.ts';
import { headlineOf } from '../../../src/core/parse/html-title.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';

const BODY = Array.from(
  { length: 6 },
  (_, index) =>
    `<p>In the ${['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][index]} winter the ferry was late on every day but one, and nobody, not even the company, knew which day that had been.</p>`,
).join('');

function read(head: string, body = `<article>${BODY}</article>`, name = 'page.html'): Article {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return parseArticle({ text: html, name, encoding: 'utf-8', format: 'html' });
}

const linked = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;

const script = (source: string, type = 'application/ld+json'): string =>
  `<script type="${type}">${source}</script>`;
const ARTICLE = '{"@type": "Article", "headline": "The Bell"}';

describe('linked data as pages have it', () => {
  test.each([
    ['line breaks and tabs in strings', script('{"@type": "Article", "headline": "The\r\n\tBell"}')],
    ['commas too many', script('{"@type": "Article", "author": [{"name": "A"}, ], "headline": "The Bell", }')],
    ['a CDATA section', script(`<![CDATA[${ARTICLE}]]>`)],
    ['a CDATA section in line comments', script(`\n//<![CDATA[\n${ARTICLE}\n//]]>\n`)],
    ['the same on one line', script(`//<![CDATA[ ${ARTICLE} //]]>`)],
    ['a CDATA section in comments', script(`/*<![CDATA[*/${ARTICLE}/*]]>*/`)],
    ['a comment of HTML', script(`<!-- ${ARTICLE} -->`)],
    ['comments', script(`// of 2019\n/* by hand */ ${ARTICLE}`)],
    ['a semicolon and a no-break space', script(`\u00A0${ARTICLE};`)],
    ['an escape that JSON does not know', script(`{"@type": "Article", "about": "the ferry\\'s", "headline": "The Bell"}`)],
    ['addresses, which are no comments', script('{"@type": "Article", "url": "https://a.example/<!--//", "headline": "The Bell",}')],
    ['a type with parameters', script(ARTICLE, 'application/ld+json; charset=utf-8')],
    ['another case', script(ARTICLE, ' Application/LD+JSON')],
    ['an array', script(`[{"@type": "WebSite", "name": "Landing"}, ${ARTICLE}]`)],
    ['a graph in an array', script(`[{"@graph": [{"@type": "WebSite"}, ${ARTICLE}]}]`)],
    ['a script after a broken one', `${script('{"@type": "Article", "headline": "Bro')}${script(ARTICLE)}`],
  ])('%s', (_, head) => {
    const { title, extraction } = read(head);
    expect([title.replace(/\s+/g, ' '), extraction.rules.title]).toEqual(['The Bell', 'json-ld']);
  }); // prettier-ignore

  test.each([
    '',
    '{',
    '"',
    '\\',
    '"\\',
    '/*',
    '//',
    '<!--',
    '[,]',
    '{,}',
    'headline: The Bell',
    '{"a": "b"} {"c": "d"}',
  ])('%j says nothing, and is no error', (source) => {
    expect(read(script(source) + '<title>The Bell of the Ferry</title>').title).toBe('The Bell of the Ferry');
  });

  test('any JSON is read as JSON has it, however it is wrapped', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(['', ''], ['<!--', '-->'], ['/*<![CDATA[*/', '/*]]>*/']),
        (value, [before, after]) => {
          const json = JSON.stringify(value);
          expect(lenientJson(`${before}${json}${after}`)).toEqual(JSON.parse(json));
          expect(lenientJson(`//<![CDATA[\n${json}\n//]]>;`)).toEqual(JSON.parse(json));
        },
      ),
    );
  });

  test.each(['"\\"', '/*', '//<!--', '<!', ', ', '\n'])('a million letters of %j cost one pass', (piece) => {
    const source = `[${piece.repeat(Math.ceil(1_000_000 / piece.length))}`;
    const before = process.cpuUsage();
    lenientJson(source);
    // A pass takes some 50 ms; a second look at every letter would take minutes.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});

type Case = [what: string, head: string, field: Stated, value: string | null, rule: Rule | undefined];

describe('who says it', () => {
  test.each<Case>([
    ['a headline', linked({ '@type': 'NewsArticle', headline: 'The Bell' }), 'title', 'The Bell', 'json-ld'],
    ['a name that is the page’s title', linked({ '@type': 'BlogPosting', headline: 'Blog', name: 'The Bell of the Ferry' }) + '<title>The Bell of the Ferry</title>', 'title', 'The Bell of the Ferry', 'json-ld'],
    ['a headline where the name is the site’s', linked({ '@type': 'BlogPosting', headline: 'The Bell of the Ferry', name: 'Landing Stage' }) + '<title>The Bell of the Ferry</title>', 'title', 'The Bell of the Ferry', 'json-ld'],
    ['not a page’s description of itself', linked({ '@type': 'WebPage', name: 'Page' }) + '<title>The Bell of the Ferry</title>', 'title', 'The Bell of the Ferry', 'title-element'],
    ['Weibo', '<meta name="weibo:article:title" content="The Bell">', 'title', 'The Bell', 'meta'],
    ['a paper', '<meta name="citation_title" content="The Bell"><title>J. Ferry 3</title>', 'title', 'The Bell', 'meta'],
    ['twitter', '<meta name="twitter:title" content="The Bell">', 'title', 'The Bell', 'twitter-card'],
    ['a title that names the site', '<title>The Bell of the Ferry – Landing Stage</title>', 'title', 'The Bell of the Ferry', 'title-element'],
    ['nobody', '', 'title', 'page two', 'file-name'],
    ['authors by reference', linked({ '@graph': [{ '@type': 'Article', author: [{ '@id': '#a' }, { '@id': '#b' }] }, { '@type': 'Person', '@id': '#a', name: 'Jane Doe' }, { '@type': 'Person', '@id': '#b', name: 'Tom Hale' }] }), 'byline', 'Jane Doe, Tom Hale', 'json-ld'],
    ['the authors of a paper', '<meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Hale, Tom">', 'byline', 'Doe, Jane; Hale, Tom', 'meta'],
    ['authors, one each', '<meta name="author" content="Jane Doe"><meta name="author" content="Tom Hale"><meta name="author" content="Jane Doe">', 'byline', 'Jane Doe, Tom Hale', 'meta'],
    ['authors, one of whom is an address', '<meta name="author" content="Jane Doe"><meta name="author" content="https://a.example/tom">', 'byline', 'Jane Doe', 'meta'],
    ['authors of an Open Graph', '<meta property="article:author" content="Jane Doe"><meta property="article:author" content="Tom Hale">', 'byline', 'Jane Doe, Tom Hale', 'open-graph'],
    ['several creators', '<meta name="dc.creator" content="Jane Doe"><meta name="dc.creator" content="Tom Hale">', 'byline', 'Jane Doe, Tom Hale', 'dublin-core'],
    ['an address is no name', '<meta name="author" content="https://a.example/jane">', 'byline', null, undefined],
    ['sailthru', '<meta name="sailthru.author" content="By Jane Doe">', 'byline', 'Jane Doe', 'meta'],
    ['sailthru’s date', '<meta name="sailthru.date" content="Thu, 27 Jun 2024 08:00:00 +0000">', 'published', '2024-06-27T08:00:00+0000', 'meta'],
    ['a paper’s date', '<meta name="citation_publication_date" content="2024/06">', 'published', '2024-06', 'meta'],
    ['og within another name', '<meta property="og:article:published_time" content="2024-06-27T08:00:00Z">', 'published', '2024-06-27T08:00:00Z', 'open-graph'],
    ['the journal', '<meta name="citation_journal_title" content="J. Ferry">', 'siteName', 'J. Ferry', 'meta'],
    ['a language list', '<meta http-equiv="Content-Language" content="de-AT, en">', 'lang', 'de-AT', 'meta'],
    ['a language object', linked({ '@type': 'Article', inLanguage: { '@type': 'Language', alternateName: 'fr' } }), 'lang', 'fr', 'json-ld'],
    ['a relative canonical link', '<base href="https://a.example/b/"><link rel="canonical" href="c">', 'sourceUrl', 'https://a.example/b/c', 'link'],
    ['an archived canonical link', '<link rel="canonical" href="https://web.archive.org/web/20200105010203/https://a.example/c">', 'sourceUrl', 'https://a.example/c', 'link'],
  ])('%s', (_, head, field, value, rule) => {
    const article = read(head, undefined, 'page_two.html');
    expect([article[field], article.extraction.rules[field]]).toEqual([value, rule]);
  }); // prettier-ignore

  const byline = (line: string): string => `<article>${line}${BODY}</article>`;
  test.each<[string, string, string | null, Rule | undefined]>([
    ['a line that Readability takes for one stays as it is', byline('<p class="byline">By Jane Doe</p>'), 'By Jane Doe', 'readability'],
    ['microdata, by the name in it', byline('<div itemprop="author" itemscope><b itemprop="name">Jane Doe</b> and friends</div>'), 'Jane Doe', 'readability'],
    ['microdata that is not shown', byline('<div itemscope itemtype="https://schema.org/NewsArticle"><span hidden itemprop="author">Jane Doe</span></div>'), 'Jane Doe', 'microdata'],
    ['a comment’s author is not the article’s', byline('<div itemscope itemtype="https://schema.org/Comment"><meta itemprop="author" content="Troll"></div>'), null, undefined],
    ['RDFa that is not shown', byline('<div typeof="schema:Article"><span hidden property="schema:author">Jane Doe</span></div>'), 'Jane Doe', 'microdata'],
    ['a link to the author that is not shown', byline('<div style="display:none"><a rel="author">By Jane Doe</a></div>'), 'Jane Doe', 'attribute'],
  ])('%s', (_, body, value, rule) => {
    const article = read('', body);
    expect([article.byline, article.extraction.rules.byline]).toEqual([value, rule]);
  }); // prettier-ignore

  test.each([
    ['<div itemscope itemtype="https://schema.org/BlogPosting"><time itemprop="datePublished" datetime="2024-06-27">June</time></div>', '2024-06-27', 'microdata'],
    ['<time datetime="soon">soon</time><time>27 June 2024</time>', '2024-06-27', 'time-element'],
  ])('%s', (line, value, rule) => {
    const article = read('', `<article>${line}${BODY}</article>`);
    expect([article.published, article.extraction.rules.published]).toEqual([value, rule]);
  }); // prettier-ignore

  test('what the page does not say has no rule', () => {
    expect(Object.keys(read('<title>The Bell of the Ferry</title>').extraction.rules).sort()).toEqual([
      'lang',
      'title',
    ]);
  });
});

describe('what those who saved a page wrote into it', () => {
  const toolbar =
    '<div id="wm-ipp-base"><div id="wm-ipp"><p>The archive has saved this page 12 times between 2014 and 2020, as its bar says.</p><input id="wmtbURL" value="https://a.example/w"></div></div>';
  test.each([
    ['SingleFile', '<!--\n Page saved with SingleFile \n url: https://a.example/s \n saved date: Thu -->', '', 'https://a.example/s'],
    ['a browser', '<!-- saved from url=(0021)https://a.example/f -->', '', 'https://a.example/f'],
    ['SingleFile, of an archived page', '<!-- Page saved with SingleFile url: https://web.archive.org/web/2020/https://a.example/o -->', '', 'https://a.example/o'],
    ['the Wayback Machine', '', toolbar, 'https://a.example/w'],
  ])('%s', (_, comment, before, address) => {
    const html = `<!doctype html>${comment}<html><head></head><body>${before}<article>${BODY}</article></body></html>`;
    const article = parseArticle({ text: html, name: 'page.html', encoding: 'utf-8', format: 'html' });
    expect([article.sourceUrl, article.extraction.rules.sourceUrl]).toEqual([address, 'saved-from']);
    expect(article.text).not.toContain('archive has saved');
  }); // prettier-ignore
});

test.each([
  ['The Bell of the Ferry', '', 'The Bell of the Ferry'],
  ['The Bell of the Ferry | Landing Stage', '', 'The Bell of the Ferry'],
  ['The Bell of the Ferry — Landing — Stage', '', 'The Bell of the Ferry — Landing'],
  ['Landing » Stories of » The Bell', '', 'Landing » Stories of'],
  ['Bell | The long and late story of the ferry', '', 'The long and late story of the ferry'],
  ['Bell - Ferry', '', 'Bell - Ferry'],
  ['Stage: The Bell of the Ferry', '', 'The Bell of the Ferry'],
  ['Stage: The Bell of the Ferry', '<h1>Stage: The Bell of the Ferry</h1>', 'Stage: The Bell of the Ferry'],
  [
    'What nobody at the landing knew: it was the bell',
    '',
    'What nobody at the landing knew: it was the bell',
  ],
  ['Ferry', '<h1>The Bell of the Old Ferry</h1>', 'The Bell of the Old Ferry'],
  ['Ferry', '<h1>One</h1><h1>Two</h1>', 'Ferry'],
])('of the title %j with %j the headline is %j', (title, body, headline) => {
  expect(headlineOf(title, documentOf(body, 'x'))).toBe(headline);
});

test.each([
  [
    'a header of the page',
    '<header><time>2026-01-01</time></header><article><time>2024-06-27</time></article>',
  ],
  [
    'teasers beside it',
    '<aside><article><time>2026-01-01</time></article></aside><main><p>On <time>2024-06-27</time></p></main>',
  ],
  [
    'a menu in the article',
    '<article><nav><time>2026-01-01</time></nav><header><time>2024-06-27</time></header></article>',
  ],
  ['another in it', '<article><time>2024-06-27</time><p><time>2026-01-01</time></p></article>'],
  [
    'a footer, where the page has no article',
    '<footer><time>2026-01-01</time></footer><div><time>2024-06-27</time></div>',
  ],
])('the date of the article goes before that of %s', (_, body) => {
  expect(timesOf(documentOf(body, 'x'))).toEqual(['2024-06-27', '2026-01-01']);
});

test.each([
  [{ '@type': 'Person', name: ['Ines Calloway', 'Tom Hale'] }, 'Ines Calloway, Tom Hale'],
  [[[{ name: 'Ines Calloway' }], ['Tom Hale']], 'Ines Calloway, Tom Hale'],
  [{ '@type': 'Person', givenName: 'Ines', familyName: 'Calloway' }, 'Ines Calloway'],
  [{ '@type': 'Person', name: '', familyName: 'Calloway' }, 'Calloway'],
  [{ '@type': 'Person', name: [{}, 7, 'https://journal.example/ines'] }, null],
])('the author %j is %j', (author, byline) => {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@type': 'Article', author });
  const page = documentOf(`<script type="application/ld+json">${json}</script>`, 'x');
  expect(linkedData(page, null)?.byline ?? null).toBe(byline);
});

test.each([
  ['2024-06-27', '2024-06-27'],
  ['2024/6/27', '2024-06-27'],
  ['2024-06-27 08:00:00 UTC', '2024-06-27T08:00:00Z'],
  ['20240627', '2024-06-27'],
  ['20240627T080000Z', '2024-06-27T08:00:00Z'],
  ['Thu, 27 Jun 2024 08:00:00 GMT', '2024-06-27T08:00:00Z'],
  ['Thu Jun 27 2024 08:00:00 GMT+0200', '2024-06-27T08:00:00+0200'],
  ['June 27, 2024 at 8:00 am', '2024-06-27'],
  ['2024-06-27T08:00:00.000+02:00[Europe/Berlin]', '2024-06-27T08:00:00.000+02:00'],
  ['27.06.2024', '2024-06-27'],
  ['7. 6. 2024', '2024-06-07'],
  ['2024年6月27日', '2024-06-27'],
  ['2024년 6월 27일 오전', '2024-06-27'],
  ['06.27.2024', null],
  ['2024年13月1日', null],
  ['2024-06', '2024-06'],
  ['2024', '2024'],
  ['1066', null],
  ['2024-13', null],
  ['2024/02/30', null],
  ['03/04/2024', null],
  ['yesterday', null],
  ['2024 was a year', null],
])('the field %j is the date %j', (value, date) => {
  expect(fieldDate(value)).toBe(date);
});
