import * as v from 'valibot';
import { AnnotationFilterSchema } from '../../core/export/filter.ts';
import { EXPORT_FORMS } from '../../core/export/forms.ts';
import type { PortableInput } from '../../core/export/portable-html.ts';
import {
  AnnotationSchema,
  ArticleRecordSchema,
  BlocksSchema,
  ResourceSchema,
  SharedSchema,
} from '../../core/library/schema.ts';
import type { ExportRequest } from '../../ipc.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const time = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());

/** An article with its annotations, as the page has them. */
export const ExportInputSchema: v.GenericSchema<PortableInput> = v.strictObject({
  article: ArticleRecordSchema,
  text: v.string(),
  blocks: v.exactOptional(BlocksSchema),
  page: v.exactOptional(
    v.nullable(
      v.strictObject({
        hash,
        text: v.string(),
        shared: SharedSchema,
        blocks: v.exactOptional(BlocksSchema),
        pictures: v.exactOptional(v.array(ResourceSchema)),
      }),
    ),
  ),
  pictures: v.exactOptional(v.array(ResourceSchema)),
  annotations: v.array(AnnotationSchema),
  now: v.exactOptional(time),
});

/** Articles that the page sends along: what stands on screen, or changed within seconds. More are named by their ids. */
const MOST_INPUTS = 100;
/** More than any library holds. */
const MOST_IDS = 1_000_000;

/** What `exportNotes` takes. */
export const ExportRequestSchema: v.GenericSchema<ExportRequest> = v.strictObject({
  articles: v.union([
    v.literal('all'),
    v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(MOST_IDS)) }),
    v.strictObject({ inputs: v.pipe(v.array(ExportInputSchema), v.maxLength(MOST_INPUTS)) }),
  ]),
  as: v.picklist(EXPORT_FORMS),
  to: v.picklist(['file', 'folder', 'notes']),
  filter: AnnotationFilterSchema,
  dryRun: v.boolean(),
  automatic: v.exactOptional(v.boolean()),
  again: v.exactOptional(v.boolean()),
});
