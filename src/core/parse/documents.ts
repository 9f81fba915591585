import { PostilError } from '../failure.ts';
import type { DocumentFormat, DocumentSource, ParsedDocument } from './source.ts';

type DocumentParser = (source: DocumentSource) => Promise<ParsedDocument>;

/** Each is loaded with the first file of its kind: what unpacks archives is large. */
const PARSERS: Partial<Record<DocumentFormat, () => Promise<DocumentParser>>> = {
  mhtml: async () => (await import('./mhtml.ts')).parseMhtml,
  eml: async () => (await import('./eml.ts')).parseEml,
};

const NAMES: Readonly<Record<DocumentFormat, string>> = {
  mhtml: 'a web archive (MHTML)',
  eml: 'a saved message (EML)',
  docx: 'a Word document (DOCX)',
  epub: 'an e-book (EPUB)',
  odt: 'an OpenDocument text (ODT)',
};

/** Runs the parser of a document's format. Throws PostilError: `unsupported` where there is none, and what the parser throws. */
export async function parsedDocument(source: DocumentSource): Promise<ParsedDocument> {
  const load = PARSERS[source.format];
  if (load === undefined) {
    const kind = NAMES[source.format];
    throw new PostilError('unsupported', `${source.name} is ${kind}, which Postil cannot read yet.`);
  }
  return (await load())(source);
}
