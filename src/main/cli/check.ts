import { resolve } from 'node:path';
import type { Annotation } from '../../core/annotation.ts';
import { PostilError, toFailure } from '../../core/failure.ts';
import { textsOf, viewsOf, type OpenedArticle } from '../../core/library/import.ts';
import { revisionChanges } from '../../core/library/reanchor.ts';
import { revisionId, type ArticleRecord } from '../../core/library/records.ts';
import type { LibraryState } from '../../core/library/state.ts';
import { homeOf } from '../../core/views.ts';
import { readArticleFile } from '../files/read.ts';
import { allArticles, byArticle, chosenEncoding, findArticle, libraryOf } from './articles.ts';
import type { Run } from './index.ts';

/**
 * `postil check`: where the annotations of articles stand in their files as they are now. One line an annotation, in the
 * order of the passages as they were made. Reads the record and the files; changes nothing: `import` does.
 */
export async function check({ request, output, profile, cwd }: Run): Promise<boolean> {
  const library = await libraryOf(profile);
  if (library === null) {
    await output.say(`There is no library in ${profile}.`);
    return false;
  }
  const { state, notices } = library;
  for (const notice of notices) await output.say(notice);
  const annotations = byArticle(state);
  let well = true;
  for (const file of request.all ? allArticles(state) : request.files) {
    if (output.closed) break;
    try {
      const article = await findArticle(file, cwd, state);
      const encoding = chosenEncoding(article);
      const opened = await readArticleFile(pathOf(file, article, cwd), { encoding });
      const live = (annotations.get(article.id) ?? []).filter(({ deleted }) => deleted === null);
      for (const line of placed(live, article, state, opened)) await output.result({ file, ...line });
    } catch (error) {
      well = false;
      await output.failed(file, toFailure(error));
    }
  }
  return well;
}

/** The file that was named; for an article named by its id, the place where it was met last. */
function pathOf(file: string, article: ArticleRecord, cwd: string): string {
  if (file !== article.id) return resolve(cwd, file);
  const place = article.places.at(-1);
  if (place !== undefined && place.path !== '') return place.path;
  throw new PostilError('not-found', `“${article.title}” has no file that could be looked at.`);
}

function placed(
  annotations: readonly Annotation[],
  article: ArticleRecord,
  { revisions }: LibraryState,
  opened: OpenedArticle,
): object[] {
  const textOf = (old: string) => revisions.get(revisionId(article.id, old)) ?? null;
  const now = textsOf(opened);
  const after = new Map(
    revisionChanges(annotations, textOf, now).map((change) => [change.id, change.after as Annotation]),
  );
  const ordered = annotations.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return ordered.map((annotation) => {
    const home = homeOf(after.get(annotation.id) ?? annotation, viewsOf(opened));
    const { id, exact } = annotation;
    const was = { start: annotation.start, end: annotation.end };
    if (home === null)
      return { id, state: 'orphan', exact, start: 0, end: 0, confidence: 0, found: null, was };
    const { state, start, end, confidence } = home.place;
    const text = home.view === 'page' ? now.page?.text : now.clean.text;
    const found = state === 'orphan' ? null : (text?.slice(start, end) ?? null);
    const line = { id, state, exact, start, end, confidence, found, was };
    return home.view === 'page' ? { ...line, view: 'page' } : line;
  });
}
