import type { Block, Inline, MathNode } from './article.ts';

/**
 * The canonical text of a tree: the text of every leaf block (paragraph, heading, code, caption, term, summary, cell …) in
 * document order, joined by one `\n`. A leaf without text (a picture alone) adds nothing, not even the newline.
 * A pure function of the tree; the renderer's builder walks in the same order, and a test proves both equal.
 */
export function textOf(blocks: readonly Block[]): string {
  const leaves: string[] = [];
  collectBlocks(blocks, leaves);
  return leaves.join('\n');
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
        text += mathText(inline.root);
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

function collectBlocks(blocks: readonly Block[], leaves: string[]): void {
  for (const block of blocks) collectBlock(block, leaves);
}

function collectBlock(block: Block, leaves: string[]): void {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return collectLeaf(inlineText(block.children), leaves);
    case 'code':
      return collectLeaf(block.value, leaves);
    case 'rule':
      return;
    case 'quote':
      return collectBlocks(block.children, leaves);
    case 'list':
    case 'footnotes':
      for (const item of block.items) collectBlocks(item.children, leaves);
      return;
    case 'table':
      collectLeaf(inlineText(block.caption), leaves);
      for (const row of block.rows) for (const cell of row) collectBlocks(cell.children, leaves);
      return;
    case 'figure':
      collectBlocks(block.children, leaves);
      return collectLeaf(inlineText(block.caption), leaves);
    case 'definitions':
      for (const item of block.items) {
        for (const term of item.terms) collectLeaf(inlineText(term), leaves);
        for (const description of item.descriptions) collectBlocks(description, leaves);
      }
      return;
    case 'details':
      collectLeaf(inlineText(block.summary), leaves);
      return collectBlocks(block.children, leaves);
  }
}

function collectLeaf(text: string, leaves: string[]): void {
  if (text !== '') leaves.push(text);
}
