import type { Failure } from './failure.ts';

/** What is told of articles that come in together: many files, a folder, or a folder that is watched. */

/** How far a folder is. */
export interface AddingProgress {
  /** The folder's name, or how many files there are, in words. */
  from: string;
  /** Files that were looked at, and how many there are; `null` while they are still being counted. */
  done: number;
  total: number | null;
  /** Articles that are new. */
  added: number;
  /** The name of the file that was read last; empty before the first. */
  name: string;
}

/** A file that could not be read. */
export interface FailedFile {
  name: string;
  /** Where it is, for showing: from the folder that was chosen on. */
  where: string;
  failure: Failure;
}

/** Why files and folders were passed over. A folder counts as one, whatever is in it. */
export const SKIPPED = ['other', 'notes', 'hidden', 'links', 'programs', 'parts', 'trashed'] as const;
/**
 * `other`: no articles by their names, devices, pipes. `notes`: of other programs, or Postil's own, which are imported otherwise.
 * `programs`: trees like node_modules. `parts`: folders that saved pages have their pictures in. `trashed`: articles in the trash.
 */
export type Skipped = Record<(typeof SKIPPED)[number], number>;

export const NOTHING_SKIPPED: Skipped = Object.freeze({
  ...{ other: 0, notes: 0, hidden: 0, links: 0, programs: 0, parts: 0, trashed: 0 },
});

/** What became of files that were added together. */
export interface AddingReport {
  from: string;
  /** The id of the watched folder that it is the first look at; missing of others. */
  watched?: string;
  /** Ids of the articles that are new. */
  added: string[];
  /** Files whose article was there already, as it is. */
  known: number;
  /** Files that are another place of an article, and those that were moved. */
  copies: number;
  moved: number;
  /** Files whose article has another text now. */
  changed: number;
  /** How many of its annotations need the reader since: uncertain, or nowhere. */
  needs: number;
  /** The first `MOST_FAILED` of those that could not be read, and how many there are. */
  failed: FailedFile[];
  failures: number;
  skipped: Skipped;
  /** There were more files than are added at once; the rest was left alone. */
  more: boolean;
  /** The reader stopped it. */
  stopped: boolean;
  /** Why it ended early; what had come in by then is there. */
  failure: Failure | null;
}

/** One of a watched folder. It is told of until it can be read, is gone, or the reader leaves it. */
export interface UnreadFile extends FailedFile {
  /** Of its place. */
  id: string;
}

/** A longer list is nobody's to read. */
export const MOST_FAILED = 500;

/** A folder whose articles come in by themselves. */
export interface WatchedFolder {
  id: string;
  name: string;
  /** For showing. */
  path: string;
  /** `looking`: its files are being compared. `away`: it cannot be reached now, and what it holds stays as it is. */
  state: 'here' | 'looking' | 'away';
  /** Articles whose files lie in it. */
  articles: number;
  /** As in `AddingReport`; those that the reader has left are not among them. */
  failed: UnreadFile[];
  failures: number;
  /** There are more files in it than are watched. */
  more: boolean;
}

export function emptyReport(from: string): AddingReport {
  return {
    ...{ from, added: [], known: 0, copies: 0, moved: 0, changed: 0, needs: 0, failed: [], failures: 0 },
    ...{ skipped: { ...NOTHING_SKIPPED }, more: false, stopped: false, failure: null },
  };
}
