import type { Block } from '../article.ts';
import { textOf } from '../text.ts';
import { isWebAddress } from './address.ts';
import { titleOf } from './file-title.ts';
import { elementsOf, isElement, lineText, type Child, type Element, type Root } from './hast.ts';
import { documentOf } from './html-document.ts';
import { metadataOf } from './html-metadata.ts';
import { readable } from './html-readable.ts';
import { languageOf, majorityDirection } from './language.ts';
import type { EmbeddedPicture } from './picture.ts';
import type { ArticleSource, ParsedArticle } from './source.ts';
import { treeOf } from './tree.ts';

/** What an archive knows of the page in it. */
export interface PageParts {
  /** Pictures that lie in the same file. */
  embedded?: EmbeddedPicture;
  /** Where the page was fetched from: it counts more than what the page says of itself. */
  location?: string | null;
}

/** As much of a description as is compared with the article's beginning. */
const COMPARED = 300;

/**
 * A saved page as an article: its own words about itself (`metadataOf`), and of its nodes those that are the article
 * (`readable`), else its `main`, `article` or `body`. Never executes, fetches or resolves anything. Throws PostilError
 * `too-deep`.
 */
export function parseHtml(
  { text, name }: ArticleSource,
  { embedded, location = null }: PageParts = {},
): ParsedArticle {
  const page = documentOf(text, name);
  const metadata = metadataOf(page);
  const chosen = readable(page);
  const options = {
    base: metadata.base ?? location,
    language: { lang: metadata.lang, dir: metadata.dir },
    ...(embedded === undefined ? {} : { embedded }),
  };
  let { blocks, resources } = chosen === null ? { blocks: [], resources: [] } : treeOf(chosen.root, options);
  if (textOf(blocks) === '') ({ blocks, resources } = treeOf(landmark(page), options));
  // A page of pure navigation is still something to read.
  if (textOf(blocks) === '') ({ blocks, resources } = treeOf(page, options));
  const words = textOf(blocks);
  const heading = firstHeading(page);
  const title = metadata.title ?? chosen?.title ?? metadata.documentTitle ?? heading;
  return {
    title: title ?? titleOf(name, words),
    byline: metadata.byline ?? chosen?.byline ?? null,
    published: metadata.published,
    dek: metadata.dek === null || repeats(words, metadata.dek) ? null : metadata.dek,
    lang: metadata.lang ?? languageOf(words),
    dir: metadata.dir ?? majorityDirection(blocks.map((block) => textOf([block]))),
    siteName: metadata.siteName,
    sourceUrl: location !== null && isWebAddress(location) ? location : metadata.sourceUrl,
    blocks: title === null ? blocks : withoutTitle(blocks, title),
    resources,
    warnings: [],
    rules: {},
    dropped: {},
  };
}

/** Descriptions are often the article's own beginning, cut off: no standfirst. */
function repeats(text: string, dek: string): boolean {
  const squeezed = (value: string): string =>
    value
      .replace(/[\s.\u2026]+/g, ' ')
      .trim()
      .toLowerCase();
  const head = squeezed(text.slice(0, dek.length * 2 + COMPARED));
  return head.includes(squeezed(dek).slice(0, COMPARED));
}

const FURNITURE = new Set(['nav', 'footer', 'aside']);

/** The page's `main`, else its only `article`, else its `body`; navigation, footers and asides left out. */
function landmark(page: Root): Root {
  const elements = [...elementsOf(page)];
  const articles = elements.filter((element) => element.tagName === 'article');
  const main =
    elements.find((element) => element.tagName === 'main') ??
    (articles.length === 1 ? articles[0] : undefined);
  const body = main ?? elements.find((element) => element.tagName === 'body');
  return {
    type: 'root',
    children: (body?.children ?? page.children).flatMap(unfurnished),
  };
}

function unfurnished(node: Child): Element['children'] {
  if (node.type === 'text') return [node];
  if (!isElement(node)) return [];
  if (FURNITURE.has(node.tagName)) return [];
  return [{ ...node, children: node.children.flatMap(unfurnished) }];
}

function firstHeading(page: Root): string | null {
  for (const element of elementsOf(page)) {
    if (element.tagName === 'h1' && lineText(element) !== '') return lineText(element);
  }
  return null;
}

/** The header shows the title; a first heading that says the same would say it twice. A heading that is all stays. */
function withoutTitle(blocks: readonly Block[], title: string): Block[] {
  // Bylines, pictures and a rubric may stand above the heading, seldom more.
  const index = blocks.findIndex(
    (block, at) => at < 4 && block.type === 'heading' && textOf([block]) === title,
  );
  const rest = index < 0 ? [...blocks] : blocks.filter((_, at) => at !== index);
  return textOf(rest) === '' ? [...blocks] : rest;
}
