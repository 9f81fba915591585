import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { PostilError } from '../../../src/core/failure.ts';
import { parseDocument } from '../../../src/core/parse/index.ts';
import { textOf } from '../../../src/core/text.ts';
import { base64, bytes, multipart, PNG, quotedPrintable, written } from './message.ts';

function read(content: Uint8Array, name = 'clocks.eml'): Promise<Article> {
  const decode = () => ({ text: '', encoding: 'utf-8' });
  return parseDocument({ bytes: content, name, format: 'eml', found: { format: { by: 'name' } }, decode });
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
