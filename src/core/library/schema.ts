import * as v from 'valibot';
import { COLOURS, STYLES, type Annotation } from '../annotation.ts';
import { FORMATS, MATH_TAGS, SPAN_TAGS, type Block, type Inline, type MathNode } from '../article.ts';
import type { PageView } from '../views.ts';
import { EDITABLE } from './edits.ts';
import { ExtractionSchema, WarningsSchema } from './schema-extraction.ts';
import { OPERATION_KINDS, type OperationDraft } from './operation.ts';
import { MOST_REFERENCES } from '../parse/local-picture.ts';
import {
  READING_STATES,
  REFUSALS,
  type ArticleRecord,
  type Folder,
  type Resource,
  type Revision,
  type SavedQuery,
  type StoredPicture,
} from './records.ts';

/**
 * What an operation may look like when it comes over the bridge, from a journal, or from the command line. Everything is
 * checked down to the tree's nodes: a record that passes is safe to build a page from.
 */

/** Deeper trees than this are refused: the builder and the text walker recurse. SECURITY's cap on depth. */
const DEPTH = 512;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const time = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
const line = v.pipe(v.string(), v.maxLength(20_000));
/** A picture's place beside the file, which `localReferences` keeps well below this. */
const reference = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const dir = v.picklist(['ltr', 'rtl']);
const local = { lang: v.optional(line), dir: v.optional(dir) };
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
const tags = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(200));
/** As a sidebar shows; what people call things is shorter. */
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const MathNodeSchema: v.GenericSchema<MathNode> = v.strictObject({
  tag: v.picklist(MATH_TAGS),
  attributes: v.record(v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)), v.pipe(v.string(), v.maxLength(200))),
  children: v.array(v.union([v.string(), v.lazy(() => MathNodeSchema)])),
});

const InlineSchema: v.GenericSchema<Inline> = v.variant('type', [
  v.strictObject({ type: v.literal('text'), value: v.string() }),
  v.strictObject({
    type: v.literal('span'),
    tag: v.picklist(SPAN_TAGS),
    children: v.array(v.lazy(() => InlineSchema)),
    ...local,
  }),
  v.strictObject({
    type: v.literal('link'),
    href: v.string(),
    children: v.array(v.lazy(() => InlineSchema)),
    ...local,
  }),
  v.strictObject({
    type: v.literal('image'),
    resource: v.nullable(id),
    local: v.exactOptional(v.pipe(v.array(reference), v.maxLength(MOST_REFERENCES))),
    drawing: v.exactOptional(v.literal(true)),
    host: v.nullable(line),
    alt: v.string(),
    width: v.optional(offset),
    height: v.optional(offset),
  }),
  v.strictObject({ type: v.literal('footnote-reference'), footnote: line, label: line }),
  v.strictObject({
    type: v.literal('math'),
    aside: v.exactOptional(v.literal(true)),
    display: v.picklist(['inline', 'block']),
    source: v.nullable(v.string()),
    root: MathNodeSchema,
  }),
]) as v.GenericSchema<Inline>;

const inlines = v.array(InlineSchema);
const blocks: v.GenericSchema<Block[]> = v.array(v.lazy(() => BlockSchema));

const BlockSchema: v.GenericSchema<Block> = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), children: inlines, ...local }),
  v.strictObject({
    type: v.literal('heading'),
    level: v.picklist([1, 2, 3, 4, 5, 6]),
    children: inlines,
    ...local,
  }),
  v.strictObject({
    type: v.literal('list'),
    ordered: v.boolean(),
    start: v.pipe(v.number(), v.integer()),
    items: v.array(v.strictObject({ checked: v.nullable(v.boolean()), children: blocks })),
    ...local,
  }),
  v.strictObject({ type: v.literal('quote'), children: blocks, ...local }),
  v.strictObject({ type: v.literal('code'), language: v.nullable(line), value: v.string() }),
  v.strictObject({ type: v.literal('rule') }),
  v.strictObject({
    type: v.literal('table'),
    caption: inlines,
    rows: v.array(
      v.array(
        v.strictObject({
          header: v.boolean(),
          align: v.nullable(v.picklist(['left', 'center', 'right'])),
          colSpan: count,
          rowSpan: count,
          children: blocks,
        }),
      ),
    ),
    ...local,
  }),
  v.strictObject({ type: v.literal('figure'), children: blocks, caption: inlines, ...local }),
  v.strictObject({
    type: v.literal('definitions'),
    items: v.array(v.strictObject({ terms: v.array(inlines), descriptions: v.array(blocks) })),
    ...local,
  }),
  v.strictObject({ type: v.literal('details'), summary: inlines, children: blocks, ...local }),
  v.strictObject({
    type: v.literal('footnotes'),
    items: v.array(v.strictObject({ id: line, label: line, children: blocks })),
    ...local,
  }),
]) as v.GenericSchema<Block>;

export const PlaceSchema = v.strictObject({ id, name: line, path: line });

