import iconv from 'iconv-lite';
import { encodingOf } from '../../core/encodings.ts';

/**
 * Bytes to letters, where the encoding is known. What Node and Electron themselves decode differs with the version of ICU
 * they were built with (Windows-1252, EUC-KR, Big5, KOI8-U and ISO-8859-16 are wrong or missing in Node 20), and the same file
 * must have the same text, and so the same hash, on the command line and in the window. Hence iconv-lite for all but Unicode.
 */

/** The text of `bytes` in an encoding of ours; what it cannot hold is U+FFFD. A byte order mark is not in the text. */
export function decodeAs(bytes: Uint8Array, label: string): string {
  switch (label) {
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be':
      return new TextDecoder(label).decode(bytes);
    case 'utf-32le':
    case 'utf-32be':
      return utf32(bytes, label === 'utf-32le');
    case 'iso-2022-jp':
      return iconvText(eucOf(bytes), 'euc-jp');
    default:
      return mended(iconvText(bytes, ICONV[label] ?? label), label);
  }
}

/** The text of `bytes`, or `null` where `label` is no encoding of ours or cannot hold them. */
export function decodeWhole(bytes: Uint8Array, label: string): { text: string; encoding: string } | null {
  const encoding = encodingOf(label);
  if (encoding === null) return null;
  if (encoding === 'utf-8') {
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding };
    } catch {
      return null;
    }
  }
  const text = decodeAs(bytes, encoding);
  return text.includes('\uFFFD') ? null : { text, encoding };
}

/** The tables of the WHATWG standard under iconv-lite's names, where they differ. */
const ICONV: Readonly<Record<string, string>> = { ibm866: 'cp866', 'x-mac-cyrillic': 'macukraine' };

function iconvText(bytes: Uint8Array, name: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
}

/** Where iconv-lite has older tables than the standard: Apple put the euro sign into the place of the general currency sign. */
function mended(text: string, label: string): string {
  switch (label) {
    case 'macintosh':
      return text.replaceAll('\u00A4', '\u20AC').replaceAll('\u2126', '\u03A9');
    case 'x-mac-cyrillic':
      return text.replaceAll('\u00A4', '\u20AC');
    case 'koi8-u':
      return text.replaceAll('\u255D', '\u045E').replaceAll('\u256C', '\u040E');
    case 'windows-1258':
      // Its tone marks are letters of their own, which no font joins as well as the whole letter.
      return text.normalize('NFC');
    default:
      return text;
  }
}

function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let index = 0; index + 4 <= bytes.length; index += 4) {
    const point = view.getUint32(index, little);
    const letter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    if (index > 0 || point !== 0xfeff) pieces.push(letter ? String.fromCodePoint(point) : '\uFFFD');
  }
  if (bytes.length % 4 !== 0) pieces.push('\uFFFD');
  return pieces.join('');
}

const ESCAPE = 0x1b;

/** ISO-2022-JP (RFC 1468) as EUC-JP, which holds the same letters: escape sequences become high bits. */
function eucOf(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length * 2);
  let length = 0;
  let set: 'ascii' | 'kanji' | 'kana' = 'ascii';
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    const escaped =
      byte === ESCAPE ? SETS[String.fromCharCode(bytes[index + 1] ?? 0, bytes[index + 2] ?? 0)] : undefined;
    if (escaped !== undefined) {
      set = escaped;
      index += 2;
      continue;
    }
    // A line ends every set, so that damage does not outlive it.
    if (byte === 0x0a || byte === 0x0d) set = 'ascii';
    if (set === 'ascii' || byte <= 0x20) out[length++] = byte > 0x7f ? 0xff : byte;
    else {
      if (set === 'kana') out[length++] = 0x8e;
      out[length++] = byte | 0x80;
    }
  }
  return out.subarray(0, length);
}

const SETS: Readonly<Record<string, 'ascii' | 'kanji' | 'kana'>> = {
  '(B': 'ascii', '(J': 'ascii', $B: 'kanji', '$@': 'kanji', '(I': 'kana',
}; // prettier-ignore
