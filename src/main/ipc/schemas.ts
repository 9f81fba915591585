import * as v from 'valibot';
import { ENCODINGS } from '../../core/encodings.ts';
import { OperationDraftSchema } from '../../core/library/schema.ts';
import { SettingsSchema } from '../../core/settings.ts';
import type { Requests } from '../../ipc.ts';

const { theme, textSize, sidebar, colour, colourNames, signs, openArticle } = SettingsSchema.entries;
/** `v.partial` would let `undefined` through as a value, and a setting be wiped by it. */
const SettingsChangeSchema = v.strictObject({
  theme: v.exactOptional(theme),
  textSize: v.exactOptional(textSize),
  sidebar: v.exactOptional(sidebar),
  colour: v.exactOptional(colour),
  colourNames: v.exactOptional(colourNames),
  signs: v.exactOptional(signs),
  openArticle: v.exactOptional(openArticle),
});

const PlaceIdSchema = v.pipe(v.string(), v.maxLength(100));

/** What main checks each argument list against before a handler sees it. */
export const requestSchemas = {
  start: v.strictTuple([]),
  operations: v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(0))]),
  append: v.strictTuple([OperationDraftSchema]),
  keepAside: v.strictTuple([v.string()]),
  openDialog: v.strictTuple([]),
  openSample: v.strictTuple([]),
  openPlace: v.union([
    v.strictTuple([PlaceIdSchema, v.boolean()]),
    v.strictTuple([PlaceIdSchema, v.boolean(), v.nullish(v.picklist(ENCODINGS.map(({ label }) => label)))]),
  ]),
  watchPlace: v.strictTuple([v.nullable(PlaceIdSchema)]),
  saveMarkdown: v.strictTuple([
    v.pipe(v.string(), v.maxLength(1000)),
    v.pipe(v.string(), v.maxLength(200_000_000)),
  ]),
  copyText: v.strictTuple([v.pipe(v.string(), v.maxLength(50_000_000))]),
  openLink: v.strictTuple([v.pipe(v.string(), v.maxLength(10_000))]),
  changeSettings: v.strictTuple([SettingsChangeSchema]),
  readyToClose: v.strictTuple([v.boolean(), v.pipe(v.string(), v.maxLength(1000))]),
} satisfies { [K in keyof Requests]: v.GenericSchema<unknown[], Parameters<Requests[K]>> };
