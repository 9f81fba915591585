import { expect } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { gif, png } from '../main/pictures/made.ts';
import { NEWS, quit, test, type Running } from '../e2e/app.ts';
import { measured } from '../results.ts';
import { writeDocuments } from './documents.ts';

const WORDS = 'The lights were lit again on Thursday, after eleven years in which nobody had needed them.';
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const book = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** Files that are not what their names say, not whole, or not files. */
async function writeBroken(folder: string): Promise<string[]> {
  await mkdir(folder);
  const [, , , , , , epub = ''] = await writeDocuments(folder, 'whole', {
    body: '',
    markdown: '',
    chapter: '',
  });
  const whole = await readFile(epub);
  const middle = Math.floor(whole.length / 2);
  const flipped = Buffer.from(whole);
  flipped.fill(0xff, middle, middle + 64);
  const container = (path: string) =>
    `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles></container>`;
  const bomb = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "${'x'.repeat(100)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>&j;</p></body></html>`;
  const contents: Record<string, string | Uint8Array> = {
    'empty.txt': '',
    'bom.txt': '\ufeff',
    'spaces.md': ' \n\t\n',
    'nul.txt': Buffer.alloc(4_096),
    'nuls inside.txt': `${WORDS}\0\0${WORDS}`,
    'picture.txt': png(40, 40),
    'picture.html': gif(40, 40),
    'picture.docx': png(40, 40),
    'program.txt': Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(2_000, 1)]),
    'program.md': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000, 0x90)]),
    'paper.html': `%PDF-1.7\n%\xe2\xe3\n${WORDS}`,
    'packed.txt': Buffer.from('1f8b08000000000000034b4c4a0600c241243503000000', 'hex'),
    'noise.txt': Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 256),
    'page.txt': `<!doctype html><script>alert(1)</script><p>${WORDS}</p>`,
    'text.html': WORDS,
    'text.docx': WORDS,
    'text.epub': WORDS,
    'text.odt': WORDS,
    'letter.docx': 'From: a@example.org\r\nSubject: x\r\n\r\nx',
    'half.epub': whole.subarray(0, middle),
    'damaged.epub': flipped,
    'appended.epub': Buffer.concat([whole, Buffer.alloc(70_000)]),
    'prefixed.epub': Buffer.concat([Buffer.from('MZ junk'), whole]),
    'end only.docx': whole.subarray(-22),
    'no parts.docx': book({ 'x.txt': WORDS }),
    'no parts.epub': book({ mimetype: 'application/epub+zip' }),
    'way out.epub': book({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': container('../../../../etc/passwd'),
      '../../evil.txt': 'x',
    }),
    'circle.epub': book({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': container('META-INF/container.xml'),
    }),
    'entities.xhtml': bomb,
    'external.xhtml':
      '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>&x; The lights.</p></body></html>',
    'no end.mhtml': `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${WORDS}`,
    'no boundary.mhtml': 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx',
    'nested.eml': `MIME-Version: 1.0\r\n${Array.from({ length: 200 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join('')}`,
    'base64.eml':
      'MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!PGI+',
    'wide.txt': utf16(WORDS),
    'odd wide.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(WORDS), Buffer.from([0x41])]),
    'surrogates.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(`\ud800 ${WORDS} \udc00`)]),
    'overlong.txt': Buffer.concat([
      Buffer.from(WORDS),
      Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0xf5, 0xff]),
    ]),
    'yaml.md': `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n__proto__: {polluted: 1}\n? {x: 1}\n: y\n---\n\n${WORDS}`,
    'yaml open.md': `---\ntitle: [\n\n${WORDS}`,
    '\u202egpj.txt': WORDS,
    'line\nbreak.txt': WORDS,
    ['long '.repeat(48).trim() + '.txt']: WORDS,
    'no name at all': WORDS,
    'pictures.html': `<!doctype html><title>x</title><article><p>${WORDS}</p><img src="cut.png"><img src="vast.png"><img src="picture.txt"></article>`,
    'cut.png': png(40, 40).subarray(0, 60),
    'vast.png': Buffer.concat([
      png(40, 40).subarray(0, 16),
      Buffer.from([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]),
      png(40, 40).subarray(24),
    ]),
  };
  const files: string[] = [];
  for (const [name, content] of Object.entries(contents)) {
    await writeFile(join(folder, name), content);
    if (!name.endsWith('.png')) files.push(join(folder, name));
  }
  await mkdir(join(folder, 'folder.html'));
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  await symlink('/dev/zero', join(folder, 'zero.txt'));
  await symlink('circle.md', join(folder, 'circle.md'));
  return [
    ...files,
    ...['folder.html', 'pipe.txt', 'zero.txt', 'circle.md', 'gone.txt'].map((name) => join(folder, name)),
  ];
}

