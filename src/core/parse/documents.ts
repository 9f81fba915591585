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

/** Runs the parser of a document's format. Throws PostilError: what the parser throws. */
export async function parsedDocument(source: DocumentSource): Promise<ParsedDocument> {
  return (await PARSERS[source.format]())(source);
}
