import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { LibraryArticle } from '../../../src/core/library/records.ts';
import { PostilError, type Failure } from '../../../src/core/failure.ts';
import { textOf } from '../../../src/core/text.ts';
import { readArticle } from '../../../src/main/files/parse.ts';
import { readArticleFile } from '../../../src/main/files/read.ts';

/** Every way in which a file can be bad that is not its format's own: a code and a sentence, or an article that admits its damage. */

const folder = mkdtempSync(join(tmpdir(), 'postil-bad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function failure(reading: Promise<unknown>): Promise<Failure> {
  const error: unknown = await reading.then(
    () => new Error('It was read.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PostilError)) throw error;
  return error.toFailure();
}

const article = async (path: string): Promise<LibraryArticle> => (await readArticleFile(path)).article;

const POSIX = process.platform !== 'win32';
const ROOT = process.getuid?.() === 0;
if (ROOT) console.warn('Run by root, who may read everything: a file without permission is not tested.');

describe('what cannot be read says what it is and what to do', () => {
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), Buffer.alloc(500, 7)]);

  test.each<[string, () => string, Failure['code'], RegExp]>([
    [
      'an empty file',
      () => file('empty.txt', ''),
      'empty',
      /^empty\.txt is empty, so there is nothing to read\.$/,
    ],
    ['white space', () => file('blank.md', ' \r\n\t\u00a0\n'), 'empty', /^blank\.md is empty/],
    [
      'NULs alone',
      () => file('nuls.txt', Buffer.alloc(3)),
      'binary',
      /^nuls\.txt looks like a binary file\. /,
    ],
    ['a mark and nothing', () => file('mark.txt', Buffer.of(0xff, 0xfe)), 'empty', /^mark\.txt is empty/],
    [
      'a PNG as a page',
      () => file('page.html', png),
      'binary',
      /^page\.html looks like a PNG picture\. Postil reads /,
    ],
    [
      'a folder',
      () => (mkdirSync(join(folder, 'essays')), join(folder, 'essays')),
      'is-a-folder',
      /^essays is a folder\. Open the files in it instead\.$/,
    ],
    [
      'nothing',
      () => join(folder, 'gone.txt'),
      'not-found',
      /^gone\.txt is not there\. It may have been moved/,
    ],
    [
      'a long name',
      () => join(folder, 'x'.repeat(400)),
      'not-found',
      /is a longer name than the disk can hold\.$/,
    ],
  ])('%s', async (_, path, code, message) => {
    expect(await failure(readArticleFile(path()))).toEqual({
      code,
      message: expect.stringMatching(message) as string,
    });
  });

  test.each([
    [100, '100 MB'],
    // More than Node could read into one buffer.
    [10_000, '10,000 MB'],
  ])('%i MB, without reading them', async (megabytes, said) => {
    const path = file('log.txt', 'x');
    truncateSync(path, megabytes * 1024 * 1024);
    expect(await failure(readArticleFile(path))).toEqual({
      code: 'too-large',
      message: `log.txt has ${said}. Postil reads articles of up to 32 MB.`,
    });
  });

  test.skipIf(!POSIX)('links that lead to themselves, and to nothing', async () => {
    symlinkSync(join(folder, 'loop-b.txt'), join(folder, 'loop-a.txt'));
    symlinkSync(join(folder, 'loop-a.txt'), join(folder, 'loop-b.txt'));
    expect(await failure(readArticleFile(join(folder, 'loop-a.txt')))).toEqual({
      code: 'unreadable',
      message: 'loop-a.txt is a link that leads back to itself.',
    });
    symlinkSync(join(folder, 'nowhere.txt'), join(folder, 'dangling.txt'));
    expect((await failure(readArticleFile(join(folder, 'dangling.txt')))).code).toBe('not-found');
  });

  test.skipIf(!POSIX)('a pipe, a device', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    for (const path of [join(folder, 'pipe.txt'), '/dev/zero'])
      expect(await failure(readArticleFile(path))).toMatchObject({
        code: 'not-a-file',
        message: expect.stringContaining('is a device or a pipe') as string,
      });
  });

  test.skipIf(!POSIX || ROOT)('a file without the right to read it', async () => {
    const path = file('secret.txt', 'x');
    chmodSync(path, 0);
    expect(await failure(readArticleFile(path))).toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(/^Postil may not read secret\.txt\. Ask for the right/) as string,
    });
  });

  test('a file that vanishes as it is read, again and again', async () => {
    const path = join(folder, 'fleeting.txt');
    const outcomes = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      writeFileSync(path, 'The harbour. '.repeat(20_000));
      const reading = readArticleFile(path).then(
        ({ article: { text } }) => (text.length > 250_000 ? 'whole' : 'half'),
        (error: unknown) => (error instanceof PostilError ? error.code : String(error)),
      );
      setTimeout(() => unlinkSync(path), round % 5);
      outcomes.add(await reading);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    // Which of them depends on the timing; half a file, or an error without a sentence, is never among them.
    for (const outcome of outcomes)
      expect(['whole', 'not-found', 'changed-while-reading']).toContain(outcome);
  });
});

