import type { TextParser } from './article-from.ts';
import type { TextFormat } from './source.ts';

/** The parser of a format of text, loaded when the first file of it is read: those of Markdown and HTML are most of the program. */
export const textParser: Readonly<Record<TextFormat, () => Promise<TextParser>>> = {
  text: async () => (await import('./text.ts')).parseText,
  markdown: async () => (await import('./markdown.ts')).parseMarkdown,
  html: async () => (await import('./html.ts')).parseHtml,
};
