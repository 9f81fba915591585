import type { Element as HastElement } from 'hast';
import type { Nodes, Root as MdastRoot } from 'mdast';
import type { Handlers } from 'mdast-util-to-hast';
import type { Block, Extraction, Warning } from '../article.ts';
import { textOf } from '../text.ts';
import { words } from '../words/words.ts';
import { titleFromName, titleOf } from './file-title.ts';
import { droppedFrom } from './html-dropped.ts';
import { languageOf, majorityDirection } from './language.ts';
import { partFrontMatter, type FrontMatter } from './markdown-front-matter.ts';
import { dollarMath, formulaFromMarkdown, type Formula } from './markdown-math.ts';
import { hastTree, markdownTree } from './markdown-tree.ts';
import { foldFormulas } from './math-pages.ts';
import { texFormula } from './math-tex.ts';
import { titleFrom } from './sentences.ts';
import type { ArticleSource, ParsedArticle } from './source.ts';
import { treeOf } from './tree.ts';
import { wikiLinksAsText } from './wiki-links.ts';

/**
 * Markdown as an article: CommonMark with GFM, definition lists, formulas between dollars (`dollars.ts`) or in a fence
 * named `math`, front matter in YAML, TOML or JSON, and HTML inside, which goes through the same allow-list as a page. Wiki
 * links are the words they show. Title: front matter, else the first level-one heading, else the file name; a first heading
 * that is the title leaves the body, since the header shows it. Front matter and formulas that cannot be read are shown as
 * they are written, with a warning. Throws PostilError `too-deep`.
 */
export function parseMarkdown({ text, name }: ArticleSource): ParsedArticle {
  const {
    front,
    body: source,
    warning,
  } = partFrontMatter(text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n'));
  const formulas = { unread: 0 };
  const mdast = markdownTree(source, name, {
    extensions: [dollarMath(source)],
    mdastExtensions: [formulaFromMarkdown],
  });
  mathFences(mdast);
  wikiLinksAsText(mdast, source);
  const root = hastTree(mdast, name, { formula: formulaHandler(formulas) } as Handlers);
  foldFormulas(root);
  const { blocks, resources } = treeOf(root, {
    base: front?.sourceUrl ?? null,
    language: { lang: front?.lang ?? null, dir: front?.dir ?? null },
  });
  const { title, body } = titled(blocks, front);
  const words = textOf(body);
  const lang = front?.lang ?? languageOf(words);
  return {
    title: title ?? titleOf(name, words),
    byline: front?.byline ?? null,
    published: front?.published ?? null,
    dek: front?.dek ?? null,
    lang,
    dir:
      front?.dir ??
      majorityDirection(body.filter((block) => block.type !== 'code').map((block) => textOf([block]))),
    siteName: front?.siteName ?? null,
    sourceUrl: front?.sourceUrl ?? null,
    blocks: body,
    resources,
    warnings: [...(warning === null ? [] : [warning]), ...unreadFormulas(formulas.unread)],
    rules: rulesOf(front, { title, name, words, lang }),
    dropped: droppedFrom(root, root, body),
  };
}

/** Which rule gave what. */
function rulesOf(
  front: FrontMatter | null,
  { title, name, words, lang }: { title: string | null; name: string; words: string; lang: string | null },
): Extraction['rules'] {
  const rules: Extraction['rules'] = {};
  for (const field of ['title', 'byline', 'published', 'dek', 'lang', 'siteName', 'sourceUrl'] as const) {
    if ((front?.[field] ?? null) !== null) rules[field] = 'front-matter';
  }
  const told = titleFromName(name) !== null || titleFrom(words) === '';
  rules.title ??= title !== null ? 'heading' : told ? 'file-name' : 'first-lines';
  if (lang !== null) rules.lang ??= 'letters';
  return rules;
}

/** GitHub's third way to write a formula: a fence of code whose language is `math`. In place. */
function mathFences(mdast: MdastRoot): void {
  const stack: Nodes[] = [mdast];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('children' in node)) continue;
    const children: Nodes[] = node.children;
    for (const [index, child] of children.entries()) {
      if (child.type !== 'code' || child.lang !== 'math') stack.push(child);
      else children[index] = { type: 'formula', display: 'block', value: child.value, raw: child.value };
    }
  }
}

/** Formulas as MathML; what temml cannot read as code, the way it is written. A formula of its own is a paragraph. */
function formulaHandler(count: {
  unread: number;
}): (state: unknown, node: Formula, parent: Nodes | undefined) => HastElement {
  return (_, { value, raw, display }, parent) => {
    const math = texFormula(value, display);
    if (math === null) count.unread += 1;
    const shown = math ?? element('code', [{ type: 'text', value: raw }]);
    return isFlow(parent) ? element('p', [shown]) : shown;
  };
}

const FLOW = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'defListDescription']);

function isFlow(parent: Nodes | undefined): boolean {
  return parent !== undefined && FLOW.has(parent.type);
}

function element(tagName: string, children: HastElement['children']): HastElement {
  return { type: 'element', tagName, properties: {}, children };
}

function unreadFormulas(count: number): Warning[] {
  if (count === 0) return [];
  return [{ code: 'formula-unread', message: words.files.formats.markdown.formulas(count) }];
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
