import { DATA_START } from '../export/portable-html-signs.ts';
import type { ForeignKind } from './foreign.ts';

/**
 * What a file of notes is made of, told by its beginning. `postil` comes in three: JSON without loss, a portable page, and
 * living Markdown.
 */
export type ForeignForm = 'postil-json' | 'postil-html' | 'postil-markdown' | Exclude<ForeignKind, 'postil'>;

/**
 * How much of a file's beginning is looked at, in code units. Zotero's and Readest's lists begin with what tells them; a saved
 * page may have its pictures first, so that a page is better handed over whole (`signOfPage`).
 */
export const HEAD = 256 * 1024;

/** The form of JSON, or of JSON a line, that begins with `head`. A text that begins with a bracket has none of these keys. */
export function signOfJson(head: string): ForeignForm | null {
  const start = head.slice(0, HEAD).replace(/^\ufeff/, '').trimStart(); // prettier-ignore
  if (!/^[{[]/.test(start)) return null;
  for (const [form, sign] of JSON_SIGNS) if (sign.test(start)) return form;
  return null;
}

/**
 * Keys with their quotes, unescaped: what stands in a string inside the JSON has a backslash before its quotes. The first that
 * is found counts; ours and the ones that name themselves come first.
 */
const JSON_SIGNS: readonly (readonly [ForeignForm, RegExp])[] = [
  ['postil-json', /(?<!\\)"postil"\s{0,8}:\s{0,8}"annotations"/],
  ['readest', /(?<!\\)"\$format"\s{0,8}:\s{0,8}"readest-annotations"|(?<!\\)"booknotes"\s{0,8}:/],
  ['zotero', /(?<!\\)"itemType"\s{0,8}:|(?<!\\)"annotationType"\s{0,8}:/],
  ['jsonld', /(?<!\\)"@context"\s{0,8}:\s{0,8}(?:\[\s{0,8})?"https?:\/\/www\.w3\.org\/ns\/(?:anno|epub-anno|oa)\b/],
  ['hypothesis', /(?<!\\)"(?:export_userid|client_version)"\s{0,8}:|(?<!\\)"user"\s{0,8}:\s{0,8}"acct:/],
  ['jsonld', /(?<!\\)"@?type"\s{0,8}:\s{0,8}(?:\[\s{0,8})?"(?:oa:)?Annotation(?:Page|Set|Collection)?"/],
  ['omnivore', /(?<!\\)"slug"\s{0,8}:[^]{0,4000}?(?<!\\)"readingProgress"\s{0,8}:/],
]; // prettier-ignore

/** The form of a web page: one of ours, or one that SingleFile wrote notes into. An ordinary page has none. */
export function signOfPage(html: string): ForeignForm | null {
  if (isPortablePage(html)) return 'postil-html';
  return hasSingleFileNotes(html) ? 'singlefile' : null;
}

/** Whether this is a portable article of ours, by the data that it carries. */
export function isPortablePage(html: string): boolean {
  return html.includes(DATA_START);
}

/**
 * Whether SingleFile's editor left notes or highlights in this page. Its styles and its script are in every page that was
 * saved from the editor, so that only elements count. For whoever opens a page as an article, to offer its notes.
 */
export function hasSingleFileNotes(html: string): boolean {
  return /<single-file-note[\s>]/i.test(html) || /\sdata-singlefile-highlight-id=/i.test(html);
}

/** Living Markdown: a line that is a block id of ours and nothing else. */
export function signOfMarkdown(text: string): ForeignForm | null {
  return /^(?:>[ \t]?)?\^hl-[A-Za-z0-9-]{1,400}[ \t]*$/m.test(text) ? 'postil-markdown' : null;
}

/** Readwise's CSV, or one in its shape: the first line names a column of highlights, and one of titles or addresses. */
export function signOfCsv(head: string): ForeignForm | null {
  const [line = ''] = /^[^\r\n]{0,4000}/.exec(head.replace(/^\ufeff/, '')) ?? [];
  const columns = new Set(
    line.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase()),
  );
  const hasWork = ['book title', 'title', 'article title', 'document title', 'url', 'source url'].some(
    (name) => columns.has(name),
  );
  return columns.has('highlight') && hasWork ? 'readwise' : null;
}
