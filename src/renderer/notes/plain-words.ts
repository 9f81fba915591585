import { markdownBlocks } from '../../core/parse/markdown-note.ts';
import { textOf } from '../../core/text.ts';

/** A note's words without its Markdown, as they are read: for where it is spoken, or has one line only. */
export function plainWords(note: string): string {
  return textOf(markdownBlocks(note)).trim();
}
