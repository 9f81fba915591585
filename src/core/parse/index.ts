import type { Article } from '../article.ts';
import { articleFrom, type TextParser } from './article-from.ts';
import { parseHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';
import type { ArticleSource, TextFormat } from './source.ts';
import { parseText } from './text.ts';

export { detectFormat } from './detect.ts';
export { parseDocument } from './documents.ts';
export type { ArticleSource, DocumentSource } from './source.ts';

const PARSERS: Readonly<Record<TextFormat, TextParser>> = {
  text: parseText,
  markdown: parseMarkdown,
  html: parseHtml,
};

/** `articleFrom`, with all parsers at hand; whoever reads one file loads the one that it needs (`textParser`). */
export function parseArticle(source: ArticleSource): Article {
  return articleFrom(source, PARSERS[source.format]);
}
