import type { Voice } from './core/aloud/voices.ts';
import type { HighlightLink } from './core/export/link.ts';
import type { PortableInput } from './core/export/portable-html.ts';
import type { Failure } from './core/failure.ts';
import type { Health, Recovered } from './core/health.ts';
import type { DoneImport, ImportPreview } from './core/import/preview.ts';
import type { OpenedArticle } from './core/library/import.ts';
import type { Operation, OperationDraft } from './core/library/operation.ts';
import type { Settings } from './core/settings.ts';
import type { Exported, ExportRequest } from './ipc-exporting.ts';
import { ADDING_EVENTS, ADDING_REQUESTS, type AddingEvents, type AddingRequests } from './ipc-adding.ts';
import type { Command, MenuOffer } from './ipc-commands.ts';
import { UPDATE_REQUESTS, type UpdateRequests } from './ipc-updates.ts';

/**
 * The one contract between main, preload and renderer. Handlers (main), the exposed object (preload) and its use (renderer)
 * are all derived from it: a method missing anywhere is a compile error that names it. Types and names only: what main checks
 * arguments with (src/main/ipc/schemas.ts) stays out of the page and its preload. Nothing here knows a path that the
 * renderer could send back: files are opened by dialog, drop or id.
 */

/** What the window needs before it shows anything. */
export interface StartState {
  version: string;
  platform: 'linux' | 'darwin' | 'win32';
  settings: Settings;
  /** Names this library for ever; a database that carries another name belongs to another library. */
  library: string;
  /** The newest operation's number; 0 for a new library. */
  seq: number;
  /** Up to this operation the journal is compacted: a database that stopped before it has to be made anew. */
  base: number;
  /**
   * How many files and links the starter named; they arrive through `opened` and `goto`, and the window need not look for
   * something to show.
   */
  opening: number;
  /** What main found and did while opening the journal, in sentences for the reader. */
  notices: string[];
  /** The library whose place a backup took just now, its newest operation, and where it was kept; `null` where none was. */
  replaced: { library: string; seq: number; kept: string | null } | null;
  /** How many pages in a row have crashed before this one, without a key having been pressed in between; 0 where none has. */
  ended: number;
  /** What earlier pages of this window had not saved when they ended, by name, as `keepUnsaved` kept it. */
  unsaved: Record<string, string>;
}

/**
 * Why a file was read: the reader opened it; its file was only looked `again` at, and the reader may be elsewhere by now; or it
 * is to be read in another `encoding`.
 */
export type Reason = 'opened' | 'again' | 'encoding';
export type OpenResult =
  { ok: true; opened: OpenedArticle; reason: Reason } | { ok: false; name: string; failure: Failure };
export type Appended = { ok: true; seq: number } | { ok: false; failure: Failure };

type Failed = { outcome: 'failed'; failure: Failure };
export type Done = { outcome: 'done' } | { outcome: 'cancelled' } | Failed;
/** What a backup holds; trash is not counted. */
interface Held {
  /** The file's name, without its folder. */
  name: string;
  articles: number;
  annotations: number;
  pictures: number;
}
export type BackedUp = (Held & { outcome: 'written'; bytes: number }) | { outcome: 'cancelled' } | Failed;
/** `newest`: when the backup's newest change was made, ISO 8601. */
export type ChosenBackup =
  (Held & { outcome: 'chosen'; newest: string | null }) | { outcome: 'cancelled' } | Failed;
/** Folders that main can show; the page knows none of them by path. */
export const FOLDERS = ['logs', 'library', 'second', 'notes', 'exported'] as const;
export type Folder = (typeof FOLDERS)[number];

export { COMMANDS, type Command, type MenuOffer } from './ipc-commands.ts';
export type { Exported, ExportRequest };
/** The folder that living Markdown is kept in: its name, without what it lies in; `null` where none was chosen. */
export interface NotesFolder {
  name: string | null;
}
export type ChosenImport = { outcome: 'chosen'; preview: ImportPreview } | { outcome: 'cancelled' } | Failed;
/** `name`: the file's, without its folder. */
export type ExportedSettings = { outcome: 'written'; name: string } | { outcome: 'cancelled' } | Failed;
/** The text is only read: the page looks what it holds, and changes settings by `changeSettings`. */
export type ChosenSettings =
  { outcome: 'chosen'; name: string; text: string } | { outcome: 'cancelled' } | Failed;
export type AppliedImport = DoneImport | { outcome: 'cancelled' } | Failed;

