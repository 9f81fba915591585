import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';

const NAME = '000_b12b4f190a4ac5da.txt';

function read(text: string, name = NAME): Article {
  return parseArticle({ text, name, encoding: 'utf-8', format: 'text' });
}

const BODY = [
  'The reservoir above Ansel fell by a metre in May, the water board said.',
  '“We are counting buckets,” said its head, Rosa Imre. "Nobody is counting days."',
  '(With inputs from PTI)',
];

describe('the dated news text', () => {
  test('gives date, dek, title and byline, and leaves its header line out of the body', () => {
    const article = read(` date 2024-06-27 The reservoir is low. Rain is due.\n\n${BODY.join('\n\n')}\n`);
    expect(article).toMatchObject({
      format: 'text',
      published: '2024-06-27',
      dek: 'The reservoir is low. Rain is due.',
      title: 'The reservoir is low',
      byline: 'With inputs from PTI',
      dir: 'ltr',
      text: BODY.join('\n'),
    });
    expect(article.blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  const body = BODY.join('\n\n');
  test.each([
    ['no leading space', `date 2024-06-27 Low water. Rain is due.\n\n${body}`],
    ['Windows line ends', ` date 2024-06-27 Low water. Rain is due.\r\n\r\n${BODY.join('\r\n\r\n')}\r\n`],
    ['old Macintosh line ends', ` date 2024-06-27 Low water. Rain is due.\r\r${BODY.join('\r\r')}\r`],
    ['a byte order mark', `\uFEFF date 2024-06-27 Low water. Rain is due.\n\n${body}`],
    ['no blank line after the header', ` date 2024-06-27 Low water. Rain is due.\n${body}`],
    ['several blank lines', ` date 2024-06-27 Low water. Rain is due.\n\n\n \n\n${BODY.join('\n\n\n\n')}`],
    ['blank lines before it', `\n\n date 2024-06-27 Low water. Rain is due.\n\n${body}`],
    ['a capital and a colon', `Date: 2024-06-27 Low water. Rain is due.\n\n${body}`],
    ['a colon without a space', `DATE:2024-06-27 Low water. Rain is due.\n\n${body}`],
    ['tabs and trailing spaces', `\tdate\t2024-06-27\tLow water.  Rain is due.  \n\n${BODY.join('  \n\n')}`],
  ])('reads a header with %s', (_, text) => {
    expect(read(text)).toMatchObject({
      published: '2024-06-27',
      dek: 'Low water. Rain is due.',
      title: 'Low water',
      byline: 'With inputs from PTI',
      text: BODY.join('\n'),
    });
  });

  test('a header alone is its own text', () => {
    expect(read(' date 2024-06-27 The reservoir is low. Rain is due.\n')).toMatchObject({
      published: '2024-06-27',
      dek: 'The reservoir is low. Rain is due.',
      title: 'The reservoir is low',
      byline: null,
      text: 'The reservoir is low. Rain is due.',
    });
  });

  test('a header without a summary takes the title from the body', () => {
    expect(read(` date 2024-06-27\n\n${body}`)).toMatchObject({
      published: '2024-06-27',
      dek: null,
      title: 'The reservoir above Ansel fell by a metre in May, the water board said',
      text: BODY.join('\n'),
    });
  });

  test.each(['2024-02-30', '2024-13-01', '2023-02-29', '0000-00-00', '2024-6-27', '20240627'])(
    'a date that the calendar does not have (%s) is ordinary text',
    (date) => {
      const article = read(` date ${date} The reservoir is low. Rain is due.\n\n${body}`);
      expect(article.published).toBeNull();
      expect(article.dek).toBeNull();
      expect(article.text).toContain(`date ${date} The reservoir is low.`);
      expect(article.title).toBe('The reservoir is low');
    },
  );

  test('a short first line with such a date stays in the body, and gives the title', () => {
    const article = read(` date 2024-13-45 The reservoir is low\n\n${body}`);
    expect(article.title).toBe('The reservoir is low');
    expect(article.text).toBe(['date 2024-13-45 The reservoir is low', ...BODY].join('\n'));
  });

  test.each([
    ['2024-06-27 10:30:00', '2024-06-27T10:30:00'],
    ['2024-06-27 9:30', '2024-06-27T09:30'],
    ['2024-06-27 10:30:00 UTC', '2024-06-27T10:30:00Z'],
    ['2024-06-27 10:30:00+05:30', '2024-06-27T10:30:00+05:30'],
    ['2024-06-27T10:30:00Z', '2024-06-27T10:30:00Z'],
    ['2024-06-27 10:30:00 IST', '2024-06-27'],
    ['2024-06-27 10:30 a.m.', '2024-06-27'],
    ['2024-06-27 25:61:00', '2024-06-27'],
  ])('a time of day (%s) is part of the date and never of the summary', (written, published) => {
    expect(read(` date ${written} The reservoir is low. Rain is due.\n\n${body}`)).toMatchObject({
      published,
      dek: 'The reservoir is low. Rain is due.',
      title: 'The reservoir is low',
    });
  });

  test('a summary that begins with a time keeps it', () => {
    expect(read(` date 2024-06-27 10:30 trains will not run. Rain is due.\n\n${body}`)).toMatchObject({
      published: '2024-06-27',
      dek: '10:30 trains will not run. Rain is due.',
    });
  });

  test.each([
    'The harbour board said on Thursday\nthat the ferry is sold. Nobody asked.',
    'The harbour board said on Thursday that the\nNorthern Star will not run again, and that\nnobody had asked.',
  ])('a summary goes on in the lines up to the first blank one: %j', (summary) => {
    expect(read(` date 2024-06-27 ${summary}\n\n${body}`)).toMatchObject({
      dek: summary.replaceAll('\n', ' '),
      text: BODY.join('\n'),
    });
  });

  test.each([
    ['a paragraph', 'Ferry is sold', `${'The island heard of it on the radio, as ever. '.repeat(5).trim()}`],
    [
      'a wrapped paragraph',
      'Ferry is sold',
      'The island heard of it on the radio, as it hears\nof everything.',
    ],
    ['a byline', 'The harbour board has sold the old ferry to the mainland', 'By Ines Marlow'],
    ['a sentence', 'The harbour board has sold the old ferry to the mainland.', 'Nobody asked.'],
  ])('%s right under a summary is none of it', (_, dek, line) => {
    const article = read(` date 2024-06-27 ${dek}\n${line}\n\n${body}`);
    expect(article.dek).toBe(dek);
    expect(article.text).toContain(line.slice(0, 14));
  });

  test('a sentence that begins with the word is ordinary text', () => {
    expect(read('Date palms do not like frost.\n\nThey are not asked.', 'palms.txt').published).toBeNull();
  });
});

test.each([
  ['The U.S. envoy met Mr. Hale in Geneva. He left.', 'The U.S. envoy met Mr. Hale in Geneva'],
  ['Dr. J. R. Osei was right. Others were not.', 'Dr. J. R. Osei was right'],
  ['Prices rose 2.5 per cent in May. Wages did not.', 'Prices rose 2.5 per cent in May'],
  ['Will the ferry run? Nobody knows.', 'Will the ferry run?'],
  ['“It is over.” The hall was silent.', '“It is over.”'],
  ['Talks ended at 4 p.m. on Sunday. No one spoke.', 'Talks ended at 4 p.m. on Sunday'],
  ['Selwyn Packet Co. will pay. The rest will not.', 'Selwyn Packet Co. will pay'],
  ['No closing stop', 'No closing stop'],
  ['“We will wait,” said Ms. Oduya. She did.', '“We will wait,” said Ms. Oduya'],
  ['“Will it hold?” asks the U.K.’s chancellor. More.', '“Will it hold?” asks the U.K.’s chancellor'],
  ['Yahoo! buys Tumblr for a billion. More.', 'Yahoo! buys Tumblr for a billion'],
  ['川は静かだった。誰も来なかった。', '川は静かだった'],
])('the title of %j', (dek, title) => {
  expect(read(` date 2024-06-27 ${dek}\n\nBody.`).title).toBe(title);
});

test('an over-long first sentence is cut at a word', () => {
  const dek = `The harbour board ${'that has never in its long history been known to hurry '.repeat(4)}spoke.`;
  const { title } = read(` date 2024-06-27 ${dek}\n\nBody.`);
  expect(title.length).toBeLessThanOrEqual(120);
  expect(title).toMatch(/\p{L}…$/u);
  expect(dek.startsWith(`${title.slice(0, -1)} `)).toBe(true);
});

describe('the closing credit', () => {
  test.each([
    ['(With inputs from PTI)', 'With inputs from PTI'],
    ['(With agency inputs)', 'With agency inputs'],
    ['(With PTI inputs)', 'With PTI inputs'],
    ['With inputs from ANI', 'With inputs from ANI'],
    ['— Reuters', 'Reuters'],
    ['-- Agence France-Presse', 'Agence France-Presse'],
    ['(PTI)', 'PTI'],
    ['[Reporting by Ana Ruiz; editing by Tom Hale]', 'Reporting by Ana Ruiz; editing by Tom Hale'],
    ['Nobody answered. (With inputs from Reuters)', 'With inputs from Reuters'],
    [
      '(This story has not been edited by our staff and is published from a feed.)',
      'This story has not been edited by our staff and is published from a feed',
    ],
    ['(With agency inputs)\n\n(This story has not been edited by our staff.)', 'With agency inputs'],
    ['(This story has not been edited by our staff.)\n(With agency inputs)', 'With agency inputs'],
    [
      '(With agency inputs)\n\nWrite to us.\n\nFollow the harbour.\n\nAll rights reserved.',
      'With agency inputs',
    ],
    ['**(With agency inputs)**', 'With agency inputs'],
  ])('%j', (end, byline) => {
    const article = read(` date 2024-06-27 Low water.\n\nThe reservoir fell.\n\n${end}\n`);
    expect(article.byline).toBe(byline);
    for (const line of end.split(/\n+/)) expect(article.text).toContain(line);
  });

  test.each([
    'He said (and nobody doubted it) that rain was due.',
    'Reporting a leak takes an hour.',
    'The rest is weather (see the chart).',
    'With rain came the mayor.',
  ])('%j is none', (end) => {
    expect(read(` date 2024-06-27 Low water.\n\nThe reservoir fell.\n\n${end}\n`).byline).toBeNull();
  });
});
