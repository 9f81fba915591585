import { MATH_TAGS, type MathInline, type MathNode } from '../article.ts';
import { mathAttribute } from '../parse/math-attributes.ts';
import { attribute, escapeHtml } from './portable-html-escape.ts';

const TAGS: ReadonlySet<string> = new Set(MATH_TAGS);

/** A formula as MathML, which browsers draw by themselves; its letters are the tree's. */
export function mathHtml({ root, display }: MathInline): string {
  if (display === 'inline') return nodeHtml(root, '');
  return `<span class="formula">${nodeHtml(root, ' display="block"')}</span>`;
}

function nodeHtml(node: MathNode, more: string): string {
  // Trees come from the store, too, where another version may have put them.
  const tag = TAGS.has(node.tag) ? node.tag : 'mrow';
  const attributes = Object.entries(node.attributes)
    .filter(([name, value]) => mathAttribute(name, value) !== null)
    .map(([name, value]) => attribute(name, value));
  const children = node.children.map((child) =>
    typeof child === 'string' ? escapeHtml(child) : nodeHtml(child, ''),
  );
  return `<${tag}${attributes.join('')}${more}>${children.join('')}</${tag}>`;
}
