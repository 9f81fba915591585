import { hashOf } from './hash.ts';
import { linesIn, type Paragraph } from './paragraphs.ts';

/** What the callout says above our side of a conflict. It is folded: the reader's text is the one that stands. */
const TITLE = 'Changed in Postil, too';

/**
 * Our side of a conflict as a callout that a later merge knows again by the block's id in it:
 *
 *     > [!postil|hl-a1]- Changed in Postil, too
 *     > The note as it is in Postil.
 */
export function calloutOf(id: string, quote: readonly string[], below: readonly Paragraph[]): string[] {
  const gap = quote.length > 0 && below.length > 0 ? [''] : [];
  const shown = [...quote, ...gap, ...linesIn(below)];
  return [`> [!postil|${id}]- ${TITLE}`, ...shown.map((line) => (line.trim() === '' ? '>' : `> ${line}`))];
}

/** A callout's hash, without what stands before its quote marks. */
export function calloutHash(lines: readonly string[], prefix: string): string {
  return hashOf(lines.map((line) => (line.startsWith(prefix) ? line.slice(prefix.length) : line)));
}
