import type { Annotation, Colour } from '../annotation.ts';
import type { Warning } from '../article.ts';
import { countedAs, NO_COUNTS, type PlacementCounts } from '../library/annotation-import.ts';
import type { Change, OperationDraft } from '../library/operation.ts';
import { revisionId, type ArticleRecord } from '../library/records.ts';
import type { LibraryState } from '../library/state.ts';
import { words, type Words } from '../words/words.ts';
import { annotationId, fit, nameOf, type Fitted } from './fit.ts';
import type { ForeignArticle, ForeignFile } from './foreign.ts';
import { addressKey, plainWords, titleKeys } from './keys.ts';
import { matchArticles, type Match } from './match.ts';
import { mergeKnown } from './merge.ts';
import { previewOf, type ImportPreview, type PlannedArticle } from './preview.ts';
import { Told as Tally } from './told.ts';
import { madeNew, placeFresh, type Target } from './target.ts';

/** What a plan is made with. */
export interface PlanContext {
  /** The file's name, for the preview. */
  name: string;
  /** Gives fresh identifiers. */
  ids: () => string;
  /** ISO 8601, UTC. */
  now: string;
  /** The reader's usual colour, for highlights of programs that have none. */
  colour: Colour;
  /** SHA-256 of a text in UTF-8, as hex. */
  sha256: (text: string) => string;
  /** Annotations as an import left them last, by id: what the reader has changed since is told by them. */
  imported?: ReadonlyMap<string, Annotation>;
  /** Gets 0 to 1. */
  onProgress?: (share: number) => void;
}

export interface ForeignPlan {
  preview: ImportPreview;
  /** All articles, in the order of the file. */
  articles: PlannedArticle[];
  /** What to write, one operation; `null` when there is no news. */
  operation: OperationDraft | null;
}

type Tells = keyof Words['importing']['planned'];

/**
 * Decides what a file of annotations means for the library, as one operation. Articles are matched (match.ts) or made; an
 * annotation is named after what it is called in its own program, so that the same file twice brings nothing new; what is new is
 * placed by its quote, and what cannot be placed becomes an orphan: nothing is dropped.
 */
export function planForeignImport(
  file: ForeignFile,
  library: LibraryState,
  context: PlanContext,
): ForeignPlan {
  const tally = new Tally<Tells>();
  const fitted = fitAll(file, library, context, tally);
  const matches = matchArticles(
    file.articles.map((article, at) => ({
      ...article,
      hash: article.text === null ? null : context.sha256(article.text),
      owner: ownerOf(fitted[at] ?? [], library),
    })),
    library,
  );
  const targets = targetsOf(file, fitted, matches, library, context, tally);
  const planned: PlannedArticle[] = [];
  const changes: Change[] = [];
  let done = 0;
  for (const target of targets.values()) {
    const plan = planTarget(target, library, context, tally);
    planned.push(plan.planned);
    for (const change of plan.changes) changes.push(change);
    context.onProgress?.(++done / targets.size);
  }
  const warnings: Warning[] = [...file.warnings, ...tally.warnings(words.importing.planned)];
  return {
    preview: previewOf(context.name, file.kind, planned, warnings),
    articles: planned,
    operation: changes.length === 0 ? null : { id: context.ids(), kind: 'import', at: context.now, changes },
  };
}

/** Per article its annotations, within the library's limits and named for good. */
function fitAll(
  { kind, articles }: ForeignFile,
  library: LibraryState,
  { colour, now, sha256 }: PlanContext,
  tally: Tally<Tells>,
): Fitted[][] {
  const taken = new Map<string, string>();
  return articles.map(({ annotations }) =>
    annotations.flatMap((foreign): Fitted[] => {
      let id = annotationId(kind, foreign.key, sha256);
      const says = JSON.stringify([foreign.exact, foreign.note]);
      // Of two with one name the second gets another, unless it says the same.
      if (taken.has(id) && taken.get(id) !== says) id = nameOf([id, says], sha256);
      // So does what is called as another annotation of the library is, on other words.
      const there = library.annotations.get(id);
      if (there !== undefined && plainWords(there.exact) !== plainWords(foreign.exact)) {
        id = nameOf([id, plainWords(foreign.exact)], sha256);
      }
      if (taken.has(id)) return [];
      taken.set(id, says);
      return [fit(foreign, id, { colour, now }, (what) => tally.add(`${what}-cut`))];
    }),
  );
}

/** The article that most of the annotations are in already. */
function ownerOf(fitted: readonly Fitted[], { annotations, articles }: LibraryState): ArticleRecord | null {
  const owners = new Map<string, number>();
  for (const { annotation } of fitted) {
    const owner = annotations.get(annotation.id)?.articleId;
    if (owner !== undefined && articles.has(owner)) owners.set(owner, (owners.get(owner) ?? 0) + 1);
  }
  const [first] = [...owners].sort((a, b) => b[1] - a[1]);
  return first === undefined ? null : (articles.get(first[0]) ?? null);
}

