import type { EncodingRule, Warning } from '../../core/article.ts';
import { encodingName, encodingOf } from '../../core/encodings.ts';
import { words } from '../../core/words/words.ts';
import { decodePlain, judged, type Decoded } from './decode-plain.ts';
import { declaredEncoding } from './declared.ts';
import { decodeAs, decodeWhole } from './decoder.ts';
import { likelyEncoding } from './likely-encoding.ts';
import { markedEncoding, utf16Order } from './utf16.ts';

/** Bytes to text: the one place where an encoding is decided. */

export type { Decoded } from './decode-plain.ts';

export interface DecodeOptions {
  /** The reader's choice, a label of `ENCODINGS`. */
  chosen?: string | undefined;
  /** What the bytes came with, such as the header of a part of a message: before what they say themselves. */
  declared?: string | null;
}

/**
 * `bytes` as text, in this order: what the reader chose; byte order mark; UTF-16 by its pairs; the escape sequences of
 * ISO-2022-JP; UTF-8 wherever the bytes are valid UTF-8 (no other encoding's text is, save by accident, whatever it declares),
 * or almost; the encoding that an HTML or XML file declares; the likeliest by its letters. Never throws for any bytes.
 */
export function decode(bytes: Uint8Array, { chosen, declared: stated = null }: DecodeOptions = {}): Decoded {
  const wanted = chosen === undefined ? null : encodingOf(chosen);
  if (wanted !== null) return { ...told(bytes, wanted, 'chosen'), candidates: othersThan(wanted, bytes) };
  const plain = decodePlain(bytes);
  if (plain !== null) return plain;
  const marked = markedEncoding(bytes);
  if (marked !== null) return told(bytes, marked, 'mark');
  const order = utf16Order(bytes);
  if (order !== null) return told(bytes, `utf-16${order}`, 'pattern', 0.95);
  if (hasJapaneseEscapes(bytes)) return told(bytes, 'iso-2022-jp', 'pattern', 0.98);
  const utf8 = decodeWhole(bytes, 'utf-8');
  if (utf8 !== null) return { ...judged(utf8.text, 'utf-8', 'valid'), warnings: [] };
  if (isDamagedUtf8(bytes)) return told(bytes, 'utf-8', 'valid', 0.9);
  for (const label of [stated, declaredEncoding(bytes)]) {
    const declared = label === null ? null : decodeWhole(bytes, label);
    if (declared !== null) return judged(declared.text, declared.encoding, 'declared');
  }
  const { encoding, confidence, candidates } = likelyEncoding(bytes);
  const isUnsure = confidence < (isShort(bytes) ? UNSURE.short : UNSURE.long);
  const found = told(bytes, encoding, isUnsure ? 'fallback' : 'likely', confidence);
  const doubts = isUnsure ? [doubt(encoding, candidates[0])] : [];
  return { ...found, candidates, warnings: [...doubts, ...found.warnings] };
}

/**
 * Below this the letters do not tell for certain. Of sentences of 50 letters in all encodings 1 in 100 is read wrongly, and all
 * of these are below the first, beside 3 in 100 that are read rightly; of longer texts none was wrong, and the second means that
 * two readings are as good as each other, mostly but for a sign or two.
 */
const UNSURE = { short: 0.75, long: 0.55 };

/** Whether there is little to judge by: a sentence or two, or not even ten letters that are not ASCII. */
function isShort(bytes: Uint8Array): boolean {
  if (bytes.length < 200) return true;
  let high = 0;
  for (let index = 0; index < bytes.length && high < 10; index += 1)
    if ((bytes[index] ?? 0) > 0x7f) high += 1;
  return high < 10;
}

/** What the reader is told of a guess: what else it may be, and what to do. */
function doubt(encoding: string, next: string | undefined): Warning {
  const other = next === undefined ? null : encodingName(next);
  return { code: 'guessed-encoding', message: words.files.guessed(encodingName(encoding), other) };
}

/** What else `bytes` could be meant in than the reader's choice. */
function othersThan(chosen: string, bytes: Uint8Array): string[] {
  if (decodeWhole(bytes, 'utf-8') !== null) return chosen === 'utf-8' ? [] : ['utf-8'];
  const { encoding, candidates } = likelyEncoding(bytes);
  return [encoding, ...candidates].filter((label) => label !== chosen);
}

/** `bytes` in an encoding that is decided, damage and all. */
function told(bytes: Uint8Array, encoding: string, by: EncodingRule, confidence = 1): Decoded {
  const text = decodeAs(bytes, encoding);
  return { ...judged(text, encoding, by, confidence), warnings: damage(text, encoding) };
}

/** A sentence about the places in `text` that could not be read; `[]` where there is none. */
function damage(text: string, encoding: string): Warning[] {
  const places = text.match(/\uFFFD+/g)?.length ?? 0;
  if (places === 0) return [];
  return [{ code: 'damaged-text', message: words.files.damaged(places, encodingName(encoding)) }];
}

/** ESC and the names of JIS X 0208, in a text of seven bits. */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  const first = bytes.indexOf(0x1b);
  if (first === -1 || bytes.some((byte) => byte > 0x7f)) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes('\u001B$B', first, 'latin1') && !buffer.includes('\u001B$@', first, 'latin1'))
    return false;
  return !decodeAs(bytes, 'iso-2022-jp').includes('\uFFFD');
}

/**
 * So many letters of several bytes to each damaged place are no accident, and fewer than four may be one. Bytes of another
 * encoding fit UTF-8 less often than not: a lead byte is followed by one that goes on in 1 of 3 pairs of GB18030, and that is
 * the most. A letter of three bytes is two accidents.
 */
const EVIDENCE = { least: 4, each: 4 };

/** A UTF-8 file with a damaged byte or two stays UTF-8. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let index = 0; index < bytes.length;) {
    const lead = bytes[index] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    let trail = 1;
    while (trail < length && ((bytes[index + trail] ?? 0) & 0xc0) === 0x80) trail += 1;
    // A letter that is cut off at the end says that the file is, and nothing about its encoding.
    const isCutOff = trail < length && index + trail >= bytes.length;
    if (length > 1 && trail === length) whole += length - 1;
    else if (length !== 1 && !isCutOff) broken += 1;
    index += Math.max(1, trail);
  }
  return whole >= EVIDENCE.least && whole > broken * EVIDENCE.each;
}
