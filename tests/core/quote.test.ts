import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as selectorOf } from '../../src/core/annotation.ts';
import type { Block } from '../../src/core/article.ts';
import { copyMarkdown } from '../../src/core/export/markdown.ts';
import { parseArticle } from '../../src/core/parse/index.ts';
import { asidesOf, passageText, quoteOf, quoteText, readable } from '../../src/core/quote.ts';
import { textOf } from '../../src/core/text.ts';
import { annotationOn, articleRecord } from './library/records.ts';

const HASH = 'a'.repeat(64);

function textFrom(text: string, format: 'markdown' | 'html' = 'markdown') {
  const article = parseArticle({ format, text, name: 'tide', encoding: 'utf-8' });
  return { blocks: article.blocks, text: article.text, hash: HASH };
}

/** The passage from the first letter of `from` to the last of `to`, as it is read. */
function read(source: string, from: string, to: string, format?: 'markdown' | 'html'): string {
  const known = textFrom(source, format);
  const start = known.text.indexOf(from);
  const end = known.text.indexOf(to, start) + to.length;
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  return passageText(known, { start, end });
}

const NOTED = `# Tide\n\nThe water[^1] was low[^long] that day.\n\nFour words follow here.\n\n[^1]: Salt.\n[^long]: Very.\n`;
const RAISED =
  '<title>Tide</title><article><p>The harbour was closed<sup><a href="#n4">[4]</a></sup> for a week, and 10<sup>6</sup> tons of sand, which nobody had asked for, lay there.</p><p id="n4">Four.</p></article>';

describe('a quote as it is read', () => {
  test.each([
    ['without the numbers of footnotes', NOTED, 'The water', 'that day', 'The water was low that day'],
    ['up to a number', NOTED, 'The', 'water1', 'The water'],
    ['over paragraphs', NOTED, 'low', 'Four words', 'low that day.\nFour words'],
    ['with nothing in it to leave out', NOTED, 'Four', 'here', 'Four words follow here'],
    ['with TeX', 'It is $x^2$, or\n\n$$a_1$$\n', 'It', 'or', 'It is $x^2$, or'],
  ])('%s', (_, source, from, to, expected) => {
    expect(read(source, from, to)).toBe(expected);
  });

  test('a raised number that links within the page goes, a power stays', () => {
    expect(read(RAISED, 'The harbour', 'sand', 'html')).toBe(
      'The harbour was closed for a week, and 106 tons of sand',
    );
  });

  test('a passage that is nothing but the number is the number', () => {
    const { text, blocks } = textFrom(NOTED);
    const start = text.indexOf('1');
    expect(readable(text, asidesOf(blocks), start, start + 1).words).toBe('1');
  });

  test.each([
    ['<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>24</mn></mfrac>', '(a+1)/24'],
    ['<msup><mi>x</mi><mn>12</mn></msup>', 'x^12'],
    ['<msup>\n<mi>x</mi>\n<mn>2</mn>\n</msup>', 'x^2'],
    ['<msub><mi>a</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub>', 'a_(ij)'],
    ['<msqrt><mi>a</mi><mi>b</mi></msqrt>', '√(ab)'],
    ['<mover><mi>x</mi><mo>¯</mo></mover>', 'x¯'],
  ])('a formula without TeX is typed: %s', (inner, expected) => {
    const page = `<title>F</title><article><p>So it is <math>${inner}</math> in the end, and the rest of the sentence goes on for a while.</p></article>`;
    expect(read(page, 'So', 'end', 'html')).toBe(`So it is ${expected} in the end`);
  });

  test('of an annotation made on another text it is what was kept', () => {
    const known = textFrom(NOTED);
    const made = { ...selectorOf(known.text, 0, 12), anchor: null };
    expect(quoteText(quoteOf({ ...made, revision: HASH }, [known]))).not.toContain('1');
    expect(quoteText(quoteOf({ ...made, revision: 'b'.repeat(64) }, [known]))).toBe(made.exact);
    const anchor = { revision: HASH, state: 'moved', start: 0, end: 12, confidence: 1 } as const;
    const moved = { ...made, start: 5, end: 17, revision: 'b'.repeat(64), anchor };
    expect(quoteText(quoteOf(moved, [known]))).not.toContain('1');
  });

  test('whatever the passage, no letter of the text is lost or added', () => {
    const { text, blocks } = textFrom(NOTED);
    const asides = asidesOf(blocks);
    const at = fc.integer({ min: 0, max: text.length });
    fc.assert(
      fc.property(at, at, (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const { words } = readable(text, asides, start, end);
        const inside = asides.filter((aside) => aside.start >= start && aside.end <= end);
        const left = inside.reduce((sum, aside) => sum + aside.end - aside.start, 0);
        expect([end - start, end - start - left]).toContain(words.length);
      }),
    );
  });

  test('asides stand where the text has their letters', () => {
    const blocks: Block[] = [
      { type: 'code', language: null, value: 'a\nb' },
      {
        type: 'paragraph',
        children: [
          { type: 'span', tag: 'em', children: [{ type: 'text', value: 'low' }] },
          { type: 'footnote-reference', footnote: 'n', label: '12' },
        ],
      },
    ];
    expect(asidesOf(blocks)).toEqual([{ start: 7, end: 9, formula: null }]);
    expect(textOf(blocks).slice(7, 9)).toBe('12');
  });

  test('in exported notes, with formulas as Markdown has them', () => {
    const source = '# Tide\n\nThe water[^1] rose by $x^2$ *feet*.\n\n[^1]: Salt.\n';
    const { text, blocks } = textFrom(source);
    const start = text.indexOf('The water');
    const annotation = annotationOn('The ferry left', {
      ...selectorOf(text, start, text.indexOf('.', start)),
      revision: HASH,
    });
    const article = articleRecord({ revision: HASH });
    const notes = copyMarkdown({ article, text, blocks, annotations: [annotation] });
    expect(notes).toContain('\n> The water rose by $x^2$ feet\n');
    expect(annotation.exact).toContain('water1');
  });
});
