import { elementsOf, isElement, lineText, property, type Child, type Element } from './hast.ts';

/** A book's notes (EPUB's structural semantics, and DPUB-ARIA's roles) in the form in which the tree knows footnotes. */

const NOTE = /(?:^|\s)(?:footnote|endnote|rearnote)(?:\s|$)/;
const REFERENCE = /(?:^|\s)noteref(?:\s|$)/;

function isNote(element: Element): boolean {
  return (
    NOTE.test(property(element, 'epubType') ?? '') ||
    /^doc-(?:footnote|endnote)$/.test(property(element, 'role') ?? '')
  );
}

function isReference(element: Element): boolean {
  return REFERENCE.test(property(element, 'epubType') ?? '') || property(element, 'role') === 'doc-noteref';
}

/**
 * Gathers the notes of a chapter's `section` at its end, as one section of footnotes. `marks` are the ids of all marks in the
 * book that point to notes: a note's own way back to its mark is left out.
 */
export function gatherNotes(section: Element, marks: ReadonlySet<string>): void {
  const notes: Element[] = [];
  take(section, notes);
  if (notes.length === 0) return;
  const items = notes.map((note): Element => {
    withoutWayBack(note, marks);
    const { id } = note.properties;
    return {
      type: 'element',
      tagName: 'li',
      properties: id === undefined ? {} : { id },
      children: note.children,
    };
  });
  const list: Element = { type: 'element', tagName: 'ol', properties: {}, children: items };
  section.children.push({
    type: 'element',
    tagName: 'section',
    properties: { dataFootnotes: '' },
    children: [list],
  });
}

/** Ids of the marks that point to notes, in all of `sections`. */
export function noteMarks(sections: readonly Element[]): Set<string> {
  const ids = new Set<string>();
  for (const section of sections) {
    for (const element of elementsOf(section)) {
      const id = property(element, 'id');
      if (id !== null && isReference(element)) ids.add(id);
    }
  }
  return ids;
}

/** Takes the notes with an id out of `parent`, at any depth, and lists that are empty then. As deep as the tree, which is limited. */
function take(parent: Element, notes: Element[]): void {
  const kept: Child[] = [];
  for (const child of parent.children) {
    if (!isElement(child)) kept.push(child);
    else if (isNote(child) && property(child, 'id') !== null) notes.push(child);
    else {
      const before = notes.length;
      take(child, notes);
      const emptied =
        notes.length > before && !child.children.some((left) => isElement(left) && left.tagName !== 'hr');
      if (!emptied || lineText(child) !== '') kept.push(child);
    }
  }
  parent.children = kept as Element['children'];
}

function withoutWayBack(note: Element, marks: ReadonlySet<string>): void {
  const parents: Element[] = [note, ...elementsOf(note)];
  for (const parent of parents) {
    const index = parent.children.findIndex(
      (child) =>
        isElement(child, 'a') &&
        (/backlink/.test(`${property(child, 'role') ?? ''} ${property(child, 'epubType') ?? ''}`) ||
          marks.has((property(child, 'href') ?? '').replace(/^#/, ''))),
    );
    if (index < 0) continue;
    const first = parent.children
      .slice(0, index)
      .every((child) => child.type === 'text' && !/\S/.test(child.value));
    parent.children.splice(index, 1);
    const next = parent.children[index];
    // "1. The note": what stood between number and note goes with the number.
    if (first && next?.type === 'text') next.value = next.value.replace(/^[\s.:)\]]+/, '');
    return;
  }
}
