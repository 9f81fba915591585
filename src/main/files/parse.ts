import { createHash } from 'node:crypto';
import type { Article } from '../../core/article.ts';
import { PostilError } from '../../core/failure.ts';
import type { LibraryArticle } from '../../core/library/records.ts';
import { detectFormat, parseArticle, parseDocument } from '../../core/parse/index.ts';
import { decode } from './decode.ts';
import { binaryKind, documentFormat } from './sniff.ts';

/** An article without its place: what bytes and a name alone can tell. */
export interface ReadArticle {
  article: LibraryArticle;
  /** SHA-256 (hex) of `article.text` in UTF-8. */
  hash: string;
}

/**
 * The article that a file named `name` with the content `bytes` holds. Runs on the calling thread; see `parseAside`. Throws
 * PostilError: `empty`, `binary`, and what `parseArticle` and `parseDocument` throw.
 */
export async function readArticle(bytes: Uint8Array, name: string): Promise<ReadArticle> {
  if (bytes.length === 0) throw new PostilError('empty', `${name} is empty, so there is nothing to read.`);
  const article = await articleIn(bytes, name);
  return { article: withPictures(article), hash: hashOf(article.text) };
}

async function articleIn(bytes: Uint8Array, name: string): Promise<Article> {
  const document = documentFormat(bytes, name);
  if (document !== null) {
    const found = { format: { by: document.by } };
    return parseDocument({ bytes, name, format: document.format, found, decode: decodePart });
  }
  const kind = binaryKind(bytes);
  if (kind !== null) {
    throw new PostilError(
      'binary',
      `${name} looks like ${kind}. Postil reads plain text, Markdown and HTML files.`,
    );
  }
  const { text, encoding } = decode(bytes);
  return parseArticle({ text, name, encoding, format: detectFormat(name, text) });
}

/** A part that declares its encoding is read in it, unless it is valid UTF-8: then the declaration is a leftover. */
function decodePart(bytes: Uint8Array, declared: string | null): { text: string; encoding: string } {
  const found = decode(bytes);
  if (declared === null || found.encoding === 'utf-8') return found;
  try {
    const decoder = new TextDecoder(declared, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return found;
  }
}

function withPictures(article: Article): LibraryArticle {
  const resources = article.resources.map(({ id, mediaType, bytes }) => ({
    id,
    mediaType,
    base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  }));
  return { ...article, resources };
}

/** SHA-256 (hex) of `text` in UTF-8. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
