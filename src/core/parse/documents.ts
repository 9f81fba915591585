import type { Article } from '../article.ts';
import { articleOf } from './article-from.ts';
import type { DocumentFormat, DocumentSource, ParsedDocument } from './source.ts';

type DocumentParser = (source: DocumentSource) => Promise<ParsedDocument>;

/** Each is loaded with the first file of its kind: what unpacks archives is large. */
const PARSERS: Readonly<Record<DocumentFormat, () => Promise<DocumentParser>>> = {
  mhtml: async () => (await import('./mhtml.ts')).parseMhtml,
  eml: async () => (await import('./eml.ts')).parseEml,
  docx: async () => (await import('./docx.ts')).parseDocx,
  epub: async () => (await import('./epub.ts')).parseEpub,
  odt: async () => (await import('./odt.ts')).parseOdt,
};

/**
 * An article out of a file of parts. Pure like `articleFrom`, and throws what it throws; also `unsupported`, `malformed`
 * for an archive that is damaged, `too-large` for one that unpacks to more than can be read.
 */
export async function parseDocument(source: DocumentSource): Promise<Article> {
  const { name, format } = source;
  const parse = await PARSERS[format]();
  const { encoding, ...parsed } = await parse(source);
  const found = { ...source.found, encoding: { by: 'format', confidence: 1 } } as const;
  return articleOf(parsed, { name, format, encoding, found });
}
