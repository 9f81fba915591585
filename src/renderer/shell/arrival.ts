import { encodingName } from '../../core/encodings.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { outcomeWords } from '../../core/review.ts';
import type { OpenResult } from '../../ipc.ts';
import type { Library } from '../store/library.ts';
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
  const became = outcome === 'known' ? ': the text is the same' : revised && `: ${outcomeWords(revised)}`;
  return `Read as ${encodingName(encoding)}${became ?? ''}.`;
}

const FEW = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Says that a file is a copy of an article that is there; `null` where the article has one place only. */
export function copyWords({ title, places }: ArticleRecord): string | null {
  const { length } = places;
  if (length < 2) return null;
  return `Same text as “${title}”, which is open from ${FEW[length - 2] ?? length} places now.`;
}
