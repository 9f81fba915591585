import * as v from 'valibot';
import type { Annotation } from '../annotation.ts';
import type { Block } from '../article.ts';
import { PostilError } from '../failure.ts';
import { EDITABLE, type ArticleEdits } from '../library/edits.ts';
import type { ArticleRecord, Resource, StoredPicture } from '../library/records.ts';
import {
  AnnotationSchema,
  ArticleRecordSchema,
  depthWithin,
  SharedSchema,
  StoredPictureSchema,
} from '../library/schema.ts';
import { isWaiting, WAITING } from '../library/waits.ts';
import { homeOf } from '../views.ts';
import { words } from '../words/words.ts';
import type { ExportedPage, ExportInput } from './markdown.ts';

/**
 * Raised when an older Postil could no longer read what a newer one writes. 1 → 2: an article has tags, a reading state or a
 * time when it was archived. One that has none of them is written as before.
 */
const VERSION = 2;

/** An article with its text and annotations, as `exportJson` writes them; those in the trash are among them. */
export interface JsonExport {
  article: ArticleRecord;
  /** SHA-256 (hex) of `text` in UTF-8. The reader of the file has to compare it. */
  hash: string;
  text: string;
  /** The full page's text, where an annotation is placed in it. Its hash is to be compared, too. */
  page: (ExportedPage & { resources?: Resource[] }) | null;
  /** Its pictures by their hashes, where it has any; their bytes are in the library that it came from. */
  pictures?: StoredPicture[];
  annotations: Annotation[];
  /** The trees of its texts and what the library had for their pictures, where the file brings them (import/portable-html.ts). */
  blocks?: Block[];
  resources?: Resource[];
}

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const FileSchema = v.object({
  postil: v.literal('annotations'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  article: v.looseObject({ hash }),
  text: v.string(),
  page: v.optional(v.object({ hash, text: v.string(), shared: SharedSchema })),
  pictures: v.optional(v.array(StoredPictureSchema)),
  annotations: v.array(v.unknown()),
});

/** What an annotation that was written by hand, or by another program, may leave out. */
const unsaid = (articleId: string, revision: string, at: string) => ({
  ...{ articleId, revision, start: 0, end: 0, prefix: '', suffix: '', anchor: null },
  ...{ colour: 'saffron', style: 'highlight', note: '', tags: [], created: at, updated: at, deleted: null },
});

/**
 * The lossless export: everything about the annotations, the article's record and its text, and which pictures it has, by
 * their hashes. The same input, the same bytes.
 */
export function exportJson(input: ExportInput): string {
  const { article, text, annotations } = input;
  const page = exportedPage(input);
  const pictures = storedPictures(input.pictures ?? []);
  const file = {
    postil: 'annotations',
    version: Object.keys(organisation(article)).length === 0 ? 1 : VERSION,
    article: { ...orderedArticle(article), hash: article.revision },
    text,
    ...(page === null ? {} : { page }),
    ...(pictures.length === 0 ? {} : { pictures }),
    annotations: annotations.map(orderedAnnotation).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads what `exportJson` wrote. Throws PostilError `malformed` for anything else, `unsupported` for a newer version's file. */
export function parseJsonExport(json: string): JsonExport {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw malformed(words.exporting.json.notJson);
  }
  // Deeper than the format ever is; checked first, so that nothing recursive meets it.
  if (!depthWithin(value, 16)) throw malformed(words.exporting.json.tooDeep);
  const parsed = v.safeParse(FileSchema, value, { abortEarly: true });
  if (!parsed.success) throw malformed(where(parsed.issues[0]));
  const { version, article, text, page = null, pictures } = parsed.output;
  if (version > VERSION) {
    throw new PostilError('unsupported', words.exporting.json.newer);
  }
  const { hash: textHash, ...fields } = article;
  const record = v.safeParse(ArticleRecordSchema, fields, { abortEarly: true });
  if (!record.success) throw malformed(where(record.issues[0]));
  const { id, updated } = record.output;
  const annotations = parsed.output.annotations.map((given, index) => {
    const whole = typeof given === 'object' ? { ...unsaid(id, textHash, updated), ...given } : given;
    const annotation = v.safeParse(AnnotationSchema, whole, { abortEarly: true });
    if (!annotation.success) throw malformed(where(annotation.issues[0], `annotations.${index}`));
    return annotation.output;
  });
  const named = pictures === undefined ? {} : { pictures };
  // Folders are a library's own: another has none of that id, or means another by it.
  const { folder: _folder, ...own } = record.output;
  return { article: own, hash: textHash, text, page, ...named, annotations };
}

/** In the order of the text, and their fields in the order of the type. */
function storedPictures(resources: readonly Resource[]): StoredPicture[] {
  return resources.flatMap((resource) => {
    if (!('hash' in resource)) return [];
    const { id, mediaType, hash, size, width, height } = resource;
    const sized = width === undefined || height === undefined ? {} : { width, height };
    return [{ id, mediaType, hash, size, ...sized }];
  });
}

/** Only where an annotation needs it: then it is as much a part of the record as the article's text. */
function exportedPage({ article: { revision }, page = null, annotations }: ExportInput): ExportedPage | null {
  if (page === null) return null;
  const { hash, text, shared } = page;
  const views = { revision, page: { revision: hash, shared } };
  return annotations.some((annotation) => homeOf(annotation, views)?.view === 'page')
    ? { hash, text, shared }
    : null;
}

/**
 * Reads one export, or a file of one a line, as the command line prints them. Throws as `parseJsonExport`, at the first
 * line that is none, after those before it.
 */
export function* parseJsonExports(text: string): Generator<JsonExport> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const eachOne =
    lines.length > 1 && lines.every((line) => line.startsWith('{') && line.trimEnd().endsWith('}'));
  if (eachOne) for (const line of lines) yield parseJsonExport(line);
  else yield parseJsonExport(text);
}

function malformed(sentence: string): PostilError {
  return new PostilError('malformed', sentence);
}

/** The sentence that says where. */
function where(issue: v.BaseIssue<unknown>, inside = ''): string {
  const path = [inside, v.getDotPath(issue) ?? ''].filter((part) => part !== '').join('.');
  return path === '' ? words.exporting.json.noObject : words.exporting.json.wrong(path);
}

/** Fields in the order of the type, whatever order the store keeps them in. */
function orderedArticle(article: ArticleRecord): ArticleRecord {
  const { id, format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl } = article;
  const { places, revision, wordCount, added, updated, deleted, edited } = article;
  return {
    ...{ id, format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl },
    places: places.map((place) => ({ id: place.id, name: place.name, path: place.path })),
    ...{ revision, wordCount, added, updated, deleted },
    ...(edited === undefined ? {} : { edited: orderedEdits(edited) }),
    // One that waits for its text still does so in another library.
    ...(isWaiting(article) ? { warnings: [WAITING] } : {}),
    ...organisation(article),
  };
}

/** What the reader said of an article and what another library can take over; the folder it lies in is none of that. */
function organisation({ reading, archived, tags }: ArticleRecord): Partial<ArticleRecord> {
  return {
    ...(reading === undefined ? {} : { reading }),
    ...(archived ? { archived } : {}),
    ...(tags === undefined || tags.length === 0 ? {} : { tags: [...tags] }),
  };
}

function orderedEdits(edited: ArticleEdits): ArticleEdits {
  return Object.fromEntries(
    EDITABLE.flatMap((field) => (edited[field] === undefined ? [] : [[field, edited[field]]])),
  );
}

function orderedAnnotation(annotation: Annotation): Annotation {
  const { id, articleId, revision, start, end, exact, prefix, suffix, anchor } = annotation;
  const { colour, style, note, tags, created, updated, deleted } = annotation;
  const placed = anchor && {
    revision: anchor.revision,
    state: anchor.state,
    start: anchor.start,
    end: anchor.end,
    confidence: anchor.confidence,
    ...(anchor.reviewed === undefined ? {} : { reviewed: anchor.reviewed }),
  };
  return {
    ...{ id, articleId, revision, start, end, exact, prefix, suffix, anchor: placed },
    ...{ colour, style, note, tags: [...tags], created, updated, deleted },
  };
}
