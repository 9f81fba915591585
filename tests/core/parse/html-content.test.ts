import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../src/core/article.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';

const SENTENCE =
  'In the third winter the ferry was late on every day but one, and nobody, not even the company, knew which day that had been.';
const BODY = `<p>${SENTENCE}</p>`.repeat(6);

function read(inside: string, name = 'page.html', around = ''): Article {
  const html = `<!doctype html><html><head><title>The Bell of the Ferry</title></head><body>${around}<article>${BODY}${inside}${BODY}</article></body></html>`;
  return parseArticle({ text: html, name, encoding: 'utf-8', format: 'html' });
}

/** The blocks between the sentences. */
function between(article: Article): Block[] {
  return article.blocks.filter((block) => !JSON.stringify(block).includes(SENTENCE));
}

describe('code', () => {
  test.each([
    ['<pre><code class="language-rust">let a;</code></pre>', 'rust'],
    ['<pre class="lang-c++">int a;</pre>', 'c++'],
    ['<pre data-lang="go">var a int</pre>', 'go'],
    ['<div class="highlight highlight-source-js"><pre>let a</pre></div>', 'js'],
    ['<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>a = 1</code></pre></div></div>', 'ruby'],
    ['<div class="highlight-python3 notranslate"><div class="highlight"><pre>a = 1</pre></div></div>', 'python3'],
    ['<pre class="brush: php; gutter: false">$a;</pre>', 'php'],
    ['<div class="sourceCode"><pre class="sourceCode haskell"><code class="sourceCode haskell">a = 1</code></pre></div>', 'haskell'],
    ['<pre><code class="hljs bash">ls</code></pre>', 'bash'],
    ['<pre class="language-none">a</pre>', null],
    ['<pre>a</pre>', null],
  ])('%s is in %s', (html, language) => {
    expect(between(read(html))).toMatchObject([{ type: 'code', language }]);
  }); // prettier-ignore

  const cell = 'class="blob-code"';
  test.each([
    ['GitHub', `<table class="highlight js-file-line-container"><tr><td class="blob-num" data-line-number="1">1</td><td ${cell}><span>let a;</span></td></tr><tr><td class="blob-num">2</td><td ${cell}>\n</td></tr><tr><td class="blob-num">3</td><td ${cell}>let b;</td></tr></table>`, 'let a;\n\nlet b;'],
    ['highlight.js with line numbers', '<pre><code class="language-js hljs"><table class="hljs-ln"><tr><td class="hljs-ln-numbers"><div class="hljs-ln-n">1</div></td><td class="hljs-ln-code">let a;</td></tr><tr><td class="hljs-ln-numbers"><div class="hljs-ln-n">2</div></td><td class="hljs-ln-code">  let b;</td></tr></table></code></pre>', 'let a;\n  let b;'],
    ['Rouge', '<div class="language-js"><pre><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre>let a;\nlet b;\n</pre></td></tr></tbody></table></code></pre></div>', 'let a;\nlet b;'],
    ['Pygments', '<table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1\n2</pre></div></td><td class="code"><div class="highlight"><pre>let a;\nlet b;\n</pre></div></td></tr></table>', 'let a;\nlet b;'],
    ['SyntaxHighlighter', '<table><tr><td class="gutter"><div class="line number1">1</div><div class="line number2">2</div></td><td class="code"><div class="container"><div class="line"><code>let a;</code></div><div class="line"><code>let b;</code></div></div></td></tr></table>', 'let a;\nlet b;'],
    ['Prism', '<pre class="line-numbers language-js"><code>let a;\nlet b;<span aria-hidden="true" class="line-numbers-rows"><span></span><span></span></span></code></pre>', 'let a;\nlet b;'],
    ['a box for each line', '<pre><div>let a;</div><div>let b;</div></pre>', 'let a;\nlet b;'],
    ['a break for each line', '<pre>let a;<br>let b;</pre>', 'let a;\nlet b;'],
  ])('numbered by %s is the code alone', (_, html, value) => {
    expect(between(read(html))).toMatchObject([{ type: 'code', value }]);
  }); // prettier-ignore

  test('a table of numbers beside words stays a table', () => {
    const html =
      '<table><tr><th class="line-number">1</th><td>ten</td></tr><tr><th class="line-number">2</th><td>twenty</td></tr></table>';
    expect(between(read(html))).toMatchObject([{ type: 'table' }]);
  });
});

