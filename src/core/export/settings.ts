import * as v from 'valibot';

/** A template's id: one of those shipped (src/core/template/shipped.ts), or one of the reader's own. */
const templateId = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** Longer than any template that a person keeps in mind; LiquidJS is bounded beside it (limits.ts). */
const source = v.pipe(v.string(), v.maxLength(20_000));

/** A template of the reader's own: three Liquid sources. */
export const OwnTemplateSchema = v.object({
  id: templateId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  /** What stands above the blocks: title, dek. */
  article: source,
  /** One block. */
  highlight: source,
  /** The name of the file, without folder and extension. */
  fileName: source,
});
export type OwnTemplate = v.InferOutput<typeof OwnTemplateSchema>;

/** What front matter may hold of an article, by the name the reader gives each; see PROPERTY_SOURCES. */
export const PROPERTY_SOURCES = [
  'title',
  'author',
  'published',
  'site',
  'source',
  'file',
  'language',
  'tags',
  'colours',
  'highlights',
  'updated',
  'id',
  'link',
] as const;
export type PropertySource = (typeof PROPERTY_SOURCES)[number];

export const PropertySchema = v.object({
  from: v.picklist(PROPERTY_SOURCES),
  /** The key in the file. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
});
export type Property = v.InferOutput<typeof PropertySchema>;

/** What the first exports had, in their order. */
export const USUAL_PROPERTIES: Property[] = [
  { from: 'title', key: 'title' },
  { from: 'author', key: 'author' },
  { from: 'published', key: 'published' },
  { from: 'site', key: 'site' },
  { from: 'source', key: 'source' },
  { from: 'file', key: 'file' },
  { from: 'language', key: 'language' },
];

/** How notes are written as Markdown. Every entry has a fallback, as in the settings that hold it. */
export const ExportSettingsSchema = v.object({
  /** Whether each change goes to the notes folder by itself. */
  automatic: v.fallback(v.boolean(), false),
  template: v.fallback(templateId, 'obsidian'),
  own: v.fallback(v.pipe(v.array(OwnTemplateSchema), v.maxLength(50)), []),
  properties: v.fallback(v.pipe(v.array(PropertySchema), v.maxLength(30)), USUAL_PROPERTIES),
  /** Whether the article's headings divide the blocks. */
  headings: v.fallback(v.boolean(), true),
  /** Whether each block says when it was marked. */
  times: v.fallback(v.boolean(), false),
  /** Whether each block links back to its passage: `postil://article/<id>#<highlight>`. */
  links: v.fallback(v.boolean(), true),
});
export type ExportSettings = v.InferOutput<typeof ExportSettingsSchema>;

export const USUAL_EXPORT: ExportSettings = v.parse(ExportSettingsSchema, {});
