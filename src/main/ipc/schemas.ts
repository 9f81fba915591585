import * as v from 'valibot';
import { ENCODINGS } from '../../core/encodings.ts';
import { RECOVERIES } from '../../core/health.ts';
import { OperationDraftSchema } from '../../core/library/schema.ts';
import { SettingsSchema } from '../../core/settings.ts';
import { FOLDERS, type Requests } from '../../ipc.ts';
import { ExportInputSchema, ExportRequestSchema } from './export-schema.ts';

const { theme, textSize, sidebar, colour, colourNames, signs, exporting, lastExport, openArticle, tabs } =
  SettingsSchema.entries;
/** `v.partial` would let `undefined` through as a value, and a setting be wiped by it. */
const SettingsChangeSchema = v.strictObject({
  theme: v.exactOptional(theme),
  textSize: v.exactOptional(textSize),
  sidebar: v.exactOptional(sidebar),
  colour: v.exactOptional(colour),
  colourNames: v.exactOptional(colourNames),
  signs: v.exactOptional(signs),
  exporting: v.exactOptional(exporting),
  lastExport: v.exactOptional(lastExport),
  openArticle: v.exactOptional(openArticle),
  tabs: v.exactOptional(tabs),
});

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
  readyToClose: v.strictTuple([v.boolean(), v.pipe(v.string(), v.maxLength(1000))]),
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
} satisfies { [K in keyof Requests]: v.GenericSchema<unknown[], Parameters<Requests[K]>> };
