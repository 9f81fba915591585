import type { Block, CodeBlock, Inline, MathNode } from './article.ts';

/**
 * The canonical text of a tree: the text of every leaf block (paragraph, heading, code, caption, term, summary, cell …) in
 * document order, joined by one `\n`. A leaf without text (a picture alone) adds nothing, not even the newline.
 * A pure function of the tree; the renderer's builder walks in the same order, and a test proves both equal.
 */
export function textOf(blocks: readonly Block[]): string {
  const leaves: string[] = [];
  visitLeaves(blocks, (_, text) => {
    if (text !== '') leaves.push(text);
  });
  return leaves.join('\n');
}

/** The beginning of `textOf(blocks)`: at least `length` code units of it, where it has so many, and no block in part. */
export function beginningOf(blocks: readonly Block[], length: number): string {
  let end = 0;
  // A block a time: of a large text no second copy is made.
  for (let letters = 0; end < blocks.length && letters < length; end += 1)
    visitBlock(blocks[end]!, (_, text) => (letters += text.length + 1));
  return textOf(end === blocks.length ? blocks : blocks.slice(0, end));
}

/** A leaf block's list of inlines; of code, which has none, the block itself. */
type Leaf = readonly Inline[] | CodeBlock;

/** Calls `visit` for every leaf block in the order of the text, those without text too. */
export function visitLeaves(blocks: readonly Block[], visit: (leaf: Leaf, text: string) => void): void {
  for (const block of blocks) visitBlock(block, visit);
}

/** The text of one leaf's inlines, as shown: letters of text, formulas and footnote labels; pictures have none. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        text += inline.value;
        break;
      case 'span':
      case 'link':
        text += inlineText(inline.children);
        break;
      case 'footnote-reference':
        text += inline.label;
        break;
      case 'math':
        if (inline.aside !== true) text += mathText(inline.root);
        break;
      case 'image':
        break;
    }
  }
  return text;
}

/** The text of a formula: its letters in document order, as a browser's `textContent` has them. */
export function mathText(node: MathNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : mathText(child))).join('');
}

function visitBlock(block: Block, visit: (leaf: Leaf, text: string) => void): void {
  const visitInlines = (inlines: readonly Inline[]): void => visit(inlines, inlineText(inlines));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return visitInlines(block.children);
    case 'code':
      return visit(block, block.value);
    case 'rule':
      return;
    case 'quote':
      return visitLeaves(block.children, visit);
    case 'list':
    case 'footnotes':
      for (const item of block.items) visitLeaves(item.children, visit);
      return;
    case 'table':
      visitInlines(block.caption);
      for (const row of block.rows) for (const cell of row) visitLeaves(cell.children, visit);
      return;
    case 'figure':
      visitLeaves(block.children, visit);
      return visitInlines(block.caption);
    case 'definitions':
      for (const item of block.items) {
        for (const term of item.terms) visitInlines(term);
        for (const description of item.descriptions) visitLeaves(description, visit);
      }
      return;
    case 'details':
      visitInlines(block.summary);
      return visitLeaves(block.children, visit);
  }
}
