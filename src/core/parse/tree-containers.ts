import type {
  Block,
  DefinitionItem,
  DefinitionsBlock,
  DetailsBlock,
  FigureBlock,
  FootnoteItem,
  ListBlock,
  ListItem,
} from '../article.ts';
import { isElement, property, type Child, type Element } from './hast.ts';
import { isHidden } from './tree-elements.ts';
import { leafOf } from './tree-inline.ts';
import { localAt, nested, type Place, type Walk } from './tree-place.ts';

/** Blocks that hold blocks. `inner` and `flow` are those of `tree-flow.ts`, given so that the files need not import each other. */

export type Inner = (nodes: readonly Child[], place: Place, walk: Walk) => Block[];
export type Flow = (nodes: readonly Child[], place: Place, walk: Walk, out: Block[]) => void;

/** Lists count from whole numbers that any list marker can show. */
const LARGEST_START = 1_000_000;

export function listOf(element: Element, place: Place, walk: Walk, inner: Inner): ListBlock | null {
  const ordered = element.tagName === 'ol';
  const start = Number(property(element, 'start') ?? '1');
  const items = listItems(element).map((children): ListItem => {
    const box = checkbox(children);
    return {
      checked: box === null ? null : property(box, 'checked') !== null,
      children: inner(children, place, walk),
    };
  });
  // An empty item of a numbered list still counts; an empty bullet is a style's.
  const kept = ordered ? items : items.filter((item) => item.children.length > 0);
  if (!kept.some((item) => item.children.length > 0)) return null;
  return {
    type: 'list',
    ordered,
    start: Number.isInteger(start) && Math.abs(start) <= LARGEST_START ? start : 1,
    ...localAt(place),
    items: kept,
  };
}

/** The contents of the items; what stands in a list outside of any item joins the one before. */
function listItems(list: Element): Child[][] {
  const items: Child[][] = [];
  for (const child of list.children) {
    if (isHidden(child) || (child.type === 'text' && /^\s*$/.test(child.value))) continue;
    if (isElement(child, 'li')) items.push([...child.children]);
    else if (items.length === 0) items.push([child]);
    else items.at(-1)?.push(child);
  }
  return items;
}

/** A task's box: the first thing in the item, or in its first paragraph or label. */
function checkbox(children: readonly Child[]): Element | null {
  let level = children;
  // Item, paragraph, label: three levels hold every box that is a task's.
  for (let depth = 0; depth < 3; depth += 1) {
    const first = level.find(
      (child) => child.type === 'element' || (child.type === 'text' && /\S/.test(child.value)),
    );
    if (first === undefined || first.type !== 'element') return null;
    if (first.tagName === 'input')
      return property(first, 'type')?.toLowerCase() === 'checkbox' ? first : null;
    if (!isElement(first, 'p', 'label')) return null;
    level = first.children;
  }
  return null;
}

export function figureOf(element: Element, place: Place, walk: Walk, inner: Inner): FigureBlock | null {
  const caption = element.children.find(
    (child): child is Element => isElement(child, 'figcaption') && !isHidden(child),
  );
  const figure: FigureBlock = {
    type: 'figure',
    ...localAt(place),
    children: inner(element.children.filter((child) => child !== caption), place, walk), // prettier-ignore
    caption: caption === undefined ? [] : leafOf(caption.children, nested(place), walk),
  };
  return figure.children.length === 0 && figure.caption.length === 0 ? null : figure;
}

export function definitionsOf(
  element: Element,
  place: Place,
  walk: Walk,
  inner: Inner,
): DefinitionsBlock | null {
  const items: DefinitionItem[] = [];
  // Groups may be wrapped in a `div`, one level deep.
  const parts = element.children.flatMap((child): Child[] =>
    isElement(child, 'div') ? child.children : [child],
  );
  for (const part of parts) {
    if (isHidden(part)) continue;
    const last = items.at(-1);
    if (isElement(part, 'dt')) {
      const term = leafOf(part.children, nested(place), walk);
      if (term.length === 0) continue;
      if (last === undefined || last.descriptions.length > 0) items.push({ terms: [term], descriptions: [] });
      else last.terms.push(term);
      continue;
    }
    const description = inner(isElement(part, 'dd') ? part.children : [part], place, walk);
    if (description.length === 0) continue;
    if (last === undefined) items.push({ terms: [], descriptions: [description] });
    else last.descriptions.push(description);
  }
  return items.length === 0 ? null : { type: 'definitions', ...localAt(place), items };
}

export function detailsOf(element: Element, place: Place, walk: Walk, inner: Inner): DetailsBlock | null {
  const summary = element.children.find((child): child is Element => isElement(child, 'summary'));
  const details: DetailsBlock = {
    type: 'details',
    ...localAt(place),
    summary: summary === undefined ? [] : leafOf(summary.children, nested(place), walk),
    children: inner(element.children.filter((child) => child !== summary), place, walk), // prettier-ignore
  };
  return details.summary.length === 0 && details.children.length === 0 ? null : details;
}

/** A section of footnotes: its lists are the notes, its other content stays as blocks. GFM's hidden heading goes. */
export function footnotesOf(
  element: Element,
  place: Place,
  walk: Walk,
  out: Block[],
  inner: Inner,
  flow: Flow,
): void {
  for (const child of element.children) {
    if (!isElement(child, 'ol')) {
      if (!(isElement(child) && property(child, 'id') === 'footnote-label')) flow([child], place, walk, out);
      continue;
    }
    const start = Number(property(child, 'start') ?? '1') || 1;
    const notes = child.children.filter((note): note is Element => isElement(note, 'li') && !isHidden(note));
    const items = listItems(child).map((children, index): FootnoteItem => {
      const id = noteId(notes[index], index);
      // The label of the mark in the text, without the brackets it may wear there.
      const label = walk.labels.get(id)?.replace(/^[[(]|[\])]$/g, '') ?? String(Math.trunc(start) + index);
      return { id, label, children: inner(children, place, walk) };
    });
    const kept = items.filter((item) => item.children.length > 0);
    if (kept.length > 0) out.push({ type: 'footnotes', ...localAt(place), items: kept });
  }
}

function noteId(note: Element | undefined, index: number): string {
  return (note === undefined ? null : property(note, 'id')?.slice(0, 200)) ?? `footnote-${index + 1}`;
}
