import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { PostilError } from '../../../src/core/failure.ts';
import { textOf } from '../../../src/core/text.ts';
import { readArticle } from '../../../src/main/files/parse.ts';
import { placeOf } from '../../../src/main/files/place.ts';
import { LARGEST, readArticleFile } from '../../../src/main/files/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const DATED =
  ' date 2024-06-27 The reservoir is low. Rain is due.\r\n\r\nIt fell by a metre \x96 \x93in May\x94.\r\n\r\n(With inputs from PTI)\r\n';

describe('a file that can be read', () => {
  test('is an article with its place and hash', async () => {
    const path = file('000_b12b4f190a4ac5da.txt', Buffer.from(DATED, 'latin1'));
    const opened = await readArticleFile(path);
    expect(opened.place).toEqual(placeOf(path));
    expect(opened.article).toMatchObject({
      format: 'text',
      encoding: 'windows-1252',
      published: '2024-06-27',
      title: 'The reservoir is low',
      byline: 'With inputs from PTI',
      text: 'It fell by a metre – “in May”.\n(With inputs from PTI)',
    });
    expect(opened.hash).toBe(createHash('sha256').update(opened.article.text, 'utf8').digest('hex'));
  });

  test('goes by its name and its beginning', async () => {
    expect((await readArticleFile(file('a.md', '# Title\n\n*Text*.'))).article).toMatchObject({
      format: 'markdown',
      title: 'Title',
    });
    expect((await readArticleFile(file('a.php', '<!doctype html><p>Text.'))).article).toMatchObject({
      format: 'html',
      text: 'Text.',
    });
    expect((await readArticleFile(file('README', 'Text.'))).article).toMatchObject({
      format: 'text',
      text: 'Text.',
    });
  });

  test('may be a link, and has one place by whatever path', async () => {
    const path = file('real.txt', 'Text.');
    const link = join(folder, 'link.txt');
    symlinkSync(path, link);
    expect((await readArticleFile(link)).article.text).toBe('Text.');
    expect(placeOf(relative(process.cwd(), path))).toEqual(placeOf(path));
    expect(placeOf(path)).toMatchObject({ name: 'real.txt', path });
    expect(placeOf(path).id).toMatch(/^[0-9a-f]{32}$/);
    expect(placeOf(link).id).not.toBe(placeOf(path).id);
  });
});

