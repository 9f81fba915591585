import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Warning } from '../../core/article.ts';
import type { JsonExport } from '../../core/export/json.ts';
import { toFailure } from '../../core/failure.ts';
import type { ForeignKind } from '../../core/import/foreign.ts';
import type { MatchedBy } from '../../core/import/preview.ts';
import { awaited, awaitedByText, isWaiting } from '../../core/import/waiting.ts';
import { COUNTED, planAnnotationImport, type PlacementCounts } from '../../core/library/annotation-import.ts';
import { planImport, textsOf, type ImportPlan, type OpenedArticle } from '../../core/library/import.ts';
import type { Change, OperationDraft } from '../../core/library/operation.ts';
import { revisionChanges } from '../../core/library/reanchor.ts';
import { revisionId, type ArticleRecord } from '../../core/library/records.ts';
import { applyOperation, articlesWithText } from '../../core/library/state.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { placeOf } from '../files/place.ts';
import { readArticleFile } from '../files/read.ts';
import { keepPictures } from '../importing/pictures.ts';
import { notesForm, readNotes, type Notes } from '../importing/read-notes.ts';
import { checkDraft, noNotes, planNotes, replayImports, type Imports } from '../importing/work.ts';
import { openLibrary, type Library } from '../library/library.ts';
import { PictureStore } from '../pictures/store.ts';
import { chosenEncoding } from './articles.ts';
import type { Run } from './index.ts';

/** What one file, or one article of a file of notes, became, or would become. */
interface Imported {
  article: string;
  outcome: ImportPlan['outcome'];
  annotations: PlacementCounts;
  /** Of notes: whose they are, the article's title in the library, and by what it was found there. */
  kind?: ForeignKind;
  title?: string;
  matchedBy?: MatchedBy;
  /** Missing where there are none. */
  warnings?: Warning[];
}

/** `postil import`: article files and notes of every kind. One line of output a file; notes on several articles have one each. */
export async function importFiles({
  request: { files, encoding, as, dryRun },
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
    const importer = new Importer(library, profile, await replayImports(library), dryRun);
    for (const file of files) {
      try {
        for await (const imported of importer.import(
          resolve(cwd, file),
          as as ForeignKind | 'any',
          encoding,
        )) {
          await output.result({ file, ok: true, ...(dryRun ? { dryRun } : {}), ...imported });
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
  readonly #profile: string;
  readonly #imports: Imports;
  readonly #pictures: PictureStore;
  readonly #dryRun: boolean;

  constructor(library: Library, profile: string, imports: Imports, dryRun: boolean) {
    this.#library = library;
    this.#profile = profile;
    this.#imports = imports;
    this.#pictures = new PictureStore(profile);
    this.#dryRun = dryRun;
  }

  get #state(): Imports['state'] {
    return this.#imports.state;
  }

  /** `chosen` is the encoding to read a text in; without it the one chosen before, else the one detected. */
  async *import(path: string, as: ForeignKind | 'any', chosen: string | null): AsyncGenerator<Imported> {
    const forced = as === 'any' || as === 'postil' ? null : as;
    const form = forced ?? (await notesForm(path));
    // A page with notes of SingleFile's is an article first, so that they find it.
    if (as === 'any' && (form === null || form === 'postil-html' || form === 'singlefile')) {
      const encoding = chosen ?? chosenEncoding(this.#byPlace(placeOf(path).id));
      const pictures = this.#dryRun ? {} : { pictures: this.#pictures };
      yield await this.#importArticle(await readArticleFile(path, { ...pictures, encoding }));
      if (form !== 'singlefile') return;
    }
    const notes = await readNotes(path, forced);
    if (notes === null) throw noNotes(path);
    yield* this.#importNotes(notes);
  }

  /** A file of notes is read, compared and planned before anything is written: one that is wrong anywhere changes nothing. */
  async *#importNotes(notes: Notes): AsyncGenerator<Imported> {
    const planning = { profile: this.#profile, colour: DEFAULT_SETTINGS.colour, now: now() };
    const plan = await planNotes(notes, this.#imports, planning);
    if (!this.#dryRun) await keepPictures(notes.pictures, this.#pictures);
    if (plan.operation !== null) await this.#commit(plan.operation);
    const { kind, warnings } = plan.preview;
    for (const [at, { id, title, matchedBy, counts }] of plan.articles.entries()) {
      const outcome = matchedBy === 'new' ? 'new' : 'known';
      // What is to be said of the file is said with its first article.
      const said = at === 0 && warnings.length > 0 ? { warnings } : {};
      yield { article: id, outcome, annotations: counts, kind, title, matchedBy, ...said };
    }
  }

  /** A portable article of Postil's own: its annotations come with it, and its file is no place of the article. */
  async #importPortable(exported: JsonExport, warnings: Warning[]): Promise<Imported> {
    const plan = planAnnotationImport(exported, this.#state, randomUUID, now());
    if (plan.operation !== null) await this.#commit(plan.operation);
    const imported = { article: plan.articleId, outcome: plan.outcome, annotations: plan.counts };
    return warnings.length === 0 ? imported : { ...imported, warnings };
  }

  async #importArticle(opened: OpenedArticle): Promise<Imported> {
    if (opened.exported !== undefined) return this.#importPortable(opened.exported, opened.article.warnings);
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
    const isKnown = byPlace !== undefined || byText.length > 0;
    const waiting = isKnown ? null : this.#waitingFor(opened);
    return { byPlace: byPlace ?? null, byText, revisions, waiting };
  }

  /** The article that has been waiting for this file, its quotes alone known. */
  #waitingFor(opened: OpenedArticle): ArticleRecord | null {
    const { articles, revisions } = this.#state;
    const waiting = [...articles.values()].filter(isWaiting);
    const textOf = ({ id, revision }: ArticleRecord) => revisions.get(revisionId(id, revision))?.text ?? '';
    const named = awaited(opened, waiting);
    return named ?? awaitedByText(opened, waiting.map((article) => ({ article, text: textOf(article) }))); // prettier-ignore
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
    const operation = this.#dryRun ? draft : await this.#library.append(draft);
    applyOperation(this.#state, operation);
    this.#imports.last.note(operation);
  }
}

function now(): string {
  return new Date().toISOString();
}
