import { isWaiting } from '../../core/import/waiting.ts';
import type { ArticleRecord, Folder, ReadingState } from '../../core/library/records.ts';
import type { Facts } from '../../core/query/facts.ts';
import type { Position, Summary } from '../store/database.ts';

/**
 * Of an article's record what a list shows. Too little to be a record: whoever changes one reads it whole from the library
 * first, and the compiler says so.
 */
export type ListedArticle = Pick<
  ArticleRecord,
  | 'id'
  | 'format'
  | 'title'
  | 'byline'
  | 'published'
  | 'dek'
  | 'lang'
  | 'siteName'
  | 'sourceUrl'
  | 'places'
  | 'revision'
  | 'wordCount'
  | 'added'
  | 'updated'
  | 'deleted'
  | 'reading'
  | 'archived'
  | 'tags'
  | 'folder'
>;

/** An article as the lists know it. Never changed: what changes is another entry of the same id. */
export interface Entry {
  readonly article: ListedArticle;
  readonly summary: Summary | null;
  readonly position: Position | null;
  readonly facts: Facts;
}

/** From here an article counts as read: the last lines of a page are seldom scrolled to the top. */
export const READ = 0.97;

/** Where an article stands in the list that nobody has sorted: when it was read last, or came in. ISO 8601. */
export function latestOf({ facts }: Pick<Entry, 'facts'>): string {
  return facts.opened ?? facts.added;
}

/** A list of them as nobody has sorted it: what was read last, or came in last, first. */
export function latestFirst<T extends Pick<Entry, 'facts'>>(entries: readonly T[]): T[] {
  // Each is asked once: of ten thousand, sorting asks a quarter of a million times.
  const dated = entries.map((entry) => ({ entry, latest: latestOf(entry) }));
  dated.sort((a, b) => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0));
  return dated.map(({ entry }) => entry);
}

/** Keeps of a record what a list needs. `page`, `extraction` and `warnings` are most of it, and no list shows them. */
export function listed(record: ArticleRecord): ListedArticle {
  const { id, format, title, byline, published, dek, lang, siteName, sourceUrl, places } = record;
  const { revision, wordCount, added, updated, deleted, reading, archived, tags, folder } = record;
  // Without spreading: that took half of the time in which ten thousand are listed.
  const kept: ListedArticle = {
    id,
    format,
    title,
    byline,
    published,
    dek,
    lang,
    siteName,
    sourceUrl,
    places,
    revision,
    wordCount,
    added,
    updated,
    deleted,
  };
  if (reading !== undefined) kept.reading = reading;
  if (archived !== undefined) kept.archived = archived;
  if (tags !== undefined) kept.tags = tags;
  if (folder !== undefined) kept.folder = folder;
  return kept;
}

/** How far its reader is; where the record does not say, by where reading stopped. */
function stateOf(reading: ReadingState | undefined, position: Position | null): ReadingState {
  if (reading !== undefined) return reading;
  if (position === null) return 'unread';
  if (position.progress >= READ) return 'read';
  return position.progress > 0 || position.offset > 0 ? 'reading' : 'unread';
}

const NONE: readonly string[] = Object.freeze([]);
const NO_COUNTS: Readonly<Record<string, number>> = Object.freeze({});

/**
 * @param article the record, or what was listed of it
 * @param waiting whether only its quotes are known
 * @param folders names of the folders around it; see `FolderPaths`
 */
export function entryOf(
  article: ListedArticle,
  waiting: boolean,
  summary: Summary | null,
  position: Position | null,
  folders: readonly string[],
): Entry {
  const facts: Facts = {
    id: article.id,
    title: article.title,
    byline: article.byline,
    dek: article.dek,
    siteName: article.siteName,
    sourceUrl: article.sourceUrl,
    names: article.places.length === 0 ? NONE : article.places.map(({ name }) => name),
    lang: article.lang,
    published: article.published,
    added: article.added,
    opened: position?.opened ?? null,
    words: article.wordCount,
    state: stateOf(article.reading, position),
    progress: position?.progress ?? 0,
    archived: (article.archived ?? null) !== null,
    inTrash: article.deleted !== null,
    waiting,
    tags: article.tags ?? NONE,
    highlightTags: summary?.tags ?? NO_COUNTS,
    folders,
    folderId: folders.length === 0 ? null : (article.folder ?? null),
    colours: summary?.colours ?? NO_COUNTS,
    highlights: summary?.highlights ?? 0,
    notes: summary?.notes ?? 0,
    uncertain: (summary?.doubtful ?? 0) - (summary?.orphans ?? 0),
    orphans: summary?.orphans ?? 0,
  };
  return { article, summary, position, facts };
}

/** As `entryOf`, from a whole record. */
export function entryOfRecord(
  record: ArticleRecord,
  summary: Summary | null,
  position: Position | null,
  paths: FolderPaths,
): Entry {
  return entryOf(listed(record), isWaiting(record), summary, position, paths.of(record.folder ?? null));
}

/** The names around each folder, worked out once: ten thousand articles in a folder share one list. */
export class FolderPaths {
  readonly #byId: ReadonlyMap<string, Folder>;
  readonly #paths = new Map<string, readonly string[]>();

  constructor(folders: readonly Folder[]) {
    this.#byId = new Map(folders.map((folder) => [folder.id, folder]));
  }

  /** Names, the outermost first and the folder's own last; empty for `null`, and for a folder that is not there. */
  of(id: string | null): readonly string[] {
    if (id === null) return NONE;
    const known = this.#paths.get(id);
    if (known !== undefined) return known;
    const path = this.idsOf(id).map((one) => this.#byId.get(one)?.name ?? '');
    this.#paths.set(id, path);
    return path;
  }

  /** The same as ids. A folder that is said to lie within itself ends the way up. */
  idsOf(id: string | null): string[] {
    const ids: string[] = [];
    for (let at = id; at !== null && !ids.includes(at);) {
      const folder = this.#byId.get(at);
      if (folder === undefined) break;
      ids.unshift(at);
      at = folder.parent;
    }
    return ids;
  }
}
