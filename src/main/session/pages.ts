import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { directionOf, type Language } from '../../core/words/languages.ts';
import type { PictureStore } from '../pictures/store.ts';
import { isOwnPage, pagesOf, pictureHash } from './address.ts';
import { SECURITY_HEADERS } from './policy.ts';

/** The types of what a build holds. A file of any other kind is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

interface Page {
  file: string;
  mediaType: string;
}
/** From a path as it stands in an address to a file of the build. */
export type PageTable = ReadonlyMap<string, Page>;

/** Lists the built renderer once. Throws Node's error where `folder` cannot be listed. */
export function pageTable(folder: string): PageTable {
  const table = new Map<string, Page>();
  // By hand: inside an asar archive not every Electron lists recursively.
  const walk = (directory: string, prefix: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const file = join(directory, entry.name);
      const path = `${prefix}/${encodeURIComponent(entry.name)}`;
      const mediaType = MEDIA_TYPES[extname(entry.name)];
      if (entry.isDirectory()) walk(file, path);
      else if (entry.isFile() && mediaType !== undefined) table.set(path, { file, mediaType });
    }
  };
  walk(folder, '');
  const start = table.get('/index.html');
  if (start) table.set('/', start);
  return table;
}

/** What a request is answered with, as Electron takes it. */
export interface Answer {
  statusCode: 200 | 404 | 405;
  /** With `Content-Type`, and `Content-Security-Policy` whatever the answer is. */
  headers: Readonly<Record<string, string>>;
  data: Buffer;
}

/**
 * Answers one request of the app's scheme. The path is looked up as it came, never decoded and never joined to a folder:
 * Chromium hands over `..%2f..%2fetc%2fpasswd` as it is. Never rejects: what cannot be read is not there.
 */
export async function answer(
  table: PageTable,
  pictures: Pick<PictureStore, 'read'>,
  request: { method: string; url: string },
  language: Language = 'en',
): Promise<Answer> {
  if (request.method !== 'GET') return refusal(405);
  if (!isOwnPage(request.url, pagesOf(null))) return refusal(404);
  try {
    const hash = pictureHash(request.url);
    if (hash !== null) return await answerPicture(pictures, hash);
    const url = new URL(request.url);
    const page = url.search === '' ? table.get(url.pathname) : undefined;
    if (!page) return refusal(404);
    const built = await readFile(page.file);
    const body = page.mediaType.startsWith('text/html') ? inLanguage(built, language) : built;
    return { statusCode: 200, headers: { ...SECURITY_HEADERS, 'Content-Type': page.mediaType }, data: body };
  } catch {
    return refusal(404);
  }
}

/** The page says what it speaks, and which way it runs, before anything of it is drawn. */
function inLanguage(html: Buffer, language: Language): Buffer {
  const spoken = `<html lang="${language}" dir="${directionOf(language)}">`;
  return Buffer.from(html.toString('utf8').replace('<html lang="en">', spoken));
}

/** A picture never changes under its hash; its type is what its bytes say, and what is no picture is not served. */
async function answerPicture(pictures: Pick<PictureStore, 'read'>, hash: string): Promise<Answer> {
  const picture = await pictures.read(hash);
  if (picture === null) return refusal(404);
  const { buffer, byteOffset, byteLength } = picture.bytes;
  return {
    statusCode: 200,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': picture.mediaType,
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
    data: Buffer.from(buffer, byteOffset, byteLength),
  };
}

function refusal(statusCode: 404 | 405): Answer {
  return { statusCode, headers: SECURITY_HEADERS, data: Buffer.alloc(0) };
}
