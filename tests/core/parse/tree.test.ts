import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/core/article.ts';
import { documentOf } from '../../../src/core/parse/html-document.ts';
import { treeOf } from '../../../src/core/parse/tree.ts';
import { textOf } from '../../../src/core/text.ts';

function blocksOf(html: string, base: string | null = null): Block[] {
  return treeOf(documentOf(html, 'page.html'), { base, language: { lang: null, dir: null } }).blocks;
}

const text = (value: string) => ({ type: 'text', value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('white space is what the page shows', () => {
  test.each([
    ['<p>  one\n\t two </p>', 'one two'],
    ['<p>one <b> two</b> three</p>', 'one two three'],
    ['<p><b>one </b> two</p>', 'one two'],
    ['<p>one<b> </b>two</p>', 'one two'],
    ['<p>one&nbsp; two&nbsp;</p>', 'one\u00A0 two\u00A0'],
    ['<p>one <br> two</p>', 'one\ntwo'],
    ['<p>one<br>two<br></p>', 'one\ntwo'],
    ['<p><br>one</p>', 'one'],
    ['<p>one <img alt=x src=a.png> two</p>', 'one two'],
    ['<p>one<!-- gone --> two</p>', 'one two'],
    ['<p>山の\n上に<b>\n駅</b>があった</p>', '山の上に駅があった'],
    ['<p>산의\n위</p>', '산의 위'],
    ['<p>山の\nabove</p>', '山の above'],
    ['<p>one\u200B\ntwo</p>', 'one\u200Btwo'],
    ['<div>one<div>two</div>three</div>', 'one\ntwo\nthree'],
    ['<p>one<br><br>two</p>', 'one\ntwo'],
    ['<p>&nbsp;</p><p>one</p>', 'one'],
    ['<p>She said <q>no, <q>no</q></q>.</p>', 'She said “no, ‘no’”.'],
    ['<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>', '漢(かん)'],
    ['<h2>one <p>two</h2>', 'one\ntwo'],
    ['<p>E = <math><mi>m</mi><annotation>tex</annotation></math></p>', 'E = m'],
  ])('%s', (html, expected) => {
    expect(textOf(blocksOf(html))).toBe(expected);
  });

  test('it stays the same when it is collapsed again', () => {
    const [first] = blocksOf('<p> one <i> two <b>\n three </b></i><br> four &lt;</p>');
    const shown = textOf([first as Block]);
    expect(shown).toBe('one two three\nfour <');
    const again = shown.replaceAll('<', '&lt;').replaceAll('\n', '<br>');
    expect(textOf(blocksOf(`<p>${again}</p>`))).toBe(shown);
  });

  test('a collapsed space stays where its run began', () => {
    expect(blocksOf('<p>one <b> two</b></p>')).toEqual([
      paragraph(text('one '), { type: 'span', tag: 'b', children: [text('two')] }),
    ]);
  });

  test('preformatted text keeps everything but its last line feed', () => {
    expect(blocksOf('<pre class="language-js">\n  a\n\n b <b>c</b><br>d\n</pre>')).toEqual([
      { type: 'code', language: 'js', value: '  a\n\n b c\nd' },
    ]);
  });
});

describe('elements', () => {
  test.each([
    ['script', '<p>a<script>b</script></p>'],
    ['style', '<p>a<style>b</style></p>'],
    ['template', '<p>a<template>b</template></p>'],
    ['noscript', '<p>a</p><noscript>b</noscript>'],
    ['frame', '<p>a<iframe srcdoc="b">b</iframe></p>'],
    ['control', '<p>a<button>b</button><select><option>b</select><textarea>b</textarea></p>'],
    ['svg', '<p>a<svg><text>b</text></svg></p>'],
    ['hidden', '<p>a<span hidden>b</span></p>'],
    ['aria-hidden', '<p>a<span aria-hidden="true">b</span></p>'],
    ['display none', '<p>a<span style="color:red; DISPLAY : none !important">b</span></p>'],
    ['visibility hidden', '<p>a<span style="visibility:hidden">b</span></p>'],
    ['closed dialog', '<p>a</p><dialog>b</dialog>'],
  ])('%s goes with all it holds', (_, html) => {
    expect(blocksOf(html)).toEqual([paragraph(text('a'))]);
  });

  test('unknown elements are unwrapped, known ones keep their name', () => {
    expect(blocksOf('<p><font>a</font><tt>b</tt><strike>c</strike><constructor>d</constructor></p>')).toEqual(
      [
        paragraph(
          text('a'),
          { type: 'span', tag: 'code', children: [text('b')] },
          { type: 'span', tag: 's', children: [text('c')] },
          text('d'),
        ),
      ],
    );
  });

  test('lists, tasks and what stands between the items', () => {
    expect(
      blocksOf('<ol start=3><li>a<li><p>b</p><ul><li>c</ul><li><input type=checkbox checked> d</ol>'),
    ).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          { checked: null, children: [paragraph(text('a'))] },
          {
            checked: null,
            children: [
              paragraph(text('b')),
              {
                type: 'list',
                ordered: false,
                start: 1,
                items: [{ checked: null, children: [paragraph(text('c'))] }],
              },
            ],
          },
          { checked: true, children: [paragraph(text('d'))] },
        ],
      },
    ]);
  });

  test('a table of data', () => {
    const [table] = blocksOf(
      '<table><caption>C</caption><thead><tr><th colspan=2 align=center>H</thead><tr><td>a<td style="text-align:right">b</table>',
    );
    expect(table).toEqual({
      type: 'table',
      caption: [text('C')],
      rows: [
        [{ header: true, align: 'center', colSpan: 2, rowSpan: 1, children: [paragraph(text('H'))] }],
        [
          { header: false, align: null, colSpan: 1, rowSpan: 1, children: [paragraph(text('a'))] },
          { header: false, align: 'right', colSpan: 1, rowSpan: 1, children: [paragraph(text('b'))] },
        ],
      ],
    });
  });

  test.each([
    '<table role=presentation><tr><td>a<td>b</table>',
    '<table><tr><td>a</table><table><tr><td>b</table>',
    '<table><tr><td><table><tr><td>a<tr><td>b</table><td></table>',
  ])('a table that only places things is what it holds: %s', (html) => {
    expect(blocksOf(html)).toEqual([paragraph(text('a')), paragraph(text('b'))]);
  });

  test('figures, definitions and details', () => {
    expect(blocksOf('<figure><img src=a.png alt=A><figcaption>C <i>d</i></figcaption></figure>')).toEqual([
      {
        type: 'figure',
        children: [paragraph({ type: 'image', resource: null, local: ['./a.png'], host: null, alt: 'A' })],
        caption: [text('C '), { type: 'span', tag: 'i', children: [text('d')] }],
      },
    ]);
    expect(blocksOf('<dl><dt>a<dt>b<dd>c<div><dt>d<dd><p>e</div></dl>')).toEqual([
      {
        type: 'definitions',
        items: [
          { terms: [[text('a')], [text('b')]], descriptions: [[paragraph(text('c'))]] },
          { terms: [[text('d')]], descriptions: [[paragraph(text('e'))]] },
        ],
      },
    ]);
    expect(blocksOf('<details><summary>a</summary>b</details>')).toEqual([
      { type: 'details', summary: [text('a')], children: [paragraph(text('b'))] },
    ]);
  });

  test('a link around blocks is in each of them', () => {
    const link = (value: string) => ({ type: 'link', href: 'https://a.example/', children: [text(value)] });
    expect(blocksOf('<a href="https://a.example/"><h3>a</h3>b<p>c</p></a>')).toEqual([
      { type: 'heading', level: 3, children: [link('a')] },
      paragraph(link('b')),
      paragraph(link('c')),
    ]);
  });

  test('links with other schemes are words, permalinks beside headings are nothing', () => {
    expect(blocksOf('<p><a href="javascript:x">a</a></p>')).toEqual([paragraph(text('a'))]);
    expect(blocksOf('<h2>a <a href="#a">¶</a></h2>')).toEqual([
      { type: 'heading', level: 2, children: [text('a')] },
    ]);
  });

  test('language and direction are said where they change, and once', () => {
    expect(
      blocksOf('<div lang=ar dir=rtl><p>a</p><blockquote><p>b <i lang=fr>c</i></p></blockquote></div>'),
    ).toEqual([
      { type: 'paragraph', lang: 'ar', dir: 'rtl', children: [text('a')] },
      {
        type: 'quote',
        lang: 'ar',
        dir: 'rtl',
        children: [paragraph(text('b '), { type: 'span', tag: 'i', lang: 'fr', children: [text('c')] })],
      },
    ]);
  });

  test('footnotes, their marks, and not the way back', () => {
    const html =
      '<p>a<sup><a href="#n1" role="doc-noteref">[1]</a></sup></p>' +
      '<section role="doc-endnotes"><ol><li id="n1"><p>b <a href="#r1" role="doc-backlink">back</a></p></ol></section>';
    expect(blocksOf(html)).toEqual([
      paragraph(text('a'), { type: 'footnote-reference', footnote: 'n1', label: '[1]' }),
      { type: 'footnotes', items: [{ id: 'n1', label: '1', children: [paragraph(text('b'))] }] },
    ]);
  });
});

