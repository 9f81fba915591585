import type { Extraction } from '../article.ts';
import type { JsonExport } from '../export/json.ts';
import { titleOf } from '../parse/file-title.ts';
import { countWords } from '../reading/time.ts';
import type { PageView, Views } from '../views.ts';
import { fileSays, keepEdits } from './edits.ts';
import type { Change, OperationDraft } from './operation.ts';
import { takePictures } from './pictures.ts';
import type { CurrentTexts } from './reanchor.ts';
import { revisionId, type ArticleRecord, type LibraryArticle, type Place, type Revision } from './records.ts';
import { resourcesOf } from './resources.ts';
import { isSame } from './undo.ts';

/** An article as it came from a file, before the library knows it. */
export interface OpenedArticle {
  place: Place;
  article: LibraryArticle;
  /** SHA-256 (hex) of `article.text` in UTF-8. */
  hash: string;
  /** The same of the full page's text, where the article has one. */
  pageHash: string | null;
  /**
   * Of a portable article of Postil's own: what it brings along, annotations too. It is imported (annotation-import.ts), not the
   * page that it is.
   */
  exported?: JsonExport;
}

export interface ImportPlan {
  articleId: string;
  /**
   * `known`: the text was there; what its file says about it may be news, and is taken in. `new`: a new article. `place`:
   * the same article at another place. `moved`: the same, and the place where it was is gone. `revised`: a known file with a
   * new text, clean or full page.
   */
  outcome: 'known' | 'new' | 'place' | 'moved' | 'revised';
  /** What to write; `null` when nothing changes. */
  operation: OperationDraft | null;
}

/** What the library already holds that could be this article. */
export interface ImportCandidates {
  /** The article that has this place, if any. */
  byPlace: ArticleRecord | null;
  /** The articles one of whose revisions has this very text. */
  byText: readonly ArticleRecord[];
  /** The newest texts of all these, clean and full page: what pictures they have is not lost. */
  revisions?: readonly Revision[];
  /** The article of which only quotes were known, and that has been waiting for this file (import/waiting.ts). */
  waiting?: ArticleRecord | null;
  /** Ids of those of their places at which there is no file any more. */
  gone?: ReadonlySet<string>;
  /** Nobody asked for this very file: an article in the trash stays there. */
  unasked?: boolean;
}

/**
 * Decides what opening a file means for the library. The same content twice is one article with two places; a known place
 * with another text is a new revision of its article, and with another header the same article under its new header. Where one
 * of the article's places is gone, its file was moved: the place is replaced. An article that waited for its text takes the
 * file's as its next revision. `ids` gives fresh identifiers; `now` is ISO 8601.
 */
export function planImport(
  opened: OpenedArticle,
  candidates: ImportCandidates,
  ids: () => string,
  now: string,
): ImportPlan {
  const plan = planTexts(opened, candidates, ids, now);
  const changes = takePictures(plan, opened, candidates.revisions ?? []);
  if (changes.length === 0) return plan;
  return { ...plan, operation: { id: ids(), kind: 'import', at: now, ...plan.operation, changes } };
}

/** What is to be written because of texts and headers. */
function planTexts(
  opened: OpenedArticle,
  candidates: ImportCandidates,
  ids: () => string,
  now: string,
): ImportPlan {
  const existing = candidates.byPlace ?? sameArticle(opened, candidates.byText) ?? candidates.waiting ?? null;
  if (existing === null) return planNew(opened, ids, now);
  const hasPlace = existing.places.some((place) => place.id === opened.place.id);
  const left = hasPlace ? null : movedFrom(existing.places, opened.place, candidates.gone);
  const isOwn = hasPlace || left !== null;
  const isNewest = existing.revision === opened.hash;
  const hasText = isNewest || isOlderCopy(existing, opened, left, candidates);
  // What a copy is called elsewhere changes nothing about the article.
  const isNews = !hasText || (isOwn && isNewest && !saysTheSame(existing, opened.article));
  const page = pageView(opened);
  // Nor does what stands around a copy, unless the page itself was never read.
  const pageIsNews =
    (!hasText || (isNewest && (isOwn || existing.page === undefined || existing.page === null))) &&
    !isSame(existing.page ?? null, page);
  const isRevised = !hasText || (pageIsNews && existing.page !== undefined);
  const deleted = candidates.unasked === true ? existing.deleted : null;
  if (hasPlace && !isNews && !pageIsNews && existing.deleted === deleted) {
    return { articleId: existing.id, outcome: 'known', operation: null };
  }
  const after: ArticleRecord = {
    ...existing,
    ...(isNews ? keepEdits(existing, metadata(opened.article)) : {}),
    places: placesWith(existing.places, opened.place, left),
    revision: hasText ? existing.revision : opened.hash,
    ...(pageIsNews ? { page } : {}),
    updated: now,
    deleted,
  };
  const changes: Change[] = [{ table: 'articles', id: existing.id, before: existing, after }];
  if (!hasText) changes.push(addRevision(existing.id, opened, now));
  if (pageIsNews && page?.revision !== existing.page?.revision)
    changes.push(...addPage(existing.id, opened, now));
  return {
    articleId: existing.id,
    outcome: isRevised
      ? 'revised'
      : isOwn && existing.deleted === deleted
        ? hasPlace
          ? 'known'
          : 'moved'
        : 'place',
    operation: { id: ids(), kind: isRevised ? 'revise' : 'import', at: now, changes },
  };
}

