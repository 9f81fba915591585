import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../src/core/article.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';

function read(text: string, name = 'notes.txt'): Article {
  return parseArticle({ text, name, encoding: 'utf-8', format: 'text' });
}

/** Blocks in one line each: type and text. */
function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.type === 'code') return `code: ${block.value}`;
    if (block.type === 'list')
      return `${block.ordered ? `list from ${block.start}` : 'list'}: ${block.items.length}`;
    if (block.type !== 'paragraph' && block.type !== 'heading') return block.type;
    return `${block.type}: ${block.children.map((inline) => (inline.type === 'text' ? inline.value : '?')).join('')}`;
  });
}

const WRAPPED = `The orchard on the north slope had been given up for lost. Nobody had
pruned it since the war, and the grass stood to the lowest branches. In
the second autumn we went up with ladders all the same, because there was
nothing else to do, and found that a third of the trees were still well-
kept by whoever it was that came at night.`;

const VERSE = `The kettle knows one word of rain.
It says it
twice, and then again,
and I, who ought to be asleep,
get up, and give it back to keep.`;

describe('lines', () => {
  test('hard-wrapped prose is joined, a hyphen at the end of a line kept', () => {
    const { text } = read(`${WRAPPED}\n\n${WRAPPED}`);
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('given up for lost. Nobody had pruned it since the war');
    expect(text).toContain('still well-kept by');
  });

  test('verse is not', () => {
    expect(read(VERSE).text).toBe(VERSE);
    expect(read(`${WRAPPED}\n\n${VERSE}\n\n${WRAPPED}`).text.split('\n')).toHaveLength(7);
  });

  test('blank verse with capitals is not, though its lines are of one length', () => {
    const lines = [
      'I went to look for where the river starts',
      'And met a man who sold the river maps',
      'He said the spring was on the other sheet',
      'And that the other sheet was out of print',
      'So I sat down beside the lower course',
      'And let the river look for me instead',
    ];
    expect(read(lines.join('\n')).text).toBe(lines.join('\n'));
  });

  test('long lines are paragraphs, with blank lines between them or not', () => {
    const line = `${'It rained, and the board met, and it rained. '.repeat(5).trim()}`;
    expect(read(`${line}\n${line}\nNobody spoke.\n${line}`).blocks).toHaveLength(4);
  });

  test('East Asian lines are joined without a space', () => {
    const wrapped = `${'山の上に小さな駅があった。汽車は一日に二度しか来ない。'.repeat(4)}`;
    const lines = wrapped.match(/.{1,30}/g)?.join('\n') ?? '';
    const article = read(lines, 'eki.txt');
    expect(article.text).toBe(wrapped);
    expect(article.lang).toBe('ja');
  });

  test('paragraphs that begin with an indent need no blank line', () => {
    const paragraph = `   She had kept the ferry for nineteen years and could not swim, which
was thought a recommendation: such a person would take care. On most of
the days that I crossed with her she did not speak.`;
    expect(read(`${paragraph}\n${paragraph}\n${paragraph}`).blocks).toHaveLength(3);
  });

  test('a form feed ends a paragraph, and other control characters are nowhere', () => {
    expect(read('One page.\fAnother\u0007 page.').text).toBe('One page.\nAnother page.');
  });
});

describe('blocks', () => {
  test('code is kept exactly, blank lines inside it too', () => {
    const article = read(
      `How it is done\n\nLike this, in the usual way:\n\n    for x in rows {\n        total += x;\n\n        print(total);\n    }\n\nThat is all there is.`,
    );
    expect(outline(article.blocks)).toEqual([
      'paragraph: Like this, in the usual way:',
      'code: for x in rows {\n    total += x;\n\n    print(total);\n}',
      'paragraph: That is all there is.',
    ]);
  });

  test('indented verse is verse', () => {
    const indented = VERSE.replace(/^/gm, '    ');
    expect(read(`${WRAPPED}\n\n${indented}\n\n${WRAPPED}`).text).toContain(VERSE);
  });

  test.each([
    ['- bread\n- salt\n- a lamp', 'list: 3'],
    ['* bread that is\n  still warm\n* salt', 'list: 2'],
    ['3. third\n4. fourth', 'list from 3: 2'],
  ])('%j is a list', (text, expected) => {
    expect(outline(read(`What to bring\n\n${text}\n\nNothing else.`).blocks)).toContain(expected);
  });

  test.each(['- Are you there?', '1. one\n3. three', '- bread\n* salt', '1914 was dry\n1915 was not'])(
    '%j is none',
    (text) => {
      expect(
        read(`What to bring\n\n${text}\n\nNothing else.`).blocks.some((block) => block.type === 'list'),
      ).toBe(false);
    },
  );

  test('underlined lines are headings, and rules are rules', () => {
    const article = read('The Ferry\n=========\n\nIt ran.\n\nThe Bridge\n----------\n\n* * *\n\nIt stood.');
    expect(article.title).toBe('The Ferry');
    expect(outline(article.blocks)).toEqual([
      'paragraph: It ran.',
      'heading: The Bridge',
      'rule',
      'paragraph: It stood.',
    ]);
  });
});

