import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWorker, parseAside, withinLimits } from '../../../src/main/files/parse-aside.ts';
import { readArticle } from '../../../src/main/files/parse.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-worker-'));
const script = join(folder, 'parse-worker.js');
const PATIENT = { processor: 60_000, clock: 60_000, orAsText: false };
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const page = `<!doctype html><title>Low water</title><article>${'<p>The ferry had been late so often that nobody, in the end, could say what it was late for.</p>'.repeat(40)}</article>`;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../../../src/main/files/parse-worker.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'parse-worker.js', codeSplitting: false } },
    },
  });
  // The bundle is an ES module, as beside the built app, whose package.json says so.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the worker', () => {
  test('answers what the same call answers here', async () => {
    expect(existsSync(script)).toBe(true);
    const job = { bytes: bytes(page), name: 'page.html' };
    expect(await inWorker(script, job)).toEqual(await readArticle(job.bytes, job.name));
  });

  test('hands a failure over with its code and its sentence', async () => {
    await expect(inWorker(script, { bytes: bytes('%PDF-1.7'), name: 'paper.txt' })).rejects.toMatchObject({
      name: 'PostilError',
      code: 'binary',
      message:
        'paper.txt looks like a PDF. Postil reads plain text, Markdown, web pages (HTML, MHTML), messages (EML), DOCX, ODT and EPUB.',
    });
  });

  test('ends when it is cancelled', async () => {
    const controller = new AbortController();
    const reading = inWorker(
      script,
      { bytes: bytes(page.repeat(200)), name: 'page.html' },
      controller.signal,
    );
    controller.abort();
    await expect(reading).rejects.toMatchObject({
      code: 'cancelled',
      message: 'Reading page.html was stopped.',
    });
  });

  /** Nested emphasis that closes costs a Markdown parser the cube of its depth, which nothing foretells. */
  const slow = bytes('*a **b '.repeat(900) + 'c** d*'.repeat(900));

  test('reads Markdown that takes too long as text', async () => {
    const limits = { ...PATIENT, processor: 300, orAsText: true };
    const { article } = await withinLimits(script, { bytes: slow, name: 'slow.md' }, undefined, limits);
    expect(article.format).toBe('text');
    expect(article.warnings).toEqual([
      {
        code: 'markdown-as-text',
        message: 'This file would take too long to read as Markdown, so it is shown as plain text.',
      },
    ]);
    expect(article.text).toContain('*a **b *a **b');
  });

  test('ends at its time limit, which counts processor time', async () => {
    const job = { bytes: slow, name: 'slow.md' };
    await expect(inWorker(script, job, undefined, { ...PATIENT, processor: 400 })).rejects.toMatchObject({
      code: 'malformed',
      message: 'slow.md is built in a way that takes too long to read, so Postil stopped.',
    });
  });

  test('serves small files one after the other, and is given up after a failure of its own', async () => {
    const counting = join(folder, 'counting.js');
    writeFileSync(
      counting,
      `import { parentPort } from 'node:worker_threads';
      let served = 0;
      parentPort.on('message', ({ name }) => name !== 'slow' && parentPort.postMessage({ ok: true, read: (served += 1) }));`,
    );
    const serve = (name: string, size = 1): Promise<unknown> =>
      inWorker(counting, { bytes: new Uint8Array(size), name }, undefined, {
        ...PATIENT,
        ...(name === 'slow' ? { clock: 500 } : {}),
      });
    expect([await serve('a'), await serve('b'), await serve('c')]).toEqual([1, 2, 3]);
    await expect(serve('slow')).rejects.toMatchObject({ code: 'malformed' });
    expect(await serve('d')).toBe(1);
    // Two at once are two threads, and a large file's thread ends with it.
    expect(await Promise.all([serve('e'), serve('f')])).toEqual([2, 1]);
    expect(await serve('large', 2_000_000)).toBe(3);
    expect(await serve('g')).toBe(1);
  });

  test('that cannot start is a failure, not silence', async () => {
    await expect(inWorker(join(folder, 'gone.js'), { bytes: bytes('x'), name: 'x.txt' })).rejects.toThrow();
  });
});

test('without a built worker, parsing happens here', async () => {
  const read = await parseAside(bytes(page.repeat(20)), 'page.html');
  expect(read.article.title).toBe('Low water');
});
