import type { Annotation } from '../../core/annotation.ts';
import type { JsonExport } from '../../core/export/json.ts';
import { planAnnotationImport, type PlacementCounts } from '../../core/library/annotation-import.ts';
import type { OperationDraft } from '../../core/library/operation.ts';
import type { ArticleRecord, Revision } from '../../core/library/records.ts';
import { emptyState, type LibraryState } from '../../core/library/state.ts';
import { words } from '../../core/words/words.ts';
import type { OpenResult } from '../../ipc.ts';
import type { Library } from '../store/library.ts';
import { eachAnnotation } from '../store/packs.ts';
import type { PostilApp } from './app.svelte.ts';

type Read = Pick<Extract<OpenResult, { ok: true }>, 'opened' | 'reason'>;

/** What became of a portable article. */
export interface ImportedPortable {
  articleId: string;
  outcome: 'new' | 'known';
  counts: PlacementCounts;
  /** Whether there is a step to undo. */
  isStep: boolean;
}

/**
 * Takes a portable article into the library: a new article with its tree and its annotations, or, where the library has it, the
 * annotations that are news, as one step that can be undone. Its file is a copy and no place of the article.
 */
export async function importPortable(library: Library, exported: JsonExport): Promise<ImportedPortable> {
  const state = await stateFor(library, exported);
  const ids = () => crypto.randomUUID();
  const now = new Date().toISOString();
  const { articleId, outcome, counts, operation } = planAnnotationImport(exported, state, ids, now);
  const draft = withArticle(state.articles.get(articleId), operation, {
    id: ids(),
    kind: 'import',
    at: now,
    changes: [],
  });
  if (draft !== null) {
    const step = { kind: 'step', articleId, words: words.shell.portable.step, merge: null } as const;
    await library.commit(draft, outcome === 'new' ? null : step);
  }
  return { articleId, outcome, counts, isStep: draft !== null && outcome === 'known' };
}

/** Takes one that was opened, shows it, and says what came with it. One that was only looked at again brings nothing new. */
export async function takePortable(app: PostilApp, { opened, reason }: Read): Promise<void> {
  const { exported, article, place } = opened;
  if (exported === undefined || reason === 'again') return;
  const imported = await importPortable(app.library, exported);
  await app.openArticle(imported.articleId);
  if (imported.outcome === 'new') for (const { message } of article.warnings) app.messages.show(message);
  const said = portableWords(place.name, imported);
  const undo = () => void app.commands.run('undo');
  if (said !== null) app.messages.show(said, imported.isStep ? { undo } : {});
}

/** Who opens an article's file wants to read it: it comes out of the trash, news or none. */
function withArticle(
  known: ArticleRecord | undefined,
  operation: OperationDraft | null,
  empty: OperationDraft,
): OperationDraft | null {
  const isBack = operation?.changes.some(({ table }) => table === 'articles') === true;
  if (known === undefined || known.deleted === null || isBack) return operation;
  const draft = operation ?? empty;
  const back = {
    table: 'articles',
    id: known.id,
    before: known,
    after: { ...known, deleted: null },
  } as const;
  return { ...draft, changes: [back, ...draft.changes] };
}

/** As much of the library as the plan looks at. */
async function stateFor(library: Library, { article, hash, annotations }: JsonExport): Promise<LibraryState> {
  const { database } = library;
  const state = emptyState();
  // What is on its way to the database is there when this resolves.
  await library.annotations(article.id);
  const alike = await database.revisions.where('hash').equals(hash).toArray();
  const places = await Promise.all(article.places.map(({ id }) => database.places.get(id)));
  const wanted = [article.id, ...alike.map(({ articleId }) => articleId)];
  for (const place of places) if (place !== undefined) wanted.push(place.articleId);
  for (const id of new Set(wanted)) {
    const record = await library.article(id);
    if (record === undefined) continue;
    state.articles.set(id, record);
    for (const revision of await database.revisions.where('articleId').equals(id).toArray())
      state.revisions.set(revision.id, revision as Revision);
  }
  const named = new Set(annotations.map(({ id }) => id));
  const keep = (one: Annotation) => {
    if (named.has(one.id) || state.articles.has(one.articleId)) state.annotations.set(one.id, one);
  };
  await eachAnnotation(database, keep);
  return state;
}

/** What came with the file, in a sentence; `null` where it was no news. */
export function portableWords(name: string, { outcome, counts }: ImportedPortable): string | null {
  const { placed, moved, uncertain, orphaned, waiting } = counts;
  const sum = placed + moved + uncertain + orphaned + waiting;
  const said = words.shell.portable;
  if (sum === 0) return outcome === 'new' ? null : said.nothingNew(name);
  const doubtful = uncertain + orphaned;
  return doubtful === 0 ? said.came(name, sum) : said.cameDoubtful(name, sum, doubtful);
}