async function failure(reading: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error: unknown = await reading.then(
    () => new Error('It was read.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PostilError)) throw error;
  return error.toFailure();
}

describe('a file that cannot be read says why in a sentence', () => {
  mkdirSync(join(folder, 'essays'));
  const zip = Buffer.from('PK\x03\x04'.padEnd(200, '\x01'), 'latin1');

  test.each<[string, () => string, string, string]>([
    [
      'a folder',
      () => join(folder, 'essays'),
      'is-a-folder',
      'essays is a folder. Open the files in it instead.',
    ],
    [
      'nothing',
      () => join(folder, 'gone.txt'),
      'not-found',
      'gone.txt is not there. It may have been moved, renamed or deleted.',
    ],
    [
      'a path through a file',
      () => join(file('x.txt', 'x'), 'y.txt'),
      'not-found',
      'y.txt is not there. It may have been moved, renamed or deleted.',
    ],
    [
      'an empty file',
      () => file('notes.txt', ''),
      'empty',
      'notes.txt is empty, so there is nothing to read.',
    ],
    [
      'white space',
      () => file('blank.txt', ' \r\n\t\n'),
      'empty',
      'blank.txt is empty, so there is nothing to read.',
    ],
    [
      'a byte order mark alone',
      () => file('mark.txt', '\uFEFF'),
      'empty',
      'mark.txt is empty, so there is nothing to read.',
    ],
    [
      'a page without words',
      () => file('bare.html', '<!doctype html><img src=a.png>'),
      'empty',
      'bare.html holds no text, so there is nothing to read.',
    ],
    [
      'a PDF',
      () => file('paper.pdf', '%PDF-1.7\n1 0 obj'),
      'binary',
      'paper.pdf looks like a PDF. Postil reads plain text, Markdown, web pages (HTML, MHTML), messages (EML), DOCX, ODT and EPUB.',
    ],
    [
      'a PDF by another name',
      () => file('paper.txt', '%PDF-1.7\n1 0 obj'),
      'binary',
      'paper.txt looks like a PDF. Postil reads plain text, Markdown, web pages (HTML, MHTML), messages (EML), DOCX, ODT and EPUB.',
    ],
    [
      'a document',
      () => file('essay.docx', zip),
      'binary',
      'essay.docx looks like a ZIP archive. Unpack it, then open the files in it. Postil reads plain text, Markdown, web pages (HTML, MHTML), messages (EML), DOCX, ODT and EPUB.',
    ],
    [
      'zeros',
      () => file('zeros.txt', Buffer.alloc(5000)),
      'binary',
      'zeros.txt looks like a binary file. Postil reads plain text, Markdown, web pages (HTML, MHTML), messages (EML), DOCX, ODT and EPUB.',
    ],
  ])('%s', async (_, path, code, message) => {
    expect(await failure(readArticleFile(path()))).toEqual({ code, message });
  });

  test('50 MB', async () => {
    const path = file('huge.txt', 'x');
    truncateSync(path, 50 * 1024 * 1024);
    expect(await failure(readArticleFile(path))).toEqual({
      code: 'too-large',
      message: 'huge.txt has 50 MB. Postil reads articles of up to 32 MB.',
    });
    expect(LARGEST).toBeLessThan(50 * 1024 * 1024);
  });

  test.skipIf(process.platform === 'win32')('a pipe, without waiting for whoever writes to it', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    expect((await failure(readArticleFile(path))).code).toBe('not-a-file');
    expect((await failure(readArticleFile('/dev/null'))).code).toBe('not-a-file');
  });

  test.skipIf(process.platform === 'win32')('a link that leads to itself', async () => {
    symlinkSync(join(folder, 'b.txt'), join(folder, 'a.txt'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    expect((await failure(readArticleFile(join(folder, 'a.txt')))).code).toBe('unreadable');
  });

  // Root may read everything; there the right cannot be taken away.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a file without the right to read it',
    async () => {
      const path = file('secret.txt', 'x');
      chmodSync(path, 0);
      expect((await failure(readArticleFile(path))).code).toBe('unreadable');
    },
  );
});

test('a file that is written again and again while it is read is not half read', async () => {
  const path = file('growing.txt', 'x'.repeat(20_000_000));
  let tick = 0;
  const timer = setInterval(() => utimesSync(path, 1, (tick += 1)), 0);
  const outcome = await readArticleFile(path).then(
    () => 'read',
    (error: unknown) => (error as PostilError).code,
  );
  clearInterval(timer);
  // Which of the two depends on the timing; nothing else may happen, and a still file is read.
  expect(['read', 'changed-while-reading']).toContain(outcome);
  expect((await readArticleFile(path)).article.text).toHaveLength(20_000_000);
});

test('a cancelled reading stops', async () => {
  const path = file('cancel.txt', 'Text.');
  expect(await failure(readArticleFile(path, { signal: AbortSignal.abort() }))).toEqual({
    code: 'cancelled',
    message: 'Reading cancel.txt was stopped.',
  });
});

test('any bytes under any extension are an article or a PostilError', async () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => Buffer.from(text, 'utf16le')),
    fc.string({ maxLength: 200 }).map((text) => Buffer.from(` date 2024-06-27 ${text}`, 'latin1')),
  );
  await fc.assert(
    fc.asyncProperty(content, fc.constantFrom('a.txt', 'a.md', 'a.html', 'a'), async (input, name) => {
      try {
        const { article, hash } = await readArticle(input, name);
        expect(article.text).toBe(textOf(article.blocks));
        expect(hash).toMatch(/^[0-9a-f]{64}$/);
      } catch (error) {
        expect(error).toBeInstanceOf(PostilError);
      }
    }),
    { numRuns: 400 },
  );
});
