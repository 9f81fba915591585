import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import type { TextFormat } from '../../../src/core/parse/source.ts';
import { PostilError } from '../../../src/core/failure.ts';
import { OperationDraftSchema } from '../../../src/core/library/schema.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';
import { textOf } from '../../../src/core/text.ts';
import { excessOf } from '../../growth.ts';
import { faultsOf } from './tree-rules.ts';

const FORMATS: readonly TextFormat[] = ['text', 'markdown', 'html'];

function attempt(text: string, format: TextFormat): Article | null {
  try {
    return parseArticle({ text, name: '000_b12b4f190a4ac5da.txt', encoding: 'utf-8', format });
  } catch (error) {
    // Anything but a PostilError is a fault.
    if (error instanceof PostilError) return null;
    throw error;
  }
}

/** Pieces that mean something to one of the parsers, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...' date 2024-06-27 |\n|\n\n|\r\n|    |\t|---\n|===\n|```\n|> |- |1. |# |* * *\n|[^1]|[^1]: || a | b |\n|-|-|\n|*|_|**|[|](|)|![|<|>|&|\u00A0|\u3000|\u200B|\uFEFF|(With inputs from PTI)|$|$$|\n$$\n|$x^2$|\n: |[[a#b]]|![[|]]|\n+++\n|\n```math\n'.split(
          '|',
        ),
        ...'<p>|</p>|<div>|</div>|<b>|</b>|<a href="x">|</a>|<table>|<tr>|<td>|</table>|<ul>|<li>|</ul>|<br>|<pre>|</pre>|<q>|</q>|<h1>|</h1>|<!--|-->|<script>|</script>|<title>|<template>|<svg>|<math>|<math display=block>|</math>|<mi mathvariant=script>|<mo>(</mo>|<mfrac>|<mtable columnlines=solid>|<mtr>|<mtd>|<mfenced>|<semantics>|<annotation encoding="application/x-tex">|<span class=katex>|<mjx-container display=true>|<script type="math/tex">x</script>|<section data-footnotes>|<ol>|<li id="a">|<a href="#a">|<dl>|<dt>|<dd>|<figure>|<figcaption>|<details>|<summary>|<blockquote>'.split(
          '|',
        ),
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.lorem({ maxCount: 8 }),
      fc.constantFrom('山の上に', 'في آخر', '\uD800', '\u0000', '\u0085', '\u2028'),
    ),
    { maxLength: 40 },
  )
  .map((list) => list.join(''));

const anything = fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 200 }));

describe.each(FORMATS)('any string as %s', (format) => {
  test('is an article whose text is its tree’s, or a PostilError', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const article = attempt(text, format);
        if (article === null) return;
        expect(article.text).toBe(textOf(article.blocks));
        expect(article.text).toMatch(/\S/);
        expect(article.title).toMatch(/\S/);
        expect(article.title).not.toMatch(/\n/);
        expect(faultsOf(article.blocks)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('makes a tree that the library takes', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const article = attempt(text, format);
        if (article === null) return;
        const { blocks, resources } = article;
        const hash = '0'.repeat(64);
        const added = '2026-03-14T10:00:00.000Z';
        const after = { id: `a:${hash}`, articleId: 'a', hash, text: article.text, blocks, resources, added };
        const changes = [{ table: 'revisions', id: after.id, before: null, after }];
        const { issues } = v.safeParse(OperationDraftSchema, { id: 'o', kind: 'import', at: added, changes });
        expect(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{2,12}$/), { minLength: 1, maxLength: 60 });
    const glue = fc.constantFrom(' ', '\n', '\n\n', ', ', '. ', ' — ');
    fc.assert(
      fc.property(words, fc.array(glue, { minLength: 60, maxLength: 60 }), (list, glues) => {
        const article = attempt(list.map((word, index) => word + (glues[index] ?? '')).join(''), format);
        const found = `${article?.title ?? ''}\n${article?.byline ?? ''}\n${article?.text ?? ''}`;
        for (const word of list) expect(found).toContain(word);
      }),
    );
  });
});

test.each<[TextFormat, (long: string) => string]>([
  ['text', (long) => ` date 2024-06-27 ${long}`],
  ['text', (long) => `Title\nBy Jane\n\n${long}`],
  [
    'markdown',
    (long) =>
      `---\ntitle: ${long}\nauthor: ${long}\ndek: ${long}\nsource: https://a.example/${long}\nsite: ${long}\n---\n# ${long}\n\nText.`,
  ],
  [
    'html',
    (long) =>
      `<title>${long}</title><meta name=author content="${long}"><meta name=description content="${long}"><p>Text, ${long}<a href="#${long}">${long}</a><img src="//${long}/" alt="${long}">`,
  ],
])('%s with endless lines in its header is an article that the library takes', (format, make) => {
  const long = 'word-'.repeat(10_000);
  const article = attempt(make(long), format);
  expect(article?.published ?? '2024-06-27').toBe('2024-06-27');
  expect(article?.text).toContain(format === 'markdown' ? 'Text.' : 'word-'.repeat(9000));
  for (const line of [article?.title, article?.byline, article?.dek, article?.siteName, article?.sourceUrl]) {
    expect((line ?? '').length).toBeLessThan(5000);
  }
  expect(article?.title).toMatch(/^(?:word-|Title)/);
});

test('white space of a page is collapsed once and for all', () => {
  const run = fc.stringMatching(/^[ \t\n\r\fab山上\u00A0\u200B]{0,12}$/);
  const html = fc
    .array(fc.oneof(run, fc.constantFrom('<b>', '</b>', '<i> ', ' </i>', '<br>')), { maxLength: 20 })
    .map((list) => `<p>x${list.join('')}</p>`);
  fc.assert(
    fc.property(html, (source) => {
      const shown = attempt(source, 'html')?.text ?? '';
      expect(shown).not.toMatch(/[\t\r\f]| {2}|^ | $| \n|\n /);
      const again = shown
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('');
      expect((attempt(again, 'html')?.text ?? '').replace(/\n+/g, '\n')).toBe(
        shown
          .split('\n')
          .filter((line) => /\S/.test(line))
          .join('\n'),
      );
    }),
  );
});

const SENTENCE = 'The ferry was late again, and “nobody”, said the pilot, "had the heart to ask why".';

test.each<[string, TextFormat, (n: number) => string]>([
  ['paragraphs', 'text', (n) => `${SENTENCE}\n\n`.repeat(n)],
  ['wrapped lines', 'text', (n) => `${SENTENCE}\n`.repeat(n)],
  ['one line', 'text', (n) => SENTENCE.repeat(n)],
  ['underlines', 'text', (n) => 'a\n----\n'.repeat(n * 10)],
  ['indented lines', 'text', (n) => `    ${SENTENCE}\n\n`.repeat(n)],
  ['brackets', 'text', (n) => '('.repeat(n * 50)],
  ['paragraphs', 'markdown', (n) => `${SENTENCE}\n\n`.repeat(n / 4)],
  ['formulas', 'markdown', (n) => 'so $x^2$ and\n\n'.repeat(n / 16)],
  ['dollars', 'markdown', (n) => '$a '.repeat(n)],
  ['double dollars', 'markdown', (n) => '$$ a\n'.repeat(n / 4)],
  ['formulas', 'html', (n) => `<p>${'<span class=katex><math><mi>x</mi></math></span>'.repeat(n / 4)}</p>`],
  ['paragraphs', 'html', (n) => `<p>${SENTENCE}</p>`.repeat(n / 2)],
  ['spans', 'html', (n) => `<p>${'<b>a</b> <i>b</i>'.repeat(n / 2)}</p>`],
  ['rows', 'html', (n) => `<table>${'<tr><td>a<td>b'.repeat(n / 2)}</table>`],
  ['blank texts', 'html', (n) => `<p>a${' <b> </b>'.repeat(n / 2)}</p>`],
])(
  'the cost of %s in %s grows with the length, not with its square',
  { timeout: 60_000 },
  (_, format, make) => {
    expect(excessOf((n) => attempt(make(n), format), 8000, 8)).toBeLessThan(4);
  },
);
