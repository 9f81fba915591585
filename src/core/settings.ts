import * as v from 'valibot';
import { COLOURS } from './annotation.ts';
import {
  DARK_THEMES,
  LIGHT_THEMES,
  OwnColoursSchema,
  THEMES,
  USUAL_OWN_COLOURS,
} from './appearance/themes.ts';
import { ArticleTypesSchema, TYPE_ENTRIES } from './appearance/type.ts';
import { EXPORT_FORMS } from './export/forms.ts';
import { ExportSettingsSchema, USUAL_EXPORT } from './export/settings.ts';
import { KeyChangesSchema } from './keymap/change.ts';
import { LANGUAGE_CHOICES } from './words/languages.ts';

export { THEMES, type Theme } from './appearance/themes.ts';
export { TEXT_SIZE } from './appearance/type.ts';

/** As many tabs as a row of them can be looked through. */
export const MOST_TABS = 30;

/** Where reading stands in a tab behind; in the one in front it is the article's own. See `Position`. */
const TabPlaceSchema = v.object({
  revision: v.pipe(v.string(), v.maxLength(100)),
  offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  view: v.picklist(['clean', 'page']),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
const TabStopSchema = v.variant('view', [
  v.object({
    view: v.literal('article'),
    id: v.pipe(v.string(), v.maxLength(100)),
    place: v.exactOptional(TabPlaceSchema),
  }),
  v.object({ view: v.literal('library') }),
  v.object({ view: v.literal('highlights') }),
]);
const TabsSchema = v.object({
  stops: v.pipe(v.array(TabStopSchema), v.maxLength(MOST_TABS)),
  /** Which of them is in front, from 0. */
  front: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
/** What each tab showed; none where there was one alone, unless that was the list of highlights: an article has a setting of its own. */
export type KeptTabs = v.InferOutput<typeof TabsSchema>;

/** How fast a voice reads, as a multiple of its own pace. The ends are what most systems' voices can do and ears follow. */
export const ALOUD_RATE = { least: 0.5, usual: 1, most: 3, step: 0.25 } as const;

const RateSchema = v.pipe(v.number(), v.minValue(ALOUD_RATE.least), v.maxValue(ALOUD_RATE.most));
/** A language's main part (BCP 47, `en`), and the name that the system has for a voice. */
const VoicesSchema = v.record(v.pipe(v.string(), v.maxLength(8)), v.pipe(v.string(), v.maxLength(200)));
const AloudSettingsSchema = v.object({
  rate: v.fallback(RateSchema, ALOUD_RATE.usual),
  /** Of a language that is not named here, the system's own choice reads. */
  voices: v.fallback(VoicesSchema, {}),
});
export type AloudSettings = v.InferOutput<typeof AloudSettingsSchema>;
const USUAL_ALOUD: AloudSettings = { rate: ALOUD_RATE.usual, voices: {} };

/** The reading ruler: none, one line, or one paragraph. */
export const RULERS = ['off', 'line', 'paragraph'] as const;
export type Ruler = (typeof RULERS)[number];

/** See `FindOptions` in `find/find-text.ts`. */
const FindingSchema = v.object({
  matchCase: v.boolean(),
  wholeWord: v.boolean(),
  matchAccents: v.boolean(),
  pattern: v.boolean(),
});
const USUAL_FINDING = { matchCase: false, wholeWord: false, matchAccents: false, pattern: false };

const NO_NAMES = { saffron: '', moss: '', sky: '', rose: '', lilac: '' };

/** Every entry has a fallback: a settings file of another version, or a damaged one, never keeps the app from starting. */
export const SettingsSchema = v.object({
  /** What the window speaks. */
  language: v.fallback(v.picklist(LANGUAGE_CHOICES), 'system'),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  /** What the theme of the system is by day, and by night. */
  lightTheme: v.fallback(v.picklist(LIGHT_THEMES), 'light'),
  darkTheme: v.fallback(v.picklist(DARK_THEMES), 'dark'),
  /** Paper, ink and accent of the theme `own`. */
  ownColours: v.fallback(OwnColoursSchema, USUAL_OWN_COLOURS),
  /** Face, size, measure, line height, paragraphs, justification and hyphens: how all articles are set … */
  ...TYPE_ENTRIES,
  /** … and those that have a type of their own. */
  articleTypes: v.fallback(ArticleTypesSchema, {}),
  sidebar: v.fallback(v.boolean(), true),
  colour: v.fallback(v.picklist(COLOURS), 'saffron'),
  /** What the reader calls each colour: *claim*, *disagree*, … An empty name stands for the colour's own. */
  colourNames: v.fallback(v.record(v.picklist(COLOURS), v.pipe(v.string(), v.maxLength(40))), NO_NAMES),
  /** Whether each colour shows a line of its own in the text, as it does in high contrast. */
  signs: v.fallback(v.boolean(), false),
  /** How fast articles are read aloud, 1 as the voice speaks by itself, and which voice reads which language. */
  aloud: v.fallback(AloudSettingsSchema, USUAL_ALOUD),
  /** What is kept in sight of the text around the place one reads; the rest is dimmed. */
  ruler: v.fallback(v.picklist(RULERS), 'off'),
  /** How words are found in an article: what was switched last. Accents are passed over at first, so that *Zurich* finds *Zürich*. */
  finding: v.fallback(FindingSchema, USUAL_FINDING),
  /** Keys that the reader has changed, by action; what is not here is as it comes (src/core/keymap/usual.ts). */
  keys: v.fallback(KeyChangesSchema, {}),
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
