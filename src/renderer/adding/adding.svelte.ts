import type { AddingProgress, AddingReport, UnreadFile, WatchedFolder } from '../../core/adding.ts';
import { toFailure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { reportWords } from './words.ts';

/** What the list of those that could not be read is of. */
export interface Shortfall extends Pick<AddingReport, 'from' | 'failed' | 'failures'> {
  again: () => void;
}

/** What comes in by itself, or in numbers: files that are being added, and folders that are watched. Main does it; this tells. */
export class AddingState {
  #progress = $state.raw<AddingProgress | null>(null);
  #watched = $state.raw<readonly WatchedFolder[]>([]);
  #shortfall = $state.raw<Shortfall | null>(null);
  /** How far main has written, and how far the library has taken it in, or is about to. */
  #journalled = 0;
  #taking: Promise<void> | null = null;
  #asked: Promise<void> = Promise.resolve();
  readonly #app: PostilApp;

  constructor(app: PostilApp) {
    this.#app = app;
  }

  get progress(): AddingProgress | null {
    return this.#progress;
  }
  get watched(): readonly WatchedFolder[] {
    return this.#watched;
  }
  /** What is shown of those that could not be read; `null` where nothing is. */
  get shortfall(): Shortfall | null {
    return this.#shortfall;
  }

  /** Asks which folders are watched: main answers while the library is opened. */
  begin(): void {
    const { host } = this.#app;
    host.on('watched', (watched) => (this.#watched = watched));
    // What cannot be told now is told with the next change.
    this.#asked = host.watchedFolders().then(
      (watched) => void (this.#watched = watched),
      () => undefined,
    );
  }

  /** Listens from now on. The library has to be open. */
  async start(): Promise<void> {
    const { host } = this.#app;
    host.on('journalled', (seq) => this.#follow(seq));
    host.on('adding', (progress) => (this.#progress = progress));
    host.on('added', (report) => void this.#tell(report));
    await this.#asked;
  }

  /** Of a watched folder what it is called and which files are in it. */
  readonly place = (id: string): { name: string; holds: (path: string) => boolean } | null => {
    const folder = this.#watched.find((one) => one.id === id);
    if (folder === undefined) return null;
    const { name, path } = folder;
    return { name, holds: (file) => file.startsWith(`${path}/`) || file.startsWith(`${path}\\`) };
  };

  stop(): void {
    this.#app.messages.say(words.adding.progress.stopping);
    void this.#app.host.stopAdding();
  }

  show(shortfall: Shortfall): void {
    this.#shortfall = shortfall;
  }
  leave(): void {
    this.#shortfall = null;
  }

  /** Asks for a folder, and watches it. */
  async watch(): Promise<void> {
    await this.#try(async () => {
      const done = await this.#app.host.watchFolder();
      if (done.outcome === 'failed') this.#app.messages.show(done.failure.message, { lasting: true });
    });
  }

  async unwatch({ id, name }: WatchedFolder): Promise<void> {
    await this.#try(async () => {
      await this.#app.host.unwatchFolder(id);
      const { view, listing } = this.#app;
      const isShown = listing.shelf.name === 'watched' && listing.shelf.id === id;
      if (isShown && view.name === 'library') await this.#app.showLibrary({ name: 'all' });
      this.#app.messages.show(words.adding.watched.stopped(name));
    });
  }

  async rescan({ id, name }: WatchedFolder): Promise<void> {
    this.#app.messages.say(words.adding.watched.looking(name));
    await this.#try(() => this.#app.host.rescanFolder(id));
  }

  async rescanAll(): Promise<void> {
    this.#app.messages.say(words.adding.watched.lookingAtAll);
    await this.#try(() => this.#app.host.rescanFolder(null));
  }

  async showFolder({ id }: WatchedFolder): Promise<void> {
    await this.#try(() => this.#app.host.showWatchedFolder(id));
  }

  /** How many files of all watched folders could not be read. */
  get unread(): number {
    return this.#watched.reduce((sum, { failures }) => sum + failures, 0);
  }

  async showUnread({ id }: WatchedFolder, file: UnreadFile): Promise<void> {
    await this.#try(() => this.#app.host.showUnread(id, file.id));
  }

  /** Tells no more of such a file, until it changes. */
  async leaveUnread({ id }: WatchedFolder, file: UnreadFile): Promise<void> {
    const { host, messages } = this.#app;
    await this.#try(async () => {
      await host.leaveUnread(id, file.id, true);
      const undo = () => void this.#try(() => host.leaveUnread(id, file.id, false));
      messages.show(words.adding.unread.left(file.name), { undo });
    });
  }

  /** Takes in what main has written: what comes while it does so waits for the next turn, all together. */
  #follow(seq: number): void {
    this.#journalled = Math.max(this.#journalled, seq);
    this.#taking ??= this.#take().finally(() => (this.#taking = null));
  }

  async #take(): Promise<void> {
    for (let seq = 0; seq < this.#journalled;) {
      seq = this.#journalled;
      await this.#app.library.upTo(seq).catch((error: unknown) => {
        this.#app.messages.show(toFailure(error).message, { lasting: true });
      });
    }
  }

  async #tell(report: AddingReport): Promise<void> {
    await this.#taking;
    const { messages, organiser, host } = this.#app;
    const { added, failures, needs, failure } = report;
    const again = (): void => {
      const folder = this.#watched.find(({ id }) => id === report.watched);
      if (folder !== undefined) void this.rescan(folder);
      else void host.addAgain();
    };
    const look = {
      label: words.adding.report.whatFailed,
      run: () => this.show({ ...report, again }),
    };
    const review = {
      label: words.adding.report.look,
      run: () => void this.#app.showLibrary({ name: 'attention' }),
    };
    const action = failures > 0 ? look : needs > 0 ? review : null;
    messages.show(reportWords(report), {
      ...(action && { action }),
      ...(added.length > 0 && { undo: () => void organiser.trash(added) }),
      lasting: action !== null || failure !== null || added.length > 0,
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#app.messages.show(toFailure(error).message, { lasting: true });
    }
  }
}
