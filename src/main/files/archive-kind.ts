import { directoryOf } from '../../core/parse/archive-directory.ts';
import { extensionOf } from '../../core/parse/detect.ts';
import type { DocumentFormat } from '../../core/parse/source.ts';
import type { Words } from '../../core/words/words.ts';

/** Tells ZIP archives apart by what is in them: many formats are one, under any name. */
export type ArchiveKind =
  { format: DocumentFormat; by: 'name' | 'content' } | { format: null; kind: BinaryKind };

/** What a file is that is no article. */
export type BinaryKind = keyof Words['files']['kinds']['names'];

/** MIME types that OCF and OpenDocument archives name in an entry called `mimetype`, which is stored as it is. */
const TYPES: readonly (readonly [RegExp, DocumentFormat | BinaryKind])[] = [
  [/^application\/epub\+zip/, 'epub'],
  [/^application\/vnd\.oasis\.opendocument\.text/, 'odt'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/, 'ods'],
  [/^application\/vnd\.oasis\.opendocument\.presentation/, 'odp'],
  [/^application\/vnd\.oasis\.opendocument/, 'odg'],
];

/** What else tells: a part that only this format has. */
const PARTS: readonly (readonly [RegExp, DocumentFormat | BinaryKind])[] = [
  [/^word\/(?:document\d*\.xml|_rels\/document\d*\.xml\.rels)$/, 'docx'],
  [/^META-INF\/container\.xml$/, 'epub'],
  [/^xl\/workbook\.(?:xml|bin)$/, 'xlsx'],
  [/^ppt\/presentation\.xml$/, 'pptx'],
  [/^Index\/(?:Document|Presentation)\.iwa$|^Index\.zip$/, 'iwork'],
  [/^META-INF\/MANIFEST\.MF$/, 'java'],
  // The rest of a damaged one: what is left of it says what it was.
  [/^word\//, 'docx'],
  [/^xl\//, 'xlsx'],
  [/^ppt\//, 'pptx'],
];
const FORMATS: ReadonlySet<string> = new Set<DocumentFormat>(['docx', 'epub', 'odt']);

const isFormat = (found: string): found is DocumentFormat => FORMATS.has(found);

/** Whether `bytes` begin as a ZIP archive does; an empty one has its end alone. */
export function isArchive(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes;
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

/** What the ZIP archive `bytes`, called `name`, is. One too damaged to tell is what its name says. */
export function archiveKind(bytes: Uint8Array, name: string): ArchiveKind {
  const { paths, type } = contents(bytes);
  const told = (found: DocumentFormat | BinaryKind): ArchiveKind =>
    isFormat(found) ? { format: found, by: 'content' } : { format: null, kind: found };
  const typed = TYPES.find(([pattern]) => pattern.test(type));
  if (typed !== undefined) return told(typed[1]);
  for (const [pattern, found] of PARTS) if (paths.some((path) => pattern.test(path))) return told(found);
  const extension = extensionOf(name);
  // With nothing in it that can be read, the name is all there is to say what is damaged.
  if (paths.length === 0 && isFormat(extension)) return { format: extension, by: 'name' };
  return { format: null, kind: 'zip' };
}

/** Longer than any type there is. */
const LONGEST_TYPE = 100;

/** The paths in the archive, and what its part `mimetype` says; of one without a list, the paths that its parts begin with. */
function contents(bytes: Uint8Array): { paths: string[]; type: string } {
  const latin1 = (from: number, length: number): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', from, from + length);
  try {
    const entries = directoryOf(bytes, '');
    const type = entries.get('mimetype');
    return {
      paths: [...entries.keys()],
      type: type?.method === 0 ? latin1(type.start, Math.min(type.size, LONGEST_TYPE)).trim() : '',
    };
  } catch {
    const parts = localParts(bytes);
    const type = parts.find(({ path }) => path === 'mimetype');
    return {
      paths: parts.map(({ path }) => path),
      type: type === undefined ? '' : latin1(type.end, LONGEST_TYPE),
    };
  }
}

/** So many parts tell what a damaged archive was. */
const ENOUGH_PARTS = 100;

function localParts(bytes: Uint8Array): { path: string; end: number }[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: { path: string; end: number }[] = [];
  let at = buffer.indexOf('PK\x03\x04', 0, 'latin1');
  while (at >= 0 && at + 30 <= buffer.length && found.length < ENOUGH_PARTS) {
    const name = buffer.readUInt16LE(at + 26);
    const end = at + 30 + name + buffer.readUInt16LE(at + 28);
    found.push({ path: buffer.toString('latin1', at + 30, at + 30 + name), end });
    at = buffer.indexOf('PK\x03\x04', at + 4, 'latin1');
  }
  return found;
}
