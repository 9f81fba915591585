import { randomUUID } from 'node:crypto';
import { awaited, awaitedByText } from '../../core/import/waiting.ts';
import { planAnnotationImport } from '../../core/library/annotation-import.ts';
import { planImport, textsOf, type ImportPlan, type OpenedArticle } from '../../core/library/import.ts';
import type { Change, OperationDraft } from '../../core/library/operation.ts';
import { revisionChanges } from '../../core/library/reanchor.ts';
import { revisionId, type ArticleRecord } from '../../core/library/records.ts';
import { gonePlaces } from '../files/gone.ts';
import type { Holdings } from './holdings.ts';

/** What a file that nobody opened by itself means for the library. */
export interface FilePlan {
  articleId: string;
  outcome: ImportPlan['outcome'] | 'trashed';
  operation: OperationDraft | null;
  /** Annotations that are uncertain, or nowhere, since its text changed. */
  needs: number;
}

/** The path of a place, `null` where it is not known. */
export type PathOf = (place: string) => string | null;

/**
 * Plans a file that was read, against the library as `holdings` has it. An article in the trash stays there.
 *
 * @param pathOf main's own table, which alone is believed about where files are
 */
export async function planFile(
  opened: OpenedArticle,
  holdings: Holdings,
  pathOf: PathOf,
  now: string,
): Promise<FilePlan> {
  if (opened.exported !== undefined) return planPortable(opened, holdings, now);
  const byPlace = holdings.byPlace(opened.place.id);
  const byText = holdings.byText(opened.hash);
  const known = [...new Set([...(byPlace === null ? [] : [byPlace]), ...byText])];
  const revisions = (await Promise.all(known.map((article) => holdings.newest(article)))).flat();
  const waiting = known.length > 0 ? null : await waitingFor(opened, holdings);
  const places = byPlace === null ? byText.flatMap((article) => article.places.map(({ id }) => id)) : [];
  const gone = new Set(await gonePlaces(places, pathOf));
  const candidates = { byPlace, byText, revisions, waiting, gone, unasked: true };
  const { articleId, outcome, operation } = planImport(opened, candidates, randomUUID, now);
  const isTrashed = (holdings.article(articleId)?.deleted ?? null) !== null;
  const told = isTrashed ? 'trashed' : outcome;
  if (operation === null || outcome !== 'revised') return { articleId, outcome: told, operation, needs: 0 };
  const moves = await reanchored(articleId, opened, holdings);
  const needs = isTrashed ? 0 : moves.filter(needsReader).length;
  const changes = [...operation.changes, ...moves];
  return { articleId, outcome: told, operation: { ...operation, changes }, needs };
}

/** A portable article of Postil's own: its annotations come with it, and its file is no place of the article. */
async function planPortable({ exported }: OpenedArticle, holdings: Holdings, now: string): Promise<FilePlan> {
  if (exported === undefined) throw new Error('It is no portable article');
  const { article, hash, annotations } = exported;
  const places = article.places.flatMap(({ id }) => holdings.byPlace(id)?.id ?? []);
  const byText = holdings.byText(hash).map(({ id }) => id);
  const named = new Set(annotations.map(({ id }) => id));
  const state = await holdings.part([article.id, ...byText, ...places], named);
  const { articleId, outcome, operation } = planAnnotationImport(exported, state, randomUUID, now);
  if ((holdings.article(articleId)?.deleted ?? null) !== null)
    return { articleId, outcome: 'trashed', operation: null, needs: 0 };
  return { articleId, outcome, operation, needs: 0 };
}

/** Where the article's annotations, those in the trash too, stand in its new texts. */
async function reanchored(articleId: string, opened: OpenedArticle, holdings: Holdings): Promise<Change[]> {
  const annotations = await holdings.annotations(articleId);
  if (annotations.length === 0) return [];
  const texts = new Map((await holdings.revisions(articleId)).map((one) => [one.id, one]));
  return revisionChanges(
    annotations,
    (hash) => texts.get(revisionId(articleId, hash)) ?? null,
    textsOf(opened),
  );
}

function needsReader({ table, after }: Change): boolean {
  if (table !== 'annotations' || after === null || after.deleted !== null) return false;
  return after.anchor?.state === 'uncertain' || after.anchor?.state === 'orphan';
}

async function waitingFor(opened: OpenedArticle, holdings: Holdings): Promise<ArticleRecord | null> {
  const waiting = await holdings.waiting();
  if (waiting.length === 0) return null;
  const named = awaited(opened, waiting.map(({ article }) => article)); // prettier-ignore
  return named ?? awaitedByText(opened, waiting);
}