describe('what is damaged is read, and says so', () => {
  test.each<[string, Uint8Array, string, string[]]>([
    [
      'UTF-16 of an odd length',
      Buffer.from('\uFEFFThe harbour.', 'utf16le').subarray(0, -1),
      'The harbour\uFFFD',
      ['damaged-text'],
    ],
    [
      'half a surrogate pair',
      Buffer.concat([
        Buffer.from('\uFEFFLow ', 'utf16le'),
        Buffer.of(0, 0xdc),
        Buffer.from(' water.', 'utf16le'),
      ]),
      'Low \uFFFD water.',
      ['damaged-text'],
    ],
    [
      'UTF-8 with bytes of nothing',
      Buffer.concat([
        Buffer.from('Zurbrügg sagt „näher“ – „höher“. Grüße für später. ', 'utf8'),
        Buffer.of(0xc3, 0x28),
        Buffer.from(' Ende.'),
      ]),
      'Zurbrügg sagt „näher“ – „höher“. Grüße für später. \uFFFD( Ende.',
      ['damaged-text'],
    ],
    [
      'a NUL in a text',
      Buffer.from(`Low\0 water.${' It rained.'.repeat(200)}`),
      `Low water.${' It rained.'.repeat(200)}`,
      [],
    ],
    ['controls', Buffer.from('Low\u0001 wa\u0085ter\u009b.', 'utf8'), 'Low wa\nter.', []],
  ])('%s', async (_, bytes, text, codes) => {
    const read = (await readArticle(bytes, 'tide.txt')).article;
    expect(read.text).toBe(text);
    expect(read.warnings.map(({ code }) => code)).toEqual(codes);
    expect(read.text).not.toMatch(/\p{Cs}/u);
  });

  test.each(['a.html', 'a.md'])('letters that are none, spelled out in %s', async (name) => {
    const { text } = (await readArticle(Buffer.from('<p>Low&#0; &#xD800; water &#x110000; \0.</p>'), name))
      .article;
    expect(text).not.toMatch(/\p{Cs}/u);
    expect(text).not.toContain('\0');
    expect(text).toContain('water');
  });

  test('a chosen encoding goes before everything that the file says', async () => {
    const bytes = Buffer.from('\xec\xc1\xd7\xcb\xc1.', 'latin1');
    const { article: chosen } = await readArticle(bytes, 'a.txt', { encoding: 'koi8-r' });
    expect(chosen).toMatchObject({
      text: 'Лавка.',
      encoding: 'koi8-r',
      extraction: { encoding: { by: 'chosen', confidence: 1 } },
    });
  });
});

describe('what is large stays bounded', () => {
  /** Processor time in milliseconds, which other programs do not lengthen, and memory in bytes that `run` took. */
  async function cost(run: () => Promise<unknown>): Promise<{ time: number; memory: number }> {
    const memory = process.memoryUsage().rss;
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    return { time: (user + system) / 1000, memory: process.memoryUsage().rss - memory };
  }

  test('a paragraph of 5 MB', async () => {
    const text = 'The harbour was quiet, and nobody spoke of it. '.repeat(110_000).trim();
    const path = file('long.txt', text);
    const { time } = await cost(async () => expect((await article(path)).text).toHaveLength(text.length));
    expect(time).toBeLessThan(4000);
  }, 60_000);

  test('32 MB of text in an old encoding', async () => {
    const sentence = 'The caf\xe9 behind the lock hadn\x92t opened yet, and nobody could say why. ';
    const bytes = Buffer.alloc(32 * 1024 * 1024, Buffer.from(`${sentence.repeat(8)}\n\n`, 'latin1'));
    const { time, memory } = await cost(async () =>
      expect((await readArticle(bytes, 'large.txt')).article.encoding).toBe('windows-1252'),
    );
    // The thread that reads such a file in the app is stopped after 20 s, and has 2 GB.
    expect(time).toBeLessThan(10_000);
    expect(memory).toBeLessThan(2 * 1024 ** 3);
  }, 120_000);
});

describe('names', () => {
  test.skipIf(!POSIX)('with line ends, quotes and letters of no file system', async () => {
    for (const name of [
      'two\nlines.txt',
      "“tide” & 'low'.txt",
      ' .txt',
      '潮.txt',
      '-rf.txt',
      'a\u202Etxt.exe.txt',
    ]) {
      const opened = await readArticleFile(file(name, 'It leaked all night.'));
      expect(opened.place.name).toBe(name);
      expect(opened.article.text).toBe('It leaked all night.');
      expect(opened.article.title).not.toContain('\n');
    }
  });

  test.skipIf(!POSIX)('of bytes that are no UTF-8 are not found, and do not break the sentence', async () => {
    execFileSync('sh', ['-c', `printf 'It leaked.' > "$(printf 'caf\\351.txt')"`], { cwd: folder });
    expect((await failure(readArticleFile(join(folder, 'caf\uFFFD.txt')))).code).toBe('not-found');
  });
});

test('any bytes in any encoding under any name are an article or a PostilError', async () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.uint8Array({ maxLength: 300, min: 0x20 }),
    fc.string({ unit: 'binary', maxLength: 100 }).map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
    fc.string({ unit: 'grapheme', maxLength: 100 }).map((text) => Buffer.from(text)),
  );
  const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a');
  const encoding = fc.constantFrom(
    undefined,
    'utf-8',
    'utf-16be',
    'utf-32le',
    'windows-1252',
    'shift_jis',
    'gb18030',
    'iso-2022-jp',
    'euc-kr',
  );
  await fc.assert(
    fc.asyncProperty(content, name, encoding, async (bytes, called, chosen) => {
      try {
        const { article: read } = await readArticle(bytes, called, { encoding: chosen });
        expect(read.text).toBe(textOf(read.blocks));
        expect(read.text).not.toMatch(/\p{Cs}/u);
        expect(read.text).not.toContain('\0');
      } catch (error) {
        expect(error).toBeInstanceOf(PostilError);
        expect((error as PostilError).message).toMatch(/\.$/);
      }
    }),
    { numRuns: 600 },
  );
});
