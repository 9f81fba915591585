import { Parser } from 'htmlparser2';
import { escapeLine } from '../export/escape.ts';
import { isWebAddress } from '../parse/address.ts';

/** What begins a paragraph of its own. */
const BLOCKS: ReadonlySet<string> = new Set([
  'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'blockquote', 'pre', 'table', 'tr', 'section', 'article', 'hr',
]); // prettier-ignore

const SIGNS: Readonly<Record<string, string>> = {
  em: '*',
  i: '*',
  strong: '**',
  b: '**',
  del: '~~',
  s: '~~',
};

/** What is not words. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title', 'noscript']);

/**
 * A note in HTML as Markdown: paragraphs, lists, emphasis and links to the web; what else there is stays as its words. Linear in
 * its length; nothing is run or fetched.
 */
export function htmlNote(html: string): string {
  let markdown = '';
  let silent = 0;
  const links: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SILENT.has(name)) silent += 1;
        if (BLOCKS.has(name)) markdown += '\n\n';
        if (name === 'br') markdown += '\n';
        if (name === 'li') markdown += '\n- ';
        if (name === 'a') {
          const href = Object.hasOwn(attributes, 'href') ? (attributes['href'] ?? '').trim() : '';
          const address = isWebAddress(href)
            ? href.replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign))
            : '';
          links.push(address);
          if (address !== '') markdown += '[';
        }
        if (Object.hasOwn(SIGNS, name)) markdown += SIGNS[name];
      },
      ontext(text) {
        if (silent > 0) return;
        const words = text.replace(/\s+/g, ' ');
        const bareWords = words.trim();
        markdown += bareWords === '' ? ' ' : words.replace(bareWords, () => escapeLine(bareWords));
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (Object.hasOwn(SIGNS, name)) markdown += SIGNS[name];
        if (name === 'a') {
          const address = links.pop() ?? '';
          if (address !== '') markdown += `](<${address}>)`;
        }
        if (BLOCKS.has(name)) markdown += '\n\n';
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return markdown
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
