import { PostilError, type Failure } from '../../core/failure.ts';
import type { Counted } from '../../core/health.ts';
import { awaited, awaitedByText, isWaiting } from '../../core/import/waiting.ts';
import type { OpenedArticle } from '../../core/library/import.ts';
import { versionsOf, type NoteVersion } from '../../core/library/note-versions.ts';
import type { Change, Operation, OperationDraft } from '../../core/library/operation.ts';
import { revisionId, type ArticleRecord, type Revision } from '../../core/library/records.ts';
import type { CurrentTexts, KeptText } from '../../core/library/reanchor.ts';
import { rebase } from '../../core/library/undo.ts';
import type { Annotation } from '../../core/annotation.ts';
import type { StartState } from '../../ipc.ts';
import { SHAPE, type PostilDatabase } from './database.ts';
import { Drafts } from './drafts.ts';
import type { Host } from './host.ts';
import { textsOfNote } from './note-texts.ts';
import { empty, openPatiently, putAside } from './opening.ts';
import { annotationsOf, eachAnnotation, findAnnotations, type Named } from './packs.ts';
import { Saves } from './saves.ts';
import { WindowShelf } from './shelf.ts';
import { nextStep, type Move, type StepRow } from './steps.ts';
import { WorkingCopy } from './working-copy.ts';

/** What opening the library found out and mended, for the reader to know. */
export interface Recovery {
  kind: 'rebuilt' | 'foreign' | 'restored';
  annotations: number;
  articles: number;
  /** Name of the file into which the database was put aside, where there was something to keep. */
  kept: string | null;
}

type Listener = (operations: readonly Operation[]) => void;

/**
 * The library as the window works with it: journal first, then the database, then whoever listens. Everything goes through
 * one queue, so operations reach the database in the order of their numbers, whoever made them.
 */
export class Library {
  private readonly listeners = new Set<Listener>();
  private queue: Promise<unknown> = Promise.resolve();
  /** Sent, and perhaps journalled, but not answered: the journal knows what they are. */
  private readonly doubtful = new Set<string>();

  private readonly host: Host;
  readonly database: PostilDatabase;
  /** What is on its way to the disk, of all articles. */
  readonly saves: Saves;
  /** What stands in open editors. */
  readonly drafts: Drafts;
  readonly copy: WorkingCopy;
  private readonly shelf: WindowShelf;

  constructor(host: Host, database: PostilDatabase) {
    this.host = host;
    this.shelf = new WindowShelf(host);
    this.saves = new Saves(this.shelf);
    this.drafts = new Drafts(this.shelf);
    this.database = database;
    this.copy = new WorkingCopy(
      host,
      database,
      (operations) => {
        for (const listener of this.listeners) listener(operations);
      },
      (work) => this.enqueue(work),
    );
  }

