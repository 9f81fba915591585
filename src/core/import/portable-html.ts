import * as v from 'valibot';
import { PORTABLE_VERSION } from '../export/portable-html-data.ts';
import { DATA_END, DATA_START } from '../export/portable-html-signs.ts';
import { PICTURE_BYTES, PICTURE_START } from '../export/portable-html-pictures.ts';
import type { Block } from '../article.ts';
import { parseJsonExport, type JsonExport } from '../export/json.ts';
import type { ExportedPage } from '../export/input.ts';
import { PostilError } from '../failure.ts';
import type { Resource } from '../library/records.ts';
import { ExtractionSchema, WarningsSchema } from '../library/schema-extraction.ts';
import { BlocksSchema, ResourceSchema, SharedSchema } from '../library/schema.ts';
import { textOf } from '../text.ts';
import { isShared } from '../views.ts';
import { words } from '../words/words.ts';

/** A full page with its tree. */
export interface PortableFullPage extends ExportedPage {
  blocks: Block[];
  resources: Resource[];
}

/** An article as a portable file brings it: as `exportJson` has it, with its trees and what the library had for its pictures. */
export interface PortableExport extends JsonExport {
  blocks: Block[];
  resources: Resource[];
  page: PortableFullPage | null;
}

export interface Portable {
  /** Hashes and texts are to be compared by the caller, and pictures with their hashes. */
  exported: PortableExport;
  /** The bytes of pictures in base64, by the hash that the file says they have. */
  pictures: Map<string, string>;
}

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const resources = v.array(ResourceSchema);

const DataSchema = v.strictObject({
  portable: v.pipe(v.number(), v.integer(), v.minValue(1)),
  export: v.unknown(),
  blocks: BlocksSchema,
  resources,
  extraction: v.exactOptional(ExtractionSchema),
  warnings: v.exactOptional(WarningsSchema),
  page: v.exactOptional(
    v.strictObject({ hash, text: v.string(), shared: SharedSchema, blocks: BlocksSchema, resources }),
  ),
  pictures: v.exactOptional(v.record(hash, v.string())),
});

/**
 * Reads what `portableHtml` wrote; `null` for every other page. Nothing of the page itself is read but the bytes of its pictures:
 * what is shown may have been changed by anyone, the data is checked down to the nodes of its trees. Throws PostilError `malformed`
 * where it is not as Postil writes it, `unsupported` for a newer version's file.
 */
export function readPortable(html: string): Portable | null {
  const start = html.indexOf(DATA_START);
  if (start < 0) return null;
  const from = start + DATA_START.length;
  const end = html.indexOf(DATA_END, from);
  const { extraction, warnings, page, ...data } = checkedData(html.slice(from, end < 0 ? html.length : end));
  const exported = parseJsonExport(jsonOf(data.export));
  if (textOf(data.blocks) !== exported.text) throw malformed(words.importing.programs.portable.reasons.text);
  if (page !== undefined && textOf(page.blocks) !== page.text)
    throw malformed(words.importing.programs.portable.reasons.pageText);
  if (page !== undefined && !isShared(page.shared, exported.text, page.text))
    throw malformed(words.importing.programs.portable.reasons.shared);
  const read = {
    ...(extraction === undefined ? {} : { extraction: extraction }),
    ...(warnings === undefined ? {} : { warnings: warnings }),
  };
  const views = page === undefined ? {} : { page: { revision: page.hash, shared: page.shared } };
  return {
    exported: {
      ...exported,
      article: { ...exported.article, ...read, ...views },
      blocks: data.blocks,
      resources: data.resources,
      page: page ?? null,
    },
    pictures: new Map([...shownPictures(html, start), ...Object.entries(data.pictures ?? {})]),
  };
}

/** What nobody looked into yet may be nested deeper than can be written again. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch (error) {
    throw malformed(words.importing.programs.portable.reasons.tooDeep, error);
  }
}

function checkedData(json: string): v.InferOutput<typeof DataSchema> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw malformed(words.importing.programs.portable.reasons.cutOff, error);
  }
  const data = (value as { postil?: unknown } | null)?.postil;
  const version = (data as { portable?: unknown } | null | undefined)?.portable;
  if (typeof version === 'number' && version > PORTABLE_VERSION) {
    throw new PostilError('unsupported', words.importing.programs.portable.newer);
  }
  const parsed = v.safeParse(DataSchema, data, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw malformed(
    words.importing.programs.portable.reasons.field(v.getDotPath(parsed.issues[0]) ?? 'postil'),
  );
}

function malformed(reason: string, cause?: unknown): PostilError {
  return new PostilError('malformed', words.importing.programs.portable.malformed(reason), { cause });
}

/** The pictures that the page shows, in one pass: found by the very letters that they were written with. */
function shownPictures(html: string, end: number): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = html.indexOf(PICTURE_START); at >= 0 && at < end; at = html.indexOf(PICTURE_START, at + 1)) {
    const named = at + PICTURE_START.length;
    const name = html.slice(named, named + 64);
    if (!/^[0-9a-f]{64}$/.test(name) || !html.startsWith(PICTURE_BYTES, named + 64)) continue;
    const begins = html.indexOf(',', named + 64) + 1;
    const ends = html.indexOf('"', begins);
    if (begins > 0 && ends > begins) found.set(name, html.slice(begins, ends));
  }
  return found;
}
