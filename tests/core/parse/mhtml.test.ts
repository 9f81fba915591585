import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Inline } from '../../../src/core/article.ts';
import { PostilError } from '../../../src/core/failure.ts';
import { parseDocument } from '../../../src/core/parse/index.ts';
import { mimeParts } from '../../../src/core/parse/mime.ts';
import { textOf } from '../../../src/core/text.ts';
import { base64, bytes, multipart, PNG, quotedPrintable, type Part } from './message.ts';

const utf8 = (content: Uint8Array, declared: string | null) => ({
  text: new TextDecoder(declared ?? 'utf-8').decode(content),
  encoding: declared ?? 'utf-8',
});

function read(content: Uint8Array, name = 'tides.mhtml'): Promise<Article> {
  return parseDocument({
    bytes: content,
    name,
    format: 'mhtml',
    found: { format: { by: 'name' } },
    decode: utf8,
  });
}

const PROSE =
  '<p>The harbour master keeps two clocks, one for the town and one for the moon, and trusts neither of them on a Sunday.</p>' +
  '<p>“Nobody was late,” she said, “because nobody agreed on when it was,” and closed the ledger as one closes a door.</p>';
const PAGE = 'https://harbour.example/tides/';

function page(pictures: string, type = 'text/html'): Part {
  const html = `<!doctype html><html lang="en"><head><title>Tide tables</title></head><body><article>${PROSE}<p>${pictures}</p></article></body></html>`;
  return {
    headers: {
      'Content-Type': type,
      'Content-Transfer-Encoding': 'quoted-printable',
      'Content-Location': PAGE,
    },
    body: quotedPrintable(html),
  };
}

const picture = (headers: Record<string, string>, content = PNG): Part => ({
  headers: { 'Content-Type': 'image/png', 'Content-Transfer-Encoding': 'base64', ...headers },
  body: base64(content),
});

const SAVED = { 'Snapshot-Content-Location': PAGE, Subject: 'Tide tables', 'MIME-Version': '1.0' };

function images(article: Article): string[] {
  const found: string[] = [];
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'image')
        found.push(`${inline.alt}: ${inline.resource ?? inline.host ?? 'nowhere'}`);
      else if (inline.type === 'span' || inline.type === 'link') walk(inline.children);
    }
  };
  for (const block of article.blocks) if (block.type === 'paragraph') walk(block.children);
  return found;
}

describe('a web archive', () => {
  test('is its page, from where it was fetched', async () => {
    const article = await read(multipart(SAVED, [page('')]));
    expect(article).toMatchObject({
      format: 'mhtml',
      encoding: 'utf-8',
      title: 'Tide tables',
      lang: 'en',
      sourceUrl: PAGE,
      extraction: { encoding: { by: 'format', confidence: 1 } },
    });
    expect(article.text).toContain('“Nobody was late,” she said');
  });

  test('shows the pictures that it brings, by every way to name them', async () => {
    const content = multipart(SAVED, [
      page(
        '<img alt=whole src="https://harbour.example/img/a.png"><img alt=relative src="../img/b.png">' +
          '<img alt=named src="cid:moon@tides"><img alt=escaped src="cid:a%2Bb@tides"><img alt=twice src="/img/a.png">' +
          '<img alt=absent src="/img/c.png"><img alt=elsewhere src="https://pictures.example/d.png">',
      ),
      picture({ 'Content-Location': 'https://harbour.example/img/a.png' }, `${PNG}a`),
      picture({ 'Content-Location': 'https://harbour.example/img/b.png' }, `${PNG}b`),
      picture({ 'Content-ID': '<moon@tides>' }, `${PNG}c`),
      picture({ 'Content-ID': '<a+b@tides>', 'Content-Type': 'application/octet-stream' }, `${PNG}d`),
    ]);
    const article = await read(content);
    expect(images(article)).toEqual([
      'whole: picture-1',
      'relative: picture-2',
      'named: picture-3',
      'escaped: picture-4',
      'twice: picture-1',
      'absent: harbour.example',
      'elsewhere: pictures.example',
    ]);
    expect(article.resources.map(({ mediaType }) => mediaType)).toEqual(Array<string>(4).fill('image/png'));
    expect(article.resources[1]?.bytes).toEqual(bytes(`${PNG}b`));
  });

  test('takes no document for a picture, whatever its part says', async () => {
    const content = multipart(SAVED, [
      page('<img alt=drawing src="/a.svg">'),
      picture({ 'Content-Location': 'https://harbour.example/a.svg' }, '<svg onload=alert(1)>'),
    ]);
    const article = await read(content);
    expect(article.resources).toEqual([]);
  });

  test('of frames is read in its largest frame', async () => {
    const frames: Part = {
      headers: { 'Content-Type': 'text/html' },
      body: '<html><frameset><frame src="cid:a"></frameset></html>',
    };
    expect((await read(multipart(SAVED, [frames, page('')]))).text).toContain('harbour master');
  });

  test('with its page in parts of parts, as old Internet Explorer wrote it', async () => {
    const inner = Buffer.from(
      multipart({}, [page('', 'text/html;\r\n\tcharset="utf-8"')], 'alternative'),
    ).toString('latin1');
    const [head = '', ...body] = inner.split('\r\n\r\n');
    const part = {
      headers: { 'Content-Type': head.replace(/^Content-Type: /, '') },
      body: body.join('\r\n\r\n'),
    };
    // The same boundary twice would end the outer one early; real writers number theirs.
    const whole = Buffer.from(multipart(SAVED, [{ headers: part.headers, body: part.body }])).toString(
      'latin1',
    );
    const outer = whole
      .replaceAll('--f3', '--f4')
      .replace(/(alternative[^]*?)--f4([^]*?)--f4([^]*?)--f4--/, '$1--f3$2--f3$3--f3--');
    expect((await read(bytes(outer))).text).toContain('harbour master');
  });

  test('without a page is told', async () => {
    const content = multipart(SAVED, [picture({ 'Content-Location': PAGE })]);
    await expect(read(content)).rejects.toMatchObject({
      code: 'malformed',
      message: 'tides.mhtml is a web archive without a page in it, so there is nothing to read.',
    });
  });

  test('that was cut off is read as far as it goes', async () => {
    const whole = multipart(SAVED, [page(''), picture({ 'Content-Location': PAGE })]);
    const article = await read(whole.subarray(0, whole.length - 60));
    expect(article.text).toContain('closed the ledger');
  });
});

describe('bounds', () => {
  test('a message of a hundred thousand parts is refused', async () => {
    const content = multipart(
      {},
      Array.from({ length: 100_000 }, () => ({ headers: {}, body: '' })),
    );
    await expect(mimeParts(content, 'bomb.mht')).rejects.toMatchObject({ code: 'too-large' });
  });

  test('a message of nested messages is refused', async () => {
    let content = 'Content-Type: text/html\r\n\r\n<p>x</p>';
    for (let depth = 0; depth < 40; depth += 1)
      content = `Content-Type: multipart/related; boundary=b${depth}\r\n\r\n--b${depth}\r\n${content}\r\n--b${depth}--\r\n`;
    await expect(mimeParts(bytes(content), 'bomb.mht')).rejects.toMatchObject({ code: 'too-deep' });
  });

  test('any bytes, and any cut of an archive, are an article or a PostilError', async () => {
    const whole = multipart(SAVED, [page('<img alt=a src="cid:a">'), picture({ 'Content-ID': '<a>' })]);
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.nat(whole.length).map((end) => whole.subarray(0, end)),
      fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => {
        const copy = whole.slice();
        copy[at] = byte;
        return copy;
      }),
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
