import type { EncodingRule, Warning } from '../../core/article.ts';
import { markedEncoding, utf16Order } from './utf16.ts';

export interface Decoded {
  /** Without byte order mark, lone surrogates and control characters; what could not be read is U+FFFD. */
  text: string;
  /** A label of `ENCODINGS`. */
  encoding: string;
  by: EncodingRule;
  /** From 0 to 1; 1 where nothing was guessed. */
  confidence: number;
  /** Others that the bytes could be meant in, the likeliest first. */
  candidates: string[];
  warnings: Warning[];
}

/**
 * The text of bytes in which nothing speaks against UTF-8 and all of them are it: no mark, no pattern of UTF-16, no escape
 * sequence. `null` where more is needed to tell; see `decode`, which asks this first. It is apart because nearly every file is
 * such, and the tables of the other encodings are large.
 */
export function decodePlain(bytes: Uint8Array): Decoded | null {
  if (markedEncoding(bytes) !== null || utf16Order(bytes) !== null || bytes.includes(ESCAPE)) return null;
  try {
    return judged(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8', 'valid');
  } catch {
    return null;
  }
}

const ESCAPE = 0x1b;

/** A text in an encoding that is decided, without damage. */
export function judged(text: string, encoding: string, by: EncodingRule, confidence = 1): Decoded {
  return { text: legible(text), encoding, by, confidence, candidates: [], warnings: [] };
}

/**
 * Without the controls that no text means (NUL, ESC, most of C0 and C1): they have no width, nobody can select them, and HTML
 * and Markdown each make something else of them. Tab, the ends of lines and pages, and NEL stay. Lone surrogates cannot come
 * out of a decoder.
 */
function legible(text: string): string {
  return /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/.test(text)
    ? text
        .replace(COLOURS, '')
        .replace(STRUCK, '')
        .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g, '')
    : text;
}

/** What colours a terminal (ECMA-48, SGR): without its ESC the rest would stand there as letters. */
const COLOURS = /\u001B\[[\d;]{0,20}m/g;

/** A letter that a printer strikes over with the next: bold and underlined in the pages of manuals. */
const STRUCK = /[^\n]\u0008/gu;
