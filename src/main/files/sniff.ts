import { extensionOf } from '../../core/parse/detect.ts';
import type { DocumentFormat } from '../../core/parse/source.ts';

/** Tells files that are no text from those that are, by their first bytes. */

/** Signatures as Latin-1 strings, from the formats' own specifications, with the words that a sentence needs. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive, or a document that is one inside (DOCX, ODT, EPUB)'],
  ['PK\x05\x06', 'a ZIP archive'],
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
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document'],
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
  for (const [signature, kind] of SIGNATURES) {
    if (start.startsWith(signature) && (signature.length > SHORT || controls > 0)) return kind;
  }
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'a WebP picture';
  if (/^RIFF[^]{4}/.test(start)) return 'a recording or a film';
  if (/^[^]{4}ftyp/.test(start))
    return /^[^]{8}(?:avif|heic|heix|mif1)/.test(start) ? 'a picture' : 'a film or a recording';
  if (utf16Order(head) !== null || start.startsWith('\0\0\xfe\xff')) return null;
  // One stray NUL is a slip of some exporter; more, or a tenth of control characters, are another kind of file.
  return nuls > Math.max(1, head.length / 1000) || controls * 10 > head.length ? 'a binary file' : null;
}

/** MIME types that OCF and OpenDocument archives name in their first entry, which is stored as it is. */
const ARCHIVES: Readonly<Record<string, DocumentFormat>> = {
  'application/epub+zip': 'epub',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/** The names of a file that is a message of parts. */
const MESSAGES: Readonly<Record<string, DocumentFormat>> = { mht: 'mhtml', mhtml: 'mhtml', eml: 'eml' };

/** Which document of parts the file `name` with the content `bytes` is; `null` for texts and for everything else. */
export function documentFormat(
  bytes: Uint8Array,
  name: string,
): { format: DocumentFormat; by: 'name' | 'content' } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = buffer.toString('latin1', 0, HEAD);
  if (head.startsWith('PK\x03\x04')) {
    const type = /^[^]{26}\x08\0[^]{2}mimetype([\w.+/-]{1,60})/.exec(head)?.[1] ?? '';
    const archive = ARCHIVES[type.replace(/PK$/, '')];
    if (archive !== undefined) return { format: archive, by: 'content' };
    return buffer.includes('word/document.xml', 0, 'latin1') ? { format: 'docx', by: 'content' } : null;
  }
  const headers =
    /^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+/.exec(head.replaceAll('\r\n', '\n'))?.[0] ?? '';
  if (!/^mime-version:|^content-type:|^received:|^message-id:/im.test(headers)) return null;
  const byName = MESSAGES[extensionOf(name)];
  if (byName !== undefined) return { format: byName, by: 'name' };
  return /^content-type:\s*multipart\/related/im.test(headers) ? { format: 'mhtml', by: 'content' } : null;
}

/** Byte order of UTF-16, by its mark or by NULs that stand only at even or only at odd places; `null` for anything else. */
export function utf16Order(bytes: Uint8Array): 'le' | 'be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
  const length = Math.min(bytes.length, HEAD) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  // Of a Latin text without a mark about every second byte is NUL; three of ten leaves room for other scripts' words.
  const enough = length * 0.3;
  if (length >= 16 && odd > enough && even === 0) return 'le';
  return length >= 16 && even > enough && odd === 0 ? 'be' : null;
}
