import type { DocumentSource } from './source.ts';

/** Words of a header that are not ASCII (RFC 2047), and text that was made to flow (RFC 3676). */

type Decode = DocumentSource['decode'];

const WORD = /=\?([^?\s]{1,60})\?([qb])\?([^?\s]*)\?=/gi;

/** `value` with its encoded words decoded. Between two of them white space is none; letters may be cut between them. */
export function decodeWords(value: string, decode: Decode): string {
  const joined = value.replace(/(=\?[^?\s]{1,60}\?[qb]\?[^?\s]*\?=)\s+(?==\?[^?\s]{1,60}\?[qb]\?)/gi, '$1');
  const runs: { charset: string; bytes: number[] }[] = [];
  let text = '';
  let end = 0;
  const flush = (): void => {
    for (const { charset, bytes } of runs.splice(0)) text += decode(Uint8Array.from(bytes), charset).text;
  };
  for (const match of joined.matchAll(WORD)) {
    const [whole, label = '', kind = '', content = ''] = match;
    if (match.index > end) {
      flush();
      text += joined.slice(end, match.index);
    }
    end = match.index + whole.length;
    const charset = label.replace(/\*.*$/, '').toLowerCase();
    const bytes = kind.toLowerCase() === 'q' ? quoted(content) : base64(content);
    const last = runs.at(-1);
    if (last?.charset === charset) last.bytes.push(...bytes);
    else runs.push({ charset, bytes });
  }
  flush();
  return text + joined.slice(end);
}

function quoted(content: string): number[] {
  const bytes: number[] = [];
  for (const [, hex, letter = ' '] of content.replaceAll('_', ' ').matchAll(/=([0-9a-f]{2})|([^])/gi))
    bytes.push(hex === undefined ? letter.charCodeAt(0) & 0xff : Number.parseInt(hex, 16));
  return bytes;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(content: string): number[] {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of content) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bytes;
}

/**
 * Text that was made to flow, in its paragraphs: a line that ends in a space goes on in the next of the same quotation, and a
 * space at the beginning of a line stands there for the post office. `delSp`: the space at the end is no part of the text.
 */
export function unflowed(text: string, delSp: boolean): string {
  const lines: { depth: number; text: string; flows: boolean }[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(raw)?.[0].length ?? 0;
    const line = raw.slice(depth).replace(/^ /, '');
    // The line before a signature ends in a space by custom.
    const flows = line.endsWith(' ') && line !== '-- ';
    const kept = flows && delSp ? line.slice(0, -1) : line;
    const last = lines.at(-1);
    if (last?.flows === true && last.depth === depth && line !== '-- ') {
      last.text += kept;
      last.flows = flows;
    } else lines.push({ depth, text: kept, flows });
  }
  return lines
    .map(({ depth, text: line }) => (depth === 0 ? line : `${'>'.repeat(depth)} ${line}`))
    .join('\n');
}
