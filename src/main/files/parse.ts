import { createHash } from 'node:crypto';
import type { Article } from '../../core/article.ts';
import { PostilError } from '../../core/failure.ts';
import { detectFormat, parseArticle } from '../../core/parse/index.ts';
import { decode } from './decode.ts';
import { binaryKind } from './sniff.ts';

/** An article without its place: what bytes and a name alone can tell. */
export interface ReadArticle {
  article: Article;
  /** SHA-256 (hex) of `article.text` in UTF-8. */
  hash: string;
}

/**
 * The article that a file named `name` with the content `bytes` holds. Runs to its end on the calling thread; see
 * `parseAside`. Throws PostilError: `empty`, `binary`, and what `parseArticle` throws.
 */
export function readArticle(bytes: Uint8Array, name: string): ReadArticle {
  if (bytes.length === 0) throw new PostilError('empty', `${name} is empty, so there is nothing to read.`);
  const kind = binaryKind(bytes);
  if (kind !== null) {
    throw new PostilError(
      'binary',
      `${name} looks like ${kind}. Postil reads plain text, Markdown and HTML files.`,
    );
  }
  const { text, encoding } = decode(bytes);
  const article = parseArticle({ text, name, encoding, format: detectFormat(name, text) });
  return { article, hash: hashOf(article.text) };
}

/** SHA-256 (hex) of `text` in UTF-8. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
