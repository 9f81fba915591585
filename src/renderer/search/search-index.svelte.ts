import { PostilError } from '../../core/failure.ts';
import type { TextCondition } from '../../core/query/query.ts';
import { words } from '../../core/words/words.ts';
import type { Library } from '../store/library.ts';
import { changesOf, purges } from './changes.ts';
import type { Found, IndexState, SearchMessage, SearchRequest } from './messages.ts';
import { isUpToDate } from './up-to-date.ts';

/** What is used of a `Worker`. */
export type SearchWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

export interface FindOptions {
  /** The most articles; 30, where it is not said: who needs more needs another word. */
  limit?: number;
  /** Gets the first hits, where there are more to come, and more of them as they come. */
  onfirst?: (found: Found) => void;
}

const LIMIT = 30;
/** A window that is busy for longer is busy for long. */
const PATIENCE_MS = 2_000;
/** As many articles may change before an index that nobody has asked for is brought up to date: catching up with them is not felt. */
const MISSED = 20;
/** So long after a letter there may be another one. */
const TYPING_MS = 400;
/** As long as this, other work stands back for somebody who types on and on. */
const STANDS_BACK_MS = 1_000;
/** A worker that stopped is started again this often: what stops two will stop more. */
const MOST_STARTS = 3;

interface Waiting {
  resolve: (answer: SearchMessage | null) => void;
  onfirst: (found: Found) => void;
  request: SearchRequest;
}

/**
 * The search over the whole library, as the window sees it. The index is in a worker, which is started when somebody searches and hears
 * of every change of the library from here. Before that it is loaded only to be brought up to date, and let go of again: it is 50 MB of
 * a large library (docs/decisions/0005).
 */
export class SearchIndex {
  #state = $state.raw<IndexState>({ name: 'waiting' });
  /** Grows when the index has taken in a change: answers from before may be otherwise now. */
  #changes = $state.raw(0);
  readonly #startWorker: () => SearchWorker;
  readonly #isUpToDate: () => Promise<boolean>;
  #worker: SearchWorker | null = null;
  #starts = 0;
  /** Somebody has searched: the index stays. */
  #wanted = false;
  /** Whether what changes is to be followed while the index is not loaded, and which articles have changed since. */
  #keptUp = false;
  readonly #missed = new Set<string>();
  /** The operation that the worker was told of last. */
  #told = 0;
  #id = 0;
  readonly #waiting = new Map<number, Waiting>();
  #finding = 0;
  /** When something was last asked, or about to be. */
  #asked = -Infinity;

