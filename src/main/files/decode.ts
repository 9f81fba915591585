import { analyse } from 'chardet';
import { utf16Order } from './sniff.ts';

/** Bytes to text: the one place where an encoding is decided. */

export interface Decoded {
  text: string;
  /** WHATWG encoding name, lower case. */
  encoding: string;
}

/** How much of a file is searched for the encoding it declares: the HTML Standard's prescan has 1,024 bytes. */
const PRESCAN = 1024;

/** Statistics settle within this much, and cost time with every byte. */
const SAMPLE = 64 * 1024;

/** An answer of `chardet` counts above the first, or above the second where its runner-up is far: its scores for Cyrillic are low. */
const CONFIDENT = { alone: 60, ahead: 30, lead: 1.5 };

/**
 * `bytes` as text, in this order: byte order mark; UTF-16 by its pattern of NULs; UTF-8 wherever the bytes are valid UTF-8
 * (no other encoding's text is, save by accident, whatever it declares), or almost; the encoding that an HTML or XML file declares;
 * the likeliest by letter statistics; Windows-1252, which has a letter for every byte. The mark itself is not in the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const order = utf16Order(bytes);
  if (order !== null) return decodeAs(bytes, `utf-16${order}`);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  // A UTF-8 file with a damaged byte or two stays UTF-8, its damage shown as U+FFFD.
  const damaged = decodeAs(bytes, 'utf-8');
  const marks = damaged.text.split('\uFFFD').length - 1;
  const multibyte = damaged.text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (multibyte > marks * 10) return damaged;
  for (const encoding of [declaredEncoding(bytes), likelyEncoding(bytes)]) {
    const decoded = encoding === null ? null : decodeStrictly(bytes, encoding);
    if (decoded !== null) return decoded;
  }
  return decodeAs(bytes, 'windows-1252');
}

function decodeStrictly(bytes: Uint8Array, label: string): Decoded | null {
  try {
    return decodeAs(bytes, label, true);
  } catch {
    // Another encoding, or a label that no standard knows.
    return null;
  }
}

function decodeAs(bytes: Uint8Array, label: string, fatal = false): Decoded {
  const decoder = new TextDecoder(label, { fatal });
  const text = decoder.decode(bytes);
  return {
    text: decoder.encoding === 'windows-1252' ? text.replace(C1, letterOf) : text,
    encoding: decoder.encoding,
  };
}

/**
 * Node 20.18.3 and many later ones decode windows-1252 as ISO-8859-1, which makes curly quotes and dashes control characters
 * (nodejs/node issue 56542). These are the WHATWG index's letters for 0x80 to 0x9F; a right decoder leaves only the five that have none.
 */
const C1 = /[\u0080-\u009F]/g;
const C1_LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function letterOf(control: string): string {
  return C1_LETTERS[control.charCodeAt(0) - 0x80] ?? control;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PRESCAN)).toString(
    'latin1',
  );
  const match =
    /^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head) ??
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head);
  const label = match?.[1]?.toLowerCase() ?? null;
  // A declaration that could be read as single bytes cannot be UTF-16, and valid UTF-8 was tried already.
  return label === null || /^utf-?(?:8|16)/.test(label) ? null : label;
}

function likelyEncoding(bytes: Uint8Array): string | null {
  const [best, second] = analyse(bytes.subarray(0, SAMPLE));
  if (best === undefined) return null;
  const ahead =
    best.confidence >= CONFIDENT.ahead && best.confidence >= CONFIDENT.lead * (second?.confidence ?? 0);
  if (best.confidence < CONFIDENT.alone && !ahead) return null;
  // Browsers read ISO-8859-1 as Windows-1252, and so does TextDecoder; the rest of chardet's names are labels it knows.
  return /^(?:UTF-|ASCII)/i.test(best.name) ? null : best.name;
}
