import { PostilError } from '../../core/failure.ts';
import type { OpenedArticle } from '../../core/library/import.ts';
import type { Place } from '../../core/library/records.ts';
import { words } from '../../core/words/words.ts';
import { parseAside } from '../files/parse-aside.ts';
import type { ReadArticle } from '../files/parse.ts';
import { LARGEST } from '../files/read.ts';
import { withPictures } from '../pictures/fill.ts';
import type { PictureStore } from '../pictures/store.ts';

/** What the clipboard holds; empty texts where it has none of a kind. */
export interface Clipping {
  html: string;
  text: string;
}

/** Says how the text is encoded, so that it is not guessed. */
const MARK = '\ufeff';

/**
 * The article in what was copied elsewhere, read as a file with that content is: as the page that it was, or where that says
 * nothing as plain text. The same text has the same place for ever, at no path. Throws PostilError: `empty`, `too-large`, and
 * what `parseAside` throws.
 */
export async function readClipping(
  { html, text }: Clipping,
  { signal, pictures }: { signal?: AbortSignal; pictures: PictureStore },
): Promise<OpenedArticle> {
  const read = (html === '' ? null : await page(html, signal)) ?? (await plain(text, signal));
  const article = await withPictures(read.article, '', {
    ...{ store: pictures, beside: false },
    ...(signal === undefined ? {} : { signal }),
  });
  const place: Place = { id: `pasted-${read.hash.slice(0, 32)}`, name: words.adding.paste.name, path: '' };
  // What Postil wrote itself brings notes along as a file only: a paste is text.
  return { article, hash: read.hash, pageHash: read.pageHash, place };
}

/** `null` where nothing is left of it but white space: a picture, say, or the cells of an empty table. */
async function page(html: string, signal: AbortSignal | undefined): Promise<ReadArticle | null> {
  // A name that says nothing: the title is in the text.
  try {
    return await parseAside(bytesOf(html), 'text.html', signal);
  } catch (error) {
    if (error instanceof PostilError && error.code === 'empty') return null;
    throw error;
  }
}

function plain(text: string, signal: AbortSignal | undefined): Promise<ReadArticle> {
  if (text.trim() === '') throw new PostilError('empty', words.adding.paste.empty);
  return parseAside(bytesOf(text), 'text.txt', signal);
}

function bytesOf(text: string): Uint8Array {
  if (Buffer.byteLength(text) > LARGEST) throw new PostilError('too-large', words.adding.paste.tooLarge);
  return Buffer.from(MARK + text);
}