  /**
   * Compares the database's mark with the journal's newest number and mends the difference: behind → catches up; empty or
   * of another library → put aside if it holds anything, rebuilt whole; ahead → the same; stopped at an operation that the
   * journal does not hold any more → rebuilt whole. `progress` gets 0 to 1; `waiting`
   * hears why the database cannot be opened now, which is tried until it can.
   */
  async open(
    start: StartState,
    progress: (share: number) => void,
    waiting?: (failure: Failure) => void,
  ): Promise<Recovery | null> {
    this.shelf.fill(start.unsaved);
    this.saves.begin();
    this.drafts.begin();
    await openPatiently(this.database, this.host, waiting);
    const mark = await this.database.marks.get('journal');
    const foreign = mark !== undefined && (mark.library !== start.library || mark.seq > start.seq);
    // A backup took the library's place just now: the journal that was put aside has all that the database holds.
    const { replaced } = start;
    const isKept = replaced !== null && mark?.library === replaced.library && mark.seq <= replaced.seq;
    const kept = foreign && !isKept ? await putAside(this.database, this.host) : null;
    const stale = mark !== undefined && mark.seq < start.base;
    if (foreign || stale) await empty(this.database);
    // What an older version derived otherwise is made anew; nothing was lost, and there is nothing to tell.
    const outdated = mark !== undefined && mark.shape !== SHAPE && !foreign && !stale;
    let counted: Counted | null = null;
    if (outdated) await this.copy.rebuild(start.library, start.seq, progress);
    else if (mark === undefined || foreign || stale) {
      counted = await this.copy.rebuild(start.library, start.seq, progress);
    } else {
      this.copy.begin(start.library, mark.seq);
      await this.copy.catchUp(start.seq, progress);
      await this.copy.write();
    }
    if (replaced !== null)
      return { kind: 'restored', kept: replaced.kept, ...(counted ?? (await this.counts())) };
    if (counted !== null && foreign) return { kind: 'foreign', kept, ...counted };
    // No mark beside a journal that has entries: Chromium found its database damaged and made an empty one. A library that
    // only the command line has written so far looks the same, and saying what was read in is right there too.
    return counted !== null && start.seq > 0 ? { kind: 'rebuilt', kept, ...counted } : null;
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Journals and applies `draft`. Resolves when it is safe on the disk; throws PostilError when it is not. What it changes
   * of an annotation it changes in the annotation as it is now, whatever came since `draft` was made.
   *
   * @param move what it means for undo
   */
  commit(draft: OperationDraft, move: Move | null = null): Promise<Operation> {
    return this.enqueue(() => this.send(draft, move));
  }

  /**
   * As `commit`, of what `make` makes of the records in the database when its turn has come: nothing is written in between, so
   * that it takes back nothing that it has not seen. `null` where `make` finds nothing to do.
   */
  commitMade(make: () => Promise<OperationDraft | null>): Promise<Operation | null> {
    return this.enqueue(async () => {
      await this.copy.write();
      const draft = await make();
      return draft === null ? null : this.send(draft, null);
    });
  }

  /** Operations that another process journalled. */
  follow(operations: readonly Operation[]): Promise<void> {
    return this.enqueue(() => this.copy.receive(operations));
  }

  article(id: string): Promise<ArticleRecord | undefined> {
    return this.database.articles.get(id);
  }

  revision(articleId: string, hash: string): Promise<Revision | undefined> {
    return this.database.revisions.get(revisionId(articleId, hash)) as Promise<Revision | undefined>;
  }

  /** Every text that an article has had, clean or full page, by hash. */
  async texts(articleId: string): Promise<Map<string, KeptText>> {
    const revisions = await this.database.revisions.where('articleId').equals(articleId).toArray();
    return new Map(
      revisions.map(({ hash, text, view }) => [hash, view === undefined ? { text } : { text, view }]),
    );
  }

  /** The texts that an article has now; `null` where they are not kept. */
  async currentTexts({ id, revision, page }: ArticleRecord): Promise<CurrentTexts | null> {
    const clean = await this.revision(id, revision);
    const whole = page ? await this.revision(id, page.revision) : undefined;
    return clean === undefined ? null : { clean, page: whole ?? null };
  }

  /** All annotations of these articles, those in the trash too, in no particular order. */
  annotations(...articleIds: string[]): Promise<Annotation[]> {
    // In the queue: whoever subscribes when this resolves has missed nothing.
    return this.enqueue(async () => {
      await this.copy.write();
      return (await Promise.all(articleIds.map((id) => annotationsOf(this.database, id)))).flat();
    });
  }

  /** The step of an article that undo (or redo) acts on next, or `null`. */
  step(articleId: string, kind: 'undo' | 'redo'): Promise<StepRow | null> {
    return this.enqueue(async () => {
      await this.copy.write();
      return nextStep(this.database.steps, articleId, kind);
    });
  }

  /** Forgets a step that cannot be taken back (or done again) any more. */
  async dropStep({ articleId, n }: StepRow): Promise<void> {
    await this.database.steps.delete([articleId, n]);
  }

  /** Earlier texts of an annotation's note, newest first. */
  async versions(name: Named): Promise<NoteVersion[]> {
    const now = (await findAnnotations(this.database, [name])).get(name.id);
    return versionsOf(await textsOfNote(this.database, name), now?.note ?? '');
  }

  /** What the library holds that could be the article at `place` with the text of `hash`. */
  async candidates(place: string, hash: string) {
    const alike = await this.database.revisions.where('hash').equals(hash).toArray();
    const revisions = alike.filter(({ view }) => view === undefined);
    const byText = await this.database.articles.bulkGet(revisions.map(({ articleId }) => articleId));
    const known = await this.database.places.get(place);
    const byPlace = known === undefined ? undefined : await this.article(known.articleId);
    const articles = [byPlace, ...byText].filter((article) => article !== undefined);
    const newest = articles.flatMap(({ id, revision, page }) =>
      [revision, page?.revision ?? revision].map((text) => revisionId(id, text)),
    );
    const texts = await this.database.revisions.bulkGet([...new Set(newest)]);
    const others = byText.filter((article) => article !== undefined);
    return {
      byPlace: byPlace ?? null,
      byText: others,
      gone: byPlace === undefined ? await this.gone(others) : new Set<string>(),
      revisions: texts.filter((text) => text !== undefined) as Revision[],
    };
  }

  /** Which of the places of these articles have no file any more; where main cannot tell, none. */
  private async gone(articles: readonly ArticleRecord[]): Promise<Set<string>> {
    const places = articles.flatMap((article) => article.places.map(({ id }) => id));
    if (places.length === 0) return new Set();
    return new Set(await this.host.gonePlaces(places).catch(() => []));
  }

  /**
   * The article that has been waiting for this file, its quotes alone known; `null` where none has.
   *
   * @param ids those that wait; `null` where nobody knows: then all articles are gone through
   */
  async waitingFor(opened: OpenedArticle, ids: ReadonlySet<string> | null): Promise<ArticleRecord | null> {
    const { articles } = this.database;
    const all = ids === null ? articles.filter(isWaiting).toArray() : articles.bulkGet([...ids]);
    const waiting = (await all).filter((one) => one !== undefined);
    const named = awaited(opened, waiting);
    if (named !== null || waiting.length === 0) return named;
    const texts = await Promise.all(waiting.map(({ id, revision }) => this.revision(id, revision)));
    return awaitedByText(
      opened,
      waiting.map((article, at) => ({ article, text: texts[at]?.text ?? '' })),
    );
  }

  /** Resolves when everything up to the operation `seq`, which main has written itself, is here. */
  upTo(seq: number): Promise<void> {
    return this.enqueue(() => this.copy.catchUp(seq));
  }

  /** How many there are that are not in the trash. */
  async counts(): Promise<Counted> {
    let annotations = 0;
    await eachAnnotation(this.database, ({ deleted }) => (annotations += deleted === null ? 1 : 0));
    const articles = await this.database.articles.filter(({ deleted }) => deleted === null).count();
    return { annotations, articles };
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async send(draft: OperationDraft, move: Move | null): Promise<Operation> {
    const again = this.doubtful.has(draft.id);
    const fresh = again ? draft : await this.rebased(draft);
    this.doubtful.add(draft.id);
    if (move !== null) this.copy.moves.set(draft.id, move);
    const answer = await (again ? this.host.append(fresh) : this.host.append(fresh, this.copy.seq));
    if (!answer.ok) {
      this.doubtful.delete(draft.id);
      this.copy.moves.delete(draft.id);
      throw fromFailure(answer.failure);
    }
    const operation = { ...fresh, seq: answer.seq };
    if (again) await this.copy.catchUp(answer.seq);
    else await this.copy.receive([operation]);
    this.doubtful.delete(draft.id);
    return operation;
  }

  /** `draft` with its changes made from the annotations as they are, so that it takes nothing back that it has not seen. */
  private async rebased(draft: OperationDraft): Promise<OperationDraft> {
    const names = draft.changes.flatMap(({ table, before, after }) =>
      table === 'annotations' ? [before ?? after].filter((one) => one !== null) : [],
    );
    if (names.length === 0) return draft;
    const current = await this.copy.current(names);
    if (current === null) return draft;
    const changes = draft.changes.flatMap((change): Change[] => {
      if (change.table !== 'annotations') return [change];
      const fresh = rebase(change, current.get(change.id) ?? null);
      return fresh === null ? [] : [fresh];
    });
    return { ...draft, changes };
  }
}

function fromFailure(failure: Failure): PostilError {
  return new PostilError(failure.code, failure.message);
}
