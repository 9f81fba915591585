import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { PostilError } from '../../../src/core/failure.ts';
import { parseDocument } from '../../../src/core/parse/index.ts';
import { textOf } from '../../../src/core/text.ts';
import { decode } from '../../../src/main/files/decode.ts';
import { base64, bytes, multipart, PNG, quotedPrintable, written } from './message.ts';

function read(content: Uint8Array, name = 'clocks.eml'): Promise<Article> {
  return parseDocument({
    ...{ bytes: content, name, format: 'eml', found: { format: { by: 'name' } } },
    decode: (part, declared) => decode(part, { declared }),
  });
}

const HEADER = {
  From: '=?utf-8?Q?Ines_=C3=85alto?= <ines@harbour.example>',
  Subject: 'Re: The clocks =?utf-8?Q?=E2=80=94_m=C3=A4rz?=',
  Date: 'Thu, 27 Jun 2024 10:00:00 +0200',
  'Message-ID': '<1@harbour.example>',
};
const plain = {
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'quoted-printable' },
  body: quotedPrintable('Dear all,\n\nthe clocks are right again, für den Moment.\n'),
};
const rich = {
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Transfer-Encoding': 'quoted-printable' },
  body: quotedPrintable(
    '<p>Dear all,</p><p>the clocks are <b>right</b> again. <img src="cid:moon@x" alt="The moon"></p>',
  ),
};

