import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Warning } from '../../core/article.ts';
import type { JsonExport } from '../../core/export/json.ts';
import { PostilError, toFailure } from '../../core/failure.ts';
import type { ForeignKind } from '../../core/import/foreign.ts';
import type { MatchedBy } from '../../core/import/preview.ts';
import { awaited, awaitedByText, isWaiting } from '../../core/import/waiting.ts';
import {
  COUNTED,
  NO_COUNTS,
  planAnnotationImport,
  type PlacementCounts,
} from '../../core/library/annotation-import.ts';
import { planImport, textsOf, type ImportCandidates, type ImportPlan, type OpenedArticle } from '../../core/library/import.ts'; // prettier-ignore
import type { Change, OperationDraft } from '../../core/library/operation.ts';
import { revisionChanges } from '../../core/library/reanchor.ts';
import { revisionId, type ArticleRecord } from '../../core/library/records.ts';
import { applyOperation, articlesWithText } from '../../core/library/state.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { pathsOf } from '../adding/jobs.ts';
import type { PathOf } from '../adding/plan-file.ts';
import { gonePlaces } from '../files/gone.ts';
import { placeOf } from '../files/place.ts';
import { readArticleFile } from '../files/read.ts';
import { keepPictures } from '../importing/pictures.ts';
import { notesForm } from '../importing/notes-form.ts';
import { readNotes, type Notes } from '../importing/read-notes.ts';
import { checkDraft, noNotes, planNotes, replayImports, type Imports } from '../importing/work.ts';
import { openLibrary, type Library } from '../library/library.ts';
import { KnownFiles, type KnownFile } from '../opening/known-files.ts';
import { PictureStore } from '../pictures/store.ts';
import { chosenEncoding } from './articles.ts';
import { inFolders } from './folders.ts';
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
  const met: KnownFile[] = [];
  try {
    const imports = await replayImports(library);
    const importer = new Importer({ library, profile, imports, pathOf: await pathsOf(profile), dryRun, met });
    for await (const { file, unasked, failure } of inFolders(files, { cwd, profile, output })) {
      try {
        if (failure !== undefined) throw new PostilError(failure.code, failure.message);
        const how = { as: as as ForeignKind | 'any', chosen: encoding, unasked };
        for await (const imported of importer.import(resolve(cwd, file), how)) {
          const annotations = withoutNone(imported.annotations);
          await output.result({ file, ok: true, ...(dryRun ? { dryRun } : {}), ...imported, annotations });
          await output.doubted(file, imported.warnings ?? []);
        }
      } catch (error) {
        well = false;
        await output.failed(file, toFailure(error));
      }
    }
    for (const notice of library.notices) await output.say(notice);
  } finally {
    // A running app learns them from the operations, and has the table.
    if (library.isApps !== true && !dryRun) await learnFiles(profile, met);
    await library.close();
  }
  return well;
}

interface How {
  as: ForeignKind | 'any';
  chosen: string | null;
  unasked: boolean;
}

interface Parts {
  library: Library;
  profile: string;
  imports: Imports;
  pathOf: PathOf;
  dryRun: boolean;
  /** Gets the files of articles as they come in. */
  met: KnownFile[];
}

class Importer {
  readonly #library: Library;
  readonly #profile: string;
  readonly #imports: Imports;
  readonly #pictures: PictureStore;
  readonly #dryRun: boolean;
  readonly #pathOf: PathOf;
  readonly #met: KnownFile[];

  constructor({ library, profile, imports, pathOf, dryRun, met }: Parts) {
    this.#library = library;
    this.#profile = profile;
    this.#imports = imports;
    this.#pictures = new PictureStore(profile);
    this.#pathOf = pathOf;
    this.#met = met;
    this.#dryRun = dryRun;
  }

  get #state(): Imports['state'] {
    return this.#imports.state;
  }

  /**
   * `chosen` is the encoding to read a text in; without it the one chosen before, else the one detected. `unasked`: its folder was
   * named, and not the file.
   */
  async *import(path: string, { as, chosen, unasked }: How): AsyncGenerator<Imported> {
    const forced = as === 'any' || as === 'postil' ? null : as;
    const form = forced ?? (await notesForm(path));
    // A page with notes of SingleFile's is an article first, so that they find it.
    if (as === 'any' && (form === null || form === 'postil-html' || form === 'singlefile')) {
      const encoding = chosen ?? chosenEncoding(this.#byPlace(placeOf(path).id));
      const pictures = this.#dryRun ? {} : { pictures: this.#pictures };
      yield await this.#importArticle(await readArticleFile(path, { ...pictures, encoding }), unasked);
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

  async #importArticle(opened: OpenedArticle, unasked: boolean): Promise<Imported> {
    if (opened.exported !== undefined) return this.#importPortable(opened.exported, opened.article.warnings);
    const candidates = { ...(await this.#candidates(opened)), unasked };
    const plan = planImport(opened, candidates, randomUUID, now());
    const counts: PlacementCounts = { ...NO_COUNTS };
    if (plan.operation !== null) {
      const moves = plan.outcome === 'revised' ? this.#reanchored(plan.articleId, opened) : [];
      for (const { table, after } of moves) {
        if (table === 'annotations' && after?.anchor) counts[COUNTED[after.anchor.state]] += 1;
      }
      await this.#commit({ ...plan.operation, changes: [...plan.operation.changes, ...moves] });
    }
    const { id, path } = opened.place;
    this.#met.push({ id, path, unopened: true });
    const { warnings } = opened.article;
    const imported = { article: plan.articleId, outcome: plan.outcome, annotations: counts };
    return warnings.length === 0 ? imported : { ...imported, warnings };
  }

  #byPlace(place: string): ArticleRecord | undefined {
    return [...this.#state.articles.values()].find(({ places }) => places.some(({ id }) => id === place));
  }

  async #candidates(opened: OpenedArticle): Promise<ImportCandidates> {
    const byPlace = this.#byPlace(opened.place.id);
    const byText = articlesWithText(this.#state, opened.hash);
    const known = new Set([byPlace, ...byText].map((article) => article?.id));
    const revisions = [...this.#state.revisions.values()].filter(({ articleId }) => known.has(articleId));
    const isKnown = byPlace !== undefined || byText.length > 0;
    const waiting = isKnown ? null : this.#waitingFor(opened);
    const places = byPlace === undefined ? byText.flatMap((one) => one.places.map(({ id }) => id)) : [];
    const gone = new Set(await gonePlaces(places, this.#pathOf));
    return { byPlace: byPlace ?? null, byText, revisions, waiting, gone };
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

/** Writes down where files lie, so that one that is moved later is known again. */
async function learnFiles(profile: string, met: readonly KnownFile[]): Promise<void> {
  const known = await KnownFiles.open(profile, new Date());
  known.learn(met);
  await known.flush();
}

/** Nothing waits but in an article that is made of quotes. */
function withoutNone({ waiting, ...counts }: PlacementCounts) {
  return waiting === 0 ? counts : { ...counts, waiting };
}

function now(): string {
  return new Date().toISOString();
}
