import { articleWithMarks } from '../../core/export/article-marked.ts';
import { exportCsv } from '../../core/export/csv.ts';
import { passes, type AnnotationFilter } from '../../core/export/filter.ts';
import type { ExportForm } from '../../core/export/forms.ts';
import { exportJson } from '../../core/export/json.ts';
import { exportJsonld } from '../../core/export/jsonld.ts';
import { portableHtml, type PortableInput } from '../../core/export/portable-html.ts';
import type { Resource } from '../../core/library/records.ts';
import type { PictureStore } from '../pictures/store.ts';

/** Forms that are written whole, each time anew; notes as Markdown are merged instead (living.ts), a PDF is printed (paper-file.ts). */
export type WholeForm = Exclude<ExportForm, 'markdown' | 'pdf'>;

/** Each gives the same text for the same input. */
const FORMS: Record<WholeForm, (input: PortableInput) => string> = {
  'article-markdown': articleWithMarks,
  html: portableHtml,
  jsonld: exportJsonld,
  json: exportJson,
  csv: (input) => exportCsv([input]),
};

/** An article in one of the forms, with the annotations that pass `filter`. */
export async function writeForm(
  form: WholeForm,
  input: PortableInput,
  filter: AnnotationFilter,
  pictures: PictureStore,
): Promise<string> {
  const narrowed = { ...input, annotations: narrow(input, filter) };
  const base64 = form === 'html' ? await base64Of(input, pictures) : undefined;
  return FORMS[form](base64 === undefined ? narrowed : { ...narrowed, base64 });
}

/** A filter that says nothing leaves everything, the trash too, as what is lossless needs it. */
export function narrow({ article, annotations }: PortableInput, filter: AnnotationFilter) {
  return isOpen(filter)
    ? annotations
    : annotations.filter((annotation) => passes(annotation, article, filter));
}

export function isOpen(filter: AnnotationFilter): boolean {
  return Object.values(filter).every((wanted) => wanted === undefined);
}

/** Bytes of pictures in one file: in base64 they are a third more, and with the text it has to stay below the 32 MB that Postil opens. */
const MOST_BYTES = 20 * 1024 * 1024;

/** The article's pictures, read before the page is written; those beyond the room are left out, the last ones first. */
async function base64Of(
  { pictures = [], page }: PortableInput,
  store: PictureStore,
): Promise<(hash: string) => string | null> {
  const found = new Map<string, string>();
  let room = MOST_BYTES;
  for (const picture of [...pictures, ...(page?.pictures ?? [])].filter(isStored)) {
    if (found.has(picture.hash) || picture.size > room) continue;
    const bytes = (await store.read(picture.hash))?.bytes;
    if (bytes === undefined || bytes.length > room) continue;
    room -= bytes.length;
    found.set(picture.hash, Buffer.from(bytes).toString('base64'));
  }
  return (hash) => found.get(hash) ?? null;
}

function isStored(picture: Resource): picture is Extract<Resource, { hash: string }> {
  return 'hash' in picture;
}
