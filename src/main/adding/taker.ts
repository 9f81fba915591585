import { MOST_FAILED, type AddingReport } from '../../core/adding.ts';
import { PostilError, toFailure, type Failure } from '../../core/failure.ts';
import type { OpenedArticle } from '../../core/library/import.ts';
import type { OperationDraft } from '../../core/library/operation.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { words } from '../../core/words/words.ts';
import { placeOf } from '../files/place.ts';
import { checkDraft } from '../importing/work.ts';
import type { Holdings } from './holdings.ts';
import { planFile, type FilePlan, type PathOf } from './plan-file.ts';

/** Which state of which library something was planned for. */
export interface At {
  library: string;
  seq: number;
}

/**
 * Journals drafts in their order, unless anything was journalled since `at`: then it writes nothing and says `false`. Throws
 * PostilError `not-written`.
 */
export type Write = (drafts: readonly OperationDraft[], at: At) => Promise<boolean>;

/** What became of one file. */
export interface Taken {
  path: string;
  /** Its place, and the article that it is of. */
  place: string;
  articleId: string;
}

/**
 * What a batch holds at most: the window takes it in at one go, in some ten milliseconds. Who types changes the library once a
 * second; what changes it before each of so many tries is no person.
 */
const MOST = { drafts: 16, letters: 250_000, tries: 50 };

interface Waiting {
  path: string;
  opened: OpenedArticle;
  plan: FilePlan;
}

/**
 * Takes files that were read into the library, a few at a time, and counts what became of them. Each is one operation, so that
 * the library is whole whenever it ends. What somebody else changes meanwhile is seen before anything is written.
 */
export class Taker {
  readonly report: AddingReport;
  readonly #holdings: Holdings;
  readonly #pathOf: PathOf;
  readonly #write: Write;
  readonly #taken: (taken: Taken) => void;
  #batch: Waiting[] = [];
  #letters = 0;

  /** @param taken hears of each file that is in the library now */
  constructor(
    holdings: Holdings,
    report: AddingReport,
    parts: { pathOf: PathOf; write: Write; taken: (taken: Taken) => void },
  ) {
    this.report = report;
    this.#holdings = holdings;
    this.#pathOf = parts.pathOf;
    this.#write = parts.write;
    this.#taken = parts.taken;
  }

  /**
   * Answers with why this one file cannot be taken, else `null`. Throws PostilError `not-written` where the library cannot be written
   * to, and what reading its journal throws.
   */
  async take(path: string, opened: OpenedArticle): Promise<Failure | null> {
    if (this.#batch.some((other) => mayBeOne(other.opened, opened))) await this.flush();
    let plan = await this.#try(opened);
    if ('code' in plan) return plan;
    const { articleId } = plan;
    if (this.#batch.some((other) => other.plan.articleId === articleId)) {
      await this.flush();
      plan = await this.#try(opened);
      if ('code' in plan) return plan;
    }
    if (plan.operation === null) {
      this.#count(path, opened, plan);
      return null;
    }
    this.#batch.push({ path, opened, plan });
    this.#letters += opened.article.text.length + (opened.article.page?.text.length ?? 0);
    if (this.#batch.length >= MOST.drafts || this.#letters >= MOST.letters) await this.flush();
    return null;
  }

  /** A file that is as it was when its article was taken in: nothing of it is news. */
  same(path: string, { id, deleted }: Pick<ArticleRecord, 'id' | 'deleted'>): void {
    if (deleted === null) this.report.known += 1;
    else this.report.skipped.trashed += 1;
    this.#taken({ path, place: placeOf(path).id, articleId: id });
  }

  /** A file that could not be read. */
  failed(name: string, where: string, failure: Failure): void {
    this.report.failures += 1;
    if (this.report.failed.length < MOST_FAILED) this.report.failed.push({ name, where, failure });
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#letters = 0;
    for (let left = batch, tries = 0; left.length > 0; tries += 1) {
      if (tries > MOST.tries) throw new PostilError('library-busy', words.adding.errors.busy);
      const drafts = left.flatMap(({ plan }) => plan.operation ?? []);
      if (drafts.length === 0 || (await this.#write(drafts, this.#holdings.at))) {
        for (const { path, opened, plan } of left) this.#count(path, opened, plan);
        left = [];
      }
      await this.#holdings.refresh();
      // What another has written may change what each of these means.
      for (const one of left) one.plan = await this.#plan(one.opened);
    }
  }

  async #try(opened: OpenedArticle): Promise<FilePlan | Failure> {
    try {
      const plan = await this.#plan(opened);
      if (plan.operation !== null) checkDraft(plan.operation);
      return plan;
    } catch (error) {
      return toFailure(error);
    }
  }

  #plan(opened: OpenedArticle): Promise<FilePlan> {
    return planFile(opened, this.#holdings, this.#pathOf, new Date().toISOString());
  }

  #count(path: string, { place }: OpenedArticle, { articleId, outcome, needs }: FilePlan): void {
    const { report } = this;
    if (outcome === 'new') report.added.push(articleId);
    else if (outcome === 'known') report.known += 1;
    else if (outcome === 'place') report.copies += 1;
    else if (outcome === 'moved') report.moved += 1;
    else if (outcome === 'revised') report.changed += 1;
    else report.skipped.trashed += 1;
    report.needs += needs;
    this.#taken({ path, place: place.id, articleId });
  }
}

/** Whether two files of one batch could be one article: then the one is written before the other is looked at. */
function mayBeOne(a: OpenedArticle, b: OpenedArticle): boolean {
  if (a.hash === b.hash || a.place.id === b.place.id) return true;
  return a.exported !== undefined || b.exported !== undefined;
}
