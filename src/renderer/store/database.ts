import { Dexie, type Table } from 'dexie';
import type { Annotation, Colour } from '../../core/annotation.ts';
import type { ArticleRecord, Folder, Revision, SavedQuery } from '../../core/library/records.ts';
import type { View } from '../../core/views.ts';
import type { NoteTextRow } from './note-texts.ts';
import type { PackRow } from './packs.ts';
import type { StepRow } from './steps.ts';

/** How far the database has followed the journal. */
export interface JournalMark {
  key: 'journal';
  library: string;
  seq: number;
  /** `SHAPE` of the version that made the database from the journal; missing before there was one. */
  shape?: number;
}

/**
 * Raised when what is derived from the journal (summaries, links) is derived otherwise: a database of another shape is made
 * anew from the journal at the next start. 1: summaries know tags, orphans and when they changed; there are links.
 */
export const SHAPE = 1;

/** Where reading stopped. Convenience, not record: it lives only here, and a rebuilt database starts articles at their top. */
export interface Position {
  articleId: string;
  /** Offset into the text of `revision`. */
  offset: number;
  revision: string;
  /** The text that was on screen; the clean one where it is missing. */
  view?: View;
  /** 0 to 1, by height. */
  progress: number;
  opened: string;
}

/** What the library list shows of an article's annotations, kept by difference so that no list ever counts them. */
export interface Summary {
  articleId: string;
  colours: Partial<Record<Colour, number>>;
  highlights: number;
  notes: number;
  /** Annotations whose place is in doubt or lost. */
  doubtful: number;
  /** Those of them whose place is lost. */
  orphans: number;
  /** How many of the highlights have each tag. */
  tags: Record<string, number>;
  /** Number of the newest operation that changed the article, or anything of it. */
  seq: number;
}

/** The links of a note that lead somewhere in the library; only notes that have such links have a row. */
export interface LinkRow {
  /** The annotation's. */
  id: string;
  articleId: string;
  /** As `linkTargets` names them. */
  to: string[];
}

/** Which article has a place: an index, because Dexie cannot index inside `places`. */
export interface PlaceRow {
  id: string;
  articleId: string;
}

/** Dexie types every path into a record, which a tree, being recursive, has no end of: to Dexie it is opaque. */
export type StoredRevision = Omit<Revision, 'blocks'> & { blocks: unknown };

/** The working copy of the library. What was acknowledged is in the journal; this can always be made again from it. */
export class PostilDatabase extends Dexie {
  declare articles: Table<ArticleRecord, string>;
  declare revisions: Table<StoredRevision, string>;
  /** Those written since the last rebuild; the others are packed. packs.ts reads both. */
  declare annotations: Table<Annotation, string>;
  declare packs: Table<PackRow, [string, string]>;
  declare places: Table<PlaceRow, string>;
  declare folders: Table<Folder, string>;
  declare queries: Table<SavedQuery, string>;
  declare links: Table<LinkRow, string>;
  declare summaries: Table<Summary, string>;
  declare positions: Table<Position, string>;
  declare marks: Table<JournalMark, string>;
  declare steps: Table<StepRow, [string, number]>;
  /** Those written since the last rebuild. */
  declare noteTexts: Table<NoteTextRow, [string, number]>;

  constructor(name = 'postil') {
    super(name);
    // A released version is never edited: the next change is version 5 with an upgrade and a test.
    this.version(1).stores({
      articles: 'id, updated',
      places: 'id, articleId',
      revisions: 'id, articleId, hash',
      annotations: 'id, articleId',
      summaries: 'articleId',
      positions: 'articleId, opened',
      marks: 'key',
    });
    // Adds tables and changes none. What belongs into `noteTexts` is in the journal, which only `Library.open` can ask.
    this.version(2).stores({
      steps: '[articleId+n], [articleId+undone+n]',
      noteTexts: '[id+seq]',
    });
    // Adds a table that only a rebuild fills: a database of version 2 goes on as it is.
    this.version(3).stores({ packs: '[articleId+last]' });
    // What the new tables and indexes are to hold, a rebuild puts there: see SHAPE.
    this.version(4).stores({
      folders: 'id',
      queries: 'id',
      links: 'id, *to',
      summaries: 'articleId, seq',
      articles: 'id, updated, added',
    });
  }
}
