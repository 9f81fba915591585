import type { TextFormat } from './source.ts';

const EXTENSIONS: Readonly<Record<string, TextFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xht: 'html',
};

/** How much of a file's beginning tells HTML from text: a doctype may stand behind a licence comment. */
const HEAD_LENGTH = 1024;

/**
 * The format of a file named `name` whose decoded text begins with `head` (any length; the first 1,024 code units count).
 * The name decides where it is telling; a name that is not, or that says plain text, gives way to a doctype or `<html`.
 * What is left is plain text.
 */
export function detectFormat(name: string, head: string): TextFormat {
  return formatOf(name, head).format;
}

/** The same, and which of the two told it. */
export function formatOf(name: string, head: string): { format: TextFormat; by: 'name' | 'content' } {
  const byName = EXTENSIONS[extensionOf(name)];
  if (byName === 'html' || byName === 'markdown') return { format: byName, by: 'name' };
  if (looksLikeHtml(head)) return { format: 'html', by: 'content' };
  return { format: 'text', by: byName === undefined ? 'content' : 'name' };
}

/** The part after the last full stop, lower case; empty for `README` and for `.profile`. */
export function extensionOf(name: string): string {
  const stop = name.lastIndexOf('.');
  return stop > 0 ? name.slice(stop + 1).toLowerCase() : '';
}

function looksLikeHtml(head: string): boolean {
  let rest = head
    .slice(0, HEAD_LENGTH)
    .replace(/^\uFEFF/, '')
    .trimStart();
  for (;;) {
    const end = rest.startsWith('<?xml')
      ? rest.indexOf('?>') + 2
      : rest.startsWith('<!--')
        ? rest.indexOf('-->') + 3
        : 0;
    // Neither opening, or one that does not end within the head.
    if (end < 4) break;
    rest = rest.slice(end).trimStart();
  }
  return /^<(?:!doctype\s+html|html)[\s>]/i.test(rest);
}
