/** Messages of parts, as browsers and mail programs write them, out of lines. */

export interface Part {
  headers: Record<string, string>;
  body: string;
}

const BOUNDARY = '----MultipartBoundary--f3';

/** A multipart message with CRLF line ends, as bytes; `body` is Latin-1, one letter a byte. */
export function multipart(
  headers: Record<string, string>,
  parts: readonly Part[],
  kind = 'related',
): Uint8Array {
  const head = { ...headers, 'Content-Type': `multipart/${kind};\r\n\tboundary="${BOUNDARY}"` };
  const body = parts.map((part) => `--${BOUNDARY}\r\n${written(part)}\r\n`).join('');
  return bytes(written({ headers: head, body: `${body}--${BOUNDARY}--\r\n` }));
}

export function written({ headers, body }: Part): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${lines.join('')}\r\n${body}`;
}

export function bytes(latin1: string): Uint8Array {
  return new Uint8Array(Buffer.from(latin1, 'latin1'));
}

/** `text` in UTF-8, quoted-printable as RFC 2045 has it, with soft line breaks. */
export function quotedPrintable(text: string): string {
  const quoted = [...Buffer.from(text, 'utf8')].map((byte) =>
    byte === 0x3d || byte < 32 || byte > 126
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  return (quoted.join('').match(/(?:=[0-9A-F]{2}|[^=]){1,24}/g) ?? []).join('=\r\n');
}

/** The shortest file that begins like a PNG. */
export const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';
export const base64 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('base64');
