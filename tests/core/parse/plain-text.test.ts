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

describe('parts of other kinds', () => {
  test('quoted mail is a quotation, and answers to it are quotations in it', () => {
    const { blocks } = read(
      'Dear all,\n\nOn Tuesday Bob wrote:\n> Does anybody know when the ferry leaves? I have asked at the\n> harbour and nobody could tell me, which is odd since they\n> sell the tickets.\n>\n>> It used to be seven.\n\nIt leaves at six.',
      'mail.txt',
    );
    expect(outline(blocks)).toEqual([
      'paragraph: Dear all,',
      'paragraph: On Tuesday Bob wrote:',
      'quote',
      'paragraph: It leaves at six.',
    ]);
    const quote = blocks[2];
    expect(quote?.type === 'quote' ? outline(quote.children) : null).toEqual([
      'paragraph: Does anybody know when the ferry leaves? I have asked at the harbour and nobody could tell me, which is odd since they sell the tickets.',
      'quote',
    ]);
  });

  test('signs and arrows are no quotation', () => {
    expect(outline(read('It went on.\n\n>>>\n\nAnd on.').blocks)).toEqual([
      'paragraph: It went on.',
      'paragraph: >>>',
      'paragraph: And on.',
    ]);
  });

  test('a message saved as text has its subject for a title', () => {
    const article = read(
      'From: Jane Doe <jane@example.org>\nTo: All <all@example.org>\nSubject: The ferry timetable\nDate: Thu, 27 Jun 2024 10:05:00 +0200\n\nIt leaves at six.',
    );
    expect(article).toMatchObject({
      title: 'The ferry timetable',
      byline: 'Jane Doe',
      published: '2024-06-27',
      text: 'To: All <all@example.org>\nIt leaves at six.',
    });
    expect(article.extraction.rules).toEqual({
      title: 'message-header',
      byline: 'message-header',
      published: 'message-header',
    });
  });

  test('columns and drawings keep their spaces', () => {
    const drawn =
      '   +--------+      +--------+\n   | bank A |      | bank B |\n   +--------+      +--------+';
    const columns = 'Lirra        06:00      08:00\nOslo         07:30      09:45';
    const { blocks } = read(`${WRAPPED}\n\n${drawn}\n\n${WRAPPED}\n\n${columns}\n\n${WRAPPED}`);
    expect(outline(blocks).filter((line) => line.startsWith('code'))).toEqual([
      'code: +--------+      +--------+\n| bank A |      | bank B |\n+--------+      +--------+',
      `code: ${columns}`,
    ]);
  });

  test('tabs between words make a table', () => {
    const article = read(
      'The boats are these.\n\nName\tPlace\tYear\nLirra\tOslo\t1984\nMerle\t\t1990\n\nNo more.',
    );
    expect(article.blocks[1]).toMatchObject({
      type: 'table',
      rows: [{ length: 3 }, { length: 3 }, { length: 3 }],
    });
    expect(article.text).toBe(
      'The boats are these.\nName\nPlace\nYear\nLirra\nOslo\n1984\nMerle\n1990\nNo more.',
    );
  });

  test('a chapter’s name in capitals is a heading, a shout or a last line is none', () => {
    const { blocks } = read(
      'The Ferry\n\nIt ran.\n\nCHAPTER II\n\nIt stopped.\n\nSTOP.\n\nIt ran on.\n\nPTI',
    );
    expect(outline(blocks)).toEqual([
      'paragraph: It ran.',
      'heading: CHAPTER II',
      'paragraph: It stopped.',
      'paragraph: STOP.',
      'paragraph: It ran on.',
      'paragraph: PTI',
    ]);
  });

  test('a hanging indent is one paragraph, also behind the bullets of manuals', () => {
    const { text } = read(
      `${WRAPPED}\n\n   o  The first of them, which goes on over more than one line as it\n      has a lot to say about ferries.\n\n${WRAPPED}`,
    );
    expect(text).toContain('more than one line as it has a lot to say');
    expect(outline(read('What to bring\n\no  bread\no  salt\n\nNothing else.').blocks)).toContain('list: 2');
  });

  test.each([
    ['CR', '\r'],
    ['CRLF', '\r\n'],
    ['NEL', '\u0085'],
    ['LS', '\u2028'],
  ])('%s ends a line', (_, end) => {
    expect(read(`It leaked all night.${end}${end}Nobody came.${end}${end}The end.`).text).toBe(
      'It leaked all night.\nNobody came.\nThe end.',
    );
  });

  test('what gave what is said', () => {
    expect(read('The Lock\nBy Jane Doe\n\nIt leaked.').extraction.rules).toEqual({
      title: 'first-lines',
      byline: 'first-lines',
    });
    expect(read(WRAPPED, 'the_upper-lock.txt').extraction.rules).toEqual({
      title: 'file-name',
      lang: 'letters',
    });
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

  test.each([
    [
      'de',
      'Im Herbst zog der Nebel so früh über die Wiesen, dass man die Brücke schon um vier Uhr nicht mehr sah, und wer später kam, hörte zuerst das Wasser.',
    ],
    [
      'fr',
      'L’été dernier, nous avons loué une vieille maison près de la forêt, et le propriétaire nous a prêté une clé qui n’ouvrait aucune porte de la maison.',
    ],
    [
      'pt',
      'A estação ficava a três quilómetros da aldeia, e não havia ninguém à espera; o comboio partiu sem pressa, deixando atrás de si um cheiro a carvão.',
    ],
    [
      'nl',
      'De pont voer die ochtend niet, en niemand kon zeggen waarom; het was de rivier, zei de veerman, en hij ging verder met het maken van zijn net voor de zomer.',
    ],
    [
      'pl',
      'Dworzec był pusty, a zegar nad kasą spóźniał się o całą godzinę, więc usiedliśmy na ławce pod oknem i czekaliśmy, aż ktoś przyjdzie i powie nam, co się stało.',
    ],
    [
      'fi',
      'Järvi jäätyi sinä vuonna vasta joulukuun lopulla, ja isä kävi joka aamu rannassa kokeilemassa jäätä kepillä, mutta se ei ollut vielä tarpeeksi vahva.',
    ],
    [
      'tr',
      'Eski çarşının sonunda kâğıt ve mürekkep satan küçük bir dükkân vardı ve sahibi, gözlüklü, kısa boylu bir adam, hiç acele etmezdi, çok da konuşmazdı.',
    ],
    [
      'uk',
      'Наприкінці старого базару була крамниця, де продавали папір і чорнило, а господар ніколи не поспішав і довго розпитував, що ви хочете писати.',
    ],
    [
      'bg',
      'В края на стария пазар имаше дюкян, където продаваха хартия и мастило, а стопанинът никога не бързаше и дълго питаше какво ще пишете.',
    ],
    [
      'sr',
      'На крају старе пијаце била је радња у којој су продавали хартију и мастило, а власник никада није журио и дуго је питао шта желите да пишете.',
    ],
    ['yi', 'אין עק פונעם אלטן מארק איז געווען א קליין קרעמל, וווּ מען האט פארקויפט פאפיר און טינט.'],
    ['mr', 'जुन्या बाजाराच्या शेवटी एक छोटे दुकान आहे आणि तिथे कागद मिळतो.'],
  ])('%s is told from its letters and commonest words', (lang, text) => {
    expect(read(`${text}\n\n${text}`).lang).toBe(lang);
  });

  test('nothing is said of a language that is none of the known', () => {
    const esperanto =
      'En la fino de la malnova bazaro estis malgranda butiko, kie oni vendis paperon kaj inkon, kaj la posedanto neniam rapidis, sed ĉiam demandis, kion vi volas skribi.';
    expect(read(`${esperanto}\n\n${esperanto}`).lang).toBeNull();
  });

  test('running English is told from its function words', () => {
    expect(read(`${WRAPPED}`).lang).toBe('en');
  });
});
