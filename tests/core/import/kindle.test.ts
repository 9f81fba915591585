import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKindle } from '../../../src/core/import/kindle.ts';
import { clippingsOf, titleOf } from '../../../src/core/import/kindle-entries.ts';
import { isReworked } from '../../../src/core/import/kindle-overlap.ts';
import type { ForeignAnnotation } from '../../../src/core/import/foreign.ts';

const BOOK = 'The Tide Tables (Ines Varga)';

/** An entry as a Kindle writes it. */
function entry(label: string, words: string, book = BOOK): string {
  return `${book}\r\n- ${label}\r\n\r\n${words}\r\n==========\r\n`;
}

const english = (at: string, what = 'Highlight', time = '10:30:00') =>
  `Your ${what} on page 5 | location ${at} | Added on Friday, 24 June 2022 ${time}`;

function annotationsIn(text: string): ForeignAnnotation[] {
  return readKindle(text).articles.flatMap(({ annotations }) => annotations);
}

const codes = (text: string) => readKindle(text).warnings.map(({ code }) => code);

describe('languages', () => {
  test.each([
    ['en-GB', 'Your Highlight on page 42 | location 640-652 | Added on Tuesday, 5 March 2024 21:12:45'],
    ['en-US', 'Your Highlight on page 42 | Location 640-652 | Added on Tuesday, March 5, 2024 9:12:45 PM'],
    ['en-US of 2026', 'Your Highlight on Location 640-652 | Added on Tuesday, March 5, 2024 9:12:45\u202fPM'],
    ['en-IN', 'Your Highlight at location 640-652 | Added on Tuesday, 5 March, 2024 9:12:45 PM'],
    ['the oldest', 'Highlight on Page 42 | Loc. 640-52  | Added on Tuesday, March 05, 2024, 09:12:45 PM'],
    ['de', 'Ihre Markierung auf Seite 42 | Position 640-652 | Hinzugefügt am Dienstag, 5. März 2024 21:12:45'],
    ['de, du', 'Deine Markierung bei Position 640-652 | Hinzugefügt am Dienstag, 5. März 2024 um 21:12:45'],
    ['de with an English date', 'Deine Markierung bei Position 640-652 | Hinzugefügt am Tuesday, March 5, 2024 9:12:45 PM'],
    ['fr', 'Votre surlignement sur la page 42 | emplacement 640-652 | Ajouté le mardi 5 mars 2024 21:12:45'],
    ['fr, à', 'Votre surlignement à lʼemplacement 640-652 | Ajouté le mardi 5 mars 2024 à 21:12:45'],
    ['es', 'Tu subrayado en la página 42 | posición 640-652 | Añadido el martes, 5 de marzo de 2024 21:12:45'],
    ['it', 'La tua evidenziazione a pagina 42 | posizione 640-652 | Aggiunto in data martedì 5 marzo 2024 21:12:45'],
    ['it, of a location', ' La tua evidenziazione alla posizione 640-652 | Aggiunto in data martedì 5 marzo 2024 21:12:45'],
    ['pt', 'Seu destaque na página 42 | posição 640-652 | Adicionado: terça-feira, 5 de março de 2024 21:12:45'],
    ['pt, ou', 'Seu destaque ou posição 640-652 | Adicionado: terça-feira, 5 de março de 2024 21:12:45'],
    ['nl', 'Uw markering op pagina 42 | locatie 640-652 | Toegevoegd op dinsdag 5 maart 2024 21:12:45'],
    ['nl, t/m', 'Je highlight op locatie 640 t/m 652 | Toegevoegd op dinsdag 5 maart 2024 21:12:45'],
    ['ja', '42ページ｜位置No. 640-652のハイライト | 作成日: 2024年3月5日火曜日 21:12:45'],
    ['ja, added', '位置No. 640-652のハイライト | 追加日： 2024年3月5日火曜日 21:12:45'],
    ['zh', '您在第 42 页（位置 #640-652）的标注 | 添加于 2024年3月5日星期二 下午9:12:45'],
    ['zh, of a location', '您在位置 #640-652的标注 | 添加于 2024年3月5日星期二 下午9:12:45'],
    ['ru', 'Ваш выделенный отрывок в месте 640–652 | Добавлено: вторник, 5 марта 2024 г. в 21:12:45'],
    ['ru with a page', 'Ваш выделенный отрывок на странице 42 | Место 640–652 | Добавлено: вторник, 5 марта 2024 г. в 21:12:45'],
    ['ko', '42페이지 | 위치 640-652의 하이라이트 | 추가됨: 2024년 3월 5일 화요일 오후 9:12:45'],
  ])('%s', (_, label) => {
    const { clippings, unreadable } = clippingsOf(entry(label, 'The sea had gone.'));
    expect(unreadable).toBe(0);
    expect(clippings).toEqual([
      {
        title: 'The Tide Tables',
        author: 'Ines Varga',
        kind: 'highlight',
        place: { by: 'location', start: 640, end: 652 },
        added: '2024-03-05T21:12:45.000Z',
        words: 'The sea had gone.',
      },
    ]);
  }); // prettier-ignore

  test('the Russian line opens with a dash', () => {
    const text = entry('x', 'Море ушло.').replace('- x', '– Ваша заметка в месте 5685 | Добавлено: среда, 28 февраля 2024 г. в 10:07:53'); // prettier-ignore
    expect(clippingsOf(text).clippings[0]).toMatchObject({ kind: 'note', added: '2024-02-28T10:07:53.000Z' });
  });

  test.each([
    ['midnight', 'Friday, January 1, 2021 12:05:00 AM', '2021-01-01T00:05:00.000Z'],
    ['noon', 'Friday, January 1, 2021 12:05:00 PM', '2021-01-01T12:05:00.000Z'],
    ['German “am” is no morning', 'Hinzugefügt am Freitag, 1. Januar 2021 23:05:00', '2021-01-01T23:05:00.000Z'],
    ['two digits of a year', 'Added on Monday, 3 December 12 19:51:33 Greenwich Mean Time', '2012-12-03T19:51:33.000Z'],
    ['no time of day', 'Ajouté le vendredi 1 janvier 2021', '2021-01-01T00:00:00.000Z'],
    ['Chinese morning', '添加于 2021年1月1日星期五 上午12:05:00', '2021-01-01T00:05:00.000Z'],
    ['a day that is none', 'Added on Friday, 31 February 2021 10:00:00', null],
    ['a language that is not known', 'Bætt við mánudagur 30 desember 2024 10:00:00', null],
  ])('%s', (_, date, time) => {
    const [clipping] = clippingsOf(entry(`Your Highlight on location 1-2 | ${date}`, 'Words.')).clippings;
    expect(clipping?.added).toBe(time);
    expect(clipping?.place).toEqual({ by: 'location', start: 1, end: 2 });
  }); // prettier-ignore

  test('in an unknown language an entry is taken by its shape, without a time', () => {
    const text =
      entry('Þú merktir á síðu 5 | staðsetning 60-62 | Bætt við mánudagur 30 desember 2024', 'Sjórinn fór.') +
      entry('Þú skrifaðir á síðu 5 | staðsetning 62 | Bætt við mánudagur 30 desember 2024', 'mín orð') +
      entry('Bókamerki á síðu 6 | staðsetning 70 | Bætt við mánudagur 30 desember 2024', '');
    const { articles, warnings } = readKindle(text);
    expect(articles[0]?.annotations).toMatchObject([
      { exact: 'Sjórinn fór.', note: 'mín orð', created: null },
    ]);
    expect(warnings.map(({ code }) => code).sort()).toEqual(['bookmarks', 'undated']);
  });
});

