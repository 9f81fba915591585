import { wholeId, type Chapter } from './epub-chapter.ts';
import type { ContentsEntry } from './epub-contents.ts';
import { elementsOf, isElement, lineText, property, type Child, type Element } from './hast.ts';

/** Headings out of a book's table of contents, where the chapters have none: the outline is made of the text's headings. */

const HEADING = /^h[1-6]$/;

/** Elements that only hold a chapter's parts: a heading may stand among them. */
const HOLDERS = new Set(['section', 'div', 'article', 'main', 'header', 'hgroup', 'body']);

/**
 * Gives the chapter `section` at `path` the headings that `entries`, which are those of this chapter, have for it, and returns
 * those that were made. A page without letters gets none, save where it is a text of the book by itself (`drawn`): a cover has
 * a name in the table of contents, and needs none on the page.
 */
export function addHeadings(
  { section, path, drawn }: Chapter,
  entries: readonly ContentsEntry[],
  paths: readonly string[],
): Element[] {
  if (!drawn && !hasLetters(section)) return [];
  const made: Element[] = [];
  const spoken = [...elementsOf(section)].some(({ tagName }) => HEADING.test(tagName));
  const index = indexOf(section);
  for (const entry of entries) {
    const id = wholeId(paths, path, entry.fragment);
    const line = entry.fragment === null ? [section] : pathTo(index, id);
    // The chapter's own headings say what it is called, whatever the table of contents calls it.
    if (line === null || (entry.fragment === null && spoken) || isHeaded(line)) continue;
    const heading = place(line, entry);
    if (heading !== null) made.push(heading);
  }
  return made;
}

function hasLetters(element: Element): boolean {
  return element.children.some((child) =>
    isElement(child) ? hasLetters(child) : child.type === 'text' && /\S/.test(child.value),
  );
}

/** Each element's parent, and the first element of each id. Made once: a table of contents names thousands. */
interface Index {
  parents: ReadonlyMap<Element, Element>;
  byId: ReadonlyMap<string, Element>;
}

function indexOf(section: Element): Index {
  const parents = new Map<Element, Element>();
  const byId = new Map<string, Element>();
  for (const element of [section, ...elementsOf(section)]) {
    const id = property(element, 'id');
    if (id !== null && !byId.has(id)) byId.set(id, element);
    for (const child of element.children) if (isElement(child)) parents.set(child, element);
  }
  return { parents, byId };
}

/** The elements from the section down to the one with `id`; `null` where there is none. */
function pathTo({ parents, byId }: Index, id: string): Element[] | null {
  const line: Element[] = [];
  for (let element = byId.get(id); element !== undefined; element = parents.get(element)) line.push(element);
  return line.length === 0 ? null : line.reverse();
}

/** Whether the target is in a heading, or begins with one, or one follows it at once. */
function isHeaded(line: readonly Element[]): boolean {
  if (line.some(({ tagName }) => HEADING.test(tagName))) return true;
  const target = line.at(-1);
  const parent = line.at(-2);
  if (target === undefined) return false;
  if (lineText(target) !== '') return startsWithHeading(target.children);
  return parent !== undefined && startsWithHeading(parent.children.slice(parent.children.indexOf(target)));
}

function startsWithHeading(children: readonly Child[]): boolean {
  for (const child of children) {
    if (isElement(child) && HEADING.test(child.tagName)) return true;
    if ((isElement(child) || child.type === 'text') && lineText(child) !== '')
      return isElement(child) && HOLDERS.has(child.tagName) && startsWithHeading(child.children);
  }
  return false;
}

/** Puts the heading before the target, among the blocks; a paragraph that says the very same becomes it. */
function place(line: readonly Element[], { label, depth }: ContentsEntry): Element | null {
  const tagName = `h${Math.min(depth, 6)}`;
  let holder = line[0];
  let at = 0;
  for (const [index, element] of line.entries()) {
    if (index === 0 || holder === undefined) continue;
    at = holder.children.indexOf(element);
    // A target that holds blocks gets its heading inside.
    if (!HOLDERS.has(element.tagName)) break;
    holder = element;
    at = 0;
  }
  if (holder === undefined) return null;
  const next: Child | undefined = holder.children
    .slice(at)
    .find((child) => isElement(child) || lineText(child) !== '');
  if (isElement(next, 'p', 'div') && sameWords(lineText(next), label)) {
    const same: Element = next;
    same.tagName = tagName;
    return same;
  }
  const heading: Element = { type: 'element', tagName, properties: {}, children: [{ type: 'text', value: label }] }; // prettier-ignore
  holder.children.splice(at, 0, heading);
  return heading;
}

function sameWords(a: string, b: string): boolean {
  const words = (value: string): string =>
    value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(a) !== '' && words(a) === words(b);
}
