import type { AddingProgress, AddingReport, WatchedFolder } from './core/adding.ts';
import type { Failure } from './core/failure.ts';

/** The part of the contract (ipc.ts) that is about articles which come in together, by themselves, or from the clipboard. */
export interface AddingRequests {
  /** Asks for files, and adds them: tells `adding`, and in the end `added`. One alone is opened. */
  addFiles(): void;
  /** The same with a folder and what is in it. */
  addFolder(): void;
  /** Ends what is being added; what has come in by then stays. */
  stopAdding(): void;
  /** Tries those files again that could not be read the last time. */
  addAgain(): void;
  /** Makes an article of what is on the clipboard, which main reads itself. Answers through `opened`. */
  pasteArticle(): void;
  /** Those of these places at which there is no file any more. */
  gonePlaces(places: string[]): string[];
  watchedFolders(): WatchedFolder[];
  /** Asks for a folder that is watched from now on, and adds what is in it. */
  watchFolder(): { outcome: 'done' } | { outcome: 'cancelled' } | { outcome: 'failed'; failure: Failure };
  /** Watches it no more; its articles stay. */
  unwatchFolder(id: string): void;
  /** Looks at it now, or at all of them (`null`), also at what could not be read. */
  rescanFolder(id: string | null): void;
  /** Shows it in the system's file manager. */
  showWatchedFolder(id: string): void;
  /** Shows a file of a watched folder that could not be read, by the id of its place. */
  showUnread(folder: string, file: string): void;
  /** Tells no more of it, until it changes; or (`left` false) tells of it again. */
  leaveUnread(folder: string, file: string, left: boolean): void;
}

export interface AddingEvents {
  /** How far files are that are being added; `null` when none are any more. */
  adding: AddingProgress | null;
  /** What became of them. */
  added: AddingReport;
  /** The watched folders, whenever anything about them has changed. */
  watched: WatchedFolder[];
  /** Main has journalled operations itself, up to this number: they are to be read (`operations`). */
  journalled: number;
}

export const ADDING_REQUESTS = Object.freeze([
  'addFiles',
  'addFolder',
  'stopAdding',
  'addAgain',
  'pasteArticle',
  'gonePlaces',
  'watchedFolders',
  'watchFolder',
  'unwatchFolder',
  'rescanFolder',
  'showWatchedFolder',
  'showUnread',
  'leaveUnread',
] as const satisfies readonly (keyof AddingRequests)[]);
export const ADDING_EVENTS = Object.freeze([
  'adding',
  'added',
  'watched',
  'journalled',
] as const satisfies readonly (keyof AddingEvents)[]);
