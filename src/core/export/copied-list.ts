import { isOnWhole, type Annotation } from '../annotation.ts';
import { citationOf } from './citation.ts';
import { highlightMarkdown } from './copied.ts';
import { escapeInline } from './escape.ts';
import type { ExportInput } from './input.ts';
import { highlightLink } from './link.ts';

/** What stands above some of the highlights that are copied together. */
export type ListHead =
  /** An article: its source stands below the head, once. */
  | { kind: 'article'; input: ExportInput }
  /** A colour or a tag, as the reader calls it: of each highlight the source stands below it. */
  | { kind: 'words'; words: string };

/** The head as Markdown, and what is said once for all below it. */
export function headMarkdown(head: ListHead): string {
  if (head.kind === 'words') return `## ${escapeInline(oneLine(head.words))}`;
  const { title, ...rest } = citationOf(head.input.article);
  const source = [rest.author, rest.site, rest.date, rest.source].filter((part) => part !== null).join(', ');
  const lines = [`## ${escapeInline(title)}`, ...(source === '' ? [] : [escapeInline(source)])];
  return lines.join('\n\n');
}

/**
 * One highlight of a list as Markdown: quote, note, tags, and a line with where it is from, which leads back to the passage in Postil.
 * No newline at its end.
 *
 * @param isUnderArticle whether its article stands above it already: then the link alone says where
 */
export function listedMarkdown(annotation: Annotation, input: ExportInput, isUnderArticle: boolean): string {
  const own = highlightMarkdown(annotation, input);
  const link = highlightLink(annotation.articleId, annotation.id);
  const source = isUnderArticle ? `[${isOnWhole(annotation) ? 'On the article' : 'In Postil'}](${link})` : sourceOf(input, link); // prettier-ignore
  return own === '' ? `— ${source}` : `${own}\n\n— ${source}`;
}

/** Author and title lead back; the address, where there is one, is a link of its own. */
function sourceOf({ article }: ExportInput, link: string): string {
  const { author, title, ...rest } = citationOf(article);
  const known = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ');
  const words = escapeInline(known([author, `“${title}”`]));
  const others = known([rest.site, rest.date, rest.source]);
  return `[${words}](${link})${others === '' ? '' : `, ${escapeInline(others)}`}`;
}

/** The parts of a list, one after the other, as one document. */
export function joinedMarkdown(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
