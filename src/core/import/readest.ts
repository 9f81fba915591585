import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { nearestColour } from './colour.ts';
import { Named } from './duplicates.ts';
import type { ForeignAnnotation, ForeignArticle, ForeignFile } from './foreign.ts';
import {
  checkedFile,
  field,
  fieldsOf,
  isFields,
  jsonOf,
  keyOf,
  LeftOut,
  textOf,
  timeOf,
  UNSAID,
  withinLengths,
  type Fields,
} from './values.ts';

/**
 * Readest's notes of one book: its export (`"$format": "readest-annotations"`), or the `config.json` that it keeps beside the
 * book (`booknotes`), which does not say the book's title. Places in Readest are CFIs of an EPUB and mean nothing elsewhere: the
 * quote is what a note is placed by. Bookmarks and deleted notes are left out, and counted. Throws PostilError `empty`, `malformed`,
 * `too-large`.
 */
export function readReadest({ name, text }: { name: string; text: string }): ForeignFile {
  const value = jsonOf(text, 'Readest');
  if (!isFields(value)) throw notReadest();
  const left = new LeftOut();
  const article = bookOf(value, fieldsOf(value, 'book'), name, new Named(left), left);
  return checkedFile(
    { kind: 'readest', articles: [article], warnings: left.warnings },
    words.importing.programs.readest.none,
  );
}

/** Whether these are the files of such a folder. Many folders have a `config.json`; few beside a `library.json`, under a hash. */
export function isReadestFolder(paths: readonly string[]): boolean {
  return (
    paths.some((path) => /(?:^|\/)library\.json$/.test(path)) &&
    paths.some((path) => /(?:^|\/)[0-9a-f]{32}\/config\.json$/.test(path))
  );
}

/** A backup's folder: `library.json`, the list of books, and a folder for each, named by its hash, with its `config.json`. */
export function readReadestFolder(entries: readonly { path: string; text: string }[]): ForeignFile {
  const left = new LeftOut();
  const named = new Named(left);
  const books = new Map<string, Fields>();
  for (const { path, text } of entries) {
    if (!/(?:^|\/)library\.json$/.test(path)) continue;
    const list = jsonOf(text, 'Readest');
    for (const book of Array.isArray(list) ? list : []) {
      const hash = isFields(book) ? textOf(book, 'hash') : null;
      if (hash !== null) books.set(hash, book as Fields);
    }
  }
  const articles = entries.flatMap(({ path, text }) => {
    const folder = /(?:^|\/)([^/]{1,200})\/config\.json$/.exec(path)?.[1];
    if (folder === undefined) return [];
    const value = jsonOf(text, 'Readest');
    if (!isFields(value)) throw notReadest();
    const hash = textOf(value, 'bookHash') ?? folder;
    return [bookOf(value, books.get(hash) ?? books.get(folder) ?? {}, hash, named, left)];
  });
  return checkedFile(
    { kind: 'readest', articles, warnings: left.warnings },
    words.importing.programs.readest.noneInFolder,
  );
}

/** @param name what the book is called where nothing says its title */
function bookOf(value: Fields, book: Fields, name: string, named: Named, left: LeftOut): ForeignArticle {
  const isExport = field(value, '$format') === 'readest-annotations';
  const list = field(value, isExport ? 'annotations' : 'booknotes');
  if (!Array.isArray(list)) throw notReadest();
  const hash = textOf(book, 'hash') ?? textOf(value, 'bookHash') ?? '';
  const title = textOf(book, 'title') ?? titleFrom(name);
  if (title === null) {
    left.add('no-title', words.importing.programs.readest.noTitle);
  }
  return {
    id: null,
    title,
    byline: textOf(book, 'author'),
    sourceUrl: null,
    published: null,
    language: textOf(book, 'primaryLanguage'),
    text: null,
    annotations: named.unique(list.flatMap((entry) => noteOf(entry, hash, left))),
  };
}

function notReadest(): PostilError {
  return new PostilError('malformed', words.importing.programs.readest.notWritten);
}

/** `config.json` and a hash say nothing; what the reader called the file may. */
function titleFrom(name: string): string | null {
  const base = name.replace(/\.json$/i, '').trim();
  return base === '' || /^config\b|^[0-9a-f]{16,}$/i.test(base) ? null : base;
}

function noteOf(entry: unknown, hash: string, left: LeftOut): ForeignAnnotation[] {
  if (!isFields(entry)) {
    left.add('unreadable', words.importing.programs.unreadable);
    return [];
  }
  const deleted = field(entry, 'deletedAt');
  if (deleted !== undefined && deleted !== null && deleted !== 0) {
    left.add('deleted', words.importing.programs.readest.deleted);
    return [];
  }
  const note = textOf(entry, 'note') ?? '';
  const isBookmark = field(entry, 'type') === 'bookmark';
  if (isBookmark && note === '') {
    left.add('bookmarks', words.importing.programs.bookmarks);
    return [];
  }
  // A bookmark's text is the beginning of its page and may be cut off.
  const exact = isBookmark ? '' : (textOf(entry, 'text') ?? '');
  if (exact === '' && note === '') {
    left.add('no-words', words.importing.programs.wordless);
    return [];
  }
  const id = textOf(entry, 'id');
  const place = textOf(entry, 'cfi');
  const annotation: ForeignAnnotation = {
    ...UNSAID,
    key: id === null ? keyOf('readest', hash, place, exact) : keyOf('readest', hash, id),
    exact,
    note,
    colour: nearestColour(textOf(entry, 'color')),
    style: ['underline', 'squiggly'].includes(textOf(entry, 'style') ?? '') ? 'underline' : 'highlight',
    tags: [],
    created: timeOf(field(entry, 'createdAt')),
    updated: timeOf(field(entry, 'updatedAt')),
  };
  return [withinLengths(annotation, left)];
}