/** The place that a file was at before it was moved: of those that are gone the one with its name, else the first; `null` where none is. */
function movedFrom(places: readonly Place[], to: Place, gone: ReadonlySet<string> | undefined): Place | null {
  const left = places.filter(({ id }) => gone?.has(id) === true);
  return left.find(({ name }) => name === to.name) ?? left[0] ?? null;
}

function placesWith(places: readonly Place[], place: Place, left: Place | null): Place[] {
  if (left !== null) return places.map((one) => (one === left ? place : one));
  return places.some(({ id }) => id === place.id) ? [...places] : [...places, place];
}

/**
 * Whether the file has a text that the article had before, and another of its files a newer one. Nobody asked for it: the older
 * text does not come back, or with every look at both files the one would take the other's place.
 */
function isOlderCopy(
  { id, places }: ArticleRecord,
  { place }: OpenedArticle,
  left: Place | null,
  { byText, unasked = false }: ImportCandidates,
): boolean {
  const others = places.some((other) => other.id !== place.id && other !== left);
  return unasked && others && byText.some((article) => article.id === id);
}

/** What an article's file says of it, and what the file is called. */
interface Headed {
  article: Pick<LibraryArticle, 'title' | 'dek' | 'published' | 'text'>;
  place: Pick<Place, 'name'>;
}

/**
 * Of articles that have the text of `opened`, the one that is it: with the same title, dek and date. One that is not in the
 * trash first, then the oldest. `null` where the same words stand under other headers only.
 */
export function sameArticle(
  { article, place }: Headed,
  candidates: readonly ArticleRecord[],
): ArticleRecord | null {
  const { text } = article;
  const isNamed = (title: string, names: readonly string[]) =>
    names.some((name) => titleOf(name, text) === title);
  const same = candidates.filter((other) => {
    if (other.dek !== article.dek || fileSays(other, 'published') !== article.published) return false;
    const title = fileSays(other, 'title');
    if (title === article.title) return true;
    // A title that only the file's name gave is gone when the file is renamed; the article is the same.
    const names = other.places.map(({ name }) => name);
    return isNamed(article.title, [place.name]) && isNamed(title, names);
  });
  const order = (other: ArticleRecord) => `${other.deleted === null ? 0 : 1} ${other.added} ${other.id}`;
  return same.sort((a, b) => (order(a) < order(b) ? -1 : 1))[0] ?? null;
}

function planNew(opened: OpenedArticle, ids: () => string, now: string): ImportPlan {
  const articleId = ids();
  const page = pageView(opened);
  const record: ArticleRecord = {
    id: articleId,
    ...metadata(opened.article),
    places: [opened.place],
    revision: opened.hash,
    ...(page === null ? {} : { page }),
    added: now,
    updated: now,
    deleted: null,
  };
  return {
    articleId,
    outcome: 'new',
    operation: {
      id: ids(),
      kind: 'import',
      at: now,
      changes: [
        { table: 'articles', id: articleId, before: null, after: record },
        addRevision(articleId, opened, now),
        ...addPage(articleId, opened, now),
      ],
    },
  };
}

function addRevision(articleId: string, opened: OpenedArticle, now: string): Change {
  const revision: Revision = {
    id: revisionId(articleId, opened.hash),
    articleId,
    hash: opened.hash,
    text: opened.article.text,
    blocks: opened.article.blocks,
    resources: resourcesOf(opened.article.blocks, opened.article.resources),
    added: now,
  };
  return { table: 'revisions', id: revision.id, before: null, after: revision };
}

/** Nothing where the article has no full page. */
function addPage(articleId: string, { article, pageHash }: OpenedArticle, added: string): Change[] {
  const { page, resources } = article;
  if (page === null || pageHash === null) return [];
  const id = revisionId(articleId, pageHash);
  const revision: Revision = {
    id,
    articleId,
    hash: pageHash,
    text: page.text,
    blocks: page.blocks,
    resources: resourcesOf(page.blocks, resources),
    added,
    view: 'page',
  };
  return [{ table: 'revisions', id, before: null, after: revision }];
}

/** The texts of an article as its file has them now. */
export function textsOf({ article: { text, page }, hash, pageHash }: OpenedArticle): CurrentTexts {
  return {
    clean: { text, hash },
    page: page === null || pageHash === null ? null : { text: page.text, hash: pageHash },
  };
}

/** The same by hash, and what they share. */
export function viewsOf(opened: OpenedArticle): Views {
  return { revision: opened.hash, page: pageView(opened) };
}

function pageView({ article: { page }, pageHash }: OpenedArticle): PageView | null {
  return page === null || pageHash === null ? null : { revision: pageHash, shared: page.shared };
}

/** Whether a record says of its article what the file says now, and how it was read. Counts of what was left out are no news. */
function saysTheSame(record: ArticleRecord, article: LibraryArticle): boolean {
  const { extraction, ...said } = metadata(article);
  const uncounted = (found: Extraction | undefined) => found && { ...found, dropped: {} };
  return (
    isSame(uncounted(record.extraction), uncounted(extraction)) &&
    Object.entries(said).every(([key, value]) => isSame(fileSays(record, key as keyof typeof said), value))
  );
}

function metadata(article: LibraryArticle) {
  const { format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl } = article;
  const { extraction, warnings } = article;
  const wordCount = countWords(article.text);
  const read = { format, encoding, extraction, warnings };
  return { ...read, title, byline, published, dek, lang, dir, siteName, sourceUrl, wordCount };
}
