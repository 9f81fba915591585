import { randomUUID } from 'node:crypto';
import { extname, resolve } from 'node:path';
import * as v from 'valibot';
import type { Warning } from '../../core/article.ts';
import { parseJsonExports } from '../../core/export/json.ts';
import { PostilError, toFailure } from '../../core/failure.ts';
import {
  COUNTED,
  planAnnotationImport,
  type AnnotationImportPlan,
  type PlacementCounts,
} from '../../core/library/annotation-import.ts';
import { planImport, textsOf, type ImportPlan, type OpenedArticle } from '../../core/library/import.ts';
import type { Change, OperationDraft } from '../../core/library/operation.ts';
import { revisionChanges } from '../../core/library/reanchor.ts';
import { revisionId, type ArticleRecord } from '../../core/library/records.ts';
import { OperationDraftSchema } from '../../core/library/schema.ts';
import { applyOperation, articlesWithText, type LibraryState } from '../../core/library/state.ts';
import { placeOf } from '../files/place.ts';
import { readArticleFile } from '../files/read.ts';
import { sha256 } from '../library/hash.ts';
import { PictureStore } from '../pictures/store.ts';
import { openLibrary, replay, type Library } from '../library/library.ts';
import { chosenEncoding } from './articles.ts';
import type { Run } from './index.ts';
import { readExportFile } from './read-export.ts';

/** What one file, or one line of a file of exports, became. */
interface Imported {
  article: string;
  outcome: ImportPlan['outcome'];
  annotations: PlacementCounts;
  /** Of an article file; missing where there are none. */
  warnings?: Warning[];
}

/** `postil import`: article files and Postil's own JSON exports. One line of output a file; a file of several exports has several. */
export async function importFiles({
  request: { files, encoding },
  output,
  profile,
  cwd,
}: Run): Promise<boolean> {
  let library: Library;
  try {
    library = await openLibrary(profile, { role: 'command' });
  } catch (error) {
    for (const file of files) await output.failed(file, toFailure(error));
    return false;
  }
  let well = true;
  try {
    const importer = new Importer(library, await replay(library), new PictureStore(profile));
    for (const file of files) {
      try {
        for await (const imported of importer.import(resolve(cwd, file), encoding)) {
          await output.result({ file, ok: true, ...imported });
          await output.doubted(file, imported.warnings ?? []);
        }
      } catch (error) {
        well = false;
        await output.failed(file, toFailure(error));
      }
    }
    for (const notice of library.notices) await output.say(notice);
  } finally {
    await library.close();
  }
  return well;
}

class Importer {
  readonly #library: Library;
  readonly #state: LibraryState;
  readonly #pictures: PictureStore;

  constructor(library: Library, state: LibraryState, pictures: PictureStore) {
    this.#library = library;
    this.#state = state;
    this.#pictures = pictures;
  }

  /** `chosen` is the encoding to read a text in; without it the one chosen before, else the one detected. */
  async *import(path: string, chosen: string | null): AsyncGenerator<Imported> {
    if (!['.json', '.jsonl'].includes(extname(path).toLowerCase())) {
      const encoding = chosen ?? chosenEncoding(this.#byPlace(placeOf(path).id));
      yield await this.#importArticle(await readArticleFile(path, { pictures: this.#pictures, encoding }));
      return;
    }
    yield* this.#importExports(path);
  }

  /** All exports of a file are read, compared and planned before the first is written: one that is wrong anywhere changes nothing. */
  async *#importExports(path: string): AsyncGenerator<Imported> {
    const { articles, revisions, annotations } = this.#state;
    const trial = {
      articles: new Map(articles),
      revisions: new Map(revisions),
      annotations: new Map(annotations),
    };
    const plans: AnnotationImportPlan[] = [];
    for (const exported of parseJsonExports(await readExportFile(path))) {
      const { page } = exported;
      if (sha256(exported.text) !== exported.hash || (page !== null && sha256(page.text) !== page.hash)) {
        throw new PostilError(
          'malformed',
          `The text in this export is not the one it was made with: ${path}.`,
        );
      }
      const plan = planAnnotationImport(exported, trial, randomUUID, now());
      if (plan.operation !== null) {
        checkDraft(plan.operation);
        applyOperation(trial, plan.operation);
      }
      plans.push(plan);
    }
    for (const { articleId, outcome, counts, operation } of plans) {
      if (operation !== null) await this.#commit(operation);
      yield { article: articleId, outcome, annotations: counts };
    }
  }

  async #importArticle(opened: OpenedArticle): Promise<Imported> {
    const plan = planImport(opened, this.#candidates(opened), randomUUID, now());
    const counts: PlacementCounts = { placed: 0, moved: 0, uncertain: 0, orphaned: 0, known: 0 };
    if (plan.operation !== null) {
      const moves = plan.outcome === 'revised' ? this.#reanchored(plan.articleId, opened) : [];
      for (const { table, after } of moves) {
        if (table === 'annotations' && after?.anchor) counts[COUNTED[after.anchor.state]] += 1;
      }
      await this.#commit({ ...plan.operation, changes: [...plan.operation.changes, ...moves] });
    }
    const { warnings } = opened.article;
    const imported = { article: plan.articleId, outcome: plan.outcome, annotations: counts };
    return warnings.length === 0 ? imported : { ...imported, warnings };
  }

  #byPlace(place: string): ArticleRecord | undefined {
    return [...this.#state.articles.values()].find(({ places }) => places.some(({ id }) => id === place));
  }

  #candidates(opened: OpenedArticle): Parameters<typeof planImport>[1] {
    const byPlace = this.#byPlace(opened.place.id);
    const byText = articlesWithText(this.#state, opened.hash);
    const known = new Set([byPlace, ...byText].map((article) => article?.id));
    const revisions = [...this.#state.revisions.values()].filter(({ articleId }) => known.has(articleId));
    return { byPlace: byPlace ?? null, byText, revisions };
  }

  /** Where the article's annotations, those in the trash too, stand in its new texts. */
  #reanchored(articleId: string, opened: OpenedArticle): Change[] {
    const annotations = [...this.#state.annotations.values()].filter(
      (annotation) => annotation.articleId === articleId,
    );
    const textOf = (old: string) => this.#state.revisions.get(revisionId(articleId, old)) ?? null;
    return revisionChanges(annotations, textOf, textsOf(opened));
  }

  async #commit(draft: OperationDraft): Promise<void> {
    checkDraft(draft);
    applyOperation(this.#state, await this.#library.append(draft));
  }
}

/** Throws PostilError `malformed` for what the library would not take. */
function checkDraft(draft: OperationDraft): void {
  const valid = v.safeParse(OperationDraftSchema, draft, { abortEarly: true });
  if (valid.success) return;
  const field = v.getDotPath(valid.issues[0]) ?? 'operation';
  throw new PostilError('malformed', `This file holds something that the library does not take (${field}).`);
}

function now(): string {
  return new Date().toISOString();
}
