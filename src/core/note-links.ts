import { parseNoteLink } from './note-link.ts';

/** The names under which a link's target is looked up: of an article, and of a highlight, whose ids could be alike. */
export const linkTarget = (articleId: string, annotationId: string | null = null): string =>
  annotationId === null ? `article ${articleId}` : `annotation ${annotationId}`;

/** An address of ours in a note's Markdown, up to what cannot be part of one. */
const ADDRESS = /postil:\/\/article\/[^\s()<>[\]"']+/gi;

/**
 * What the links in a note point to, inside the library, each once: the highlight, and the article that it is in, so that
 * whoever asks for what points to an article hears of its highlights as well.
 */
export function linkTargets(note: string): string[] {
  if (!/postil:/i.test(note)) return [];
  const targets = new Set<string>();
  for (const [address] of note.matchAll(ADDRESS)) {
    const link = parseNoteLink(address);
    if (link === null) continue;
    targets.add(linkTarget(link.articleId));
    if (link.annotationId !== null) targets.add(linkTarget(link.articleId, link.annotationId));
  }
  return [...targets];
}