describe('pictures', () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1').toString('base64');

  test('of the file itself are resources, each once', () => {
    const { blocks, resources } = treeOf(
      documentOf(
        `<p><img src="data:image/gif;base64,${png}" alt=a width=40 height=30><img src="data:image/png;base64,${png}" alt=b></p>`,
        'p',
      ),
      { base: null, language: { lang: null, dir: null } },
    );
    const bytes = new Uint8Array(Buffer.from(png, 'base64'));
    expect(resources).toEqual([{ id: 'picture-1', mediaType: 'image/png', bytes }]);
    expect(blocks).toEqual([
      paragraph(
        { type: 'image', resource: 'picture-1', host: null, alt: 'a', width: 40, height: 30 },
        { type: 'image', resource: 'picture-1', host: null, alt: 'b' },
      ),
    ]);
  });

  test.each([
    ['<img src="https://Pics.example/a.png" alt=a>', null, 'pics.example'],
    ['<img src="a.png" alt=a>', null, null, './a.png'],
    ['<img src="a.png" alt=a>', 'https://journal.example/x/', 'journal.example', './a.png'],
    ['<img src="a_files/a.png" alt=a>', 'https://journal.example/x/', null, './a_files/a.png'],
    ['<img src="/x/y/a.png" alt=a>', 'https://journal.example/x/', 'journal.example', './y/a.png'],
    [
      '<img data-src="https://late.example/a.png" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=a>',
      null,
      'late.example',
    ],
    ['<img srcset="https://set.example/a.png 2x, b.png" alt=a>', null, 'set.example', './b.png'],
    [
      '<img src="https://set.example/a.png" srcset="b,c.png 300w, c.png" alt=a>',
      null,
      'set.example',
      './b,c.png',
      './c.png',
    ],
    ['<img src="blank.gif" data-src="img/a.png" alt=a>', null, null, './blank.gif', './img/a.png'],
    [
      '<img srcset="a.png 1x,b.png 2x , c.png, d,e.png" alt=a>',
      null,
      null,
      './a.png',
      './b.png',
      './c.png',
      './d,e.png',
    ],
  ])('%s on %s is at %s', (html, base, host, ...local) => {
    const beside = local.length === 0 ? {} : { local };
    expect(blocksOf(`<p>${html}</p>`, base)).toEqual([
      paragraph({ type: 'image', resource: null, ...beside, host, alt: 'a' }),
    ]);
  });

  test.each(['data:image/svg+xml,<svg onload=x>', 'img/a.svg', 'a_files/a.svg?v=2'])(
    '%s is a drawing',
    (src) => {
      expect(blocksOf(`<p><img src="${src}" alt=a></p>`)).toEqual([
        paragraph({ type: 'image', resource: null, drawing: true, host: null, alt: 'a' }),
      ]);
    },
  );

  test('of an archive are not looked for beside it', () => {
    const options = { base: null, language: { lang: null, dir: null }, embedded: () => null };
    expect(treeOf(documentOf('<p><img src="a.png" alt=a></p>', 'p'), options).blocks).toEqual([
      paragraph({ type: 'image', resource: null, host: null, alt: 'a' }),
    ]);
  });

  test('a tracking pixel is no picture', () => {
    expect(blocksOf('<p>a<img src="https://t.example/p.gif" width=1 height=1></p>')).toEqual([
      paragraph(text('a')),
    ]);
  });
});

test('a tree nested deeper than the library takes is unwrapped below, and loses no word', () => {
  const quotes = blocksOf('<blockquote>x'.repeat(300));
  expect(textOf(quotes)).toBe(Array.from({ length: 300 }, () => 'x').join('\n'));
  expect(JSON.stringify(quotes).split('"quote"').length - 1).toBeLessThanOrEqual(60);
  const spans = blocksOf(`<p>${'<b id=1>x<i>'.repeat(200)}`);
  expect(textOf(spans)).toBe('x'.repeat(200));
});
