import { locate } from '../anchor/index.ts';
import { isOnWhole, type AnchorState, type Annotation } from '../annotation.ts';
import type { Block } from '../article.ts';
import type { JsonExport } from '../export/json.ts';
import type { ExportedPage } from '../export/markdown.ts';
import { plainWords } from '../import/keys.ts';
import { homeOf, isShared, type HashedText, type Views } from '../views.ts';
import type { Change, OperationDraft } from './operation.ts';
import { revisionChanges, type CurrentTexts, type KeptText, type TextOf } from './reanchor.ts';
import { revisionId, type ArticleRecord, type Resource, type Revision } from './records.ts';
import { findArticle } from './find-article.ts';
import type { LibraryState } from './state.ts';
import { isWaiting } from './waits.ts';

/**
 * How many annotations of a file stand where they stood, stand elsewhere, are doubtful, have no place, wait with their article for
 * its text, or are no news.
 */
export interface PlacementCounts {
  placed: number;
  moved: number;
  uncertain: number;
  orphaned: number;
  waiting: number;
  known: number;
}

export const NO_COUNTS: Readonly<PlacementCounts> = Object.freeze({
  ...{ placed: 0, moved: 0, uncertain: 0, orphaned: 0, waiting: 0, known: 0 },
});

/** Which of them an annotation is that is news. In a text that is made of quotes none has a place yet, but one on the whole. */
export function countedAs(annotation: Annotation, article: ArticleRecord): keyof PlacementCounts {
  if (isWaiting(article) && !isOnWhole(annotation)) return 'waiting';
  return COUNTED[homeOf(annotation, article)?.place.state ?? 'orphan'];
}

export interface AnnotationImportPlan {
  articleId: string;
  /** `new`: the library did not have the article; it is made from the export's text. */
  outcome: 'new' | 'known';
  counts: PlacementCounts;
  /** What to write, one operation; `null` when there is no news. */
  operation: OperationDraft | null;
}

/** Names no text: of an annotation that is nowhere in the text it was made on, or of which only the quote is known. */
export const NO_TEXT = '0'.repeat(64);

/**
 * Decides what one of Postil's own JSON exports means for the library, its article found (find-article.ts) or made. Of an annotation known by its id the one that was edited later stays. What stands in the article's newest texts is
 * taken as it is, the rest is mapped there, and what cannot be placed becomes an orphan: nothing is dropped.
 *
 * @param exported whose hashes the caller has compared with its texts
 */
