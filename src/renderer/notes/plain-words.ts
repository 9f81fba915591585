import { markdownBlocks } from '../../core/parse/markdown-note.ts';
import { textOf } from '../../core/text.ts';
import { firstWords } from './first-words.ts';

/** A note's words without its Markdown, as they are read: for where it is spoken, or has one line only. */
export function plainWords(note: string): string {
  return textOf(markdownBlocks(note)).trim();
}

/** One line of a card holds about 40 letters; nothing beyond is laid out. */
const ON_A_LINE = 80;
/** Markdown that is looked at for them: marks and addresses are not among them. */
const LOOKED_AT = 800;

/** A note's first words on one line, as they are read; its tags where it has none. */
export function startOf({ note, tags }: { note: string; tags: readonly string[] }): string {
  const words = firstWords(plainWords(note.trim().slice(0, LOOKED_AT)), ON_A_LINE);
  return (
    words ||
    tags
      .map((tag) => `#${tag}`)
      .join(' ')
      .slice(0, ON_A_LINE)
  );
}
