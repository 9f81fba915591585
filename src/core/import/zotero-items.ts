import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { field, fieldsOf, isFields, listOf, textOf, type Fields } from './values.ts';

/** An item of a Zotero library with what it hangs on, whichever way the file has it. */
export interface ZoteroItem {
  /** The library's name and the item's key in it; empty where the file does not say it. */
  key: string;
  fields: Fields;
  /** Key of the attachment or work that it belongs to. */
  parent: string | null;
}

export interface ZoteroItems {
  /** By key; annotations are not among them. */
  works: Map<string, ZoteroItem>;
  annotations: ZoteroItem[];
}

/**
 * The items in what Zotero's Web API answers (a list of `{key, library, data}`), in a list of the `data` alone, in an object
 * with `items`, and in what Better BibTeX exports, where attachments stand in their works and annotations in their attachments.
 * Throws PostilError `malformed` where nothing of the kind is found.
 */
export function zoteroItems(value: unknown): ZoteroItems {
  const items: ZoteroItems = { works: new Map(), annotations: [] };
  const top = Array.isArray(value) ? value : isFields(value) ? (listOf(value, 'items').length > 0 ? listOf(value, 'items') : [value]) : []; // prettier-ignore
  // Works, their attachments, those' annotations: nothing is nested further, and nothing else is looked into.
  const stack: Waiting[] = top.map((item) => ({ item, within: null, library: '', depth: 0 })).reverse();
  let unnamed = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { item, within, depth } = next;
    if (!isFields(item)) continue;
    const fields = Object.hasOwn(item, 'data') ? fieldsOf(item, 'data') : item;
    const library = libraryOf(item) ?? libraryOf(fields) ?? next.library;
    const own = textOf(fields, 'key') ?? textOf(item, 'key');
    const isAnnotation =
      textOf(fields, 'itemType') === 'annotation' || Object.hasOwn(fields, 'annotationType');
    const key = own === null ? (isAnnotation ? '' : `#${(unnamed += 1)}`) : `${library}/${own}`;
    const named = textOf(fields, 'parentItem');
    const parent = named === null ? within : `${library}/${named}`;
    if (isAnnotation) items.annotations.push({ key, fields, parent });
    else if (Object.hasOwn(fields, 'itemType')) items.works.set(key, { key, fields, parent });
    else if (depth > 0) continue;
    if (depth >= 3) continue;
    for (const name of ['annotations', 'attachments']) {
      const inner = listOf(fields, name).length > 0 ? listOf(fields, name) : listOf(item, name);
      for (const child of [...inner].reverse()) stack.push({ item: child, within: key, library, depth: depth + 1 }); // prettier-ignore
    }
  }
  if (items.annotations.length + items.works.size > 0) return items;
  throw new PostilError('malformed', words.importing.programs.zotero.notList);
}

interface Waiting {
  item: unknown;
  within: string | null;
  library: string;
  depth: number;
}

/** `users/475425`: keys are names within one library only. */
function libraryOf(item: Fields): string | null {
  const library = fieldsOf(item, 'library');
  const id = field(library, 'id') ?? field(item, 'libraryID');
  if (typeof id !== 'number' && typeof id !== 'string') return null;
  return `${textOf(library, 'type') ?? 'library'}s/${String(id).slice(0, 40)}`;
}
