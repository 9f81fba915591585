import type { RenderedFile } from '../living/rendered.ts';
import { renderNotes, type RenderOptions } from '../template/render.ts';
import { frontMatterOf } from './front-matter.ts';
import type { ExportInput } from './input.ts';
import { USUAL_EXPORT } from './settings.ts';

export { blockId } from './block-id.ts';
export type { ExportedPage, ExportInput } from './input.ts';

/** The usual template, without what belongs to a file that is kept in step: headings of the article and links back. */
const ALONE: RenderOptions = { ...USUAL_EXPORT, headings: false, links: false };

/**
 * An article's notes as a Markdown file: YAML front matter, title, dek, notes on the whole article, then a block for each
 * highlight in reading order.
 *
 *     > [!quote|saffron]
 *     > The words that were marked, escaped.
 *
 *     ^hl-<id>
 *
 *     The note, as it was written.
 *
 *     #tag
 *
 * The block id has blank lines around it, as Obsidian wants it after a callout (Obsidian help, "Link to blocks"). An
 * underline is `[!quote|saffron underline]`, a strike-out `[!quote|saffron strike]`; a note on the whole article is a
 * `[!note|saffron]` without words; a place that is not certain is said in the callout's title. What stands only on the full
 * page around the article, and what has no place any more, follow in sections of their own. The same input gives the same
 * bytes. Other templates and options write it in other ways: see `renderNotes`. Throws a TemplateError.
 */
export function exportMarkdown(input: ExportInput, options: RenderOptions = ALONE): string {
  return markdownOf(renderNotes(input, options));
}

/** The same without front matter: what a reader pastes into a document of their own. */
export function copyMarkdown(input: ExportInput, options: RenderOptions = ALONE): string {
  return bodyOf(renderNotes(input, options));
}

/** A rendered file as its text: front matter, and the parts with a blank line between each two. */
export function markdownOf(file: RenderedFile): string {
  const matter = frontMatterOf(file.properties);
  const body = bodyOf(file);
  return matter === '' || body === '' ? matter + body : `${matter}\n${body}`;
}

function bodyOf({ parts }: RenderedFile): string {
  return parts.length === 0 ? '' : `${parts.map(({ text }) => text).join('\n\n')}\n`;
}
