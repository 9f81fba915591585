import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { pictureAddress } from '../../src/ipc.ts';
import { isAllowedRequest, isOwnPage, pagesOf, pictureHash } from '../../src/main/session/address.ts';
import { answer, pageTable } from '../../src/main/session/pages.ts';
import { rounds } from '../results.ts';

const folder = mkdtempSync(join(tmpdir(), 'postil-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'index.html'), 'the page');
writeFileSync(join(folder, 'secret.txt'), 'nothing that is served');

const HASH = '0123456789abcdef'.repeat(4);
const asked: string[] = [];
const pictures = { read: (hash: string) => Promise.resolve((asked.push(hash), null)) };

const piece = fc.oneof(
  fc.constantFrom(
    'app:', 'APP:', 'app', '//', '/', '\\', 'postil', 'POSTIL', 'postil.', 'evil', '@', ':', ':0', ':443', '?', '#', '.', '..', '%2e%2e', '%2f', '%5c', '%00', '\0',
    'index.html', 'secret.txt', 'picture', '/picture/', HASH, HASH.toUpperCase(), 'http:', 'https:', 'file:', 'data:', 'blob:', 'javascript:', 'localhost',
    '127.0.0.1', ' ', '\t', '\n', 'ｐostil', 'pos\u00adtil', 'xn--', 'user', '[::1]', 'view-source:', 'filesystem:',
  ),
  fc.string({ maxLength: 3 }),
); // prettier-ignore
const address = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
const near = fc.array(piece, { maxLength: 4 }).map((pieces) => `app://postil${pieces.join('')}`);
const any = fc.oneof(address, near, fc.webUrl(), fc.string());

describe('addresses, whatever they are', () => {
  test('only the app’s own scheme and host count as its own', () => {
    const pages = pagesOf(null);
    fc.assert(
      fc.property(any, (given) => {
        const own = isOwnPage(given, pages);
        expect(isAllowedRequest(given, pages)).toBe(own);
        if (!own) return;
        const { protocol, hostname, username, password, port } = new URL(given);
        expect([protocol, hostname, username, password, port]).toEqual(['app:', 'postil', '', '', '']);
      }),
      { numRuns: rounds(3_000, 200_000) },
    );
  });

  test('a picture’s address is the one way it is written, and no other', () => {
    expect(pictureHash(pictureAddress(HASH))).toBe(HASH);
    fc.assert(
      fc.property(any, (given) => {
        const hash = pictureHash(given);
        if (hash !== null) expect(new URL(given).href).toBe(pictureAddress(hash));
      }),
      { numRuns: rounds(3_000, 200_000) },
    );
  });

  test('answered is the page or nothing, and no path is ever made of an address', async () => {
    const table = pageTable(folder);
    await fc.assert(
      fc.asyncProperty(any, fc.constantFrom('GET', 'POST', 'HEAD', 'get', ''), async (url, method) => {
        const { statusCode, data, headers } = await answer(table, pictures, { method, url });
        const body = String(data);
        if (statusCode === 200) expect([method, body]).toEqual(['GET', 'the page']);
        else expect(body).toBe('');
        expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
      }),
      { numRuns: rounds(1_000, 50_000) },
    );
    for (const hash of asked) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('control: a comparison by beginnings takes a foreign host for its own', () => {
    const given = 'app://postil.evil/index.html';
    expect(given.startsWith('app://postil')).toBe(true);
    expect(isOwnPage(given, pagesOf(null))).toBe(false);
  });
});