export const SharedSchema: v.GenericSchema<PageView['shared']> = v.array(
  v.strictTuple([offset, offset, v.pipe(offset, v.minValue(1))]),
);
const PageViewSchema: v.GenericSchema<PageView> = v.strictObject({ revision: hash, shared: SharedSchema });

export const ArticleRecordSchema: v.GenericSchema<ArticleRecord> = v.strictObject({
  id,
  format: v.picklist(FORMATS),
  encoding: line,
  title: line,
  byline: v.nullable(line),
  published: v.nullable(line),
  dek: v.nullable(line),
  lang: v.nullable(line),
  dir,
  siteName: v.nullable(line),
  sourceUrl: v.nullable(line),
  places: v.array(PlaceSchema),
  revision: hash,
  wordCount: offset,
  added: time,
  updated: time,
  deleted: v.nullable(time),
  extraction: v.exactOptional(ExtractionSchema),
  warnings: v.exactOptional(WarningsSchema),
  edited: v.exactOptional(v.partial(v.strictObject(v.entriesFromList(EDITABLE, v.nullable(line))))),
  page: v.exactOptional(v.nullable(PageViewSchema)),
  reading: v.exactOptional(v.picklist(READING_STATES)),
  archived: v.exactOptional(v.nullable(time)),
  tags: v.exactOptional(tags),
  folder: v.exactOptional(v.nullable(id)),
}) as v.GenericSchema<ArticleRecord>;

export const StoredPictureSchema: v.GenericSchema<StoredPicture> = v.strictObject({
  id: reference,
  mediaType: line,
  hash,
  size: offset,
  width: v.exactOptional(offset),
  height: v.exactOptional(offset),
});

export const ResourceSchema: v.GenericSchema<Resource> = v.union([
  StoredPictureSchema,
  v.strictObject({ id, mediaType: line, base64: v.string() }),
  v.strictObject({ id: reference, refused: v.picklist(REFUSALS) }),
]);

/** A text's tree. */
export const BlocksSchema: v.GenericSchema<Block[]> = v.pipe(
  v.custom<Block[]>((value) => Array.isArray(value) && depthWithin(value, DEPTH), 'The tree is too deep'),
  blocks,
);

const RevisionSchema: v.GenericSchema<Revision> = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(300)),
  articleId: id,
  hash,
  text: v.string(),
  blocks: BlocksSchema,
  resources: v.array(ResourceSchema),
  added: time,
  view: v.exactOptional(v.literal('page')),
});

const anchorStates = v.picklist(['anchored', 'moved', 'changed', 'uncertain', 'orphan']);

export const AnnotationSchema: v.GenericSchema<Annotation> = v.pipe(
  v.strictObject({
    id,
    articleId: id,
    revision: hash,
    start: offset,
    end: offset,
    exact: v.string(),
    prefix: v.string(),
    suffix: v.string(),
    anchor: v.nullable(
      v.strictObject({
        revision: hash,
        state: anchorStates,
        start: offset,
        end: offset,
        confidence: fraction,
        reviewed: v.exactOptional(v.boolean()),
      }),
    ),
    colour: v.picklist(COLOURS),
    style: v.picklist(STYLES),
    note: v.pipe(v.string(), v.maxLength(1_000_000)),
    tags,
    created: time,
    updated: time,
    deleted: v.nullable(time),
  }),
  v.check((annotation) => annotation.start <= annotation.end, 'A passage ends before it starts'),
);

export const FolderSchema: v.GenericSchema<Folder> = v.strictObject({
  id,
  name,
  parent: v.nullable(id),
  created: time,
  updated: time,
});

export const SavedQuerySchema: v.GenericSchema<SavedQuery> = v.strictObject({
  id,
  name,
  query: v.pipe(v.string(), v.maxLength(2000)),
  created: time,
  updated: time,
});

const change = <T>(table: string, record: v.GenericSchema<T>) =>
  v.strictObject({
    table: v.literal(table),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
    before: v.nullable(record),
    after: v.nullable(record),
  });

export const OperationDraftSchema: v.GenericSchema<OperationDraft> = v.strictObject({
  id,
  kind: v.picklist(OPERATION_KINDS),
  at: time,
  changes: v.array(
    v.variant('table', [
      change('articles', ArticleRecordSchema),
      change('revisions', RevisionSchema),
      change('annotations', AnnotationSchema),
      change('folders', FolderSchema),
      change('queries', SavedQuerySchema),
    ]),
  ),
}) as unknown as v.GenericSchema<OperationDraft>;

/** Whether nested arrays and objects stay within `limit` levels; walks with its own stack, so the check itself cannot overflow. */
export function depthWithin(value: unknown, limit: number): boolean {
  const stack: [unknown, number][] = [[value, 0]];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [node, depth] = entry;
    if (typeof node !== 'object' || node === null) continue;
    if (depth > limit) return false;
    for (const child of Object.values(node)) stack.push([child, depth + 1]);
  }
  return true;
}
