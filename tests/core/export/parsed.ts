import type { BlockContent, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

/** A Markdown file as another program reads it: CommonMark, GitHub's extensions, front matter. */
export function blocksOfMarkdown(markdown: string): RootContent[] {
  return fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  }).children;
}

/** The letters that a node shows. */
export function shown(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(shown).join('') : '';
}

/** The block ids that stand in paragraphs of their own, in order. An escaped one shows the same letters and is none. */
export function blockIds(markdown: string): string[] {
  return blocksOfMarkdown(markdown)
    .filter(({ type, position }) => type === 'paragraph' && markdown[position?.start.offset ?? 0] === '^')
    .map(shown)
    .filter((text) => /^\^hl-[\w-]+$/.test(text));
}

/** The paragraphs of a quote without its callout's line. */
export function quoteParagraphs(block: RootContent | undefined): string[] {
  if (block?.type !== 'blockquote') return [];
  const [first = '', ...rest] = (block.children as BlockContent[]).map(shown);
  const after = first.indexOf('\n');
  return [...(after < 0 ? [] : [first.slice(after + 1)]), ...rest];
}