describe('what articles are made of', () => {
  const text = (value: string) => [{ type: 'text', value }];
  test.each<[string, string, unknown[]]>([
    ['a tweet', '<blockquote class="twitter-tweet"><p>Late again, said the bell of the old ferry.</p>&mdash; The Bell (@bell)</blockquote>', [{ type: 'quote', children: [{ type: 'paragraph' }, { type: 'paragraph' }] }]],
    ['a summary and its details', '<details><summary>Why late?</summary><p>Nobody has ever found out why it was.</p></details>', [{ type: 'details', summary: text('Why late?') }]],
    ['a figure', '<figure><img src="https://a.example/f.jpg" alt="A ferry"><figcaption>The ferry in its second winter.</figcaption></figure>', [{ type: 'figure', caption: text('The ferry in its second winter.') }]],
    ['a list in a list beside its items', '<ul><li>First of the boats</li><ul><li>its bell</li></ul><li>Second of the boats</li></ul>', [{ type: 'list', items: [{ children: [{ type: 'paragraph' }, { type: 'list' }] }, {}] }]],
    ['terms and what they mean', '<dl><dt>Bell</dt><dd>What rings when the ferry has come.</dd></dl>', [{ type: 'definitions' }]],
    ['a poem', '<p>The bell,<br>the boat,<br><br>and nobody.</p>', [{ children: text('The bell,\nthe boat,') }, { children: text('and nobody.') }]],
    ['ruby', '<p>The sign said <ruby>渡<rp>(</rp><rt>わた</rt><rp>)</rp></ruby>, and nothing else was on it.</p>', [{ children: [{}, { type: 'span', tag: 'ruby' }, {}] }]],
  ])('%s', (_, html, blocks) => {
    expect(between(read(html))).toMatchObject(blocks);
  }); // prettier-ignore

  test('MediaWiki’s references are notes', () => {
    const article = read(
      '<p>The bell was sold<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> in the spring, to a ship, and nobody asked why.</p>' +
        '<div class="reflist"><ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">^</a> <span>Landing Papers, 12, in which all the sales are.</span></li></ol></div>',
    );
    expect(JSON.stringify(article.blocks)).toContain(
      '"footnote-reference","footnote":"cite_note-1","label":"[1]"',
    );
    expect(between(article).at(-1)).toMatchObject({
      type: 'footnotes',
      items: [{ id: 'cite_note-1', label: '1' }],
    });
  });

  test.each([
    ['only where no script runs', '<figure><noscript><img src="https://b.example/n.jpg" alt="A bell"></noscript></figure>'],
    ['once, behind its placeholder', '<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" class="lazy"><noscript><img src="https://b.example/n.jpg" alt="A bell"></noscript></figure>'],
    ['by the sources of a picture', '<picture><source srcset="https://b.example/n.webp 2x"><img alt="A bell"></picture>'],
  ])('a picture that is there %s is shown', (_, html) => {
    const images = JSON.stringify(read(html).blocks).match(/\{"type":"image"[^}]*\}/g);
    expect(images).toHaveLength(1);
    expect(images?.[0]).toContain('"host":"b.example"');
  }); // prettier-ignore
});

test('what was left out is counted', () => {
  const article = read(
    '<style>p{}</style><script>1</script><script>2</script><iframe src="https://a.example/x"></iframe><p>Say <input> or <button>no</button></p>' +
      '<video src="v.mp4">No film</video><svg><title>Boat</title></svg><p hidden>Secret</p><p><img src="https://a.example/p.jpg" alt="Ferry" width="300"></p>',
    'page.html',
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><div class="sidebar"><p>Read also of the other boats.</p></div>',
  );
  expect(article.extraction.dropped).toEqual({
    styles: 1, scripts: 2, frames: 1, controls: 2, media: 1, drawings: 1, hidden: 1, 'page-furniture': 2, 'remote-pictures': 1,
  }); // prettier-ignore
});

describe('XHTML', () => {
  const page = (inside: string): string =>
    `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en-GB"><head><title/><script type="text/javascript" src="x.js"/></head><body><div><a id="top"/>${BODY}${inside}</div></body></html>`;
  test('is read as XML where its name says so', () => {
    const text = page('<p><![CDATA[a < b & c, as the blackboard on the landing had it in chalk]]></p>');
    const article = parseArticle({ text, name: 'page.xhtml', encoding: 'utf-8', format: 'html' });
    expect(article.lang).toBe('en-GB');
    expect(article.text).toContain('a < b & c, as the blackboard');
    expect(article.text.split(SENTENCE)).toHaveLength(7);
    expect(JSON.stringify(article.blocks)).not.toContain('"type":"link"');
  });

  test('that is none is read as HTML', () => {
    const article = parseArticle({ text: `<p>Loose &bogus; <b>ends <p>${SENTENCE}`, name: 'page.xhtml', encoding: 'utf-8', format: 'html' }); // prettier-ignore
    expect(article.text).toContain(SENTENCE);
  });
});

/** Each is read in a second or two; together they would hold a thread for a minute if one of them cost the square of its size. */
describe('hostile pages', () => {
  test.each<[string, string]>([
    ['a paragraph of 5 MB', `<p>${SENTENCE.repeat(40_000)}`],
    ['100,000 attributes', `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=${at}`).join(' ')}>${SENTENCE}`],
    ['a million entities', `<p>${'&amp;'.repeat(1_000_000)}`],
    ['100,000 breaks', `<div>${'a<br>'.repeat(100_000)}`],
    ['100,000 comments', `<div>${'<!-- x -->text '.repeat(100_000)}`],
    ['a title of 3 MB', `<title>${'a: '.repeat(1_000_000)}</title>${`<h1>${SENTENCE}</h1>`.repeat(500)}`],
    ['50,000 authors', Array.from({ length: 50_000 }, (_, at) => `<meta name=citation_author content=a${at}>`).join('') + BODY],
    ['20,000 authors by reference', `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Article', author: Array.from({ length: 20_000 }, (_, at) => ({ '@id': `a${at}` })) }] })}</script>${BODY}`],
    ['15,000 numbered lines', `<table>${'<tr><td class=blob-num>1<td class=blob-code><code>x</code>'.repeat(15_000)}</table>`],
  ])('%s', { timeout: 60_000 }, (_, html) => {
    const start = process.cpuUsage();
    expect(parseArticle({ text: html, name: 'page.html', encoding: 'utf-8', format: 'html' }).text).not.toBe('');
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
  }); // prettier-ignore
});