  /** @param upToDate whether the index on the disk is all that there is to know */
  constructor(
    library: Library,
    startWorker: () => SearchWorker,
    upToDate = () => isUpToDate(library.database),
  ) {
    this.#startWorker = startWorker;
    this.#isUpToDate = upToDate;
    library.subscribe((operations) => {
      const { seq, text, notes } = changesOf(operations);
      if (text.length + notes.length > 0) this.#changes += 1;
      if (this.#worker === null) return this.#miss([...text, ...notes], purges(operations));
      this.#told = seq;
      this.#worker.postMessage({ kind: 'changed', seq, text, notes } satisfies SearchRequest);
    });
  }

  get state(): IndexState {
    return this.#state;
  }
  get changes(): number {
    return this.#changes;
  }

  /** Starts the worker, unless it runs, for somebody who searches. The library must be open. */
  start(): void {
    this.#wanted = true;
    this.#run();
  }

  #run(): void {
    if (this.#worker !== null || this.#starts >= MOST_STARTS) return;
    this.#told = 0;
    this.#missed.clear();
    this.#starts += 1;
    try {
      const worker = this.#startWorker();
      worker.onmessage = ({ data }: MessageEvent<SearchMessage>) => this.#heard(data);
      worker.onerror = () => this.#broken();
      worker.onmessageerror = () => this.#broken();
      this.#worker = worker;
      // Who opens the search now is to see that it is on its way.
      this.#state = { name: 'loading' };
      worker.postMessage({ kind: 'open' } satisfies SearchRequest);
      for (const { request } of this.#waiting.values()) worker.postMessage(request);
    } catch {
      this.#broken();
    }
  }

  /** Somebody is about to search. */
  prepare(): void {
    this.#asked = performance.now();
    this.start();
    this.#worker?.postMessage({ kind: 'prepare' } satisfies SearchRequest);
  }

  /**
   * Resolves when nobody seems to be typing a question, and in any case soon. The window’s reading of what is not on screen and the
   * worker’s reading of what was found share one database, which does one thing after another.
   */
  async quiet(): Promise<void> {
    for (const since = performance.now(); ;) {
      const left = Math.min(this.#asked + TYPING_MS, since + STANDS_BACK_MS) - performance.now();
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }

  /**
   * Brings the index on the disk up to date when the window has nothing better to do, where it is behind: so that nobody who searches
   * waits while it is made, and no word of what went for good stays there. Then it is let go of, unless somebody has searched.
   */
  async keepUp(): Promise<void> {
    this.#keptUp = true;
    if (!(await this.#isUpToDate())) this.#runSoon();
  }

  #runSoon(): void {
    requestIdleCallback(() => this.#run(), { timeout: PATIENCE_MS });
  }

  #miss(articles: readonly string[], purged: boolean): void {
    if (!this.#keptUp) return;
    for (const id of articles) this.#missed.add(id);
    if (purged || this.#missed.size > MISSED) this.#runSoon();
  }

  /**
   * What is found of `text`, the best first. Resolves to `null` where a newer question came before the answer. Throws PostilError
   * `unexpected` where the index cannot be asked.
   */
  async find(
    text: string,
    { limit = LIMIT, onfirst = () => undefined }: FindOptions = {},
  ): Promise<Found | null> {
    this.#asked = performance.now();
    const id = (this.#id += 1);
    this.#waiting.get(this.#finding)?.resolve(null);
    this.#waiting.delete(this.#finding);
    this.#finding = id;
    const answer = await this.#ask({ kind: 'find', id, text, limit }, onfirst);
    return answer?.kind === 'found' ? answer.found : null;
  }

  /**
   * The ids of the articles that have these words, those in the trash too; the last word may be a beginning. Throws as `find` does.
   */
  async articlesWith(condition: Pick<TextCondition, 'field' | 'words' | 'phrase'>): Promise<Set<string>> {
    const { field, words, phrase } = condition;
    const id = (this.#id += 1);
    const plain: TextCondition = { type: 'text', field, words, phrase };
    const answer = await this.#ask({ kind: 'within', id, condition: plain });
    return new Set(answer?.kind === 'within' ? answer.articles : []);
  }

  async #ask(
    request: Extract<SearchRequest, { id: number }>,
    onfirst: (found: Found) => void = () => undefined,
  ): Promise<SearchMessage | null> {
    const answer = await new Promise<SearchMessage | null>((resolve) => {
      this.#waiting.set(request.id, { resolve, onfirst, request });
      if (this.#worker !== null) this.#worker.postMessage(request);
      this.start();
      if (this.#worker === null) this.#end();
    });
    if (answer?.kind === 'failed') throw unsearchable();
    return answer;
  }

  #heard(message: SearchMessage): void {
    if (message.kind === 'state') {
      this.#state = message.state;
      // What was asked while the index was being made knows a part of it.
      if (message.state.name === 'ready') this.#changes += 1;
      if (message.state.name === 'failed') this.#end();
      return;
    }
    if (message.kind === 'kept') {
      if (!this.#wanted && message.seq >= this.#told) this.#letGo();
      return;
    }
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    if (message.kind === 'found' && message.found.more) return waiting.onfirst(message.found);
    this.#waiting.delete(message.id);
    waiting.resolve(message);
  }

  #letGo(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#starts = 0;
    this.#state = { name: 'waiting' };
  }

  #broken(): void {
    this.#worker?.terminate();
    this.#worker = null;
    if (this.#starts < MOST_STARTS) return this.#run();
    this.#state = { name: 'failed', message: unsearchable().message };
    this.#end();
  }

  /** Nobody will answer. */
  #end(): void {
    for (const [id, { resolve }] of this.#waiting) resolve({ kind: 'failed', id, message: '' });
    this.#waiting.clear();
  }
}

function unsearchable(): PostilError {
  return new PostilError('unexpected', words.search.brokenFor);
}
