import { toFailure, type Failure } from '../../core/failure.ts';
import { bugReport, type Counted, type Health } from '../../core/health.ts';
import { words } from '../../core/words/words.ts';
import type { ChosenBackup, Folder } from '../../ipc.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { refusalIn } from '../store/host.ts';
import { sizeWords } from './words.ts';

/** A backup that was looked through and may be put in place. */
export type Chosen = Extract<ChosenBackup, { outcome: 'chosen' }>;

/** In milliseconds: soon enough for whoever waits for a copy, and seldom enough that nobody notices the folders being measured. */
const LOOK_AGAIN = 3000;

/** What the panel and the menu do with copies of the library; says what came of it. */
export class Keeping {
  #open = $state.raw(false);
  #seen = $state.raw<{ health: Health; counted: Counted; at: string } | null>(null);
  #chosen = $state.raw<Chosen | null>(null);
  /** What is being done, in words; `null` while nothing is. */
  #busy = $state.raw<string | null>(null);
  /** How far that is, 0 to 1; `null` where main has not said. */
  #share = $state.raw<number | null>(null);
  readonly #app: PostilApp;

  constructor(app: PostilApp) {
    this.#app = app;
  }

  /** Whether the panel is open. */
  get open(): boolean {
    return this.#open;
  }
  /** How everything stood when it was looked at last; `null` before. */
  get seen(): { health: Health; counted: Counted; at: string } | null {
    return this.#seen;
  }
  /** Waits for the reader's word. */
  get chosen(): Chosen | null {
    return this.#chosen;
  }
  get busy(): string | null {
    return this.#busy;
  }
  get share(): number | null {
    return this.#share;
  }

  cancel(): void {
    void this.#app.host.cancelWork();
  }

  show(): void {
    this.#open = true;
    void this.look();
  }

  hide(): void {
    this.#open = false;
  }

  async look(): Promise<void> {
    try {
      const { host, library } = this.#app;
      const [health, counted] = await Promise.all([host.health(), library.counts()]);
      this.#seen = { health, counted, at: new Date().toISOString() };
    } catch (error) {
      this.#say(toFailure(error).message, true);
    }
  }

  /** Keeps what the panel shows as it is now, until the returned function is called. Annotations are counted where any changed. */
  follow(): () => void {
    let changed = false;
    const { host, library } = this.#app;
    const leave = library.subscribe(() => (changed = true));
    const again = async (): Promise<void> => {
      const before = this.#seen;
      if (before === null || this.#busy !== null) return;
      const counting = changed ? library.counts() : before.counted;
      changed = false;
      const [health, counted] = await Promise.all([host.health(), counting]);
      // What was looked at meanwhile is newer.
      if (this.#seen === before) this.#seen = { health, counted, at: new Date().toISOString() };
    };
    // Nobody asked for this look, and the next one may work.
    const timer = setInterval(() => void again().catch(() => undefined), LOOK_AGAIN);
    return () => {
      clearInterval(timer);
      leave();
    };
  }

  async backUp(): Promise<void> {
    await this.#work(words.health.backup.writing, async () => {
      const made = await this.#app.host.backUp();
      if (made.outcome === 'failed') return this.#failed(made.failure);
      if (made.outcome === 'cancelled') return;
      const { name, articles, annotations, bytes } = made;
      this.#say(words.health.backup.written(name, articles, annotations, sizeWords(bytes)));
    });
  }

  /** Asks which backup, and what it holds; what is here stays as it is until the reader agrees. */
  async choose(): Promise<void> {
    await this.#work(words.health.restoring.reading, async () => {
      const chosen = await this.#app.host.chooseBackup();
      if (chosen.outcome === 'failed') return this.#failed(chosen.failure);
      if (chosen.outcome === 'cancelled') return;
      await this.look();
      this.#chosen = chosen;
    });
  }

  leave(): void {
    this.#chosen = null;
  }

  /** Puts the chosen backup in place. The page is loaded anew when that is done, and says so. */
  async restore(): Promise<void> {
    this.#chosen = null;
    this.hide();
    await this.#work(words.health.restoring.putting, async () => {
      await this.#app.flush();
      const done = await this.#app.host.restoreBackup();
      if (done.outcome === 'failed') this.#failed(done.failure);
    });
  }

  async chooseSecondFolder(): Promise<void> {
    await this.#work(words.health.second.copying, async () => {
      const done = await this.#app.host.chooseSecondFolder();
      if (done.outcome === 'failed') this.#failed(done.failure);
      await this.look();
      const state = this.#seen?.health.facts.second.state;
      if (done.outcome === 'done' && state === 'current') this.#say(words.health.second.firstCopy);
    });
  }

  async forgetSecondFolder(): Promise<void> {
    await this.#app.host.forgetSecondFolder();
    await this.look();
    this.#app.messages.say(words.health.second.stopped);
  }

  showFolder(which: Folder): void {
    this.#app.host.showFolder(which).catch((error: unknown) => this.#say(refusalIn(error)));
  }

  async copyReport(): Promise<void> {
    await this.look();
    if (this.#seen === null) return;
    await this.#app.host.copyText(bugReport(this.#seen.health.facts, this.#seen.counted));
    this.#say(words.health.report.copied);
  }

  /** One work at a time; from the moment main tells how far it is, with a bar that can end it. */
  async #work(doing: string, work: () => Promise<void>): Promise<void> {
    if (this.#busy !== null) return;
    this.#busy = doing;
    const { host, messages } = this.#app;
    let bar: ReturnType<typeof messages.progress> | null = null;
    const stop = host.on('progress', (share) => {
      bar ??= messages.progress(doing, () => void host.cancelWork());
      bar.update(share);
      this.#share = share;
    });
    try {
      await work();
    } catch (error) {
      this.#say(toFailure(error).message, true);
    } finally {
      stop();
      (bar as ReturnType<typeof messages.progress> | null)?.close();
      this.#busy = null;
      this.#share = null;
      if (this.#open) void this.look();
    }
  }

  #failed({ message }: Failure): void {
    this.#say(message, true);
  }

  #say(said: string, lasting = false): void {
    this.#app.messages.show(said, { lasting });
    // A modal dialog keeps the messages behind it from being read out.
    this.#told = said;
  }

  #told = $state.raw('');
  /** What was said last: the panel says it too, as it lies over the messages. */
  get told(): string {
    return this.#told;
  }
}
