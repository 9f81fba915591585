import { resolve } from 'node:path';
import type { Annotation } from '../../core/annotation.ts';
import { PostilError } from '../../core/failure.ts';
import { sameArticle } from '../../core/library/import.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { articlesWithText, type LibraryState } from '../../core/library/state.ts';
import { placeOf } from '../files/place.ts';
import { readArticleFile } from '../files/read.ts';
import { readLibrary } from '../library/library.ts';

/** How commands find articles in the library's record. */

/** The library of a profile as it is; `null` where there is none yet. */
export async function libraryOf(profile: string): Promise<Awaited<ReturnType<typeof readLibrary>> | null> {
  try {
    return await readLibrary(profile);
  } catch (error) {
    if (error instanceof PostilError && error.code === 'not-found') return null;
    throw error;
  }
}

/** Ids of all articles that are not in the trash, in the order they came: names that clash are numbered the same each time. */
export function allArticles({ articles }: LibraryState): string[] {
  return [...articles.values()].filter(({ deleted }) => deleted === null).map(({ id }) => id);
}

/** Where articles are looked for. */
interface Articles {
  articles: ReadonlyMap<string, ArticleRecord>;
  /** Those that have or had a text with this hash. */
  withText(hash: string): ArticleRecord[];
}

/** By id, by place, and, where the file was moved, by its text. */
export function findArticle(file: string, cwd: string, state: LibraryState): Promise<ArticleRecord> {
  const { articles } = state;
  return findArticleIn(file, cwd, { articles, withText: (hash) => articlesWithText(state, hash) });
}

export async function findArticleIn(file: string, cwd: string, library: Articles): Promise<ArticleRecord> {
  const { articles } = library;
  const byId = articles.get(file);
  if (byId !== undefined) return byId;
  const path = resolve(cwd, file);
  const place = placeOf(path);
  for (const article of articles.values())
    if (article.places.some(({ id }) => id === place.id)) return article;
  const opened = await readArticleFile(path);
  const byText = library.withText(opened.hash);
  const article = sameArticle(opened, byText) ?? byText[0];
  if (article !== undefined) return article;
  throw new PostilError(
    'not-found',
    `${place.name} is not in the library. Import it first: postil import ${file}`,
  );
}

/** The encoding that was chosen for an article's file when it was read last; `undefined` where it was detected. */
export function chosenEncoding(article: ArticleRecord | undefined): string | undefined {
  return article?.extraction?.encoding.by === 'chosen' ? article.encoding : undefined;
}

/** Annotations, those in the trash too, by the id of their article. */
export function byArticle({ annotations }: LibraryState): Map<string, Annotation[]> {
  const grouped = new Map<string, Annotation[]>();
  for (const annotation of annotations.values()) {
    const group = grouped.get(annotation.articleId);
    if (group) group.push(annotation);
    else grouped.set(annotation.articleId, [annotation]);
  }
  return grouped;
}
