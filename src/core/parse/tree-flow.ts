import type { Block, Inline } from '../article.ts';
import { isElement, type Child, type Element } from './hast.ts';
import { codeOf } from './tree-code.ts';
import { definitionsOf, detailsOf, figureOf, footnotesOf, listOf } from './tree-containers.ts';
import { isBlock, isHidden, spanTag } from './tree-elements.ts';
import { leafOf } from './tree-inline.ts';
import { DEEPEST_NESTING, entered, localAt, nested, type Place, type Walk } from './tree-place.ts';
import { tableOf } from './tree-table.ts';

/** Flow content: hast nodes → blocks. Recursion is as deep as the hast tree, which its makers keep within 512. */

/** Writes the blocks of `nodes` into `out`. Text and phrasing directly among them become paragraphs. */
export function flow(nodes: readonly Child[], place: Place, walk: Walk, out: Block[]): void {
  let run: Child[] = [];
  const flush = (): void => {
    for (const part of splitAtBreaks(run)) paragraph(part, place, walk, out);
    run = [];
  };
  for (const node of nodes) {
    if (isHidden(node)) continue;
    if (node.type !== 'element' || !(isBlock(node) || walk.survey.holdsBlock.has(node))) {
      run.push(node);
      continue;
    }
    flush();
    block(node, entered(place, node), walk, out);
  }
  flush();
}

/** The blocks of `nodes` inside a block that is emitted at `place`. */
export function inner(nodes: readonly Child[], place: Place, walk: Walk): Block[] {
  const out: Block[] = [];
  flow(nodes, nested(place), walk, out);
  return out;
}

function block(element: Element, place: Place, walk: Walk, out: Block[]): void {
  const add = (made: Block | null): void => void (made !== null && out.push(made));
  if (place.depth >= DEEPEST_NESTING && !/^(?:h[1-6]|p|pre|hr|math)$/.test(element.tagName)) {
    return flow(element.children, place, walk, out);
  }
  if (walk.survey.footnotes.has(element)) return footnotesOf(element, place, walk, out, inner, flow);
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(element, Number(element.tagName[1]) as 1, place, walk, out);
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return add(codeOf(element, walk));
    case 'math':
      return paragraph([element], place, walk, out);
    case 'hr':
      return add({ type: 'rule' });
    case 'blockquote': {
      const children = inner(element.children, place, walk);
      return add(children.length === 0 ? null : { type: 'quote', ...localAt(place), children });
    }
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return add(listOf(element, place, walk, inner));
    case 'table':
      return tableOf(element, place, walk, out, inner, flow);
    case 'figure':
      return add(figureOf(element, place, walk, inner));
    case 'dl':
      return add(definitionsOf(element, place, walk, inner));
    case 'details':
      return add(detailsOf(element, place, walk, inner));
  }
  if (isBlock(element)) return flow(element.children, place, walk, out);
  // An inline element around blocks, such as a link around a card: every leaf inside gets its own.
  const wraps =
    (spanTag(element) !== null || element.tagName === 'a') && place.wrappers.length < MOST_WRAPPERS;
  flow(element.children, wraps ? { ...place, wrappers: [...place.wrappers, element] } : place, walk, out);
}

/** Each leaf gets a copy of every one: of a link around a card there is one, and a page's 100,000 paragraphs must not make 60 each. */
const MOST_WRAPPERS = 8;

function paragraph(nodes: readonly Child[], place: Place, walk: Walk, out: Block[]): void {
  const children = leafOf(nodes, place, walk);
  if (shows(children)) out.push({ type: 'paragraph', ...localAt(place), children });
}

function heading(
  element: Element,
  level: 1 | 2 | 3 | 4 | 5 | 6,
  place: Place,
  walk: Walk,
  out: Block[],
): void {
  const children = leafOf(element.children, place, walk);
  if (shows(children)) out.push({ type: 'heading', level, ...localAt(place), children });
}

/** Whether there is anything to see: a letter, or a picture. U+00A0 alone is an old way to make room. */
export function shows(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => {
    if (inline.type === 'text') return /\S/.test(inline.value);
    return inline.type === 'span' || inline.type === 'link' ? shows(inline.children) : true;
  });
}

/** Two breaks in a row are how old pages end a paragraph. */
function splitAtBreaks(run: readonly Child[]): Child[][] {
  const parts: Child[][] = [[]];
  let breaks = 0;
  for (const node of run) {
    if (isElement(node, 'br')) breaks += 1;
    else if (node.type !== 'text' || /[^ \t\n\r\f]/.test(node.value)) {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)?.push(node);
  }
  return parts;
}
