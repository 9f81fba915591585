import { extensionOf } from '../parse/detect.ts';
import type { ForeignKind } from './foreign.ts';
import { looksLikeClippings } from './kindle-entries.ts';
import { isOmnivoreFolder } from './omnivore-files.ts';
import { isReadestFolder } from './readest.ts';
import { signOfCsv, signOfJson, signOfMarkdown, signOfPage, type ForeignForm } from './signs.ts';

export { hasSingleFileNotes, type ForeignForm } from './signs.ts';

/** A file of a folder or archive; `path` from its top, with `/`. */
export interface ForeignEntry {
  path: string;
  text: string;
}

/**
 * Whether the file named `name` holds notes, and whose; `null` for everything else, which is an article or nothing.
 *
 * @param content the file's text, or its beginning of at least `HEAD` (256 K) code units; of a page and of Markdown the whole
 *   text, as their signs may stand anywhere. Of a folder or archive its files: texts may be empty, paths tell enough.
 */
export function detectForeign(name: string, content: string | readonly ForeignEntry[]): ForeignKind | null {
  const form = foreignForm(name, content);
  return form === null ? null : kindOf(form);
}

/** The same, and which of our own forms. */
export function foreignForm(name: string, content: string | readonly ForeignEntry[]): ForeignForm | null {
  if (typeof content !== 'string') {
    if (isOmnivoreFolder(content.map(({ path }) => path))) return 'omnivore';
    return isReadestFolder(content.map(({ path }) => path)) ? 'readest' : null;
  }
  switch (extensionOf(name)) {
    case 'html':
    case 'htm':
    case 'xhtml':
    case 'xht':
      return signOfPage(content);
    case 'md':
    case 'markdown':
    case 'mdown':
    case 'mkd':
      return signOfMarkdown(content);
    case 'csv':
    case 'tsv':
      return signOfCsv(content);
    case 'json':
    case 'jsonl':
    case 'jsonld':
      return signOfJson(content);
    default:
      // `txt`, and names that tell nothing.
      if (looksLikeClippings(name, content)) return 'kindle';
      return extensionOf(name) === 'txt' ? null : (signOfJson(content) ?? signOfCsv(content));
  }
}

export function kindOf(form: ForeignForm): ForeignKind {
  return form === 'postil-json' || form === 'postil-html' || form === 'postil-markdown' ? 'postil' : form;
}

/** Whether a file of this form is an article as well, which is opened when it is opened and whose notes are offered. */
export function isArticleToo(form: ForeignForm): boolean {
  return form === 'postil-html' || form === 'singlefile';
}
