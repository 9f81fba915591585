import { encodingName } from '../../core/encodings.ts';
import type { OpenedArticle } from '../../core/library/import.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { outcomeWords, type Outcome } from '../../core/review.ts';
import { words } from '../../core/words/words.ts';
import type { OpenResult } from '../../ipc.ts';
import type { Library } from '../store/library.ts';
import type { PostilApp } from './app.svelte.ts';
import type { Imported } from './importing.ts';

/** What the window knows of a file beyond what was just read of it, and what it says when the file is taken in. */

type Read = Extract<OpenResult, { ok: true }>;

/** The article of the library that was last read from this place, if any. */
export async function articleAt(library: Library, place: string): Promise<ArticleRecord | null> {
  const row = await library.database.places.get(place);
  return row === undefined ? null : ((await library.article(row.articleId)) ?? null);
}

/** The encoding that the reader chose for an article's file; `null` where it is the one detected. */
export function chosenEncoding(article: ArticleRecord | null): string | null {
  return article?.extraction?.encoding.by === 'chosen' ? article.encoding : null;
}

/**
 * The encoding that the reader chose for this file where it was just read in another: main keeps the choices that are made in
 * the window, and those of the command line are in the library alone. `null` where it was read as it should be.
 */
export function missedChoice({ opened, reason }: Read, before: ArticleRecord | null): string | null {
  const { by } = opened.article.extraction.encoding;
  // A file that has become a document since has no encoding to choose.
  const isOther = by !== 'chosen' && by !== 'format' && reason !== 'encoding';
  return isOther && before?.deleted === null ? chosenEncoding(before) : null;
}

/** What became of the text when the reader chose how it is to be read. */
export function readAsWords(encoding: string, { outcome, revised }: Imported): string {
  const name = encodingName(encoding);
  const { readAs, readAsSame, readAsOther } = words.shell.arrival;
  if (outcome === 'known') return readAsSame(name);
  return revised === null ? readAs(name) : readAsOther(name, outcomeWords(revised));
}

/** Says of what was pasted that it is an article now, which can be undone, and of a file that it was somewhere else before. */
export function tellComing(
  app: Pick<PostilApp, 'messages' | 'organiser' | 'showLibrary'>,
  { articleId, outcome }: Pick<Imported, 'articleId' | 'outcome'>,
  { place: { id, name }, article }: Pick<OpenedArticle, 'place' | 'article'>,
): void {
  const { messages } = app;
  if (outcome === 'moved') return messages.show(words.shell.arrival.moved(name));
  if (!id.startsWith('pasted-')) return;
  const undo = () => void app.showLibrary().then(() => app.organiser.trash([articleId]));
  messages.show(words.shell.arrival.pasted(article.title), { undo });
}

/** Says that a file has changed, and what became of the notes in it. */
export function tellRevised(
  { messages, commands }: Pick<PostilApp, 'messages' | 'commands'>,
  name: string,
  revised: Outcome,
): void {
  const action = { label: words.shell.arrival.look, run: () => void commands.run('review') };
  const said = words.shell.arrival.changed(name, outcomeWords(revised));
  messages.show(said, revised.needs + revised.edited > 0 ? { action } : {});
}

/** Says that a file is a copy of an article that is there; `null` where the article has one place only. */
export function copyWords({ title, places }: ArticleRecord): string | null {
  return places.length < 2 ? null : words.shell.arrival.copy(title, places.length);
}

/** Says so on the screen. */
export async function tellCopy(
  { library, messages }: Pick<PostilApp, 'library' | 'messages'>,
  articleId: string,
): Promise<void> {
  const article = await library.article(articleId);
  const said = article && copyWords(article);
  if (said) messages.show(said);
}
