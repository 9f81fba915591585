import { placeIn, type AnchorState, type Annotation } from '../annotation.ts';
import type { Block } from '../article.ts';
import type { JsonExport } from '../export/json.ts';
import type { Change, OperationDraft } from './operation.ts';
import { revisionChanges } from './reanchor.ts';
import { revisionId, type ArticleRecord, type Revision } from './records.ts';
import { articlesWithText, type LibraryState } from './state.ts';

/** How many annotations of a file stand where they stood, stand elsewhere, are doubtful, have no place, or are no news. */
export interface PlacementCounts {
  placed: number;
  moved: number;
  uncertain: number;
  orphaned: number;
  known: number;
}

export interface AnnotationImportPlan {
  articleId: string;
  /** `new`: the library did not have the article; it is made from the export's text. */
  outcome: 'new' | 'known';
  counts: PlacementCounts;
  /** What to write, one operation; `null` when there is no news. */
  operation: OperationDraft | null;
}

/** Names no text. An annotation whose offsets are wrong in the text it names keeps its quote and no claim to that text. */
const NO_TEXT = '0'.repeat(64);

/**
 * Decides what one of Postil's own JSON exports means for the library. The article is found by its text, its id or its
 * place. Of an annotation known by its id the one that was edited later stays. What stands in the article's newest text is
 * taken as it is, the rest is mapped there, and what cannot be placed becomes an orphan: nothing is dropped.
 *
 * @param exported whose `hash` the caller has compared with its text
 */
export function planAnnotationImport(
  exported: JsonExport,
  library: LibraryState,
  ids: () => string,
  now: string,
): AnnotationImportPlan {
  const known = findArticle(exported, library);
  const article = known ?? { ...exported.article, revision: exported.hash, deleted: null };
  const text = library.revisions.get(revisionId(article.id, article.revision))?.text ?? exported.text;
  const counts: PlacementCounts = { placed: 0, moved: 0, uncertain: 0, orphaned: 0, known: 0 };

  const news = newerOnly(exported.annotations, article.id, library);
  counts.known = exported.annotations.length - news.length;
  const textOf = (hash: string) =>
    hash === exported.hash
      ? exported.text
      : (library.revisions.get(revisionId(article.id, hash))?.text ?? null);
  const placed = placeAll(news, article.revision, text, textOf);
  for (const annotation of placed)
    counts[COUNTED[placeIn(annotation, article.revision)?.state ?? 'orphan']] += 1;

  const changes: Change[] = [];
  if (known === null) changes.push({ table: 'articles', id: article.id, before: null, after: article });
  else if (known.deleted !== null && placed.length > 0) {
    changes.push({ table: 'articles', id: known.id, before: known, after: { ...known, deleted: null } });
  }
  const kept = revisionId(article.id, exported.hash);
  const needed = known === null || placed.some(({ revision }) => revision === exported.hash);
  if (needed && !library.revisions.has(kept)) {
    changes.push({
      table: 'revisions',
      id: kept,
      before: null,
      after: revisionOf(article.id, exported, now),
    });
  }
  for (const after of placed) {
    changes.push({
      table: 'annotations',
      id: after.id,
      before: library.annotations.get(after.id) ?? null,
      after,
    });
  }
  return {
    articleId: article.id,
    outcome: known === null ? 'new' : 'known',
    counts,
    operation: changes.length === 0 ? null : { id: ids(), kind: 'import', at: now, changes },
  };
}

/** Which count a state goes to. */
export const COUNTED: Record<AnchorState, keyof PlacementCounts> = {
  anchored: 'placed',
  moved: 'moved',
  changed: 'moved',
  uncertain: 'uncertain',
  orphan: 'orphaned',
};

function findArticle({ article, hash }: JsonExport, state: LibraryState): ArticleRecord | null {
  const { articles } = state;
  const byText = articlesWithText(state, hash);
  // The same words may stand under several headers, and be several articles.
  const itself = byText.find(({ id }) => id === article.id);
  const alike = byText.find(({ title, dek, published }) =>
    title === article.title && dek === article.dek && published === article.published); // prettier-ignore
  const sameText = itself ?? alike ?? byText[0];
  if (sameText !== undefined) return sameText;
  const sameId = articles.get(article.id);
  if (sameId !== undefined) return sameId;
  const places = new Set(article.places.map(({ id }) => id));
  for (const other of articles.values()) if (other.places.some(({ id }) => places.has(id))) return other;
  return null;
}

/** Those that the library has not, or has in an older state; of two with one id the newer. Under their article, in the file's order. */
function newerOnly(
  annotations: readonly Annotation[],
  articleId: string,
  library: LibraryState,
): Annotation[] {
  const news = new Map<string, Annotation>();
  for (const annotation of annotations) {
    const id = ownId(annotation.id, articleId, library);
    const old = news.get(id) ?? library.annotations.get(id);
    if (old === undefined || old.updated < annotation.updated) news.set(id, { ...annotation, id, articleId });
  }
  return [...news.values()];
}

/** An id that another article uses becomes one of this article's, the same at every import. */
function ownId(id: string, articleId: string, { annotations }: LibraryState): string {
  const owner = annotations.get(id)?.articleId ?? articleId;
  return owner === articleId ? id : `${id.slice(0, 100)}-${articleId.slice(0, 99)}`;
}

/** Each annotation as it stands in the text with `hash`; those that must be looked for are, all at once. */
function placeAll(
  annotations: readonly Annotation[],
  hash: string,
  text: string,
  textOf: (hash: string) => string | null,
): Annotation[] {
  const claimed = annotations.map((annotation) =>
    annotation.revision === hash && !standsIn(text, annotation)
      ? { ...annotation, revision: NO_TEXT }
      : annotation,
  );
  const unplaced = claimed.filter((annotation) => {
    const anchor = placeIn(annotation, hash);
    return anchor === null || anchor.start > anchor.end || anchor.end > text.length;
  });
  const found = new Map<string, Annotation>();
  for (const change of revisionChanges(unplaced, textOf, text, hash)) {
    if (change.table === 'annotations' && change.after !== null) found.set(change.id, change.after);
  }
  return claimed.map((annotation) => found.get(annotation.id) ?? annotation);
}

function standsIn(text: string, { start, end, exact }: Annotation): boolean {
  return text.slice(start, end) === exact;
}

function revisionOf(articleId: string, { hash, text }: JsonExport, added: string): Revision {
  return {
    id: revisionId(articleId, hash),
    articleId,
    hash,
    text,
    blocks: blocksOf(text),
    resources: [],
    added,
  };
}

/** A tree for a text of which only the letters are known: a paragraph a line; blank lines stay inside as line breaks. */
export function blocksOf(text: string): Block[] {
  const paragraphs: string[] = [];
  let last = '';
  for (const [index, line] of text.split('\n').entries()) {
    const open = paragraphs.length - 1;
    // A block without text would add nothing to the text, so that its newline would be lost.
    if (index > 0 && (line === '' || last === '')) paragraphs[open] += `\n${line}`;
    else paragraphs.push(line);
    last = line;
  }
  return paragraphs
    .filter((value) => value !== '')
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}
