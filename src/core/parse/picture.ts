/** Pictures inside the file itself, as `data:` addresses (RFC 2397). Their type is what their first bytes say. */

export interface Picture {
  mediaType: string;
  base64: string;
}

/** Signatures of the picture types that the page may show, as Latin-1. SVG is none: it is a document with scripts. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG\r\n\x1A\n/, 'image/png'],
  [/^\xFF\xD8\xFF/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^[^]{4}ftypavi[fs]/, 'image/avif'],
];

/** Sixteen letters of base64 are twelve bytes: as many as the longest signature has. */
const HEAD = 16;

/** The picture that a `data:` address holds, or `null` when it holds none that may be shown. Linear. */
export function pictureOf(address: string): Picture | null {
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
  const head = firstBytes(base64);
  const type = TYPES.find(([signature]) => signature.test(head));
  return type === undefined ? null : { mediaType: type[1], base64 };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function firstBytes(base64: string): string {
  let bits = 0;
  let held = 0;
  let bytes = '';
  for (const letter of base64.slice(0, HEAD)) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) break;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes += String.fromCharCode((held >> bits) & 0xff);
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
