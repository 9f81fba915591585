import { parseNoteLink, type NoteLink } from '../../core/note-link.ts';
import { linkTarget } from '../../core/note-links.ts';
import { words } from '../../core/words/words.ts';
import { firstWords } from '../notes/first-words.ts';
import { plainWords } from '../notes/plain-words.ts';
import type { PostilDatabase } from '../store/database.ts';
import type { Library } from '../store/library.ts';
import { findAnnotations } from '../store/packs.ts';

/** A note that links somewhere. */
export interface Backlink {
  annotationId: string;
  articleId: string;
  /** Of the article that the note is in. */
  title: string;
  /** The beginning of the note, as it is read. */
  words: string;
}

export interface Backlinks {
  /** The newest first; not all, where there are very many. */
  list: readonly Backlink[];
  count: number;
}

export const NO_BACKLINKS: Backlinks = Object.freeze({ list: [], count: 0 });

/** Notes that are told by name; nobody reads through more than this. */
const MOST = 50;
/** Letters of a note's beginning. */
const LETTERS = 90;
/** Markdown that is looked at for them: marks and addresses are not among them. */
const LOOKED_AT = 800;

/**
 * The notes that link to an article, or to one of its highlights (`annotationId`); of an article those that link to any of its
 * highlights, too. Notes in the trash, and of articles there, do not.
 */
export async function backlinksTo(
  database: PostilDatabase,
  articleId: string,
  annotationId: string | null = null,
): Promise<Backlinks> {
  const rows = await database.links.where('to').equals(linkTarget(articleId, annotationId)).toArray();
  // From one note of an article to another of it is no news of the article.
  const others = rows.filter((row) => (annotationId === null ? row.articleId !== articleId : row.id !== annotationId)); // prettier-ignore
  if (others.length === 0) return NO_BACKLINKS;
  const articles = await database.articles.bulkGet(others.map((row) => row.articleId));
  const titles = new Map(
    articles.flatMap((one) => (one === undefined || one.deleted !== null ? [] : [[one.id, one.title]])),
  );
  const there = others.filter((row) => titles.has(row.articleId));
  const notes = [...(await findAnnotations(database, there)).values()]
    .filter(({ deleted }) => deleted === null)
    .sort((a, b) => (a.updated < b.updated ? 1 : -1));
  const list = notes.slice(0, MOST).map((note): Backlink => ({
    annotationId: note.id,
    articleId: note.articleId,
    title: titles.get(note.articleId) ?? '',
    words: firstWords(plainWords(note.note.slice(0, LOOKED_AT)) || note.exact, LETTERS),
  }));
  return { list, count: notes.length };
}

/** What has become of what a link leads to: it is there, or why not, as a sentence. */
export async function goneWords(library: Library, href: string): Promise<string | null> {
  const link = parseNoteLink(href);
  return link === null ? null : linkGoneWords(library, link);
}

/** `null` where the link leads somewhere. */
export async function linkGoneWords(
  library: Library,
  { articleId, annotationId }: NoteLink,
): Promise<string | null> {
  const { links } = words.reader;
  const article = await library.article(articleId);
  if (article === undefined) return links.articleGone;
  if (article.deleted !== null) return links.articleDeleted(article.title);
  if (annotationId === null) return null;
  // What was marked a moment ago may not be in the database yet.
  const found = (await library.copy.current([{ id: annotationId, articleId }]))?.get(annotationId);
  if (found === undefined) return links.highlightGone;
  if (found.deleted === null) return null;
  return links.highlightDeleted;
}
