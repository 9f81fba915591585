import { toFailure } from '../../core/failure.ts';
import type { OperationDraft } from '../../core/library/operation.ts';
import type { Stamp } from '../../core/library/organise/draft.ts';
import { words } from '../../core/words/words.ts';
import type { Catalogue } from '../library/catalogue.svelte.ts';
import type { Entry } from '../library/entry.ts';
import type { Messages } from '../shell/messages.svelte.ts';
import type { Library } from '../store/library.ts';
import { run, type Ran, type Run } from './running.ts';
import { Steps } from './steps.ts';
import { takeBack } from './taking-back.ts';

/** What organising works with. */
export interface Parts {
  library: Library;
  messages: Messages;
  catalogue: Catalogue;
}

/** How often it is looked whether all articles are known. */
const PAUSE_MS = 50;

/** Does things to the library, tells of them, and takes them back. What is done is said by whoever asks for it. */
export class Doing {
  readonly library: Library;
  readonly messages: Messages;
  readonly catalogue: Catalogue;
  readonly #steps = new Steps();
  /** What was told last. */
  #told = '';

  constructor({ library, messages, catalogue }: Parts) {
    this.library = library;
    this.messages = messages;
    this.catalogue = catalogue;
  }

  /** Journals the pieces of a work; why it ended early is told. */
  async run<T>(work: Run<T>): Promise<Ran> {
    const ran = await run(this.library, this.messages, work);
    if (ran.error !== null) this.messages.show(toFailure(ran.error).message, { lasting: true });
    return ran;
  }

  /** One operation, told as `what`. False where there was none to make, or it could not be written. */
  async one(what: string, make: (stamp: Stamp) => Promise<OperationDraft | null>): Promise<boolean> {
    const ran = await this.run({ doing: what, pieces: [null], make: (_piece, stamp) => make(stamp) });
    this.tell(ran, what);
    return ran.operations.length > 0;
  }

  /** Makes a step of what was done, and tells of it with the way back. @param what a sentence without its full stop */
  tell({ operations, cancelled, error }: Ran, what: string): void {
    const { told } = words.organising;
    if (operations.length === 0) return void (error === null && this.messages.say(told.nothing));
    this.#steps.add({ words: what, operations });
    // One at a time: what was done before is taken back by the keys.
    const before = this.messages.list.find(({ text }) => text === this.#told);
    if (before !== undefined) this.messages.close(before.id);
    this.#told = cancelled ? told.doneInPart(what) : told.done(what);
    const [first] = operations;
    this.messages.show(this.#told, { undo: () => void this.back('undo', first?.id) });
  }

  /** Takes back, or does again, the step that begins with this operation, or the last. */
  async back(kind: 'undo' | 'redo', operation?: string): Promise<void> {
    const { told } = words.organising;
    const taken = this.#steps.take(kind, operation);
    if (taken === null) return this.messages.say(kind === 'undo' ? told.nothingToUndo : told.nothingToRedo);
    const { ran, left, kept } = await takeBack(this.library, this.messages, taken, kind, (folder) => this.articlesIn(folder)); // prettier-ignore
    if (ran.operations.length > 0) this.#steps.put(kind, { ...taken, operations: ran.operations });
    if (left.length > 0) this.#steps.put(kind === 'undo' ? 'redo' : 'undo', { ...taken, operations: left });
    if (ran.error !== null) this.messages.show(toFailure(ran.error).message, { lasting: true });
    const done = kind === 'undo' ? told.undone(taken.words) : told.redone(taken.words);
    if (ran.done > 0) this.messages.stepped(kept === 0 ? done : told.butFor(done, kept));
  }

  /** Ids of the articles that are known to lie in this very folder. */
  articlesIn(folder: string): string[] {
    return [...this.catalogue.known()].flatMap(({ article }) =>
      article.folder === folder ? [article.id] : [],
    );
  }

  /** All articles, once all are known. */
  async all(): Promise<Entry[]> {
    while (!this.catalogue.complete && this.catalogue.failure === null)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return [...this.catalogue.known()];
  }
}