describe('a saved message', () => {
  test('is its HTML, under its own header', async () => {
    const article = await read(multipart(HEADER, [plain, rich], 'alternative'));
    expect(article).toMatchObject({
      format: 'eml',
      title: 'Re: The clocks — märz',
      byline: 'Ines Åalto',
      published: '2024-06-27T10:00:00+02:00',
      text: 'Dear all,\nthe clocks are right again.',
      extraction: {
        rules: { title: 'message-header', byline: 'message-header', published: 'message-header' },
      },
    });
  });

  test.each([
    ['27 Jun 2024 23:30 -0700', '2024-06-27T23:30-07:00'],
    ['Thu, 27 Jun 2024', '2024-06-27'],
    ['Thu, 31 Feb 2024 10:00:00 +0200', null],
    ['yesterday', null],
  ])('sent %j is dated %s', async (date, published) => {
    const headers = { ...HEADER, Date: date };
    expect((await read(bytes(written({ headers, body: 'The clocks are right.\r\n' })))).published).toBe(
      published,
    );
  });

  test('is its text where it has no HTML', async () => {
    const article = await read(
      bytes(written({ headers: { ...HEADER, ...plain.headers }, body: plain.body })),
    );
    expect(article.text).toBe('Dear all,\nthe clocks are right again, für den Moment.');
  });

  test('shows the pictures it brings and names the files that hang on it', async () => {
    const picture = {
      headers: {
        'Content-Type': 'image/png',
        'Content-Transfer-Encoding': 'base64',
        'Content-ID': '<moon@x>',
        'Content-Disposition': 'inline',
      },
      body: base64(PNG),
    };
    const file = {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="ledger.pdf"',
      },
      body: '%PDF-1.4',
    };
    const article = await read(multipart(HEADER, [rich, picture, file]));
    expect(article.resources).toEqual([{ id: 'picture-1', mediaType: 'image/png', bytes: bytes(PNG) }]);
    expect(article.warnings).toEqual([
      { code: 'attachments-left-out', message: 'Files attached to this message are not shown: ledger.pdf.' },
    ]);
  });

  test('in another encoding is read in it', async () => {
    const headers = { ...HEADER, 'Content-Type': 'text/plain; charset=iso-8859-2' };
    const article = await read(
      bytes(written({ headers, body: 'Mil\xe9 kol\xeagin\xe9,\r\n\r\nhodiny jdou zase spr\xe1vn\xec.\r\n' })),
    );
    expect(article.text).toBe('Milé kolęginé,\nhodiny jdou zase správně.');
  });

  test('keeps the curly quotes of Western mail, in its text and in its header', async () => {
    const headers = {
      ...HEADER,
      Subject: '=?windows-1252?Q?It=92s_=80_5?=',
      From: '=?iso-8859-1?B?SvxyZ2Vu?= =?iso-8859-1?Q?_Gr=F6=DFe?= <j@harbour.example>',
      'Content-Type': 'text/plain; charset=iso-8859-1',
    };
    const body =
      '\x93Curly\x94 quotes \x96 dash \x97 and \x80 5\x85 it\x92s na\xefve, and so on, for a whole line.\r\n';
    const article = await read(bytes(written({ headers, body })));
    expect(article.text).toBe('“Curly” quotes – dash — and € 5… it’s naïve, and so on, for a whole line.');
    expect(article).toMatchObject({ title: 'It’s € 5', byline: 'Jürgen Größe' });
  });

  test('whose encoding is not named is read like any file', async () => {
    const text =
      'Часы снова идут верно, и никто не знает, надолго ли. Смотритель гавани записал время в книгу.';
    const cp1251 = [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? letter : String.fromCharCode(code - 0x410 + 0xc0);
    });
    const article = await read(bytes(written({ headers: HEADER, body: `${cp1251.join('')}\r\n` })));
    expect(article).toMatchObject({ text, encoding: 'windows-1251' });
  });

  test('keeps every line of its text, also one that looks like a title', async () => {
    const body =
      'Hello Ann\r\n\r\nby Tom Hale\r\n\r\n27 June 2024\r\n\r\nThe clocks are right again, it seems.\r\n';
    const article = await read(bytes(written({ headers: HEADER, body })));
    expect(article.text).toBe('Hello Ann\nby Tom Hale\n27 June 2024\nThe clocks are right again, it seems.');
  });

  test('that was made to flow is in its paragraphs', async () => {
    const headers = { ...HEADER, 'Content-Type': 'text/plain; charset=utf-8; format=flowed' };
    const body = '> The clocks are \r\n> wrong again.\r\n\r\nThey are \r\nright \r\nnow.\r\n';
    const article = await read(bytes(written({ headers, body })));
    expect(article.text).toBe('The clocks are wrong again.\nThey are right now.');
  });

  test('shows the messages that were forwarded in it, whatever the place', async () => {
    const inner = {
      headers: { ...HEADER, Subject: 'The clocks', 'Content-Type': 'text/plain' },
      body: 'Who set them?\r\n',
    };
    const forwarded = {
      headers: { 'Content-Type': 'message/rfc822', 'Content-Disposition': 'attachment' },
      body: written(inner),
    };
    const above = { headers: { 'Content-Type': 'text/plain' }, body: 'See below.\r\n' };
    const article = await read(multipart(HEADER, [above, forwarded], 'mixed'));
    expect(article.text).toBe('See below.\nThe clocks · Ines Åalto · 2024-06-27\nWho set them?');
    expect(article.warnings).toEqual([]);
    expect((await read(multipart(HEADER, [forwarded], 'mixed'))).text).toContain('Who set them?');
  });

  test.each([
    ['of a mailbox', 'From ines@harbour.example Thu Jun 27 10:00:00 2024\r\n'],
    ['behind a byte order mark', '\xef\xbb\xbf'],
    ['behind an empty line', '\r\n'],
  ])('%s is one', async (_what, before) => {
    const message = written({ headers: HEADER, body: 'The clocks are right again.\r\n' });
    expect(await read(bytes(before + message))).toMatchObject({
      title: 'Re: The clocks — märz',
      text: 'The clocks are right again.',
    });
  });

  test('without a subject has the title of its file', async () => {
    const article = await read(
      bytes(written({ headers: { From: 'a@b.example' }, body: 'The clocks are right again, it seems.\r\n' })),
      'clocks at noon.eml',
    );
    expect(article).toMatchObject({ title: 'clocks at noon', byline: 'a@b.example' });
  });

  test('of nothing is told', async () => {
    await expect(read(bytes(written({ headers: HEADER, body: '' })))).rejects.toMatchObject({
      code: 'empty',
    });
  });

  test('any bytes are an article or a PostilError', async () => {
    const whole = multipart(HEADER, [plain, rich], 'alternative');
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(whole.length).map((end) => whole.subarray(0, end)),
    );
    await fc.assert(
      fc.asyncProperty(content, async (input) => {
        try {
          const article = await read(input);
          expect(article.text).toBe(textOf(article.blocks));
        } catch (error) {
          expect(error).toBeInstanceOf(PostilError);
        }
      }),
      { numRuns: 200 },
    );
  });
});
