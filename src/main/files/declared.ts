/** Which encoding an HTML or XML file says it is in, read from its bytes before anything of it can be decoded. */

/** How far the HTML Standard's prescan looks (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding). */
const PRESCAN = 1024;

/** Browsers look on to the end of the head: archives put scripts before the declaration, and saved pages comments and styles. */
const HEAD = 256 * 1024;

const XML = /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i;
const META = /<meta[\s/][^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iy;

/** What holds no elements, and the sign that ends it. */
const SKIPPED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
  ['<title', '</title'],
];

/**
 * The label that `bytes` declare, in lower case; `null` without one, and for UTF-8 and UTF-16: valid UTF-8 was tried before, and
 * a declaration that could be read as single bytes cannot be UTF-16. Linear in what is looked at.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  const label = (XML.exec(head)?.[1] ?? inMeta(head))?.toLowerCase() ?? null;
  return label === null || /^utf-?(?:8|16|32)/.test(label) ? null : label;
}

function inMeta(head: string): string | null {
  // A text about web pages has such a line as well, further down.
  const end = /^(?:\xEF\xBB\xBF)?\s*</.test(head) ? head.length : PRESCAN;
  const lower = head.toLowerCase();
  for (let at = lower.indexOf('<'); at !== -1 && at < end; at = lower.indexOf('<', at + 1)) {
    META.lastIndex = at;
    const label = lower.startsWith('<meta', at) ? META.exec(head)?.[1] : undefined;
    if (label !== undefined) return label;
    if (at >= PRESCAN && (lower.startsWith('<body', at) || lower.startsWith('</head', at))) return null;
    const skipped = SKIPPED.find(([begins]) => lower.startsWith(begins, at));
    if (skipped === undefined) continue;
    at = lower.indexOf(skipped[1], at);
    if (at === -1) return null;
  }
  return null;
}
