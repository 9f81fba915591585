import { randomUUID } from 'node:crypto';
import { extname, resolve } from 'node:path';
import * as v from 'valibot';
import { parseJsonExports } from '../../core/export/json.ts';
import { PostilError, toFailure } from '../../core/failure.ts';
import { COUNTED, planAnnotationImport, type PlacementCounts } from '../../core/library/annotation-import.ts';
import { planImport, type ImportPlan, type OpenedArticle } from '../../core/library/import.ts';
import type { Change, OperationDraft } from '../../core/library/operation.ts';
import { revisionChanges } from '../../core/library/reanchor.ts';
import { revisionId } from '../../core/library/records.ts';
import { OperationDraftSchema } from '../../core/library/schema.ts';
import { applyOperation, articlesWithText, type LibraryState } from '../../core/library/state.ts';
import { readArticleFile } from '../files/read.ts';
import { sha256 } from '../library/hash.ts';
import { openLibrary, replay, type Library } from '../library/library.ts';
import type { Run } from './index.ts';
import { readExportFile } from './read-export.ts';

/** What one file, or one line of a file of exports, became. */
interface Imported {
  article: string;
  outcome: ImportPlan['outcome'];
  annotations: PlacementCounts;
}

/** `postil import`: article files and Postil's own JSON exports. One line of output a file; a file of several exports has several. */
export async function importFiles({ request: { files }, output, profile, cwd }: Run): Promise<boolean> {
  let library: Library;
  try {
    library = await openLibrary(profile, { role: 'command' });
  } catch (error) {
    for (const file of files) await output.failed(file, toFailure(error));
    return false;
  }
  let well = true;
  try {
    const importer = new Importer(library, await replay(library));
    for (const file of files) {
      try {
        for await (const imported of importer.import(resolve(cwd, file)))
          await output.result({ file, ok: true, ...imported });
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

  constructor(library: Library, state: LibraryState) {
    this.#library = library;
    this.#state = state;
  }

  async *import(path: string): AsyncGenerator<Imported> {
    if (!['.json', '.jsonl'].includes(extname(path).toLowerCase())) {
      yield await this.#importArticle(await readArticleFile(path));
      return;
    }
    for (const exported of parseJsonExports(await readExportFile(path))) {
      if (sha256(exported.text) !== exported.hash) {
        throw new PostilError(
          'malformed',
          `The text in this export is not the one it was made with: ${path}.`,
        );
      }
      const { articleId, outcome, counts, operation } = planAnnotationImport(
        exported,
        this.#state,
        randomUUID,
        now(),
      );
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
    return { article: plan.articleId, outcome: plan.outcome, annotations: counts };
  }

  #candidates(opened: OpenedArticle): Parameters<typeof planImport>[1] {
    const { articles } = this.#state;
    const byPlace = [...articles.values()].find(({ places }) =>
      places.some(({ id }) => id === opened.place.id),
    );
    const byText = articlesWithText(this.#state, opened.hash);
    return { byPlace: byPlace ?? null, byText };
  }

  /** Where the article's annotations, those in the trash too, stand in its new text. */
  #reanchored(articleId: string, { article, hash }: OpenedArticle): Change[] {
    const annotations = [...this.#state.annotations.values()].filter(
      (annotation) => annotation.articleId === articleId,
    );
    const textOf = (old: string) => this.#state.revisions.get(revisionId(articleId, old))?.text ?? null;
    return revisionChanges(annotations, textOf, article.text, hash);
  }

  async #commit(draft: OperationDraft): Promise<void> {
    const valid = v.safeParse(OperationDraftSchema, draft, { abortEarly: true });
    if (!valid.success) {
      const field = v.getDotPath(valid.issues[0]) ?? 'operation';
      throw new PostilError(
        'malformed',
        `This file holds something that the library does not take (${field}).`,
      );
    }
    applyOperation(this.#state, await this.#library.append(draft));
  }
}

function now(): string {
  return new Date().toISOString();
}
