import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureAddress } from '../../../src/ipc.ts';
import { PictureStore } from '../../../src/main/pictures/store.ts';
import { answer, pageTable, type PageTable } from '../../../src/main/session/pages.ts';
import { png } from '../pictures/made.ts';

let folder: string;
let table: PageTable;
let pictures: PictureStore;
/** Of a picture in the store. */
let hash: string;

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
  pictures = new PictureStore(join(folder, 'profile'));
  hash = (await pictures.keep(png(40, 30)))?.hash ?? '';
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => answer(table, pictures, { method, url });

describe('answer', () => {
  it.each([
    ['app://postil/', 'text/html; charset=utf-8'],
    ['app://postil/index.html', 'text/html; charset=utf-8'],
    ['app://postil/assets/app.js', 'text/javascript; charset=utf-8'],
    ['app://postil/assets/serif.woff2', 'font/woff2'],
  ])('%s', async (url, mediaType) => {
    const response = await get(url);
    expect(response.statusCode).toBe(200);
    expect(response.headers['Content-Type']).toBe(mediaType);
    expect(response.data.byteLength).toBeGreaterThan(0);
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
    expect(response.statusCode).toBe(404);
    expect(String(response.data)).toBe('');
  });

  it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await get('app://postil/index.html', method)).statusCode).toBe(405);
  });

  it('sends the policy with every answer, also a refusal', async () => {
    for (const response of [
      await get('app://postil/'),
      await get('app://postil/none'),
      await get('app://postil/', 'POST'),
    ]) {
      expect(response.headers['Content-Security-Policy']).toContain("default-src 'none'");
      expect(response.headers['X-Content-Type-Options']).toBe('nosniff');
    }
  });

  it('says 404 for a page that has gone since the start', async () => {
    const gone = await mkdtemp(join(tmpdir(), 'postil-gone-'));
    await writeFile(join(gone, 'index.html'), '<!doctype html>');
    const old = pageTable(gone);
    await rm(gone, { recursive: true });
    expect((await answer(old, pictures, { method: 'GET', url: 'app://postil/' })).statusCode).toBe(404);
  });

  it('says 404 where pictures cannot be read at all: nobody is left waiting', async () => {
    const broken = { read: () => Promise.reject(new Error('the disk is gone')) };
    const asked = { method: 'GET', url: `app://postil/picture/${hash}` };
    expect((await answer(table, pictures, asked)).statusCode).toBe(200);
    expect((await answer(table, broken, asked)).statusCode).toBe(404);
  });
});

describe('pictures', () => {
  const under = async (content: string | Uint8Array): Promise<string> => {
    const name = createHash('sha256').update(content).digest('hex');
    await mkdir(join(folder, 'profile/library/pictures', name.slice(0, 2)), { recursive: true });
    await writeFile(join(folder, 'profile/library/pictures', name.slice(0, 2), name), content);
    return name;
  };

  it('of the store are served under their hash, as what their bytes are', async () => {
    const response = await get(pictureAddress(hash));
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'Content-Type': 'image/png',
      'Cache-Control': 'private, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Content-Security-Policy': expect.stringContaining("default-src 'none'") as unknown,
    });
    expect(new Uint8Array(response.data)).toEqual(png(40, 30));
  });

  it('are never pages or drawings, though these lie there under their hash', async () => {
    for (const content of [
      '<!doctype html><script>1</script>',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'GIF',
    ]) {
      const response = await get(pictureAddress(await under(content)));
      expect(response.statusCode).toBe(404);
      expect(String(response.data)).toBe('');
    }
    // The control: a picture that was put there the same way.
    expect((await get(pictureAddress(await under(png(9, 9))))).statusCode).toBe(200);
  });

  it.each([
    (name: string) => `app://postil/picture/${'0'.repeat(64)}${name.slice(64)}`,
    (name: string) => `app://postil/picture/${name.toUpperCase()}`,
    (name: string) => `app://postil/picture/${name}/`,
    (name: string) => `app://postil/picture//${name}`,
    (name: string) => `app://postil/picture/${name}?x`,
    (name: string) => `app://postil/picture/${name}#x`,
    (name: string) => `app://postil/picture/${name}.png`,
    (name: string) => `app://postil/picture/${name.slice(0, 2)}/${name}`,
    (name: string) => `app://postil/x/picture/${name}`,
    (name: string) => `app://postil/picture/..%2f..%2fjournal.jsonl${name.slice(64)}`,
    (name: string) => `app://postil/picture/${encodeURIComponent(`../${name}`)}`,
    () => 'app://postil/picture/',
    () => 'app://postil/picture/../../../journal.jsonl',
    (name: string) => `app://elsewhere/picture/${name}`,
    (name: string) => `app://postil.evil/picture/${name}`,
    (name: string) => `app://user@postil/picture/${name}`,
    (name: string) => `https://postil/picture/${name}`,
    (name: string) => `file:///picture/${name}`,
  ])('nothing at %s', async (address) => {
    expect((await get(address(hash))).statusCode).toBe(404);
  });

  it.each(['POST', 'HEAD', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await get(pictureAddress(hash), method)).statusCode).toBe(405);
  });
});
