import * as v from 'valibot';
import { ENCODINGS } from '../../core/encodings.ts';
import { RECOVERIES } from '../../core/health.ts';
import { OperationDraftSchema } from '../../core/library/schema.ts';
import { ALOUD_RATE, SettingsSchema } from '../../core/settings.ts';
import { COMMANDS, FOLDERS, type Requests } from '../../ipc.ts';
import { ExportInputSchema, ExportRequestSchema } from './export-schema.ts';

type Entries = typeof SettingsSchema.entries;
/** Any of the settings. `v.partial` would let `undefined` through as a value, and a setting be wiped by it. */
const SettingsChangeSchema = v.strictObject(
  Object.fromEntries(
    Object.entries(SettingsSchema.entries).map(([name, entry]) => [name, v.exactOptional(entry)]),
  ) as { [K in keyof Entries]: v.ExactOptionalSchema<Entries[K], undefined> },
);

/** More than a page gives to a voice at once (core/aloud/pieces.ts), and names as systems have them. */
const SayingSchema = v.strictObject({
  words: v.pipe(v.string(), v.maxLength(2000)),
  voice: v.pipe(v.string(), v.maxLength(200)),
  lang: v.pipe(v.string(), v.maxLength(40)),
  rate: v.pipe(v.number(), v.minValue(ALOUD_RATE.least), v.maxValue(ALOUD_RATE.most)),
});

/** Each command once at most. */
const CommandsSchema = v.pipe(v.array(v.picklist(COMMANDS)), v.maxLength(COMMANDS.length));

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const PlaceIdSchema = v.pipe(v.string(), v.maxLength(100));
/** An article has a few places, and a list of them is asked for one at a time. */
const MOST_PLACES = 1000;

/** What main checks each argument list against before a handler sees it. */
export const requestSchemas = {
  start: v.strictTuple([]),
  operations: v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(0))]),
  append: v.union([
    v.strictTuple([OperationDraftSchema]),
    v.strictTuple([OperationDraftSchema, CountSchema]),
  ]),
  keepAside: v.strictTuple([v.string()]),
  keepUnsaved: v.strictTuple([v.pipe(v.string(), v.maxLength(200)), v.nullable(v.string())]),
  renewDatabase: v.strictTuple([]),
  openDialog: v.strictTuple([]),
  openSample: v.strictTuple([]),
  openPlace: v.union([
    v.strictTuple([PlaceIdSchema, v.boolean()]),
    v.strictTuple([PlaceIdSchema, v.boolean(), v.nullish(v.picklist(ENCODINGS.map(({ label }) => label)))]),
  ]),
  stopReading: v.strictTuple([]),
  watchPlace: v.strictTuple([v.nullable(PlaceIdSchema)]),
  copyText: v.strictTuple([v.pipe(v.string(), v.maxLength(50_000_000))]),
  openLink: v.strictTuple([v.pipe(v.string(), v.maxLength(10_000))]),
  changeSettings: v.strictTuple([SettingsChangeSchema]),
  exportSettings: v.strictTuple([]),
  chooseSettings: v.strictTuple([]),
  readyToClose: v.strictTuple([v.boolean(), v.pipe(v.string(), v.maxLength(1000))]),
  tellMenu: v.strictTuple([v.strictObject({ offered: CommandsSchema, on: CommandsSchema })]),
  toggleFullScreen: v.strictTuple([]),
  systemVoices: v.strictTuple([]),
  speak: v.strictTuple([SayingSchema]),
  showWindow: v.strictTuple([]),
  silence: v.strictTuple([]),
  health: v.strictTuple([]),
  recovered: v.strictTuple([
    v.strictObject({ what: v.picklist(RECOVERIES), annotations: CountSchema, articles: CountSchema }),
  ]),
  pageFailed: v.strictTuple([v.pipe(v.string(), v.maxLength(100)), CountSchema, CountSchema]),
  backUp: v.strictTuple([]),
  chooseBackup: v.strictTuple([]),
  restoreBackup: v.strictTuple([]),
  cancelWork: v.strictTuple([]),
  chooseSecondFolder: v.strictTuple([]),
  forgetSecondFolder: v.strictTuple([]),
  showFolder: v.strictTuple([v.picklist(FOLDERS)]),
  chooseImport: v.strictTuple([]),
  applyImport: v.strictTuple([]),
  takeBackImport: v.strictTuple([v.pipe(CountSchema, v.minValue(1)), v.boolean()]),
  exportNotes: v.strictTuple([ExportRequestSchema]),
  printArticle: v.strictTuple([ExportInputSchema]),
  notesFolder: v.strictTuple([]),
  chooseNotesFolder: v.strictTuple([]),
  forgetNotesFolder: v.strictTuple([]),
  addFiles: v.strictTuple([]),
  addFolder: v.strictTuple([]),
  stopAdding: v.strictTuple([]),
  addAgain: v.strictTuple([]),
  pasteArticle: v.strictTuple([]),
  gonePlaces: v.strictTuple([v.pipe(v.array(PlaceIdSchema), v.maxLength(MOST_PLACES))]),
  watchedFolders: v.strictTuple([]),
  watchFolder: v.strictTuple([]),
  unwatchFolder: v.strictTuple([PlaceIdSchema]),
  rescanFolder: v.strictTuple([v.nullable(PlaceIdSchema)]),
  showWatchedFolder: v.strictTuple([PlaceIdSchema]),
  showUnread: v.strictTuple([PlaceIdSchema, PlaceIdSchema]),
  leaveUnread: v.strictTuple([PlaceIdSchema, PlaceIdSchema, v.boolean()]),
  updates: v.strictTuple([]),
  allowUpdates: v.strictTuple([v.boolean()]),
  lookForUpdates: v.strictTuple([]),
} satisfies { [K in keyof Requests]: v.GenericSchema<unknown[], Parameters<Requests[K]>> };
