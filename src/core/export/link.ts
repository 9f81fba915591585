import { noteLink, parseNoteLink } from '../note-link.ts';

/** What a deep link leads to. `annotation` is `null` where it leads to the article alone. */
export interface HighlightLink {
  article: string;
  annotation: string | null;
}

/**
 * The address of a highlight's passage, `postil://article/<id>#<highlight id>`, both percent-encoded: in the window, in notes,
 * and in the files that go out.
 */
export function highlightLink(articleId: string, annotationId: string): string {
  return noteLink(articleId, annotationId);
}

/** The address of an article alone. */
export function articleLink(articleId: string): string {
  return noteLink(articleId);
}

/** What `url` leads to; `null` when it is no address of ours. Scheme and host in any case, as systems hand them over. */
export function parseHighlightLink(url: string): HighlightLink | null {
  const link = parseNoteLink(url);
  return link === null ? null : { article: link.articleId, annotation: link.annotationId };
}
