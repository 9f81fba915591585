import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Block, Inline } from '../../../src/core/article.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';
import type { TextFormat } from '../../../src/core/parse/source.ts';
import { textOf } from '../../../src/core/text.ts';

const ENGLISH =
  'The ferry did not run that morning, and nobody could say why. It was the river, the keeper told us, and he went on mending his net while we waited for the bell.';
const HEBREW = 'בקצה השוק הישן הייתה חנות קטנה שמכרו בה נייר ודיו.';
const ARABIC = 'في آخر السوق القديم كان هناك دكان صغير يبيع الورق والحبر.';
const JAPANESE = '市場の奥に、紙と墨を売る小さな店があった。';
const CHINESE = '老市场的尽头有一家小店，卖纸和墨。';

function read(text: string, format: TextFormat): Article {
  return parseArticle({ text, name: `notes.${format}`, encoding: 'utf-8', format });
}

/** Every block that says its language or direction, in document order: type, lang and dir. */
function collect(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    const { lang, dir } = { lang: undefined, dir: undefined, ...block };
    const own =
      lang === undefined && dir === undefined ? [] : [[block.type, lang, dir].filter(Boolean).join(' ')];
    switch (block.type) {
      case 'quote':
      case 'figure':
      case 'details':
        return [...own, ...collect(block.children)];
      case 'list':
      case 'footnotes':
        return [...own, ...block.items.flatMap((item) => collect(item.children))];
      case 'table':
        return [...own, ...block.rows.flat().flatMap((cell) => collect(cell.children))];
      case 'definitions':
        return [
          ...own,
          ...block.items.flatMap((item) => item.descriptions.flatMap((inner) => collect(inner))),
        ];
      default:
        return own;
    }
  });
}

describe('a block in another script says so', () => {
  test.each<[string, string[]]>([
    [`${ENGLISH}\n\n${HEBREW}\n\n${ENGLISH}`, ['paragraph he rtl']],
    [`${ENGLISH}\n\n${JAPANESE}\n\n${CHINESE}`, ['paragraph ja', 'paragraph zh']],
    [`${ARABIC.repeat(3)}\n\n${ARABIC.repeat(3)}\n\n${ENGLISH}`, ['paragraph en ltr']],
    [
      `${ENGLISH}\n\nLines\n-----\n\n- ${HEBREW}\n- ${HEBREW}\n\n- ${HEBREW}\n- ${ENGLISH}`,
      ['list he rtl', 'paragraph he rtl'],
    ],
    [`${HEBREW}\n\n${ARABIC}\n\n${HEBREW}`, ['paragraph ar']],
  ])('in text: %j', (text, expected) => {
    expect(collect(read(text, 'text').blocks)).toEqual(expected);
  });

  test('in Markdown: headings, quotes, lists, cells', () => {
    const { blocks } = read(
      `${ENGLISH}\n\n${ENGLISH}\n\n${ENGLISH}\n\n## ${HEBREW}\n\n> ${HEBREW}\n\n- ${HEBREW}\n- ${ENGLISH}\n\n| a | b |\n|---|---|\n| ${ARABIC} | ${ENGLISH} |\n`,
      'markdown',
    );
    expect(collect(blocks)).toEqual([
      'heading he rtl',
      'quote he rtl',
      'paragraph he rtl',
      'paragraph ar rtl',
    ]);
  });

  test('in HTML, where the page does not say', () => {
    const { blocks, dir, lang } = read(
      `<html lang="en" dir="ltr"><body><article><p>${ENGLISH}</p><p>${HEBREW}</p><blockquote lang="he" dir="rtl"><p>${HEBREW}</p><p>${HEBREW}</p></blockquote><p lang="yi">${HEBREW}</p><p>${ENGLISH}</p><p>${ENGLISH}</p></article>`,
      'html',
    );
    expect([lang, dir]).toEqual(['en', 'ltr']);
    expect(collect(blocks)).toEqual(['paragraph he rtl', 'quote he rtl', 'paragraph yi rtl']);
  });

  test('captions and terms have an element for it', () => {
    const { blocks } = read(
      `<html lang="en"><body><article><p>${ENGLISH}</p><table><caption>${HEBREW}</caption><tr><td>${ENGLISH}</td><td>12</td></tr></table><p>${ENGLISH}</p></article>`,
      'html',
    );
    const table = blocks.find((block) => block.type === 'table');
    expect(table?.caption).toMatchObject([{ type: 'span', tag: 'span', lang: 'he', dir: 'rtl' }]);
  });
});

describe('what says nothing of itself', () => {
  test.each([
    ['a word of another script', `${ENGLISH} The word is שלום.`],
    ['a line of numbers', `${ENGLISH}\n\n12, 14, 18`],
    ['code', `${ENGLISH}\n\n    total = { "שלום": 1 };`],
  ])('%s', (_, text) => {
    expect(collect(read(text, 'text').blocks)).toEqual([]);
  });

  test('a sentence that only begins with a name in another script', () => {
    expect(collect(read(`${HEBREW}\n\nPostil ${HEBREW}\n\n${HEBREW}`, 'text').blocks)).toEqual([]);
  });
});

/** Tags of spans in a paragraph, with their texts. */
function spans(children: readonly Inline[]): string[] {
  return children.flatMap((inline) =>
    inline.type === 'span' ? [`${inline.tag} ${JSON.stringify(inline.children)}`] : [],
  );
}

describe('mixed directions in a line', () => {
  const paragraph = (text: string): Inline[] => {
    const [block] = read(`${text}\n\n${ENGLISH}`, 'markdown').blocks;
    return block?.type === 'paragraph' ? block.children : [];
  };

  test('a number behind a run of the other direction stays where it is', () => {
    const text = 'The book was called ספר הזמן, 1984, and nobody read it.';
    expect(spans(paragraph(text))).toEqual([`bdi [{"type":"text","value":"ספר הזמן"}]`]);
    expect(textOf(read(text, 'markdown').blocks)).toBe(text);
  });

  test('nothing is isolated where nothing would move', () => {
    expect(spans(paragraph('The book was called ספר הזמן, and nobody read it.'))).toEqual([]);
    expect(spans(paragraph('In 1984 it was called ספר הזמן.'))).toEqual([]);
  });

  test('the text is the same whatever is isolated', () => {
    const word = fc.constantFrom('ספר', 'كتاب', 'book', '12', ', ', ' ', '(', ')', '“', '\u05B7', '-');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const text = `Read ${words.join('')}.`;
        const article = read(`<p>${ENGLISH}</p><p>${text}</p>`, 'html');
        expect(article.text).toBe(textOf(article.blocks));
        expect(article.text.replace(/\s+/g, ' ')).toContain(text.replace(/\s+/g, ' '));
      }),
    );
  });
});
