import type { Colour, Style } from '../annotation.ts';
import { nearestColour } from './colour.ts';
import { htmlNote } from './html-note.ts';
import { bare, nameIn, prop, stringOf, typesOf, values, wordsOf } from './linked-data.ts';
import { isFields, type Fields } from './values.ts';

/** What an annotation's bodies say. */
export interface Said {
  /** Parts of the note, Markdown. */
  notes: string[];
  tags: string[];
  colour: Colour | null;
  style: Style | null;
}

/** @param left is told of each body that says nothing a note could hold */
export function readBodies(annotation: Fields, left: () => void): Said {
  const said: Said = { notes: [], tags: [], colour: null, style: null };
  const motivations = values(prop(annotation, 'motivation', 'motivatedBy')).map((one) =>
    bare(nameIn(one) ?? ''),
  );
  const isTagging = motivations.length === 1 && motivations[0] === 'tagging';
  const bodies = values(prop(annotation, 'body', 'hasBody'));
  for (const body of bodies) readBody(body, isTagging, said, left);
  const value = stringOf(prop(annotation, 'bodyValue', 'bodyText'));
  if (value !== null && value.trim() !== '') said.notes.push(value);
  return said;
}

function readBody(body: unknown, isTagging: boolean, said: Said, left: () => void): void {
  if (typeof body === 'string') {
    if (body.trim() === '') return;
    if (isTagging) said.tags.push(body);
    // The model has an address here; programs that do not know it write words.
    else said.notes.push(isAddress(body) ? `<${body.trim()}>` : body);
    return;
  }
  if (!isFields(body)) return;
  const types = typesOf(body);
  const several = values(prop(body, 'items', 'item', 'members'));
  if (several.length > 0 && types.some((type) => SEVERAL.has(type))) {
    // Of a choice one is meant: the first, the others say the same in another way (§3.2.7).
    const meant = types.includes('Choice') ? several.slice(0, 1) : several;
    if (types.includes('Choice') && several.length > 1) left();
    for (const one of meant) readBody(one, isTagging, said, left);
    return;
  }
  readDraft(body, said);
  const purposes = values(prop(body, 'purpose', 'role')).map((one) => bare(nameIn(one) ?? ''));
  const isTag = purposes.includes('tagging') || types.includes('Tag') || (purposes.length === 0 && isTagging);
  const text = textIn(body, types);
  if (text !== null) {
    if (text === '') return;
    if (isTag) said.tags.push(text);
    else said.notes.push(text);
    return;
  }
  const address = nameIn(prop(body, 'source', 'hasSource')) ?? nameIn(body);
  if (address === null) {
    if (!hasLook(body)) left();
  } else if (isTag) said.tags.push(address);
  else if (isAddress(address)) said.notes.push(`<${address}>`);
  else left();
}

const SEVERAL: ReadonlySet<string> = new Set(['Choice', 'Composite', 'List', 'Independents']);

function textIn(body: Fields, types: readonly string[]): string | null {
  const value = stringOf(prop(body, 'value', 'chars', 'cnt:chars', 'http://www.w3.org/2011/content#chars'));
  if (value !== null) {
    const format = stringOf(prop(body, 'format')) ?? '';
    return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(format) ? htmlNote(value) : value;
  }
  // `{ "@value": … }` where a body should be.
  const bareValue = types.length === 0 && Object.hasOwn(body, '@value') ? stringOf(body) : null;
  return bareValue ?? wordsOf(prop(body, 'label'));
}

/** What EPUB Annotations 1.0 says on a body: `color`, `highlight`, `tags`; some programs say `tag`. */
function readDraft(body: Fields, said: Said): void {
  said.colour ??= nearestColour(stringOf(prop(body, 'color', 'colour')));
  said.style ??= STYLES[stringOf(prop(body, 'highlight')) ?? ''] ?? null;
  for (const tag of values(prop(body, 'tags', 'tag'))) {
    const name = stringOf(tag);
    if (name !== null) said.tags.push(name);
  }
}

function hasLook(body: Fields): boolean {
  return ['color', 'highlight', 'tags', 'tag'].some((name) => prop(body, name) !== undefined);
}

const STYLES: Readonly<Record<string, Style>> = Object.assign(Object.create(null) as Record<string, Style>, {
  solid: 'highlight',
  underline: 'underline',
  strikethrough: 'strike',
});

function isAddress(text: string): boolean {
  return /^(?:https?|mailto|urn|doi|ftp):[^\s<>]+$/i.test(text.trim()) && text.length <= 4000;
}
