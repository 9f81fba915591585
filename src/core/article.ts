/**
 * The article: a typed tree and ONE canonical text.
 *
 * The tree is a named subset of HTML's elements. The renderer builds the page from it with `createElement`; nothing in it
 * is ever parsed as markup again. All offsets anywhere in Postil are UTF-16 code units into `text`.
 */

export type ArticleFormat = 'text' | 'markdown' | 'html';
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
 * A picture. `resource` names an entry of `Article.resources` when the picture belongs to the file itself; otherwise it is
 * `null`, and the page shows a placeholder that names `host`. Its words are not part of the text.
 */
export interface ImageInline {
  type: 'image';
  resource: string | null;
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
export type Inline = TextInline | SpanInline | LinkInline | ImageInline | FootnoteReferenceInline;

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

/** A picture that is part of the article's own file, as base64 of a type that the parser checked by its first bytes. */
export interface Resource {
  id: string;
  mediaType: string;
  base64: string;
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
  resources: Resource[];
  warnings: Warning[];
}
