import type { ExportedFile } from '../../core/export/report.ts';
import { PostilError, type Failure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { FolderRun, Located, Source } from './folder-run.ts';
import { exportLiving } from './living-file.ts';
import { exportPaper, type Paper } from './paper-file.ts';
import { exportWhole } from './whole-file.ts';

/** Hears what became of an article's file; `null` where there was nothing to write. */
type Told = (source: Source, file: ExportedFile | null) => Promise<void> | void;

/** Files on their way to the disk at a time: a sync waits for the disk, and the disk takes several in one go. */
const AT_ONCE = 8;

/** Writes the files of articles, some at a time; names are given, and results told, in the order in which they came. */
export class FileWriter {
  readonly #run: FolderRun;
  readonly #told: Told;
  readonly #paper: Paper | undefined;
  readonly #writing = new Set<Promise<unknown>>();
  readonly #articles = new Map<string, Promise<unknown>>();
  #telling: Promise<void> = Promise.resolve();
  #naming: Promise<unknown> = Promise.resolve();
  #lost: PostilError | null = null;

  constructor(run: FolderRun, told: Told, paper?: Paper) {
    this.#run = run;
    this.#told = told;
    this.#paper = paper;
  }

  /** Resolves once there is room for the next one. Throws PostilError `not-found` where the folder has gone. */
  async add(source: Source): Promise<void> {
    if (this.#lost !== null) throw this.#lost;
    // Named twice: the second one finds the file of the first.
    await this.#articles.get(source.article.id);
    const writing = this.#write(source).catch((error: unknown) => this.#failed(source, error));
    this.inTurn(async () => this.#told(source, await writing));
    const tracked = writing.finally(() => {
      this.#writing.delete(tracked);
      this.#articles.delete(source.article.id);
    });
    this.#writing.add(tracked);
    this.#articles.set(source.article.id, tracked);
    // Paper is laid out one article after another, and to be stopped between two.
    if (this.#writing.size >= (this.#run.manner.form === 'pdf' ? 1 : AT_ONCE))
      await Promise.race(this.#writing);
  }

  /** Does `tell` when all that came before was told. */
  inTurn(tell: () => Promise<void> | void): void {
    this.#telling = this.#telling.then(tell);
  }

  /** Resolves when everything is on the disk, and told. */
  async end(): Promise<void> {
    await Promise.all(this.#writing);
    await this.#telling;
    // Of a folder that has gone there is nothing to be synced.
    await this.#run.end(this.#lost === null);
    if (this.#lost !== null) throw this.#lost;
  }

  async #write(source: Source): Promise<ExportedFile | null> {
    const { form } = this.#run.manner;
    const at = await this.#located(source);
    if (form === 'markdown') return exportLiving(this.#run, source, at);
    if (form === 'pdf') return exportPaper(this.#run, source, at, this.#paper);
    return exportWhole(this.#run, form, source, at);
  }

  /** Files that are where they were are found side by side; names are given one after another. */
  #located(source: Source): Promise<Located> {
    const before = this.#naming;
    const located = this.#run.lookUp(source).then(async (at) => {
      if (at !== null) return at;
      await before;
      return this.#run.locate(source);
    });
    this.#naming = Promise.allSettled([before, located]);
    return located;
  }

  async #failed({ article: { id, title } }: Source, error: unknown): Promise<ExportedFile> {
    this.#lost ??= await this.#run.target.lost();
    return { article: id, title, name: '', outcome: 'failed', blocks: {}, failure: failureOf(error) };
  }
}

/** The words of an error that was not foreseen may hold paths, and go to stderr instead. */
function failureOf(error: unknown): Failure {
  if (error instanceof PostilError) return error.toFailure();
  console.error(error);
  return { code: 'unexpected', message: words.saving.unforeseen };
}
