import type { Folder, SavedQuery } from '../../core/library/records.ts';
import { parseQuery } from '../../core/query/parse.ts';
import { EVERYTHING, mentions, type Query } from '../../core/query/query.ts';
import { words } from '../../core/words/words.ts';
import { needsAttention, tagsAround } from './counts.ts';
import type { Entry, FolderPaths } from './entry.ts';
import type { Shelf } from './shelf.ts';

/** What a shelf is made of. */
export interface ShelfParts {
  folders: readonly Folder[];
  queries: readonly SavedQuery[];
  paths: FolderPaths;
  /** Of a watched folder what it is called and which files are in it. */
  watched?: (id: string) => { name: string; holds: (path: string) => boolean } | null;
}

/** What stands above the list; `null` where the shelf is not there any more. */
export function shelfName(shelf: Shelf, { folders, queries, watched }: ShelfParts): string | null {
  switch (shelf.name) {
    case 'folder':
      return folders.find(({ id }) => id === shelf.id)?.name ?? null;
    case 'query':
      return queries.find(({ id }) => id === shelf.id)?.name ?? null;
    case 'watched':
      return watched?.(shelf.id)?.name ?? null;
    case 'tag':
      return shelf.tag;
    default:
      return words.library.shelves[shelf.name];
  }
}

/** What a saved query asks, beside what is typed; everything, of another shelf. */
export function shelfQuery(shelf: Shelf, { queries }: Pick<ShelfParts, 'queries'>): Query {
  if (shelf.name !== 'query') return EVERYTHING;
  return parseQuery(queries.find(({ id }) => id === shelf.id)?.query ?? '').query;
}

/** Which articles lie on the shelf, the archived ones too, wherever they are shown. The query of a saved one is not asked here. */
export function shelfTest(shelf: Shelf, { paths, watched }: ShelfParts): (entry: Entry) => boolean {
  switch (shelf.name) {
    case 'folder':
      return within(shelf.id, paths);
    case 'tag': {
      const { tag } = shelf;
      return (entry) => [...tagsAround(entry)].includes(tag);
    }
    case 'watched': {
      const place = watched?.(shelf.id) ?? null;
      return ({ article }) => place !== null && article.places.some(({ path }) => place.holds(path));
    }
    case 'reading':
      return ({ facts }) => facts.state === 'reading';
    case 'attention':
      return needsAttention;
    case 'all':
    case 'query':
    case 'archive':
    case 'trash':
      return () => true;
  }
}

/** One answer for each folder, not for each of its articles. */
function within(folder: string, paths: FolderPaths): (entry: Entry) => boolean {
  const known = new Map<string, boolean>();
  return ({ facts: { folderId } }) => {
    if (folderId === null) return false;
    let inside = known.get(folderId);
    if (inside === undefined) known.set(folderId, (inside = paths.idsOf(folderId).includes(folder)));
    return inside;
  };
}

/** Where an article is: in sight, in the archive, or in the trash. */
export type Where = 'sight' | 'archive' | 'trash';

export const whereIs = ({ facts }: Entry): Where =>
  facts.inTrash ? 'trash' : facts.archived ? 'archive' : 'sight';

/**
 * Of which places a shelf shows its articles. What is asked for by name (`is:archived`) is shown on every shelf; `wide`: so is the
 * archive.
 */
export function shownPlaces(shelf: Shelf, queries: readonly Query[], wide = false): ReadonlySet<Where> {
  const asks = (state: 'archived' | 'trashed'): boolean => queries.some((query) => mentions(query, state));
  if (shelf.name === 'trash') return new Set(['trash']);
  const places = new Set<Where>([shelf.name === 'archive' ? 'archive' : 'sight']);
  if (wide || asks('archived')) places.add('archive');
  if (asks('trashed')) places.add('trash');
  return places;
}