interface Outcome {
  name: string;
  ok: boolean;
  sentence: string;
  /** Milliseconds. */
  took: number;
}

/** Opens a file and waits for what main answers. */
async function outcome({ app, page }: Running, file: string): Promise<Outcome> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  const found = await page.evaluate(
    (name) =>
      new Promise<{ ok: boolean; sentence: string; took: number }>((done) => {
        type Result = {
          ok: boolean;
          name?: string;
          failure?: { message: string };
          opened?: { place: { name: string } };
        };
        const { postil } = globalThis as unknown as {
          postil: {
            on(event: 'opened', listener: (result: Result) => void): () => void;
            openDialog(): Promise<void>;
          };
        };
        const began = performance.now();
        const stop = postil.on('opened', (result) => {
          if ((result.name ?? result.opened?.place.name) !== name) return;
          stop();
          done({ ok: result.ok, sentence: result.failure?.message ?? '', took: performance.now() - began });
        });
        void postil.openDialog();
      }),
    basename(file),
  );
  return { name: basename(file), ...found };
}

test.setTimeout(180_000);

test('D5: each broken or disguised file is read or refused with a sentence, and the app goes on', async ({
  profile,
  start,
}) => {
  const files = await writeBroken(join(profile, 'files'));
  const running = await start([NEWS]);
  const crashes = await running.app.evaluateHandle(({ app }) => {
    const gone: string[] = [];
    app.on('render-process-gone', (_event, _contents, { reason }) => gone.push(reason));
    app.on('child-process-gone', (_event, { reason }) => gone.push(reason));
    return gone;
  });
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await outcome(running, file));
  const failed = outcomes.filter(({ ok }) => !ok);
  // A sentence that was written for it and names it, not the one for what nobody foresaw.
  const unwritten = failed.filter(
    ({ name, sentence }) =>
      !sentence.startsWith(name) || !sentence.endsWith('.') || /unforeseen|foresee/.test(sentence),
  );
  expect(unwritten).toEqual([]);
  // Nothing here is large: a fifth of a second each on a quiet machine. Five is the promise.
  expect(outcomes.filter(({ took }) => took > 5_000)).toEqual([]);
  const shown = (await running.page.locator('body').textContent()) ?? '';
  expect(shown).not.toContain('root:x:0:0');
  expect(await crashes.jsonValue()).toEqual([]);
  expect(await running.page.evaluate(() => (({}) as Record<string, unknown>)['polluted'])).toBeUndefined();
  // Those that are no documents were refused.
  const refused = new Set(failed.map(({ name }) => name));
  for (const name of [
    'empty.txt',
    'nul.txt',
    'picture.txt',
    'program.txt',
    'half.epub',
    'pipe.txt',
    'zero.txt',
    'folder.html',
  ])
    expect(refused, name).toContain(name);
  const last = await outcome(running, NEWS);
  expect(last.ok).toBe(true);
  await expect(running.page.getByRole('heading', { level: 1 })).toContainText('Fishing crews');
  measured(
    'D5',
    `${files.length} broken or disguised files: ${files.length - failed.length} read, ${failed.length} refused with a sentence, none took ${Math.ceil(Math.max(...outcomes.map(({ took }) => took)) / 1000)} s`,
  );
  await quit(running);
});

test('D5: control: the same files whole are read', async ({ profile, start }) => {
  const files = await writeDocuments(profile, 'whole', {
    body: `<p>${WORDS}</p>`,
    markdown: WORDS,
    chapter: `<p>${WORDS}</p>`,
  });
  const running = await start([NEWS]);
  for (const file of files) expect(await outcome(running, file)).toMatchObject({ ok: true, sentence: '' });
  await quit(running);
});
