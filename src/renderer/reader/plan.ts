import type { Block, ImageInline, Inline } from '../../core/article.ts';
import { mathText } from '../../core/text.ts';
import type { PictureAddress } from './build-inlines.ts';
import { shownSize } from './pictures.ts';

/** One `<section>` of the page: `blocks[first, last)`, the text `[start, end)`, and what its height is guessed from. */
export interface SectionPlan {
  first: number;
  last: number;
  start: number;
  end: number;
  characters: number;
  leaves: number;
  /** CSS pixels that are known beforehand: pictures. */
  pixels: number;
}

/** As measured: below this a section's own cost shows, above it one section takes a frame to lay out. */
export const MOST_CHARACTERS = 7_000;
export const MOST_LEAVES = 50;
/** A picture that does not tell its height, and the highest that page.css lets one be on a common screen. */
const PICTURE_HEIGHT = 300;
const MOST_PICTURE_HEIGHT = 640;

/** The widest column: wider pictures are drawn smaller. Where it is narrower the guess is a little too high. */
const COLUMN = 620;

/**
 * Cuts the article's blocks into sections, in order; every block is in one. Offsets are those of `textOf`. Linear.
 *
 * @param pictures which pictures are shown, and how large they are
 */
export function planSections(blocks: readonly Block[], pictures: PictureAddress = () => null): SectionPlan[] {
  const sections: SectionPlan[] = [];
  let current: SectionPlan = emptyPlan(0);
  /** The end of the text so far, −1 before the first leaf, so that a leaf always begins one newline later. */
  let position = -1;
  const visit = (leaf: Readonly<Leaf>): void => {
    current.leaves += 1;
    for (const image of leaf.images) current.pixels += heightOf(image, pictures);
    if (leaf.length === 0) return;
    if (current.characters === 0) current.start = position + 1;
    position += 1 + leaf.length;
    current.characters += leaf.length;
  };
  for (let index = 0; index < blocks.length; index += 1) {
    visitLeaves([blocks[index]!], visit);
    const full = current.characters >= MOST_CHARACTERS || current.leaves >= MOST_LEAVES;
    if (!full && index < blocks.length - 1) continue;
    current.last = index + 1;
    current.end = Math.max(0, position);
    if (current.characters === 0) current.start = current.end;
    sections.push(current);
    current = emptyPlan(index + 1);
  }
  return sections;
}

function emptyPlan(first: number): SectionPlan {
  return { first, last: first, start: 0, end: 0, characters: 0, leaves: 0, pixels: 0 };
}

export interface Leaf {
  /** Code units of text; 0 for a leaf that is not part of the text (a picture alone, a rule). */
  length: number;
  images: ImageInline[];
}

/** About how high a picture will be drawn, in CSS pixels; 0 where a line of words stands for it. */
function heightOf(image: ImageInline, pictures: PictureAddress): number {
  const found = pictures(image);
  if (found === null || 'absent' in found) return 0;
  const size = shownSize(image, found);
  if (size === null) return Math.min(image.height ?? PICTURE_HEIGHT, MOST_PICTURE_HEIGHT);
  return Math.min(size.height * Math.min(1, COLUMN / size.width), MOST_PICTURE_HEIGHT);
}

/**
 * Visits the leaf blocks in the order in which `textOf` reads them and build-blocks.ts makes them.
 */
export function visitLeaves(blocks: readonly Block[], visit: (leaf: Readonly<Leaf>) => void): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        visit(leafOf(block.children));
        break;
      case 'code':
        visit({ length: block.value.length, images: [] });
        break;
      case 'rule':
        visit({ length: 0, images: [] });
        break;
      case 'quote':
        visitLeaves(block.children, visit);
        break;
      case 'list':
      case 'footnotes':
        for (const item of block.items) visitLeaves(item.children, visit);
        break;
      case 'table':
        visit(leafOf(block.caption));
        for (const row of block.rows) for (const cell of row) visitLeaves(cell.children, visit);
        break;
      case 'figure':
        visitLeaves(block.children, visit);
        visit(leafOf(block.caption));
        break;
      case 'definitions':
        for (const item of block.items) {
          for (const term of item.terms) visit(leafOf(term));
          for (const description of item.descriptions) visitLeaves(description, visit);
        }
        break;
      case 'details':
        visit(leafOf(block.summary));
        visitLeaves(block.children, visit);
        break;
    }
  }
}

function leafOf(inlines: readonly Inline[]): Leaf {
  const leaf: Leaf = { length: 0, images: [] };
  add(inlines, leaf);
  return leaf;
}

function add(inlines: readonly Inline[], leaf: Leaf): void {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        leaf.length += inline.value.length;
        break;
      case 'span':
      case 'link':
        add(inline.children, leaf);
        break;
      case 'footnote-reference':
        leaf.length += inline.label.length;
        break;
      case 'math':
        if (inline.aside !== true) leaf.length += mathText(inline.root).length;
        break;
      case 'image':
        leaf.images.push(inline);
        break;
    }
  }
}
