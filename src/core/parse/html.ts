import type { Block, Extraction } from '../article.ts';
import { PostilError } from '../failure.ts';
import { textOf } from '../text.ts';
import { isWebAddress } from './address.ts';
import { nameCode } from './code-language.ts';
import { extensionOf } from './detect.ts';
import { titleFromName, titleOf } from './file-title.ts';
import { settleFragments } from './fragments.ts';
import { elementsOf, isElement, type Child, type Element, type Root } from './hast.ts';
import { entityWarnings, withoutDeclarations } from './html-doctype.ts';
import { documentOf } from './html-document.ts';
import { droppedFrom } from './html-dropped.ts';
import { metadataOf } from './html-metadata.ts';
import { readable } from './html-readable.ts';
import { takeToolbar } from './html-saved.ts';
import { fullPageOf } from './html-views.ts';
import { languageOf, majorityDirection } from './language.ts';
import { foldFormulas } from './math-pages.ts';
import type { EmbeddedPicture } from './picture.ts';
import type { ArticleSource, ParsedArticle } from './source.ts';
import type { Origins } from './tree-origins.ts';
import { treeOf } from './tree.ts';
import { XHTML } from './xhtml.ts';
import { xmlOf } from './xml.ts';

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
  const { page, entities } = pageOf(text, name);
  const archived = takeToolbar(page);
  const chosen = readable(page);
  const metadata = metadataOf(page, { seen: chosen?.byline ?? null, archived });
  const options = {
    base: metadata.base ?? location,
    language: { lang: metadata.lang, dir: metadata.dir },
    ...(embedded === undefined ? {} : { embedded }),
    origins: new WeakMap() satisfies Origins,
  };
  // A page of pure navigation is still something to read.
  let view = chosen?.root ?? landmark(page);
  let { blocks, shelf } = treeOf(view, options);
  for (const other of [landmark, () => page]) {
    if (textOf(blocks) !== '') break;
    view = other(page);
    ({ blocks, shelf } = treeOf(view, options));
  }
  const words = textOf(blocks);
  const { title } = metadata;
  const untitled = (all: readonly Block[]) => (title === null ? [...all] : withoutTitle(all, title));
  const clean = untitled(blocks);
  settleFragments(clean, page, options.origins);
  const found = {
    title: title ?? titleOf(name, words),
    byline: metadata.byline,
    published: metadata.published,
    dek: metadata.dek === null || repeats(words, metadata.dek) ? null : metadata.dek,
    lang: metadata.lang ?? languageOf(words),
    siteName: metadata.siteName,
    sourceUrl: location !== null && isWebAddress(location) ? location : metadata.sourceUrl,
  };
  const rules: Extraction['rules'] = {
    title: titleFromName(name) === null ? 'letters' : 'file-name',
    lang: 'letters',
    ...metadata.rules,
    ...(found.sourceUrl === metadata.sourceUrl ? {} : { sourceUrl: 'saved-from' }),
  };
  return {
    ...found,
    dir: metadata.dir ?? majorityDirection(blocks.map((block) => textOf([block]))),
    blocks: clean,
    ...fullPageOf(page, { blocks: clean, shelf }, options, untitled),
    warnings: entityWarnings(entities),
    rules: Object.fromEntries(
      Object.entries(rules).filter(([field]) => found[field as keyof typeof found] !== null),
    ),
    dropped: droppedFrom(page, view, clean),
  };
}

/** A page of XHTML that is named so, as XML; as HTML where it is none. Everything else as browsers read it, as HTML. */
function pageOf(text: string, name: string): { page: Root; entities: number } {
  const xhtml = /^xht(?:ml)?$/.test(extensionOf(name)) ? xhtmlOf(text, name) : null;
  const { html, entities } = xhtml === null ? withoutDeclarations(text) : { html: text, entities: 0 };
  const page = xhtml ?? documentOf(html, name);
  nameCode(page);
  return { page, entities };
}

/** As much as a document type may take. */
const PROLOGUE = 20_000;

function xhtmlOf(text: string, name: string): Root | null {
  try {
    const root = xmlOf(text, name, XHTML);
    const isPage = [...elementsOf(root)].some((element) => isElement(element, 'body'));
    if (isPage) foldFormulas(root);
    return isPage ? root : null;
  } catch (error) {
    // What is too deep or too much as XML is that as HTML, too; what is no XML may be HTML.
    // One that defines entities is refused, whatever else it may be.
    if (error instanceof PostilError && !/<!ENTITY\s/i.test(text.slice(0, PROLOGUE))) return null;
    throw error;
  }
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

/** The header shows the title; a first heading that says the same would say it twice. A heading that is all stays. */
function withoutTitle(blocks: readonly Block[], title: string): Block[] {
  // Bylines, pictures and a rubric may stand above the heading, seldom more.
  const index = blocks.findIndex(
    (block, at) => at < 4 && block.type === 'heading' && textOf([block]) === title,
  );
  const rest = index < 0 ? [...blocks] : blocks.filter((_, at) => at !== index);
  return textOf(rest) === '' ? [...blocks] : rest;
}
