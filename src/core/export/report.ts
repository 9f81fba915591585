import type { Failure } from '../failure.ts';

/**
 * What became of one block of a living file. `updated`: untouched by the reader and written anew. `kept`: the reader's own
 * edit stands. `merged`: edits of both, in different parts. `conflict`: both edited the same; the reader's stands, ours beside
 * it. `left-out`: deleted in the file, and stays so. `removed`: deleted in Postil and untouched in the file. `outlived`:
 * not in Postil, and kept in the file: edited there, or of a library that this one knows nothing of.
 */
export const BLOCK_OUTCOMES = [
  'added',
  'updated',
  'unchanged',
  'kept',
  'merged',
  'conflict',
  'left-out',
  'removed',
  'outlived',
] as const;
export type BlockOutcome = (typeof BLOCK_OUTCOMES)[number];

/**
 * What became of one file. `differs`: there already and not ours to write over; left alone. `gone`: the reader deleted it, and
 * what goes out by itself does not bring it back.
 */
export const FILE_OUTCOMES = [
  'written',
  'merged',
  'unchanged',
  'conflict',
  'differs',
  'gone',
  'failed',
] as const;
export type FileOutcome = (typeof FILE_OUTCOMES)[number];

export interface ExportedFile {
  /** The article's id and title. */
  article: string;
  title: string;
  /** The file's name, without its folder. */
  name: string;
  outcome: FileOutcome;
  /** Of living Markdown: how many blocks became what; none that are 0. */
  blocks: Partial<Record<BlockOutcome, number>>;
  /** Of a dry run: what would change, as a unified diff; empty where nothing would. */
  difference?: string;
  failure?: Failure;
}

export interface ExportReport {
  /** The folder's name, without what it lies in; `null` for a single file that the reader named. */
  folder: string | null;
  dryRun: boolean;
  counts: Record<FileOutcome, number>;
  /** At most `MOST_FILES`, those that need the reader (conflict, differs, failed) first. */
  files: ExportedFile[];
  /** Articles with nothing to be written, which got no file; missing where there are none. */
  empty?: number;
  /** What else the reader should know, in sentences; missing where there is nothing. */
  notices?: string[];
  /** It was ended by hand: what is not counted was not looked at. */
  stopped?: boolean;
}

/** Nobody reads more lines than these, and the page should not have to draw them. */
export const MOST_FILES = 1000;
