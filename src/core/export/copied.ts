import { isOnWhole, type Annotation } from '../annotation.ts';
import { quoteOf, quoteText } from '../quote.ts';
import { citationOf, citationText } from './citation.ts';
import { quotedTexts, type ExportInput } from './input.ts';
import { noteMarkdown } from './note.ts';
import { quoteMarkdown } from './quote-markdown.ts';
import { tagLine } from './tags.ts';

/**
 * One highlight as Markdown for a document of the reader's own: the quote, the note, the tags. Without a block id, of which the
 * library's own file has the only one. No newline at its end; empty where there is nothing to say.
 */
export function highlightMarkdown(annotation: Annotation, input: ExportInput): string {
  const quote = isOnWhole(annotation) ? [] : quoteMarkdown(quoteOf(annotation, quotedTexts(input)));
  return [
    quote.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n'),
    noteMarkdown(annotation.note).join('\n'),
    tagLine(annotation.tags),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * The words that were marked, and where they are from, as plain text for any program: *“The ferry left.” — Ines Marlow, “The
 * last ferry”, 2024-06-27, https://…*. Of a note on the whole article the citation alone.
 */
export function quoteWithCitation(annotation: Annotation, input: ExportInput): string {
  const citation = citationText(citationOf(input.article));
  const quote = isOnWhole(annotation) ? '' : quoteText(quoteOf(annotation, quotedTexts(input))).trim();
  if (quote === '') return citation;
  // A citation below several paragraphs stands on a line of its own.
  return quote.includes('\n') ? `“${quote}”\n— ${citation}` : `“${quote}” — ${citation}`;
}
