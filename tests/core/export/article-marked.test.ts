import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Block, Inline } from '../../../src/core/article.ts';
import { articleMarkdown } from '../../../src/core/export/article-markdown.ts';
import { articleWithMarks } from '../../../src/core/export/article-marked.ts';
import type { ExportInput } from '../../../src/core/export/input.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';
import { textOf } from '../../../src/core/text.ts';
import { HOSTILE_TEXTS } from '../../security/hostile-texts.ts';
import { annotationOn, articleRecord, HASH } from '../library/records.ts';
import { annotationsOn, SAMPLES, sampleInput } from './portable-inputs.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

function inputOf(blocks: Block[], ...marks: [quote: string, note?: string][]): ExportInput {
  const whole = textOf(blocks);
  const annotations = marks.map(([quote, note = ''], index) =>
    annotationOn(quote, { id: `a${index}`, note }, whole),
  );
  return {
    article: articleRecord({ title: 'T', dek: null, revision: HASH }),
    text: whole,
    blocks,
    annotations,
  };
}
const body = (input: ExportInput): string => articleWithMarks(input).slice('# T\n\n'.length);

test.each<[string, ExportInput, string]>([
  ['words', inputOf([paragraph(text('Low water at noon.'))], ['water']), 'Low ==water== at noon.\n'],
  ['a note', inputOf([paragraph(text('Low water.'))], ['water', 'How *low*?']), 'Low ==water==[^n1].\n\n[^n1]: How *low*?\n'],
  ['two blocks', inputOf([paragraph(text('a b')), paragraph(text('c d'))], ['b\nc']), 'a ==b==\n\n==c== d\n'],
  ['marks over one another', inputOf([paragraph(text('a b c d'))], ['a b c', 'one'], ['b c d', 'two']), '==a b c==[^n1] ==d==[^n2]\n\n[^n1]: one\n\n[^n2]: two\n'],
  ['a part of a strong word', inputOf([paragraph(text('a '), { type: 'span', tag: 'strong', children: [text('bold word')] })], ['word']), 'a <strong>bold ==word==</strong>\n'],
  ['a link, and its note behind it', inputOf([paragraph({ type: 'link', href: 'https://a.example/', children: [text('a place')] }, text(' b'))], ['place', 'x']), '[a ==place==](<https://a.example/>)[^n1] b\n\n[^n1]: x\n'],
  ['code in a line, whole', inputOf([paragraph(text('a '), { type: 'span', tag: 'code', children: [text('let b')] })], ['let']), 'a ==` let b `==\n'],
  ['code in a block, unmarked', inputOf([{ type: 'code', language: null, value: 'let b' }], ['let', 'x']), '```\nlet b\n```\n\n[^n1]\n\n[^n1]: x\n'],
  ['a footnote of the article’s own', inputOf([paragraph(text('a'), { type: 'footnote-reference', footnote: 'f', label: 'n1' }), { type: 'footnotes', items: [{ id: 'f', label: 'n1', children: [paragraph(text('own'))] }] }], ['own', 'x']), 'a[^n1]\n\n[^n1]: ==own==[^note-1]\n\n[^note-1]: x\n'],
  ['a note on the article', inputOf([paragraph(text('a'))], ['', 'On all of it.']), '> On all of it.\n\na\n'],
  ['a note with a mark of a footnote', inputOf([paragraph(text('a'))], ['a', 'see [^n1]']), '==a==[^n1]\n\n[^n1]: see \\[^n1]\n'],
])('%s', (_, input, markdown) => {
  expect(body(input)).toBe(markdown);
}); // prettier-ignore

/** What is read again, without signs, notes and their numbers. */
function words(markdown: string): string {
  const read = parseArticle({ text: markdown, name: 'x.md', encoding: 'utf-8', format: 'markdown' });
  const blocks = read.blocks.filter(({ type }) => type !== 'footnotes');
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.filter((one) => (one as { type?: string }).type !== 'footnote-reference').map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, walk(inside)]));
  };
  return textOf(walk(blocks) as Block[])
    .replaceAll('==', '')
    .replace(/\s+/g, '');
}

describe('a whole article with its marks', () => {
  test.each(SAMPLES)('%s: without the signs it reads as the article without marks', async (name, url) => {
    const input = await sampleInput(name, url);
    const bare = words(articleMarkdown({ ...input.article, blocks: [...input.blocks!] }));
    const { revision } = input.article;
    fc.assert(
      fc.property(annotationsOn(input), (all) => {
        // Those in the text: the others have sections of their own.
        const annotations = all.filter((one) => one.exact !== '' && one.revision === revision);
        const markdown = articleWithMarks({ ...input, annotations });
        expect(words(markdown)).toBe(bare);
        expect(articleWithMarks({ ...input, annotations: annotations.toReversed() })).toBe(markdown);
      }),
      { numRuns: 15 },
    );
  });

  it('keeps hostile notes within their footnotes, and hostile words as they are', () => {
    for (const hostile of HOSTILE_TEXTS.filter((one) => one.trim() !== '')) {
      const line = hostile.replace(/[\s\u0085]+/gu, ' ').trim();
      const input = inputOf(
        [paragraph(text('Before it all.')), paragraph(text('The end.'))],
        ['it', hostile],
      );
      expect(words(articleWithMarks(input)), JSON.stringify(hostile)).toBe('Beforeitall.Theend.');
      if (line === '' || line.includes('=')) continue;
      const plain = [paragraph(text('Before.')), paragraph(text(line)), paragraph(text('After.'))];
      const bare = words(articleMarkdown({ title: 'T', dek: null, blocks: plain }));
      expect(words(articleWithMarks(inputOf(plain, [line]))), JSON.stringify(line)).toBe(bare);
    }
  });
});
