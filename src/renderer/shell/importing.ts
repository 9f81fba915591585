import { planImport, type ImportPlan, type OpenedArticle } from '../../core/library/import.ts';
import { revisionChanges } from '../../core/library/reanchor.ts';
import type { Change } from '../../core/library/operation.ts';
import type { Library, Recovery } from '../store/library.ts';

/**
 * Takes an opened file into the library: nothing, a new article, another place, or a new revision whose annotations are
 * placed anew in the same operation, so that no state in between can be seen or kept.
 */
export async function importOpened(
  library: Library,
  opened: OpenedArticle,
): Promise<Pick<ImportPlan, 'articleId' | 'outcome'> & { words: string | null }> {
  const now = new Date().toISOString();
  const candidates = await library.candidates(opened.place.id, opened.hash);
  const plan = planImport(opened, candidates, () => crypto.randomUUID(), now);
  if (plan.operation === null) return { ...plan, words: null };
  if (plan.outcome !== 'revised') {
    await library.commit(plan.operation);
    return { ...plan, words: null };
  }
  const annotations = await library.annotations(plan.articleId);
  const texts = await library.texts(plan.articleId);
  const changes = revisionChanges(
    annotations,
    (hash) => texts.get(hash) ?? null,
    opened.article.text,
    opened.hash,
  );
  await library.commit({ ...plan.operation, changes: [...plan.operation.changes, ...changes] });
  return { ...plan, words: changes.length === 0 ? null : revisedWords(opened.place.name, changes) };
}

function revisedWords(name: string, changes: readonly Change[]): string {
  let kept = 0;
  let moved = 0;
  let needs = 0;
  for (const change of changes) {
    if (change.table !== 'annotations' || change.after?.deleted !== null) continue;
    const state = change.after.anchor?.state ?? 'anchored';
    if (state === 'anchored') kept += 1;
    else if (state === 'moved' || state === 'changed') moved += 1;
    else needs += 1;
  }
  const counts = [`${kept} kept`, ...(moved > 0 ? [`${moved} moved`] : [])];
  if (needs > 0) counts.push(needs === 1 ? '1 needs you' : `${needs} need you`);
  return `${name} has changed since you last read it: ${counts.join(', ')}.`;
}

/** What was mended at the start, in a sentence. */
export function recoveryWords(recovery: Recovery): string {
  const annotations = recovery.annotations === 1 ? '1 annotation' : `${recovery.annotations} annotations`;
  const articles = recovery.articles === 1 ? '1 article' : `${recovery.articles} articles`;
  const done = `${annotations} in ${articles} restored from the journal.`;
  return recovery.kept === null ? done : `${done} What the database held was kept in ${recovery.kept}.`;
}