export function planAnnotationImport(
  exported: JsonExport,
  library: LibraryState,
  ids: () => string,
  now: string,
): AnnotationImportPlan {
  const known = findArticle(exported, library);
  const article = known ?? newArticle(exported);
  const counts: PlacementCounts = { ...NO_COUNTS };

  const news = newerOnly(exported, article.id, library);
  counts.known = exported.annotations.length - news.length;
  const textOf: TextOf = (hash) =>
    exportedText(hash, exported) ?? library.revisions.get(revisionId(article.id, hash)) ?? null;
  const placed = placeAll(news, article, textOf, exported.text);
  for (const annotation of placed) counts[countedAs(annotation, article)] += 1;

  const changes: Change[] = [];
  if (known === null) changes.push({ table: 'articles', id: article.id, before: null, after: article });
  else if (known.deleted !== null && placed.length > 0) {
    changes.push({ table: 'articles', id: known.id, before: known, after: { ...known, deleted: null } });
  }
  // Which pictures there were stays known, though an export has no tree to show them in.
  const pictures = exported.pictures === undefined ? {} : { resources: exported.pictures };
  const texts: (Pick<Revision, 'view'> &
    Partial<Pick<Revision, 'resources'>> & {
      from: HashedText & { blocks?: readonly Block[]; resources?: Resource[] };
    })[] = [{ from: exported, ...pictures }];
  if (exported.page !== null) texts.push({ from: exported.page, view: 'page' });
  for (const { from, ...more } of texts) {
    const after = { ...revisionOf(article.id, from, now), ...treeOf(from), ...more };
    const isNeeded = known === null || placed.some(({ revision }) => revision === from.hash);
    if (isNeeded && !library.revisions.has(after.id))
      changes.push({ table: 'revisions', id: after.id, before: null, after });
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

/** Those that the library has not, or has in an older state; of two with one id the newer. Under their article, in the file's order. */
function newerOnly(
  { annotations, article }: JsonExport,
  articleId: string,
  library: LibraryState,
): Annotation[] {
  const news = new Map<string, Annotation>();
  for (const annotation of annotations) {
    const id = ownId(annotation, article.id, articleId, library);
    const old = news.get(id) ?? library.annotations.get(id);
    if (old === undefined || old.updated < annotation.updated) news.set(id, { ...annotation, id, articleId });
  }
  return [...news.values()];
}

/**
 * An id that another article uses becomes one of this article's, the same at every import. So does, where two exported articles
 * are one of the library, what is called as a note of the other is: another passage, marked at another time.
 */
function ownId(
  { id, exact, created }: Annotation,
  from: string,
  articleId: string,
  { annotations }: LibraryState,
): string {
  const there = annotations.get(id);
  if (there === undefined) return id;
  const named = (after: string): string => `${id.slice(0, 100)}-${after.slice(0, 99)}`;
  if (there.articleId !== articleId) return named(articleId);
  const isOther =
    from !== articleId && there.created !== created && plainWords(there.exact) !== plainWords(exact);
  return isOther ? named(from) : id;
}

function newArticle({ article, hash, text, page }: JsonExport): ArticleRecord {
  const record = { ...article, revision: hash, deleted: null };
  return page === null ? record : { ...record, page: { revision: page.hash, shared: sharedOf(text, page) } };
}

/** What a page says it shares, if it does: a place worked out from anything else would be anywhere. */
function sharedOf(text: string, page: ExportedPage): ExportedPage['shared'] {
  return isShared(page.shared, text, page.text) ? page.shared : [];
}

function exportedText(hash: string, { page, ...clean }: JsonExport): KeptText | null {
  if (hash === clean.hash) return { text: clean.text };
  return hash === page?.hash ? { text: page.text, view: 'page' } : null;
}

/**
 * Each annotation as it stands in the article's texts; those that must be looked for are, all at once.
 *
 * @param otherwise the clean text, where the library does not have it
 */
export function placeAll(
  annotations: readonly Annotation[],
  article: ArticleRecord,
  textOf: TextOf,
  otherwise: string,
): Annotation[] {
  const pageText = article.page ? textOf(article.page.revision)?.text : undefined;
  const current: CurrentTexts = {
    clean: { hash: article.revision, text: textOf(article.revision)?.text ?? otherwise },
    page: article.page && pageText !== undefined ? { hash: article.page.revision, text: pageText } : null,
  };
  const claimed = corrected(annotations, textOf, current).map((annotation) =>
    honest(annotation, article, current),
  );
  const unplaced = claimed.filter((annotation) => homeOf(annotation, article) === null);
  const found = new Map<string, Annotation>();
  for (const change of revisionChanges(unplaced, textOf, current)) {
    if (change.table === 'annotations' && change.after !== null) found.set(change.id, change.after);
  }
  return claimed.map((annotation) => found.get(annotation.id) ?? annotation);
}

/**
 * What was made by hand, or by another program, may say where a quote stands and be wrong, or name a text that nobody has.
 * Where the quote stands in the article's text beyond doubt, that is where it was made, and every later text is compared with
 * that one; else it keeps its quote and claims no text.
 */
function corrected(
  annotations: readonly Annotation[],
  textOf: TextOf,
  { clean, page }: CurrentTexts,
): Annotation[] {
  const claims = (annotation: Annotation): HashedText | null => {
    if (isOnWhole(annotation)) return null;
    const own = [clean, page].find((text) => text?.hash === annotation.revision);
    if (own) return standsIn(own.text, annotation) ? null : own;
    // One that has a place was made on an earlier text, which the file need not hold.
    return annotation.anchor === null && textOf(annotation.revision) === null ? clean : null;
  };
  const wrong = new Map(annotations.flatMap((annotation) => [[annotation, claims(annotation)] as const]));
  const right = new Map<Annotation, Annotation>();
  for (const text of [clean, page]) {
    const those = annotations.filter((annotation) => text !== null && wrong.get(annotation) === text);
    if (text === null || those.length === 0) continue;
    for (const [index, { state, start, end }] of locate(text.text, those).entries()) {
      const annotation = those[index];
      if (annotation === undefined) continue;
      const isSure = state === 'anchored' || state === 'moved';
      const placed = { ...annotation, revision: text.hash, start, end, anchor: null };
      right.set(
        annotation,
        isSure && standsIn(text.text, placed)
          ? placed
          : annotation.revision === text.hash
            ? { ...annotation, revision: NO_TEXT }
            : annotation,
      );
    }
  }
  return annotations.map((annotation) => right.get(annotation) ?? annotation);
}

/** `annotation` without claims to places that are none. */
function honest(annotation: Annotation, views: Views, { clean, page }: CurrentTexts): Annotation {
  const { anchor } = annotation;
  const home = homeOf(annotation, views);
  const { text } = home?.view === 'page' && page !== null ? page : clean;
  const isAnchor = anchor !== null && home?.place === anchor;
  return isAnchor && (anchor.start > anchor.end || anchor.end > text.length)
    ? { ...annotation, anchor: null }
    : annotation;
}

function standsIn(text: string, { start, end, exact }: Annotation): boolean {
  return text.slice(start, end) === exact;
}

/** The tree that a portable file brings with a text. */
function treeOf({
  blocks,
  resources = [],
}: Partial<Pick<JsonExport, 'resources'>> & { blocks?: readonly Block[] }) {
  return blocks === undefined ? {} : { blocks: [...blocks], resources };
}

/** The revision that a bare text becomes. */
export function revisionOf(articleId: string, { hash, text }: HashedText, added: string): Revision {
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
