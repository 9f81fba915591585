import type { Picture } from '../article.ts';

/** Pictures inside the file itself, as `data:` addresses (RFC 2397). Their type is what their first bytes say. */

/** The bytes of a picture that came in the same file under `address`, which is as the page has it; `null` where none did. */
export type EmbeddedPicture = (address: string) => Uint8Array | null;

/** Signatures of the picture types that the page may show, as Latin-1. SVG is none: it is a document with scripts. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG\r\n\x1A\n/, 'image/png'],
  [/^\xFF\xD8\xFF/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^[^]{4}ftypavi[fs]/, 'image/avif'],
];

/** As many bytes as the longest signature has. */
const HEAD = 12;

/** The media type of the picture that begins with `bytes`; `null` for anything that may not be shown. */
export function pictureType(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  return TYPES.find(([signature]) => signature.test(head))?.[1] ?? null;
}

/** The picture that a `data:` address holds, or `null` when it holds none that may be shown. Linear. */
export function pictureOf(address: string): Omit<Picture, 'id'> | null {
  const comma = address.indexOf(',');
  if (
    comma < 0 ||
    !/^\s*data:image\/[\w.+-]+(?:;[\w=.-]*)*;\s*base64\s*$/i.test(address.slice(0, Math.min(comma, 200)))
  )
    return null;
  const base64 = address
    .slice(comma + 1)
    .replace(/%2B/gi, '+')
    .replace(/%2F/gi, '/')
    .replace(/%3D/gi, '=')
    .replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  const bytes = bytesOf(base64);
  const mediaType = pictureType(bytes);
  return mediaType === null ? null : { mediaType, bytes };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let value = 0; value < ALPHABET.length; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;

/** `base64` holds its alphabet alone, save for `=` at its end. A last letter that fills no byte is left out. */
function bytesOf(base64: string): Uint8Array {
  const length = base64.length - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    held = ((held << 6) | (VALUES[base64.charCodeAt(index)] ?? 0)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}
