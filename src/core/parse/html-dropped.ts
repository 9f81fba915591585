import type { Block, DroppedKind, Extraction, Inline } from '../article.ts';
import { visitLeaves } from '../text.ts';
import { isElement, property, textsOf, type Child, type Root } from './hast.ts';
import { isHidden } from './tree-elements.ts';

const KINDS: Readonly<Record<string, DroppedKind>> = {
  script: 'scripts',
  style: 'styles',
  iframe: 'frames', frame: 'frames', object: 'frames', embed: 'frames', applet: 'frames',
  input: 'controls', button: 'controls', select: 'controls', textarea: 'controls', progress: 'controls', meter: 'controls',
  audio: 'media', video: 'media',
  canvas: 'drawings', svg: 'drawings',
}; // prettier-ignore

/**
 * How much of a page is not in its clean view, by kind, counted in elements: the outermost of each kind, with all they hold.
 * `page-furniture` are the parts with words that the clean view left out; `hidden` those that the page itself does not show;
 * `remote-pictures` the pictures in the article that are on other computers. `chosen` is the article's part of `page`'s nodes.
 */
export function droppedFrom(page: Root, chosen: Root, blocks: readonly Block[]): Extraction['dropped'] {
  const counts = new Map<DroppedKind, number>();
  const count = (kind: DroppedKind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kept = new Set<object>(textsOf(chosen));
  /** Counts what is left out under `nodes`; answers whether anything there is kept, and how many parts with words are not. */
  const survey = (nodes: readonly Child[]): { isKept: boolean; parts: number; hasWords: boolean } => {
    const found = { isKept: false, parts: 0, hasWords: false };
    for (const node of nodes) {
      if (node.type === 'text') {
        found.hasWords ||= /\S/.test(node.value);
        found.isKept ||= kept.has(node) && /\S/.test(node.value);
      }
      if (node.type !== 'element') continue;
      const kind = kindOf(node);
      if (kind !== null) count(kind);
      // The head is not shown, but what is in it is left out like the rest.
      if (kind !== null || (isHidden(node) && node.tagName !== 'head')) continue;
      const inside = survey(node.children);
      found.isKept ||= inside.isKept;
      found.hasWords ||= inside.hasWords;
      // Where nothing inside is kept it is one part, whatever it is made of.
      found.parts += inside.isKept ? inside.parts : Number(inside.hasWords);
    }
    return found;
  };
  const { parts } = survey(page.children);
  if (parts > 0) counts.set('page-furniture', parts);
  const remote = remotePictures(blocks);
  if (remote > 0) counts.set('remote-pictures', remote);
  return Object.fromEntries(counts);
}

function kindOf(node: Child): DroppedKind | null {
  if (!isElement(node)) return null;
  // A box that nobody can tick is a task's, which the tree keeps.
  if (
    isElement(node, 'input') &&
    property(node, 'type') === 'checkbox' &&
    property(node, 'disabled') !== null
  )
    return null;
  if (Object.hasOwn(KINDS, node.tagName)) return KINDS[node.tagName] ?? null;
  if (isElement(node, 'link')) return /stylesheet/i.test(property(node, 'rel') ?? '') ? 'styles' : null;
  // The head and the like are hidden by what they are, not by the page.
  return isElement(node, 'head', 'title', 'meta', 'base', 'template', 'noscript') || !isHidden(node)
    ? null
    : 'hidden';
}

function remotePictures(blocks: readonly Block[]): number {
  let found = 0;
  const look = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'image') found += Number(inline.resource === null && inline.host !== null);
      else if (inline.type === 'span' || inline.type === 'link') look(inline.children);
    }
  };
  visitLeaves(blocks, (leaf) => {
    if (Array.isArray(leaf)) look(leaf as readonly Inline[]);
  });
  return found;
}
