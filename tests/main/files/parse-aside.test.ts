import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWorker, parseAside } from '../../../src/main/files/parse-aside.ts';
import { readArticle } from '../../../src/main/files/parse.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-worker-'));
const script = join(folder, 'parse-worker.js');
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
      message: 'paper.txt looks like a PDF. Postil reads plain text, Markdown and HTML files.',
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

  test('ends at its time limit', async () => {
    // Emphasis that never closes costs a Markdown parser the square of its length.
    const slow = bytes('*a_'.repeat(30_000));
    await expect(inWorker(script, { bytes: slow, name: 'slow.md' }, undefined, 400)).rejects.toMatchObject({
      code: 'malformed',
      message: 'slow.md is built in a way that takes too long to read, so Postil stopped.',
    });
  });

  test('that cannot start is a failure, not silence', async () => {
    await expect(inWorker(join(folder, 'gone.js'), { bytes: bytes('x'), name: 'x.txt' })).rejects.toThrow();
  });
});

test('without a built worker, parsing happens here', async () => {
  const read = await parseAside(bytes(page.repeat(20)), 'page.html');
  expect(read.article.title).toBe('Low water');
});
