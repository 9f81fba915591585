import PostalMime from 'postal-mime';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';

/**
 * A MIME message taken apart (RFC 2045, 2046, 2557). postal-mime reads headers and undoes transfer encodings; it has no
 * addresses for its parts, which a web archive (MHTML) names its pictures by, so the parts are parted here.
 */

export interface MimePart {
  /** Lower case, without parameters: `text/html`. */
  mediaType: string;
  /** The `charset` parameter as given, or `null`. */
  charset: string | null;
  /** `Content-Location` without white space, or `null`. */
  location: string | null;
  /** `Content-ID` without its angle brackets, or `null`. */
  contentId: string | null;
  /** Whether it is a file that hangs on the message, and not part of what it says. */
  attached: boolean;
  /** Names the nearest `multipart/alternative` around: of its parts one is to be shown. `null` outside of any. */
  choice: number | null;
  /** Unfolded header values by lower-case name, the first of each. */
  headers: ReadonlyMap<string, string>;
  /** Transfer encoding undone. */
  content(): Promise<Uint8Array>;
}

/** Archives of pages have some hundred parts; each is a call, so that a hundred thousand empty ones would take minutes. */
const MOST_PARTS = 5000;

/** A message inside a message inside …: nobody sends a dozen. */
const DEEPEST = 12;

/**
 * The leaves of the message in `bytes`, in order; a message that is no multipart is its own leaf. `name` is for sentences.
 * Throws PostilError: `too-large` for more than 5,000 parts, `too-deep`.
 */
export async function mimeParts(bytes: Uint8Array, name: string): Promise<MimePart[]> {
  const leaves: MimePart[] = [];
  await collect(withoutEnvelope(bytes), { depth: 0, choice: null }, leaves, name);
  return leaves;
}

/** The headers of the message in `bytes`, unfolded, by lower-case name, the first of each. */
export function mimeHeaders(bytes: Uint8Array): Promise<Map<string, string>> {
  const message = withoutEnvelope(bytes);
  return headersOf(message.subarray(0, endOfHeaders(message).headers));
}

/** What stands before the first header: a byte order mark, empty lines, the `From ` line of a mailbox. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return bytes.subarray(/^(?:\xEF\xBB\xBF)?\s*(?:From [^\n]*\n)?\s*/.exec(head)?.[0].length ?? 0);
}

interface Around {
  depth: number;
  choice: number | null;
}

async function collect(
  bytes: Uint8Array,
  { depth, choice }: Around,
  leaves: MimePart[],
  name: string,
): Promise<void> {
  if (depth > DEEPEST) throw new PostilError('too-deep', words.files.formats.message.tooDeep(name));
  if (leaves.length >= MOST_PARTS)
    throw new PostilError('too-large', words.files.formats.message.tooManyParts(name, MOST_PARTS));
  const split = endOfHeaders(bytes);
  const headers = await headersOf(bytes.subarray(0, split.headers));
  const body = bytes.subarray(split.body);
  const type = headers.get('content-type') ?? 'text/plain';
  const mediaType = /^[^;\s]+/.exec(type)?.[0].toLowerCase() ?? 'text/plain';
  const boundary = mediaType.startsWith('multipart/') ? parameter(type, 'boundary') : null;
  if (boundary !== null) {
    // Any number that no other has: where this one begins in the file.
    const inside = mediaType === 'multipart/alternative' ? bytes.byteOffset : choice;
    for (const part of partsOf(body, boundary))
      await collect(part, { depth: depth + 1, choice: inside }, leaves, name);
    return;
  }
  const encoding = headers.get('content-transfer-encoding') ?? '7bit';
  leaves.push({
    mediaType,
    charset: parameter(type, 'charset'),
    location: bare(headers.get('content-location')),
    contentId: bare(headers.get('content-id'))?.replace(/^<|>$/g, '') ?? null,
    attached: /^\s*attachment/i.test(headers.get('content-disposition') ?? ''),
    choice,
    headers,
    content: () => decoded(body, encoding),
  });
}

function bare(value: string | undefined): string | null {
  const plain = value?.replace(/\s+/g, '') ?? '';
  return plain === '' ? null : plain;
}

/** A header's parameter, quoted or not; `null` where it is missing. RFC 2231's continuations are joined. */
export function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}(?:\\*0)?\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

const LF = 10;
const CR = 13;

/** Where the headers end, and where the body begins: behind the first empty line. */
function endOfHeaders(bytes: Uint8Array): { headers: number; body: number } {
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return { headers: at + 1, body: at + 2 };
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return { headers: at + 1, body: at + 3 };
  }
  return { headers: bytes.length, body: bytes.length };
}

async function headersOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const { headers } = await new PostalMime({ maxHeadersSize: 1024 * 1024 }).parse(bytes);
  const found = new Map<string, string>();
  for (const { key, value } of headers) if (!found.has(key)) found.set(key, value);
  return found;
}

/** The parts between the lines that begin with `--boundary`; what stands before the first and behind the last is nobody's. */
function* partsOf(body: Uint8Array, boundary: string): Generator<Uint8Array> {
  const mark = Uint8Array.from(`--${boundary}`, (letter) => letter.charCodeAt(0) & 0xff);
  let start = -1;
  for (let line = 0; line < body.length;) {
    const feed = body.indexOf(LF, line);
    const next = feed < 0 ? body.length : feed + 1;
    if (mark.every((byte, index) => body[line + index] === byte)) {
      const rest = String.fromCharCode(
        ...body.subarray(line + mark.length, Math.min(next, line + mark.length + 80)),
      ).trimEnd();
      if (rest === '' || rest === '--') {
        // The line feed before the mark belongs to the mark.
        if (start >= 0) yield body.subarray(start, Math.max(start, line - (body[line - 2] === CR ? 2 : 1)));
        if (rest === '--') return;
        start = next;
      }
    }
    line = next;
  }
  // A file that was cut off still has the part it was cut in.
  if (start >= 0 && start < body.length) yield body.subarray(start);
}

async function decoded(body: Uint8Array, encoding: string): Promise<Uint8Array> {
  const plain = /^[\w-]+/.exec(encoding.trim())?.[0].toLowerCase() ?? '';
  if (plain !== 'base64' && plain !== 'quoted-printable') return body;
  const head = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${plain}\r\n\r\n`;
  const message = new Uint8Array(head.length + body.length);
  message.set(Uint8Array.from(head, (letter) => letter.charCodeAt(0)));
  message.set(body, head.length);
  const { attachments } = await PostalMime.parse(message);
  const content = attachments[0]?.content;
  return content === undefined || typeof content === 'string' ? new Uint8Array() : new Uint8Array(content);
}
