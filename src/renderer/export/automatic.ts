import type { Operation } from '../../core/library/operation.ts';
import { PostilError, toFailure, type Failure } from '../../core/failure.ts';
import type { ExportedFile } from '../../core/export/report.ts';
import { words } from '../../core/words/words.ts';
import type { ExportRequest } from '../../ipc.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import type { Shelf as WholeShelf } from '../store/shelf.ts';
import { readInput } from './export.ts';

/** After the last change: whoever writes a note pauses for less. */
const PAUSE_MS = 2_000;
/** After the first one: whoever goes on for long has the file to look at all the same. */
const PATIENCE_MS = 15_000;
/** The page is not to be busy with it while keys are pressed; it never waits longer for a quiet moment. */
const QUIET_MS = 5_000;
/** More articles at once come from an import: main reads those from the journal. */
const MOST_INPUTS = 20;

const KEY = 'postil-unexported';

type Shelf = Pick<WholeShelf, 'getItem' | 'setItem' | 'removeItem'>;
type Parts = Pick<PostilApp, 'library' | 'host' | 'messages' | 'closers'> & {
  readonly settings: { exporting: { automatic: boolean } };
};

/**
 * Takes each change to the notes folder by itself, where the reader wants that. What is still to go out is remembered over the
 * window's end.
 */
export class AutomaticExport {
  readonly #parts: Parts;
  readonly #shelf: Shelf | null;
  /** Articles that changed since they went out. */
  readonly #changed: Set<string>;
  /** Those whose conflict the reader was told of. */
  readonly #told = new Set<string>();
  #first = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> = Promise.resolve();
  #takeBack: (() => void) | null = null;

  constructor(parts: Parts, shelf: Shelf | null = typeof localStorage === 'undefined' ? null : localStorage) {
    this.#parts = parts;
    this.#shelf = shelf;
    this.#changed = new Set(kept(shelf));
  }

  /** From now on, until the window closes. The library is open. */
  start(): void {
    this.#parts.library.subscribe((operations) => this.#heard(operations));
    this.#parts.closers.add(() => this.flush());
    if (this.#changed.size > 0) this.#later();
  }

  /** Writes what is to be written, now. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#running = this.#running.then(() => this.#write());
    await this.#running;
  }

  /** Called with every change, between a key and its letter: nothing is read here. */
  #heard(operations: readonly Operation[]): void {
    if (!this.#parts.settings.exporting.automatic) return;
    const before = this.#changed.size;
    for (const { changes } of operations) {
      for (const change of changes) {
        if (change.table === 'articles') this.#changed.add(change.id);
        const annotation = change.table === 'annotations' ? (change.after ?? change.before) : null;
        if (annotation !== null) this.#changed.add(annotation.articleId);
      }
    }
    if (this.#changed.size > before) this.#keep();
    if (this.#changed.size > 0) this.#later();
  }

  #later(): void {
    const now = performance.now();
    if (this.#timer === null) this.#first = now;
    else clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(PAUSE_MS, this.#first + PATIENCE_MS - now));
    this.#timer = setTimeout(() => whenQuiet(() => void this.flush()), wait);
  }

  async #write(): Promise<void> {
    const { exporting } = this.#parts.settings;
    if (!exporting.automatic) this.#changed.clear();
    const ids = [...this.#changed];
    if (ids.length === 0) return this.#keep();
    try {
      if (ids.length > MOST_INPUTS) await this.#export({ ids }, ids);
      else for (const id of ids) await this.#one(id);
      this.#takeBack?.();
      this.#takeBack = null;
    } catch (error) {
      this.#failed(toFailure(error));
    }
    this.#keep();
  }

  async #one(id: string): Promise<void> {
    const input = await readInput(this.#parts.library, id);
    // One that is in the trash keeps its file as it is.
    if (input === null || input.article.deleted !== null) this.#changed.delete(id);
    else await this.#export({ inputs: [input] }, [id]);
  }

  /** Throws where not everything could be written; then it stays among what changed. */
  async #export(articles: ExportRequest['articles'], ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#changed.delete(id);
    let failed: readonly string[] = ids;
    try {
      const done = await this.#parts.host.exportNotes({
        ...{ articles, as: 'markdown', to: 'notes', filter: {}, dryRun: false, automatic: true },
      });
      if (done.outcome === 'failed') throw new PostilError(done.failure.code, done.failure.message);
      if (done.outcome === 'cancelled') return;
      const files = done.report.files.filter(({ outcome }) => outcome === 'failed');
      failed = files.map(({ article }) => article);
      for (const file of done.report.files) this.#tellConflict(file);
      const [failure] = files.flatMap(({ failure }) => failure ?? []);
      if (failure !== undefined) throw new PostilError(failure.code, failure.message);
    } catch (error) {
      for (const id of failed) this.#changed.add(id);
      throw error;
    }
  }

  /** Once, until it is settled in the file. */
  #tellConflict({ article, title, name, outcome }: ExportedFile): void {
    if (outcome !== 'conflict') return void this.#told.delete(article);
    if (this.#told.has(article)) return;
    this.#told.add(article);
    this.#parts.messages.show(words.exporting.automatic.conflict(title, name));
  }

  /** One message however often it fails; it goes with the first time that works. */
  #failed({ message }: Failure): void {
    this.#takeBack?.();
    this.#takeBack = this.#parts.messages.ask(words.exporting.automatic.failed(message), {
      label: words.exporting.automatic.again,
      run: () => void this.flush(),
    });
  }

  #keep(): void {
    try {
      if (this.#changed.size === 0) this.#shelf?.removeItem(KEY);
      else this.#shelf?.setItem(KEY, JSON.stringify([...this.#changed]));
    } catch {
      // No room for it: these go out with their next change.
    }
  }
}

function whenQuiet(work: () => void): void {
  if (typeof requestIdleCallback === 'undefined') work();
  else requestIdleCallback(work, { timeout: QUIET_MS });
}

/** In letters: what the bridge takes for an id. One that it does not take would keep all others from going out. */
const LONGEST_ID = 200;

function isId(id: unknown): id is string {
  return typeof id === 'string' && id !== '' && id.length <= LONGEST_ID;
}

/** What an earlier window left; checked, as any page of this window may have written it. */
function kept(shelf: Shelf | null): string[] {
  try {
    const ids: unknown = JSON.parse(shelf?.getItem(KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter(isId) : [];
  } catch {
    return [];
  }
}
