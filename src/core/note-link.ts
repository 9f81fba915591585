import { escapeInline } from './export/escape.ts';

/** What a link in a note points to inside the library: an article, or one highlight of it. */
export interface NoteLink {
  articleId: string;
  annotationId: string | null;
}

/** The address scheme of links inside the library. Only notes may carry them, and only the window follows them. */
const PREFIX = 'postil://article/';

/** The address that `parseNoteLink` reads back equal. */
export function noteLink(articleId: string, annotationId: string | null = null): string {
  const article = `${PREFIX}${encoded(articleId)}`;
  return annotationId === null ? article : `${article}#${encoded(annotationId)}`;
}

/** What `href` points to; `null` when it is no address inside the library. */
export function parseNoteLink(href: string): NoteLink | null {
  const [, article, annotation] = /^postil:\/\/article\/([^/?#]+)(?:#([^#]+))?$/i.exec(href) ?? [];
  const articleId = decoded(article);
  if (articleId === null) return null;
  if (annotation === undefined) return { articleId, annotationId: null };
  const annotationId = decoded(annotation);
  return annotationId === null ? null : { articleId, annotationId };
}

/** A Markdown link that shows `words` as they are. */
export function markdownLink(words: string, href: string): string {
  return `[${escapeInline(words)}](${href})`;
}

/** As `encodeURIComponent`, and parentheses too, which would end the link in Markdown. */
function encoded(id: string): string {
  return encodeURIComponent(id).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function decoded(part: string | undefined): string | null {
  if (part === undefined) return null;
  try {
    // As long as an id may be (library/schema.ts).
    return decodeURIComponent(part).slice(0, 200);
  } catch {
    return null;
  }
}
