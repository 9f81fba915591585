import { extensionOf } from '../../core/parse/detect.ts';
import type { DocumentFormat } from '../../core/parse/source.ts';
import { words, type Words } from '../../core/words/words.ts';
import { markedEncoding, utf16Order } from './utf16.ts';
import { archiveKind, isArchive, type BinaryKind } from './archive-kind.ts';

/** Tells files that are no text from those that are, by their first bytes. */

const OLD_OFFICE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Signatures as Latin-1 strings, from the formats' own specifications. */
const SIGNATURES: readonly (readonly [string, BinaryKind])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['BM', 'bmp'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['\x1f\x8b', 'gzip'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ\0', 'xz'],
  ['7z\xbc\xaf\x27\x1c', 'seven-zip'],
  ['Rar!\x1a\x07', 'rar'],
  ['\x28\xb5\x2f\xfd', 'zstandard'],
  ['\x7fELF', 'program'],
  ['MZ', 'windows'],
  ['\xca\xfe\xba\xbe', 'program'],
  ['\xcf\xfa\xed\xfe', 'program'],
  ['\0asm', 'program'],
  ['ID3', 'mp3'],
  ['OggS', 'ogg'],
  ['fLaC', 'flac'],
  ['\x1aE\xdf\xa3', 'matroska'],
  ['SQLite format 3\0', 'sqlite'],
  [OLD_OFFICE, 'old-office'],
  ['{\\rtf', 'rtf'],
  ['wOFF', 'font'],
  ['wOF2', 'font'],
  ['\0\x01\0\0\0', 'font'],
];

/** Signatures of two letters also begin words ("BMW", "MZ"): they count only in a file that has bytes no text has. */
const SHORT = 2;

/** As much as tells: containers name themselves in their first 16 bytes, and a text shows its NULs early if it has any. */
const HEAD = 4096;

/**
 * What the file that begins with `bytes` looks like, where it is no text; else `null`.
 * UTF-16 and UTF-32 are texts, though every other byte may be NUL.
 */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD));
  const start = head.toString('latin1');
  const nuls = head.filter((byte) => byte === 0).length;
  const controls = head.filter(
    (byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32),
  ).length;
  if (isArchive(bytes)) {
    const archive = archiveKind(bytes, '');
    return archive.format === null ? archive.kind : 'document';
  }
  // Office packs what has a password into a file of its old form.
  if (start.startsWith(OLD_OFFICE) && isEncryptedOffice(bytes)) return 'locked-office';
  for (const [signature, kind] of SIGNATURES) {
    if (start.startsWith(signature) && (signature.length > SHORT || controls > 0)) return kind;
  }
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'webp';
  if (/^RIFF[^]{4}/.test(start)) return 'recording';
  if (/^[^]{4}ftyp/.test(start)) return /^[^]{8}(?:avif|heic|heix|mif1)/.test(start) ? 'picture' : 'film';
  if (markedEncoding(bytes) !== null || utf16Order(bytes) !== null) return null;
  // One stray NUL is a slip of some exporter; more, or a tenth of control characters, are another kind of file.
  return nuls > Math.max(1, head.length / 1000) || controls * 10 > head.length ? 'binary' : null;
}

function isEncryptedOffice(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.includes('EncryptedPackage', 0, 'utf16le');
}

/** What can be done with files of these kinds. */
const ADVICE: Partial<Readonly<Record<BinaryKind, keyof Words['files']['kinds']['advice']>>> = {
  rtf: 'word',
  'old-office': 'oldOffice',
  'locked-office': 'lockedOffice',
  ...{ xlsx: 'office', ods: 'office', pptx: 'office', odp: 'office', iwork: 'office' },
  ...{ gzip: 'archive', bzip2: 'archive', xz: 'archive', 'seven-zip': 'archive', rar: 'archive' },
  ...{ zstandard: 'archive', zip: 'archive' },
};

/** The sentence for a file called `name` that is of another `kind`, as `binaryKind` says it. */
export function binarySentence(name: string, kind: BinaryKind): string {
  const { looksLike, names, advice } = words.files.kinds;
  const helps = ADVICE[kind];
  return looksLike(name, names[kind], helps === undefined ? null : advice[helps]);
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
