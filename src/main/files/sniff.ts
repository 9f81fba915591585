import { extensionOf } from '../../core/parse/detect.ts';
import type { DocumentFormat } from '../../core/parse/source.ts';
import { markedEncoding, utf16Order } from './utf16.ts';
import { archiveKind, isArchive } from './archive-kind.ts';

/** Tells files that are no text from those that are, by their first bytes. */

const OLD_OFFICE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Signatures as Latin-1 strings, from the formats' own specifications, with the words that a sentence needs. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['BM', 'a BMP picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a Windows program'],
  ['\xca\xfe\xba\xbe', 'a program'],
  ['\xcf\xfa\xed\xfe', 'a program'],
  ['\0asm', 'a program'],
  ['ID3', 'an MP3 recording'],
  ['OggS', 'an Ogg recording'],
  ['fLaC', 'a FLAC recording'],
  ['\x1aE\xdf\xa3', 'a Matroska film'],
  ['SQLite format 3\0', 'an SQLite database'],
  [OLD_OFFICE, 'an old Office document'],
  ['{\\rtf', 'a rich text document (RTF)'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font'],
  ['\0\x01\0\0\0', 'a font'],
];

/** Signatures of two letters also begin words ("BMW", "MZ"): they count only in a file that has bytes no text has. */
const SHORT = 2;

/** As much as tells: containers name themselves in their first 16 bytes, and a text shows its NULs early if it has any. */
const HEAD = 4096;

/**
 * What the file that begins with `bytes` looks like, as words with an article (`a PDF`), where it is no text; else `null`.
 * UTF-16 and UTF-32 are texts, though every other byte may be NUL.
 */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD));
  const start = head.toString('latin1');
  const nuls = head.filter((byte) => byte === 0).length;
  const controls = head.filter(
    (byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32),
  ).length;
  if (isArchive(bytes)) {
    const archive = archiveKind(bytes, '');
    return archive.format === null ? archive.words : 'a document';
  }
  // Office packs what has a password into a file of its old form.
  if (start.startsWith(OLD_OFFICE) && isEncryptedOffice(bytes)) return LOCKED_OFFICE;
  for (const [signature, kind] of SIGNATURES) {
    if (start.startsWith(signature) && (signature.length > SHORT || controls > 0)) return kind;
  }
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'a WebP picture';
  if (/^RIFF[^]{4}/.test(start)) return 'a recording or a film';
  if (/^[^]{4}ftyp/.test(start))
    return /^[^]{8}(?:avif|heic|heix|mif1)/.test(start) ? 'a picture' : 'a film or a recording';
  if (markedEncoding(bytes) !== null || utf16Order(bytes) !== null) return null;
  // One stray NUL is a slip of some exporter; more, or a tenth of control characters, are another kind of file.
  return nuls > Math.max(1, head.length / 1000) || controls * 10 > head.length ? 'a binary file' : null;
}

const LOCKED_OFFICE = 'an Office document with a password';

function isEncryptedOffice(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.includes('EncryptedPackage', 0, 'utf16le');
}

/** What can be done with a file of another kind, where something can. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^a rich text document/, 'Save it as DOCX or ODT in a word processor, then open that.'],
  [/^an old Office document$/, 'Save it as DOCX in a word processor, then open that.'],
  [/with a password$/, 'Save it without the password, then open that.'],
  [
    /^an Excel|spreadsheet|^a PowerPoint|presentation|^a document of Pages/,
    'Save its text as DOCX, ODT or HTML, then open that.',
  ],
  [/archive$/, 'Unpack it, then open the files in it.'],
];

/** The sentence for a file called `name` that is of another `kind`, as `binaryKind` says it. */
export function binarySentence(name: string, kind: string): string {
  const advice = ADVICE.find(([pattern]) => pattern.test(kind))?.[1];
  const reads =
    'Postil reads plain text, Markdown, web pages (HTML, MHTML), messages (EML), DOCX, ODT and EPUB.';
  return `${name} looks like ${kind}. ${advice ?? reads}${advice === undefined ? '' : ` ${reads}`}`;
}

/** The names of a file that is a message of parts. */
const MESSAGES: Readonly<Record<string, DocumentFormat>> = { mht: 'mhtml', mhtml: 'mhtml', eml: 'eml' };

/** One of these is in every message. */
const OF_MESSAGES =
  /^(?:from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type):/im;

/** An OpenDocument text as one file of XML (`.fodt`). LibreOffice declares 40 namespaces, in 3 kB, before the type. */
const FLAT_ODT =
  /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*>\s*<office:document\s[^>]*\soffice:mimetype=["']application\/vnd\.oasis\.opendocument\.text/;
const ROOT_TAG = 16_384;

/** Which document of parts the file `name` with the content `bytes` is; `null` for texts and for everything else. */
export function documentFormat(
  bytes: Uint8Array,
  name: string,
): { format: DocumentFormat; by: 'name' | 'content' } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = buffer.toString('latin1', 0, HEAD);
  if (isArchive(bytes)) {
    const archive = archiveKind(bytes, name);
    return archive.format === null ? null : archive;
  }
  if (FLAT_ODT.test(buffer.toString('latin1', 0, ROOT_TAG))) return { format: 'odt', by: 'content' };
  // A byte order mark, empty lines or a mailbox's `From ` line may stand before the first header; a header may be longer than
  // what is looked at here.
  const headers =
    /^(?:\xEF\xBB\xBF)?\s*(?:From [^\n]*\n)?((?:[!-9;-~]+:[^\n]*(?:\n|$)(?:[ \t][^\n]*(?:\n|$))*)+)/.exec(
      head.replaceAll('\r\n', '\n'),
    )?.[1] ?? '';
  const byName = MESSAGES[extensionOf(name)];
  if (byName !== undefined && OF_MESSAGES.test(headers)) return { format: byName, by: 'name' };
  if (!/^mime-version:|^content-type:|^received:|^message-id:/im.test(headers)) return null;
  return /^content-type:\s*multipart\/related/im.test(headers) ? { format: 'mhtml', by: 'content' } : null;
}