/** Renderer → main. One line a method; `open…` answer through the `opened` event, whatever the way in. */
export interface Requests extends AddingRequests, UpdateRequests {
  start(): StartState;
  /**
   * Operations with a number above `after`, oldest first; about 8 MB of them at most. An empty list is the end. A list of
   * `Operation` as JSON: across the bridge lists are copied object by object, which took a third of a rebuild's time.
   */
  operations(after: number): string;
  /**
   * Journals an operation; resolves once it is on the disk. The same id twice is kept once. `seen`: the newest operation that the
   * window knew when it made it; what others have changed of the same records since then stays.
   */
  append(draft: OperationDraft, seen?: number): Appended;
  /** Puts a database that is ahead of its journal aside as a file. Resolves to the file's name. */
  keepAside(json: string): string;
  /** Keeps what is not saved yet for the next page of this window, under a name; `null` forgets it. False where there is no room. */
  keepUnsaved(name: string, value: string | null): boolean;
  /** Puts a database aside that cannot be opened, where its files say why; `true` where a new one can be opened now. */
  renewDatabase(): boolean;
  openDialog(): void;
  openSample(): void;
  /**
   * Reads a known place again. Answers through `opened`; `quiet` says nothing where the file is missing. `encoding`, a label of
   * `ENCODINGS`, is the reader's choice for this file from now on, `null` to detect it again; without it an earlier choice holds.
   */
  openPlace(place: string, quiet: boolean, encoding?: string | null): void;
  /** Gives up the file that `reading` told of; the next one goes on. */
  stopReading(): void;
  /** Says `changed` when the file of this place changes on the disk; of one place at a time, `null` of none. */
  watchPlace(place: string | null): void;
  copyText(text: string): void;
  /** Shows the address and, if the reader agrees, hands it to the system's browser. http and https only. */
  openLink(address: string): void;
  changeSettings(change: Partial<Settings>): Settings;
  /** Asks where to, and writes the settings that go from one computer to another into one file. */
  exportSettings(): ExportedSettings;
  /** Asks for such a file; changes nothing. */
  chooseSettings(): ChosenSettings;
  /** The window has saved what it could: all of it, and may close now; or not, for the reason that `why` tells. */
  readyToClose(saved: boolean, why: string): void;
  /** What can be done now, for the menu: what is not offered is grey there, and of `on` there is a tick. */
  tellMenu(state: MenuOffer): void;
  /** There is something to see: shows the window, where it is not shown yet. */
  showWindow(): void;
  /** The window fills the screen, or does not any more. */
  toggleFullScreen(): void;
  /** Voices of a Linux desktop, which Chromium does not see; none on other systems. They speak on this computer. */
  systemVoices(): SystemVoice[];
  /** Has one of those say something, in the place of what is being said; resolves when that has come to its end. */
  speak(saying: Saying): SpokenHow;
  /** Stops what is being said. */
  silence(): void;
  /** How the library and the program stand now. */
  health(): Health;
  /** The window has mended its database; kept as the last recovery. */
  recovered(recovery: Omit<Recovered, 'at'>): void;
  /** An error in the page that nobody caught: its kind and its place in the program, for the log. */
  pageFailed(name: string, line: number, column: number): void;
  /** Asks where to, and writes the library into one file. Tells `progress`. */
  backUp(): BackedUp;
  /** Asks for a backup and reads it through; changes nothing. Tells `progress`. */
  chooseBackup(): ChosenBackup;
  /** Puts the backup that was chosen last in the library's place; the page is loaded anew. Tells `progress`. */
  restoreBackup(): Done;
  /** Ends a backup, the reading of one, or an export of many articles, that is under way. */
  cancelWork(): void;
  /** Asks for a folder that gets copies of the library from now on, and puts the first one there. */
  chooseSecondFolder(): Done;
  /** No more copies; those that are there stay. */
  forgetSecondFolder(): void;
  /** Shows a folder in the system's file manager. */
  showFolder(which: Folder): void;
  /** Asks for a file of notes and tells what importing it would do; changes nothing. Tells `progress`. */
  chooseImport(): ChosenImport;
  /** Imports what was chosen, or offered (`notesOffered`), last: as one operation. Tells `progress`. */
  applyImport(): AppliedImport;
  /** Takes the import that operation `seq` was back, or (`again`) does it once more. What was changed since stays. */
  takeBackImport(seq: number, again: boolean): AppliedImport;
  /** Writes notes out, where the request says; asks for a name or a folder first. Of more than what the page sent along it tells `progress`. */
  exportNotes(request: ExportRequest): Exported;
  /** Prints an article with its notes, through the system's dialog. */
  printArticle(input: PortableInput): Done;
  /** The folder that notes are kept in. */
  notesFolder(): NotesFolder;
  /** Asks for the folder that notes are kept in from now on; writes nothing yet. */
  chooseNotesFolder(): Done;
  /** No more notes go there; those that are there stay. */
  forgetNotesFolder(): void;
}

