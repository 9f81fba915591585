/**
 * The article: a typed tree and ONE canonical text.
 *
 * The tree is a named subset of HTML's elements. The renderer builds the page from it with `createElement`; nothing in it
 * is ever parsed as markup again. All offsets anywhere in Postil are UTF-16 code units into `text`.
 */

import type { SharedSpan } from './views.ts';

/** What a file can be. `mhtml` is a web archive, `eml` a saved message; the three last are ZIP archives. */
export const FORMATS = ['text', 'markdown', 'html', 'mhtml', 'eml', 'docx', 'epub', 'odt'] as const;
export type ArticleFormat = (typeof FORMATS)[number];
export type Direction = 'ltr' | 'rtl';

/** Language (BCP 47) and direction where a block or a run of text differs from its surroundings. */
export interface Local {
  lang?: string;
  dir?: Direction;
}

/** Phrasing elements that carry no behaviour. Also the renderer's allow-list: a name that is not here is never created. */
export const SPAN_TAGS = [
  'em', 'strong', 'b', 'i', 's', 'u', 'mark', 'small', 'sub', 'sup', 'code', 'kbd', 'samp', 'var', 'cite', 'dfn', 'abbr',
  'ins', 'del', 'span', 'bdi', 'bdo', 'time', 'ruby', 'rt', 'rp',
] as const; // prettier-ignore
export type SpanTag = (typeof SPAN_TAGS)[number];

/** Text as it is shown, letter by letter; `\n` is a hard line break. White space is already collapsed by the parser. */
export interface TextInline {
  type: 'text';
  value: string;
}
export interface SpanInline extends Local {
  type: 'span';
  tag: SpanTag;
  children: Inline[];
}
/** `href` is data: shown and, for http(s), handed to the system's browser. A `#fragment` stays inside the article. */
export interface LinkInline extends Local {
  type: 'link';
  href: string;
  children: Inline[];
}
/**
 * A picture. `resource` names an entry of `Article.resources` when the picture came in the file itself. `local` says where
 * it may lie beside the file, best first, from the file's folder and never out of it (`./img/tide.png`; `file:` addresses as
 * they are): the library's article has a resource of that id for what was found. Otherwise the page shows a placeholder that
 * names `host`. Its words are not part of the text.
 */
export interface ImageInline {
  type: 'image';
  resource: string | null;
  local?: string[];
  /** It is an SVG, a document with scripts, which is not shown. */
  drawing?: true;
  host: string | null;
  alt: string;
  width?: number;
  height?: number;
}
/** The mark in the text that points to a footnote. `label` is shown and is part of the text. */
export interface FootnoteReferenceInline {
  type: 'footnote-reference';
  footnote: string;
  label: string;
}
/** MathML Core's elements, and the few of MathML 3 that formulas in the wild use. The renderer's allow-list, too. */
export const MATH_TAGS = [
  'math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'mstyle', 'merror', 'mpadded', 'mphantom',
  'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd', 'menclose',
] as const; // prettier-ignore
export type MathTag = (typeof MATH_TAGS)[number];
/** An element of MathML. `attributes` holds presentation only: no address, no handler, no style. */
export interface MathNode {
  tag: MathTag;
  attributes: Record<string, string>;
  /** Letters only in the token elements (`mi`, `mn`, `mo`, `ms`, `mtext`), white space collapsed; elsewhere single spaces. */
  children: (MathNode | string)[];
}
/** A formula. Its texts in document order are part of the article's text, as they stand in the page's text nodes. */
export interface MathInline {
  type: 'math';
  /** It stands in the place of a picture that the page shows: its letters are no more part of the text than a picture's are. */
  aside?: true;
  display: 'inline' | 'block';
  /** TeX, where the file has it: what is copied and exported. */
  source: string | null;
  root: MathNode;
}
export type Inline =
  TextInline | SpanInline | LinkInline | ImageInline | FootnoteReferenceInline | MathInline;