describe('a file', () => {
  test('holds books, their authors, highlights and notes; marks of byte order and any end of line', () => {
    const text =
      `\ufeff${entry(english('10-12'), 'One.')}` +
      `\ufeff${entry(english('10-12'), 'Two.', 'Low Water (an elegy) (Varga, Ines;Ott, Per)')}` +
      entry(english('3-4'), 'Three.\r\n\r\nAnd a second paragraph.', 'A manuscript (draft)  ');
    for (const given of [text, text.replaceAll('\r\n', '\n'), text.replaceAll('\r\n', '\r')]) {
      const { kind, articles, warnings } = readKindle(given);
      expect([kind, warnings]).toEqual(['kindle', []]);
      expect(articles.map(({ title, byline }) => [title, byline])).toEqual([
        ['The Tide Tables', 'Ines Varga'],
        ['Low Water (an elegy)', 'Varga, Ines;Ott, Per'],
        ['A manuscript (draft)', null],
      ]);
      expect(articles[2]?.annotations[0]?.exact).toBe('Three.\n\nAnd a second paragraph.');
    }
  });

  test.each([
    ['Plain title', { title: 'Plain title', author: null }],
    ['Title (Author (born Other))', { title: 'Title', author: 'Author (born Other)' }],
    ['飘 (丛书) ((美)米切尔)', { title: '飘 (丛书)', author: '(美)米切尔' }],
    ['(Only brackets)', { title: '(Only brackets)', author: null }],
    ['Unbalanced)', { title: 'Unbalanced)', author: null }],
    ['Title (series)  ', { title: 'Title (series)', author: null }],
  ])('title and author of %j', (line, expected) => {
    expect(titleOf(line)).toEqual(expected);
  });

  test('a note joins the highlight that ends where it stands, rather than one around it', () => {
    const text =
      entry(english('100-140', 'Highlight', '10:00:00'), 'A long passage about the harbour at dawn.') +
      entry(english('118-120', 'Highlight', '10:10:00'), 'The pilot boat.') +
      entry(english('120', 'Note', '10:11:00'), 'who is he?') +
      entry(english('130', 'Note', '10:12:00'), 'compare chapter 2');
    const annotations = annotationsIn(text);
    expect(annotations.map(({ exact, note }) => [exact, note])).toEqual([
      ['A long passage about the harbour at dawn.', 'compare chapter 2'],
      ['The pilot boat.', 'who is he?'],
    ]);
    expect(annotations[1]).toMatchObject({
      created: '2022-06-24T10:10:00.000Z',
      updated: '2022-06-24T10:11:00.000Z',
    });
  });

  test('a note where nothing is highlighted is one on the book, and is told', () => {
    const text = entry(english('10-12'), 'One.') + entry(english('500', 'Note'), 'a thought');
    expect(annotationsIn(text)).toMatchObject([{ exact: 'One.', note: '' }, { exact: '', note: 'a thought' }]); // prettier-ignore
    expect(codes(text)).toEqual(['loose-notes']);
  });

  test('bookmarks are left out and counted', () => {
    const text = entry(english('10-12'), 'One.') + entry(english('20', 'Bookmark'), '').repeat(3);
    expect(annotationsIn(text)).toHaveLength(1);
    expect(readKindle(text).warnings).toEqual([
      { code: 'bookmarks', message: '3 bookmarks were left out: they mark a page and no words.' },
    ]);
  });

  test('of a highlight that was lengthened, and then shortened, the latest stays, with when it was first made', () => {
    const text =
      entry(english('10-12', 'Highlight', '10:00:00'), 'the harbour lay') +
      entry(english('10-13', 'Highlight', '10:01:00'), 'At dawn the harbour lay empty under the fog') +
      entry(english('11-13', 'Highlight', '10:02:00'), 'the harbour lay empty');
    expect(annotationsIn(text)).toMatchObject([
      { exact: 'the harbour lay empty', created: '2022-06-24T10:00:00.000Z' },
    ]);
    expect(readKindle(text).warnings).toEqual([
      {
        code: 'reworked',
        message:
          '2 highlights were left out, because they were lengthened or shortened later; the later ones were taken.',
      },
    ]);
  });

  test('neighbours, alike words elsewhere, and words that are parts of words all stay', () => {
    const text =
      entry(english('10-10'), 'here') +
      entry(english('10-10'), 'where the sea goes') +
      entry(english('10-10'), 'and where it comes from') +
      entry(english('900-901'), 'where the sea goes');
    expect(annotationsIn(text)).toHaveLength(4);
    expect(codes(text)).toEqual([]);
  });

  test('exact duplicates are taken once, an edited note in its last form; two notes at one place both stay', () => {
    const text =
      entry(english('10-12'), 'One.').repeat(2) +
      entry(english('12', 'Note'), 'first thought') +
      entry(english('12', 'Note'), 'first thought, and more of it') +
      entry(english('12', 'Note'), 'something else');
    expect(annotationsIn(text)).toMatchObject([
      { exact: 'One.', note: 'first thought, and more of it\n\nsomething else' },
    ]);
    expect(codes(text)).toEqual(['duplicates', 'edited']);
  });

  test('words that a publisher does not give out become a note that says where they were', () => {
    const text =
      entry(english('10-12'), 'One.') +
      entry(english('1500-1520'), ' <You have reached the clipping limit for this item>') +
      entry(english('1600-1620'), '<このアイテムのクリップの上限に達しました>') +
      entry(english('1700-1720'), 'The first words <You have reached the clipping limit set by the publisher, X>'); // prettier-ignore
    const annotations = annotationsIn(text);
    expect(annotations.map(({ exact }) => exact)).toEqual(['One.', 'The first words', '']);
    expect(annotations[2]?.note).toContain('location 1500–1520, location 1600–1620');
    expect(codes(text)).toEqual(['clipping-limit']);
    expect(annotationsIn(entry(english('1-2'), 'Type <div> here.'))[0]?.exact).toBe('Type <div> here.');
  });

  test('pages of a PDF, underlines, and a page in Roman numbers', () => {
    const text =
      entry('Your Highlight on page 14-14 | Added on Friday, 24 June 2022 10:30:00', 'One.', 'scan') +
      entry('Your Note on page 14 | Added on Friday, 24 June 2022 10:31:00', 'hm', 'scan') +
      entry('Your Underline on Location 80-81 | Added on Friday, 24 June 2022 10:30:00', 'Two.', 'scan') +
      entry('Your Highlight on page xvi-xvi | Added on Friday, 24 June 2022 10:30:00', 'Three.', 'scan');
    expect(annotationsIn(text)).toMatchObject([
      { exact: 'One.', note: 'hm', style: 'highlight' },
      { exact: 'Two.', style: 'underline' },
      { exact: 'Three.', style: 'highlight' },
    ]);
  });

  test('what is no entry is counted, and the last one may be cut off', () => {
    const text = `${entry(english('1-2'), 'One.')}Torn\r\nline\r\n==========\r\n${entry(english('8-9'), 'Two.').slice(0, -14)}`;
    expect(annotationsIn(text).map(({ exact }) => exact)).toEqual(['One.', 'Two.']);
    expect(codes(text)).toEqual(['unreadable']);
  });

  test('the same file twice, or a longer one, gives the same keys', () => {
    const text = entry(english('10-12'), 'One.') + entry(english('12', 'Note'), 'a thought');
    const before = annotationsIn(text).map(({ key }) => key);
    const after = annotationsIn(text + entry(english('30-31'), 'Two.')).map(({ key }) => key);
    expect(after.slice(0, 1)).toEqual(before);
    expect(new Set(after).size).toBe(2);
  });

  test('without a highlight or note it is refused with a sentence', () => {
    expect(() => readKindle('')).toThrow('holds no highlights or notes');
    expect(() => readKindle(entry(english('20', 'Bookmark'), ''))).toThrow('One bookmark was left out');
  });
});

describe('quotes that were reworked', () => {
  test('the search for it is right about whatever two texts it is given', () => {
    const word = fc.constantFrom('sea', 'tide', 'a', 'the', 'low');
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const holds = ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
        if (holds) expect(isReworked(one, other)).toBe(true);
        expect(isReworked(one, other)).toBe(isReworked(other, one));
      }),
    );
  });

  test.each([
    ['the end of one is the beginning of the other', 'so the tide went out', 'the tide went out again', true],
    ['a short overlap is chance', 'we went and then', 'and then it rained for days', false],
    ['Chinese has no spaces', '潮水退了', '清晨潮水退了下去', true],
    ['white space is no difference', 'the  tide\nwent', 'the tide went out', true],
    ['a part of a word is none', 'ide', 'the tide', false],
  ])('%s', (_, one, other, expected) => {
    expect(isReworked(one, other)).toBe(expected);
  });
});