/** See `Voice` in core/aloud/voices.ts. */
export type SystemVoice = Voice;
/** Something to say, by the id of one of `systemVoices` and that voice's language. */
export interface Saying {
  words: string;
  voice: string;
  lang: string;
  /** A multiple of the voice's own pace. */
  rate: number;
}
export type SpokenHow = 'said' | 'failed' | 'stopped';

/** Main → renderer. */
export interface Events extends AddingEvents {
  opened: OpenResult;
  command: Command;
  /** A link from outside, to an article of the library or one of its highlights; whether they are there, the page finds. */
  goto: HighlightLink;
  /** Operations that another process journalled (the command line, with the window open). */
  operations: Operation[];
  /** What main found while reading the journal, in a sentence for the reader. */
  notice: string;
  /** The watched file was written, or is not at its place any more. Each change is told once; nothing has been read. */
  changed: { place: string; name: string; state: 'changed' | 'missing' | 'back' };
  /** The file that has been read for half a second by now, `null` once it has answered. */
  reading: string | null;
  /** The window is about to close: save, then call `readyToClose`. */
  closing: null;
  /** How far a backup is, the reading of one, an export of many articles, or an import: 0 to 1. */
  progress: number;
  /** A file of notes was opened: what importing it would do. */
  notesOffered: ImportPreview;
}

export const REQUEST_NAMES = Object.freeze([
  'start',
  'operations',
  'append',
  'keepAside',
  'keepUnsaved',
  'renewDatabase',
  'openDialog',
  'openSample',
  'openPlace',
  'stopReading',
  'watchPlace',
  'copyText',
  'openLink',
  'changeSettings',
  'exportSettings',
  'chooseSettings',
  'readyToClose',
  'tellMenu',
  'showWindow',
  'toggleFullScreen',
  'systemVoices',
  'speak',
  'silence',
  'health',
  'recovered',
  'pageFailed',
  'backUp',
  'chooseBackup',
  'restoreBackup',
  'cancelWork',
  'chooseSecondFolder',
  'forgetSecondFolder',
  'showFolder',
  'chooseImport',
  'applyImport',
  'takeBackImport',
  'exportNotes',
  'printArticle',
  'notesFolder',
  'chooseNotesFolder',
  'forgetNotesFolder',
  ...ADDING_REQUESTS,
  ...UPDATE_REQUESTS,
] as const satisfies readonly (keyof Requests)[]);
export const EVENT_NAMES = Object.freeze([
  'opened',
  'command',
  'goto',
  'operations',
  'notice',
  'changed',
  'reading',
  'closing',
  'progress',
  'notesOffered',
  ...ADDING_EVENTS,
] as const satisfies readonly (keyof Events)[]);

/** Where the page finds one of the library's pictures, by its hash: main serves these beside the page itself. */
export const pictureAddress = (hash: string): string => `app://postil/picture/${hash}`;

/** How main answers a request on the wire; preload turns it into a promise kept or broken. */
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** The wire's names, for main and preload alone. Dropped files have their own, as the page has no paths to send. */
export const channelOf = (name: keyof Requests): string => `postil:request:${name}`;
export const eventChannelOf = (name: keyof Events): string => `postil:event:${name}`;
export const DROP_CHANNEL = 'postil:dropped';

type Promised<F> = F extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never;

/**
 * What preload exposes as `window.postil`, and all that the renderer knows of its host. `DroppedFile` is the DOM's `File`,
 * which this file, checked without the DOM, cannot name.
 */
export type Bridge<DroppedFile> = { [K in keyof Requests]: Promised<Requests[K]> } & {
  /** Opens files that were dropped on the window; preload asks Electron for their paths. */
  openDropped(files: DroppedFile[]): Promise<void>;
  /** Has the page's own process give back the memory that it does not use any more: a pause of some dozen milliseconds. */
  giveBack(): void;
  /** Listens; returns the way to stop. */
  on<K extends keyof Events>(event: K, listener: (payload: Events[K]) => void): () => void;
};
