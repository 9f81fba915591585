import { raw } from 'hast-util-raw';
import type { Root as MdastRoot } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Warning } from '../article.ts';
import { PostilError } from '../failure.ts';
import { textOf } from '../text.ts';
import { noteLinkAddress } from './address.ts';
import { titleOf } from './file-title.ts';
import { DEEPEST, deeperThan, type Root } from './hast.ts';
import { tooDeep } from './html-document.ts';
import { languageOf, majorityDirection } from './language.ts';
import { readFrontMatter, type FrontMatter } from './markdown-front-matter.ts';
import type { ArticleSource, ParsedArticle } from './source.ts';
import { treeOf } from './tree.ts';
import { linkTitles, type ArticleByTitle } from './wiki-links.ts';

/**
 * Markdown as an article: CommonMark with GFM (tables, task lists, strikethrough, footnotes, bare links), YAML front matter,
 * and HTML inside, which goes through the same allow-list as a page. Title: front matter, else the first level-one heading,
 * else the file name; a first heading that is the title leaves the body, since the header shows it. Front matter that is not
 * YAML is shown as text, with a warning. Throws PostilError `too-deep`.
 */
export function parseMarkdown({ text, name }: ArticleSource): ParsedArticle {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const warnings: Warning[] = [];
  if (containersWithin(source) > MOST_CONTAINERS) throw tooDeep(name);
  const mdast = markdownTree(source, true);
  const yaml = mdast.children[0]?.type === 'yaml' ? mdast.children[0].value : null;
  const front = yaml === null || yaml.trim() === '' ? null : readFrontMatter(yaml);
  const unread = yaml !== null && yaml.trim() !== '' && front === null;
  if (unread) warnings.push(FRONT_MATTER_UNREAD);
  const root = hastTree(unread ? markdownTree(source, false) : mdast, name);
  const { blocks, resources } = treeOf(root, {
    base: front?.sourceUrl ?? null,
    language: { lang: front?.lang ?? null, dir: front?.dir ?? null },
  });
  const { title, body } = titled(blocks, front);
  const words = textOf(body);
  return {
    title: title ?? titleOf(name, words),
    byline: front?.byline ?? null,
    published: front?.published ?? null,
    dek: front?.dek ?? null,
    lang: front?.lang ?? languageOf(words),
    dir:
      front?.dir ??
      majorityDirection(body.filter((block) => block.type !== 'code').map((block) => textOf([block]))),
    siteName: front?.siteName ?? null,
    sourceUrl: front?.sourceUrl ?? null,
    blocks: body,
    resources,
    warnings,
    rules: {},
    dropped: {},
  };
}

/**
 * A note: its blocks alone, by the same rules; no front matter, no title. Its links lead to the web or into the library, also
 * by `[[Title]]` where `articleByTitle` knows one article of that title; other links are text. What is nested too deep is
 * shown as it is written.
 */
export function markdownBlocks(markdown: string, articleByTitle: ArticleByTitle = () => null): Block[] {
  const source = markdown.replace(/\r\n?/g, '\n');
  try {
    const mdast = markdownTree(source, false);
    if (source.includes('[[')) linkTitles(mdast, articleByTitle);
    const root = hastTree(mdast, '');
    const language = { lang: null, dir: null };
    return treeOf(root, { base: null, language, address: noteLinkAddress }).blocks;
  } catch (error) {
    if (error instanceof PostilError)
      return [{ type: 'paragraph', children: [{ type: 'text', value: source }] }];
    throw error;
  }
}

const FRONT_MATTER_UNREAD: Warning = {
  code: 'front-matter-unread',
  message: 'The front matter of this file is not valid YAML, so it is shown as part of the text.',
};

function markdownTree(source: string, withFrontMatter: boolean): MdastRoot {
  return fromMarkdown(source, {
    extensions: [gfm(), ...(withFrontMatter ? [frontmatter('yaml')] : [])],
    mdastExtensions: [gfmFromMarkdown(), ...(withFrontMatter ? [frontmatterFromMarkdown('yaml')] : [])],
  });
}

function hastTree(mdast: MdastRoot, name: string): Root {
  // What follows recurses, and so does the parser of the HTML inside, whose open elements are counted here from above.
  if (deeperThan(mdast, DEEPEST) || openTags(mdast) > DEEPEST) throw tooDeep(name);
  const hast = toHast(mdast, { allowDangerousHtml: true, clobberPrefix: '' }) as Root;
  const whole = holdsHtml(mdast) ? (raw(hast) as Root) : hast;
  if (deeperThan(whole, DEEPEST + 1)) throw tooDeep(name);
  return whole;
}

function* htmlOf(mdast: MdastRoot): Generator<string> {
  const stack: (MdastRoot | MdastRoot['children'][number])[] = [mdast];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'html') yield node.value;
    if ('children' in node) for (const child of [...node.children].reverse()) stack.push(child);
  }
}

function holdsHtml(mdast: MdastRoot): boolean {
  return htmlOf(mdast).next().done !== true;
}

/** The parser's cost grows with the square of the quotes and lists that one line opens; nobody writes a dozen. */
const MOST_CONTAINERS = 100;

/** The most markers of quotes and lists that one line of `source` begins with; rules (`- - -`) are none. Linear. */
function containersWithin(source: string): number {
  let most = 0;
  for (const [line, markers = ''] of source.matchAll(
    /^((?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+).*$/gm,
  )) {
    if (markers.length <= MOST_CONTAINERS || /^[\s*]+$|^[\s-]+$/.test(line)) continue;
    // A list's item stands at least two columns inside its parent's.
    const around = Math.floor((markers.length - markers.trimStart().length) / 2);
    most = Math.max(most, around + (markers.match(/[>*+-]|\d[.)]/g)?.length ?? 0));
  }
  return most;
}

/** Elements that end by themselves, or are empty: left open they do not nest. */
const SELF_ENDING =
  /^(?:p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option|rt|rp|br|hr|img|input|wbr|source|track|link|meta|area|base|col|embed|param)$/;

/** The most elements that the HTML in `mdast` can have open at once. */
function openTags(mdast: MdastRoot): number {
  let open = 0;
  let most = 0;
  for (const html of htmlOf(mdast)) {
    for (const [tag, slash, tagName = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)[^<>]*>?/gi)) {
      if (SELF_ENDING.test(tagName.toLowerCase()) || tag.endsWith('/>')) continue;
      open = Math.max(0, open + (slash === '' ? 1 : -1));
      most = Math.max(most, open);
    }
  }
  return most;
}

/** The title, and the blocks without a first heading that says the same. A heading that is all there is stays. */
function titled(
  blocks: readonly Block[],
  front: FrontMatter | null,
): { title: string | null; body: Block[] } {
  const index = blocks.findIndex((block) => block.type === 'heading' && block.level === 1);
  const heading = blocks[index];
  const words = heading === undefined ? null : textOf([heading]).replace(/\s+/g, ' ');
  const title = front?.title ?? words;
  const rest = blocks.filter((_, at) => at !== index);
  const repeats = words !== null && title !== null && words.toLowerCase() === title.toLowerCase();
  return { title, body: repeats && textOf(rest) !== '' ? rest : [...blocks] };
}
