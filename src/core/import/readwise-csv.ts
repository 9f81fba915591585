import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { nearestColour } from './colour.ts';
import { table, type Row } from './csv-table.ts';
import { Named } from './duplicates.ts';
import type { ForeignAnnotation, ForeignArticle, ForeignFile } from './foreign.ts';
import { splitTags, taggedNote } from './readwise-note.ts';
import { utcTime } from './times.ts';
import { checkedFile, checkLength, LeftOut, webAddress, withinLengths } from './values.ts';

const WHOSE = 'Readwise';

/** What each column is called in Readwise's export, in its template for imports, and in what others write for that. */
const COLUMNS = {
  exact: ['highlight', 'quote', 'text'],
  title: ['book title', 'title', 'document title', 'article title'],
  byline: ['book author', 'author', 'authors'],
  book: ['amazon book id', 'asin', 'book id'],
  address: ['source url', 'source_url', 'url', 'source', 'document url', 'article url'],
  note: ['note', 'notes', 'highlight note'],
  colour: ['color', 'colour', 'highlight color'],
  tags: ['tags', 'highlight tags'],
  bookTags: ['document tags', 'book tags', 'article tags'],
  kind: ['location type', 'location_type'],
  location: ['location', 'page'],
  time: ['highlighted at', 'highlighted_at', 'date', 'created at', 'highlight date'],
  id: ['highlight id', 'readwise id', 'readwise url'],
} as const;
type Column = keyof typeof COLUMNS;

/**
 * Highlights of Readwise as CSV: its export (`Highlight, Book Title, Book Author, Amazon Book ID, Note, Color, Tags, Location Type,
 * Location, Highlighted at, Document tags`) or its template for imports (`Highlight, Title, Author, URL, Note, Location, Date`), by
 * the names of the columns, whatever parts them. Inline tags of a note (`.h1 .idea`) become tags; tags of a whole document a
 * note on it. One article for each book. Linear in the file.
 *
 * @throws PostilError `empty`, `too-large`, `malformed`
 */
export function readReadwise(text: string): ForeignFile {
  checkLength(text, WHOSE);
  const found = table(text, Object.values(COLUMNS).flat());
  if (found === null) throw new PostilError('empty', words.importing.programs.empty(WHOSE));
  const columns = columnsOf(found.header);
  if (columns.exact === undefined || (columns.title ?? columns.address) === undefined) {
    throw new PostilError('malformed', words.importing.programs.readwise.noColumns);
  }
  const reader = new Reader(columns);
  for (const row of found.rows) reader.read(row);
  if (found.broken) reader.left.add('broken-quotes', () => words.importing.programs.readwise.brokenQuotes);
  return reader.file();
}

type Columns = Partial<Record<Column, number>>;

function columnsOf(header: Row): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  const columns: Columns = {};
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const at = COLUMNS[column].map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns[column] = at;
  }
  return columns;
}

class Reader {
  readonly left = new LeftOut();
  readonly #columns: Columns;
  readonly #named = new Named(this.left);
  readonly #books = new Map<string, ForeignArticle & { bookTags: Set<string> }>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  read(row: Row): void {
    const cell = (column: Column): string => row[this.#columns[column] ?? -1] ?? '';
    const said = (column: Column): string | null => cell(column).trim() || null;
    const name = said('book') ?? said('address') ?? said('title') ?? '';
    const key = `${name}\n${said('title') ?? ''}`;
    const book = this.#books.get(key) ?? bookOf(said('title'), said('byline'), webAddress(said('address')));
    this.#books.set(key, book);
    for (const tag of splitTags(cell('bookTags'))) book.bookTags.add(tag);
    const exact = cell('exact').trim();
    const { note, tags } = taggedNote(cell('note'));
    const own = [...splitTags(cell('tags')), ...tags];
    if (exact === '' && note === '' && own.length === 0) return;
    if (said('location') !== null)
      this.left.add('locations', () => words.importing.programs.readwise.locations);
    const created = utcTime(said('time'));
    const place = `${said('kind') ?? ''} ${said('location') ?? ''}`.trim();
    const annotation: ForeignAnnotation = {
      key: said('id') ?? `${key}\n${place}\n${exact === '' ? note : exact}`,
      ...{ exact, prefix: '', suffix: '', start: null, end: null, note },
      colour: nearestColour(said('colour')),
      style: 'highlight',
      tags: own,
      ...{ created, updated: created },
    };
    book.annotations.push(...this.#named.unique([withinLengths(annotation, this.left)]));
  }

  file(): ForeignFile {
    const articles = [...this.#books].map(([key, { bookTags, ...article }]) => {
      if (bookTags.size > 0)
        article.annotations.push({
          ...{ key: `${key}\nDocument tags`, exact: '', prefix: '', suffix: '', note: '' },
          ...{ start: null, end: null, colour: null, style: 'highlight', tags: [...bookTags] },
          ...{ created: null, updated: null },
        });
      return article;
    });
    return checkedFile(
      { kind: 'readwise', articles, warnings: this.left.warnings },
      words.importing.programs.readwise.none,
    );
  }
}

function bookOf(
  title: string | null,
  byline: string | null,
  sourceUrl: string | null,
): ForeignArticle & { bookTags: Set<string> } {
  return {
    ...{ id: null, title, byline, sourceUrl, published: null, language: null, text: null },
    annotations: [],
    bookTags: new Set(),
  };
}
