import type { Block } from '../article.ts';
import { PostilError } from '../failure.ts';
import { noteLinkAddress } from './address.ts';
import { hastTree, markdownTree } from './markdown-tree.ts';
import { treeOf } from './tree.ts';
import { linkTitles, type ArticleByTitle } from './wiki-links.ts';

/** Notes are read on the page's own thread, most of them in a thousandth of this: a note of 1,000 words takes 10 ms. */
const MOST_SECONDS = 0.5;

/**
 * A note: its blocks alone, by the rules of a Markdown file; no front matter, no title. Formulas stay as they are typed: what
 * reads TeX is a third of the window's program by size. Links lead to the web or into the library, also by `[[Title]]` where
 * `articleByTitle` knows one article of that title; other links are text. What is nested too deep, or would hold the page up, is shown
 * as it is written.
 */
export function markdownBlocks(markdown: string, articleByTitle: ArticleByTitle = () => null): Block[] {
  const source = markdown.replace(/\r\n?/g, '\n');
  try {
    const mdast = markdownTree(source, '', undefined, MOST_SECONDS);
    if (source.includes('[[')) linkTitles(mdast, articleByTitle);
    const language = { lang: null, dir: null };
    return treeOf(hastTree(mdast, ''), { base: null, language, address: noteLinkAddress }).blocks;
  } catch (error) {
    if (error instanceof PostilError)
      return [{ type: 'paragraph', children: [{ type: 'text', value: source }] }];
    throw error;
  }
}