export interface ParagraphBlock extends Local {
  type: 'paragraph';
  children: Inline[];
}
export interface HeadingBlock extends Local {
  type: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  children: Inline[];
}
export interface ListItem {
  /** A task list's box, or `null` where there is none. */
  checked: boolean | null;
  children: Block[];
}
export interface ListBlock extends Local {
  type: 'list';
  ordered: boolean;
  start: number;
  items: ListItem[];
}
export interface QuoteBlock extends Local {
  type: 'quote';
  children: Block[];
}
export interface CodeBlock {
  type: 'code';
  language: string | null;
  value: string;
}
export interface RuleBlock {
  type: 'rule';
}
export interface TableCell {
  header: boolean;
  align: 'left' | 'center' | 'right' | null;
  colSpan: number;
  rowSpan: number;
  children: Block[];
}
export interface TableBlock extends Local {
  type: 'table';
  caption: Inline[];
  rows: TableCell[][];
}
export interface FigureBlock extends Local {
  type: 'figure';
  children: Block[];
  caption: Inline[];
}
export interface DefinitionItem {
  terms: Inline[][];
  descriptions: Block[][];
}
export interface DefinitionsBlock extends Local {
  type: 'definitions';
  items: DefinitionItem[];
}
export interface DetailsBlock extends Local {
  type: 'details';
  summary: Inline[];
  children: Block[];
}
export interface FootnoteItem {
  id: string;
  label: string;
  children: Block[];
}
export interface FootnotesBlock extends Local {
  type: 'footnotes';
  items: FootnoteItem[];
}
export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | QuoteBlock
  | CodeBlock
  | RuleBlock
  | TableBlock
  | FigureBlock
  | DefinitionsBlock
  | DetailsBlock
  | FootnotesBlock;

/** A picture that came with the article's file, of a type that the parser checked by its first bytes. */
export interface Picture {
  id: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Where a statement about the article comes from. The window has words for each; a file can give none of its own. */
export const RULES = [
  'json-ld', 'microdata', 'dublin-core', 'open-graph', 'twitter-card', 'meta', 'time-element', 'title-element', 'heading',
  'attribute', 'link', 'saved-from', 'readability', 'front-matter', 'first-lines', 'file-name', 'letters', 'properties',
  'package', 'message-header',
] as const; // prettier-ignore
export type Rule = (typeof RULES)[number];
/** What a file may state about its article. */
export const STATED = ['title', 'byline', 'published', 'dek', 'lang', 'siteName', 'sourceUrl'] as const;
export type Stated = (typeof STATED)[number];

/** How an encoding was found; `format` where the format itself knows (ZIP archives, MIME parts), `chosen` by the reader. */
export const ENCODING_RULES = [
  'mark', 'pattern', 'valid', 'declared', 'likely', 'fallback', 'chosen', 'format',
] as const; // prettier-ignore
export type EncodingRule = (typeof ENCODING_RULES)[number];

/** What was left out of the text, by kind. */
export const DROPPED_KINDS = [
  'scripts', 'styles', 'frames', 'controls', 'media', 'drawings', 'hidden', 'page-furniture', 'comments', 'deletions',
  'remote-pictures', 'missing-pictures',
] as const; // prettier-ignore
export type DroppedKind = (typeof DROPPED_KINDS)[number];

/** How the file was read, so that it can be questioned. */
export interface Extraction {
  format: { by: 'name' | 'content' };
  /**
   * `confidence` from 0 to 1; 1 where nothing was guessed. `candidates`: what else the bytes could be meant in, labels of
   * `ENCODINGS`, the likeliest first; missing where there is nothing else.
   */
  encoding: { by: EncodingRule; confidence: number; candidates?: string[] };
  /** Which rule gave what; what the article does not have is missing. */
  rules: Partial<Record<Stated, Rule>>;
  /** Counts above 0. */
  dropped: Partial<Record<DroppedKind, number>>;
}

/** A saved page whole, beside its clean view: navigation, comments and footers too. */
export interface FullPage {
  blocks: Block[];
  /** `textOf(blocks)`. */
  text: string;
  /** What it shares with the article's text. */
  shared: SharedSpan[];
}

/** Something the reader may want to know about how the file was read. `message` is a sentence for people. */
export interface Warning {
  code: string;
  message: string;
}

export interface Article {
  format: ArticleFormat;
  /** WHATWG encoding name, lower case: `utf-8`, `windows-1252`, … */
  encoding: string;
  title: string;
  byline: string | null;
  /** ISO 8601 date or date-time as the file gives it, never more exact than that: `2024-06-27`. */
  published: string | null;
  /** The standfirst: the sentence or two that summarise the article. */
  dek: string | null;
  /** BCP 47, or `null` where neither the file nor the text tells. */
  lang: string | null;
  dir: Direction;
  siteName: string | null;
  sourceUrl: string | null;
  blocks: Block[];
  /** `textOf(blocks)`, kept beside the tree because offsets outlive a change of the tree's rules. */
  text: string;
  /** `null` where there is nothing that the article itself does not say. */
  page: FullPage | null;
  /** Of both trees. */
  resources: Picture[];
  warnings: Warning[];
  extraction: Extraction;
}
