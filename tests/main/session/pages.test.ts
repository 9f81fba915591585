import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, pageTable, type PageTable } from '../../../src/main/session/pages.ts';

let folder: string;
let table: PageTable;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-pages-'));
  const pages = join(folder, 'renderer');
  await mkdir(join(pages, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.html'), 'not for pages');
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Postil</title>');
  await writeFile(join(pages, 'assets', 'app.js'), 'export {};');
  await writeFile(join(pages, 'assets', 'serif.woff2'), new Uint8Array([0x77, 0x4f, 0x46, 0x32]));
  await writeFile(join(pages, 'notes.exe'), 'of no type that a page has');
  table = pageTable(pages);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => answer(table, { method, url });

describe('answer', () => {
  it.each([
    ['app://postil/', 'text/html; charset=utf-8'],
    ['app://postil/index.html', 'text/html; charset=utf-8'],
    ['app://postil/assets/app.js', 'text/javascript; charset=utf-8'],
    ['app://postil/assets/serif.woff2', 'font/woff2'],
  ])('%s', async (url, mediaType) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  it.each([
    'app://postil/secret.html',
    'app://postil/../secret.html',
    'app://postil/..%2fsecret.html',
    'app://postil/%2e%2e/secret.html',
    'app://postil/..%5csecret.html',
    'app://postil//index.html',
    'app://postil/INDEX.HTML',
    'app://postil/index.html%00.js',
    'app://postil/index.html?q',
    'app://postil/assets',
    'app://postil/assets/',
    'app://postil/notes.exe',
    'app://postil/constructor',
    'app://elsewhere/index.html',
    'https://postil/index.html',
    'nonsense',
  ])('nothing at %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await get('app://postil/index.html', method)).status).toBe(405);
  });

  it('sends the policy with every answer, also a refusal', async () => {
    for (const response of [
      await get('app://postil/'),
      await get('app://postil/none'),
      await get('app://postil/', 'POST'),
    ]) {
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('says 404 for a page that has gone since the start', async () => {
    const gone = await mkdtemp(join(tmpdir(), 'postil-gone-'));
    await writeFile(join(gone, 'index.html'), '<!doctype html>');
    const old = pageTable(gone);
    await rm(gone, { recursive: true });
    expect((await answer(old, { method: 'GET', url: 'app://postil/' })).status).toBe(404);
  });
});