describe('title, byline and date', () => {
  test.each([
    ['The Lock\n\nIt leaked.', 'x.txt', 'The Lock', null, null],
    ['The Lock\nBy Jane Doe\n\nIt leaked.', 'x.txt', 'The Lock', 'Jane Doe', null],
    ['The Lock\n\nBy Jane Doe\n27 June 2024\n\nIt leaked.', 'x.txt', 'The Lock', 'Jane Doe', '2024-06-27'],
    ['The Lock\n\nPublished on June 27, 2024\n\nIt leaked.', 'x.txt', 'The Lock', null, '2024-06-27'],
    ['Who opened it?\n\nIt leaked.', 'x.txt', 'Who opened it?', null, null],
    ['It leaked all night.\n\nNobody came.', 'the_upper-lock.txt', 'the upper lock', null, null],
    ['It leaked all night.\n\nNobody came.', '0a1b2c3d4e5f.txt', 'It leaked all night', null, null],
    ['It leaked all night.\n\nNobody came.', '20240627.txt', 'It leaked all night', null, null],
    ['It leaked all night.\n\nNobody came.', 'untitled.txt', 'It leaked all night', null, null],
    ['It leaked all night.\n\nNobody came.', 'Lock 3 in winter', 'Lock 3 in winter', null, null],
  ])('%j in %s', (text, name, title, byline, published) => {
    expect(read(text, name)).toMatchObject({ title, byline, published });
  });

  test('a title line leaves the body, unless it is all there is', () => {
    expect(read('The Lock\nBy Jane Doe\n\nIt leaked.').text).toBe('It leaked.');
    expect(read('The Lock').text).toBe('The Lock');
    expect(read('The Lock\nBy Jane Doe').text).toContain('The Lock');
  });

  test('a first line that ends as a sentence does stays where it is', () => {
    expect(read('It leaked.\n\nNobody came.').text).toBe('It leaked.\nNobody came.');
  });
});

describe('language and direction', () => {
  test.each([
    ['في آخر السوق القديم دكان ضيق. صاحبه يبيع الورق والحبر.', 'ar', 'rtl'],
    ['در انتهای بازار قدیمی مغازه‌ای کوچک است که کسی به آن نمی‌رود.', 'fa', 'rtl'],
    ['בסוף השוק הישן יש חנות קטנה. בעליה מוכר נייר ודיו.', 'he', 'rtl'],
    ['市場の奥に小さな店がある。紙と墨を売っている。', 'ja', 'ltr'],
    ['市场尽头有一家小店，店主卖纸和墨。', 'zh', 'ltr'],
    ['시장 끝에 작은 가게가 있다. 종이와 먹을 판다.', 'ko', 'ltr'],
    ['В конце старого рынка есть лавка, где продают бумагу. Мы были там вчера, и было тихо.', 'ru', 'ltr'],
    ['Στο τέλος της παλιάς αγοράς υπάρχει ένα μικρό μαγαζί.', 'el', 'ltr'],
    ['ท้ายตลาดเก่ามีร้านเล็ก ๆ ขายกระดาษและหมึก', 'th', 'ltr'],
    ['पुराने बाज़ार के अंत में एक छोटी दुकान है।', 'hi', 'ltr'],
    ['A short line.', null, 'ltr'],
  ])('%s', (text, lang, dir) => {
    expect(read(`${text}\n\n${text}`)).toMatchObject({ lang, dir });
  });

  test('running English is told from its function words', () => {
    expect(read(`${WRAPPED}`).lang).toBe('en');
  });
});