/** What goes to which article; several of the file may be one of the library. */
function targetsOf(
  file: ForeignFile,
  fitted: readonly Fitted[][],
  matches: readonly Match[],
  library: LibraryState,
  context: PlanContext,
  tally: Tally<Tells>,
): Map<string, Target> {
  const targets = new Map<string, Target>();
  file.articles.forEach((foreign, at) => {
    const { article, by, tied } = matches[at] as Match;
    if (tied) tally.add('tied-article');
    const id = article?.id ?? newId(file, foreign, library, context);
    const made = article ?? library.articles.get(id) ?? null;
    const known = targets.get(id);
    const own = fitted[at] ?? [];
    if (known !== undefined) {
      known.fitted.push(...own);
      known.quotes.push(...foreign.annotations.map(({ exact }) => exact));
    } else {
      const quotes = foreign.annotations.map(({ exact }) => exact);
      targets.set(id, {
        id,
        article: made,
        by: made === null || article !== null ? by : 'id',
        foreign,
        fitted: [...own],
        quotes,
      });
    }
  });
  return targets;
}

/** What a new article is called: its own name, where it is Postil's; else the same whenever this file is read. */
function newId(
  { kind }: ForeignFile,
  { id, sourceUrl, title, byline, annotations, text }: ForeignArticle,
  { articles }: LibraryState,
  { sha256 }: PlanContext,
): string {
  if (id !== null && id !== '' && id.length <= 200 && !articles.has(id)) return id;
  const address = addressKey(sourceUrl);
  if (address !== null) return nameOf(['article', address], sha256);
  const { whole } = titleKeys(title ?? '');
  if (whole !== '') return nameOf(['article', whole, plainWords(byline ?? '')], sha256);
  return nameOf(['article', kind, annotations[0]?.key ?? text ?? ''], sha256);
}

function planTarget(
  target: Target,
  library: LibraryState,
  context: PlanContext,
  tally: Tally<Tells>,
): { planned: PlannedArticle; changes: Change[] } {
  const counts: PlacementCounts = { ...NO_COUNTS };
  const fresh: Fitted[] = [];
  const merged = new Map<string, { ours: Annotation; annotation: Annotation }>();
  for (const one of target.fitted) {
    const ours = library.annotations.get(one.annotation.id);
    if (ours === undefined) {
      fresh.push(one);
      continue;
    }
    const { annotation, conflict } = mergeKnown(ours, context.imported?.get(ours.id), one, context.now);
    if (conflict) tally.add('changed-on-both-sides');
    if (annotation === ours) counts.known += 1;
    else merged.set(ours.id, { ours, annotation });
  }
  const { article } = target;
  const texts = article === null ? madeNew(target, context) : textsIn(article, library);
  if (article === null && texts.waits) tally.add('waiting-article');
  const placed = placeFresh(fresh.map(({ annotation }) => ({ ...annotation, articleId: target.id })), target, texts, library, context); // prettier-ignore
  for (const annotation of placed.annotations) counts[countedAs(annotation, placed.article)] += 1;
  // What says something new and stands in a text that has grown changes once.
  const shifted = new Map(placed.shifted);
  const changes = Array.from(merged.values(), ({ ours, annotation }): Change => {
    const after = { ...annotation, anchor: shifted.get(ours)?.anchor ?? annotation.anchor };
    shifted.delete(ours);
    counts[countedAs(after, placed.article)] += 1;
    return { table: 'annotations', id: ours.id, before: ours, after };
  });
  for (const [before, moved] of shifted)
    changes.push({ table: 'annotations', id: before.id, before, after: moved });
  const changesArticle: Change[] = [];
  const isNews = merged.size + placed.annotations.length > 0;
  const after =
    placed.article.deleted !== null && isNews ? { ...placed.article, deleted: null } : placed.article;
  if (article === null || after !== article)
    changesArticle.push({ table: 'articles', id: target.id, before: article, after });
  for (const revision of placed.revisions)
    changesArticle.push({ table: 'revisions', id: revision.id, before: null, after: revision });
  const annotations = placed.annotations.map((annotation): Change => ({
    table: 'annotations',
    id: annotation.id,
    before: null,
    after: annotation,
  }));
  return {
    planned: { id: target.id, title: after.title, matchedBy: target.by, counts },
    changes: [...changesArticle, ...changes, ...annotations],
  };
}

function textsIn(article: ArticleRecord, library: LibraryState): ReturnType<typeof madeNew> {
  const revision = library.revisions.get(revisionId(article.id, article.revision)) ?? null;
  return { article, revision, isNew: false, waits: false };
}
