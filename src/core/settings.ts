import * as v from 'valibot';
import { COLOURS } from './annotation.ts';
import { EXPORT_FORMS } from './export/forms.ts';
import { ExportSettingsSchema, USUAL_EXPORT } from './export/settings.ts';

export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Reading text in CSS pixels. 18.5 is the design's; the ends are where a line still holds words, and a page lines. */
export const TEXT_SIZE = { least: 13, usual: 18.5, most: 32, step: 1.5 } as const;

/** As many tabs as a row of them can be looked through. */
export const MOST_TABS = 30;

const TabStopSchema = v.variant('view', [
  v.object({ view: v.literal('article'), id: v.pipe(v.string(), v.maxLength(100)) }),
  v.object({ view: v.literal('library') }),
  v.object({ view: v.literal('highlights') }),
]);
const TabsSchema = v.object({
  stops: v.pipe(v.array(TabStopSchema), v.maxLength(MOST_TABS)),
  /** Which of them is in front, from 0. */
  front: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
/** What each tab showed; none where there was one alone. */
export type KeptTabs = v.InferOutput<typeof TabsSchema>;

const NO_NAMES = { saffron: '', moss: '', sky: '', rose: '', lilac: '' };

/** Every entry has a fallback: a settings file of another version, or a damaged one, never keeps the app from starting. */
export const SettingsSchema = v.object({
  theme: v.fallback(v.picklist(THEMES), 'system'),
  textSize: v.fallback(
    v.pipe(v.number(), v.minValue(TEXT_SIZE.least), v.maxValue(TEXT_SIZE.most)),
    TEXT_SIZE.usual,
  ),
  sidebar: v.fallback(v.boolean(), true),
  colour: v.fallback(v.picklist(COLOURS), 'saffron'),
  /** What the reader calls each colour: *claim*, *disagree*, … An empty name stands for the colour's own. */
  colourNames: v.fallback(v.record(v.picklist(COLOURS), v.pipe(v.string(), v.maxLength(40))), NO_NAMES),
  /** Whether each colour shows a line of its own in the text, as it does in high contrast. */
  signs: v.fallback(v.boolean(), false),
  /** How notes go out as Markdown. */
  exporting: v.fallback(ExportSettingsSchema, USUAL_EXPORT),
  /** What was exported last, and where it went: where the next export begins. */
  lastExport: v.fallback(
    v.object({ as: v.picklist(EXPORT_FORMS), to: v.picklist(['file', 'folder', 'notes']) }),
    { as: 'markdown', to: 'file' },
  ),
  /** The article that was open when the app was closed; `null` is the library. */
  openArticle: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(100))), null),
  /** The tabs that were open then, where there were several. */
  tabs: v.fallback(TabsSchema, { stops: [], front: 0 }),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});
