import { createHash } from 'node:crypto';
import type { Article } from '../../core/article.ts';
import { PostilError } from '../../core/failure.ts';
import { formatOf } from '../../core/parse/detect.ts';
import { articleFrom } from '../../core/parse/article-from.ts';
import { parseDocument } from '../../core/parse/documents.ts';
import { textParser } from '../../core/parse/parsers.ts';
import type { JsonExport } from '../../core/export/json.ts';
import { words } from '../../core/words/words.ts';
import type { DecodeOptions, Decoded } from './decode.ts';
import { decodePlain } from './decode-plain.ts';
import { binaryKind, binarySentence, documentFormat } from './sniff.ts';

/** An article without its place: what bytes and a name alone can tell. */
export interface ReadArticle {
  article: Article;
  /** SHA-256 (hex) of `article.text` in UTF-8. */
  hash: string;
  /** The same of the full page's text, where the article has one. */
  pageHash: string | null;
  /** Of a portable article of Postil's own: everything that it brings along, annotations too. */
  exported?: JsonExport;
}

export interface ParseOptions {
  /** The reader's choice for a text, a label of `ENCODINGS`; detected without one. */
  encoding?: string | undefined;
  /** Markdown is read as the plain text that it also is, because reading it as Markdown took too long. */
  asText?: boolean;
}

/**
 * The article that a file named `name` with the content `bytes` holds. Runs on the calling thread; see `parseAside`. Throws
 * PostilError: `empty`, `binary`, and what `articleFrom` and `parseDocument` throw.
 */
export async function readArticle(
  bytes: Uint8Array,
  name: string,
  options: ParseOptions = {},
): Promise<ReadArticle> {
  if (bytes.length === 0) throw new PostilError('empty', words.files.empty(name));
  const { exported, ...article } = await articleIn(bytes, name, options);
  const pageHash = article.page === null ? null : hashOf(article.page.text);
  const read = { article, hash: hashOf(article.text), pageHash };
  return exported === undefined ? read : { ...read, exported };
}

async function articleIn(
  bytes: Uint8Array,
  name: string,
  { encoding: chosen, asText = false }: ParseOptions,
): Promise<Article & { exported?: JsonExport }> {
  const document = documentFormat(bytes, name);
  if (document !== null) {
    const found = { format: { by: document.by } };
    const { decode } = await import('./decode.ts');
    return parseDocument({
      bytes,
      name,
      format: document.format,
      found,
      decode: (part, declared) => decode(part, { declared, chosen }),
    });
  }
  const kind = binaryKind(bytes);
  // What is not plainly something else may be a text in the encoding that the reader knows.
  if (kind !== null && (chosen === undefined || kind !== 'binary')) {
    throw new PostilError('binary', binarySentence(name, kind));
  }
  const { text, encoding, by, confidence, candidates, warnings } = await decoded(bytes, { chosen });
  const { format, by: formatBy } = formatOf(name, text);
  const others = candidates.length === 0 ? {} : { candidates };
  const found = { format: { by: formatBy }, encoding: { by, confidence, ...others } };
  const portable = format === 'html' ? (await import('./portable.ts')).portableArticle(text, found) : null;
  if (portable !== null && 'article' in portable) return { ...portable.article, exported: portable.exported };
  const source = { text, name, encoding, format, found, asText };
  const article = articleFrom(source, await textParser[format]());
  const told = portable === null ? warnings : [...warnings, portable.warning];
  return { ...article, warnings: [...told, ...article.warnings] };
}

/** The tables of the other encodings are loaded with the first file that is in none of Unicode's plain forms. */
async function decoded(bytes: Uint8Array, options: DecodeOptions): Promise<Decoded> {
  const plain = options.chosen === undefined ? decodePlain(bytes) : null;
  return plain ?? (await import('./decode.ts')).decode(bytes, options);
}

/** SHA-256 (hex) of `text` in UTF-8. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
