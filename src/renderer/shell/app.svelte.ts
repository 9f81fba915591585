import { toFailure, type Failure } from '../../core/failure.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import type { OpenResult, StartState } from '../../ipc.ts';
import { ReadingSession } from '../reader/session.svelte.ts';
import type { PostilDatabase } from '../store/database.ts';
import type { Host } from '../store/host.ts';
import { Library } from '../store/library.ts';
import { Commands } from './commands.ts';
import { writeFirstNotes } from './first-start.ts';
import { importOpened, recoveryWords } from './importing.ts';
import { Messages } from './messages.svelte.ts';

export type View =
  | { name: 'starting'; share: number }
  | { name: 'failed'; failure: Failure }
  | { name: 'library' }
  | { name: 'reader'; session: ReadingSession };

/** The window's state and its verbs. Components read it; what they do, they ask of it. */
export class PostilApp {
  #view = $state.raw<View>({ name: 'starting', share: 0 });
  #settings = $state.raw<Settings>(DEFAULT_SETTINGS);
  #start = $state.raw<StartState | null>(null);
  /** What must be saved before an article or the window closes: open editors put themselves in. */
  readonly flushers = new Set<() => Promise<void>>();
  readonly commands = new Commands();
  readonly messages = new Messages();
  readonly library: Library;
  readonly host: Host;

  constructor(host: Host, database: PostilDatabase) {
    this.host = host;
    this.library = new Library(host, database);
  }

  get view(): View {
    return this.#view;
  }
  get settings(): Settings {
    return this.#settings;
  }
  get version(): string {
    return this.#start?.version ?? '';
  }

  /** Opens the library and shows what was on screen last: the article, the library, or the sample on the first start. */
  async start(): Promise<void> {
    try {
      const faces = loadFaces();
      const start = await this.host.start();
      this.#start = start;
      this.#settings = start.settings;
      this.host.on('notice', (notice) => this.messages.show(notice, { lasting: true }));
      this.host.on('closing', () => void this.flush().finally(() => this.host.readyToClose()));
      const recovery = await this.library.open(start, (share) => (this.#view = { name: 'starting', share }));
      for (const notice of start.notices) this.messages.show(notice, { lasting: true });
      if (recovery !== null) this.messages.show(recoveryWords(recovery));
      // Only now: files and operations that came meanwhile have waited in preload, and need the library open.
      this.host.on('operations', (operations) => void this.library.follow(operations));
      this.host.on('opened', (result) => void this.receive(result));
      await faces;
      await this.#showFirst(start);
    } catch (error) {
      this.#view = { name: 'failed', failure: toFailure(error) };
    }
  }

  async #showFirst(start: StartState): Promise<void> {
    if (start.opening === 0 && start.seq === 0) return this.host.openSample();
    const last = start.settings.openArticle;
    if (start.opening === 0 && last !== null && (await this.library.article(last)) !== undefined) {
      return this.openArticle(last);
    }
    this.#view = { name: 'library' };
  }

  /** A file came in, by whatever way: into the library with it, and onto the screen. */
  async receive(result: OpenResult): Promise<void> {
    if (this.#view.name === 'starting') this.#view = { name: 'library' };
    if (!result.ok) return this.messages.show(result.failure.message, { lasting: true });
    try {
      const { articleId, outcome, words } = await importOpened(this.library, result.opened);
      if (words !== null) this.messages.show(words);
      for (const warning of result.opened.article.warnings) this.messages.show(warning.message);
      if (outcome === 'new') await writeFirstNotes(this.library, articleId, result.opened);
      const current = this.#view.name === 'reader' ? this.#view.session : null;
      const changed = current?.record.id !== articleId || current.revision.hash !== result.opened.hash;
      if (changed) await this.openArticle(articleId, false);
    } catch (error) {
      this.messages.show(toFailure(error).message, { lasting: true });
    }
  }

  /** Shows an article of the library; `check` looks whether its file has changed meanwhile. */
  async openArticle(articleId: string, check = true): Promise<void> {
    try {
      await this.flush();
      const session = await ReadingSession.open(this.library, articleId);
      this.#leave();
      this.#view = { name: 'reader', session };
      await this.changeSettings({ openArticle: articleId });
      const place = session.record.places[0];
      if (check && place !== undefined) await this.host.openPlace(place.id, true);
    } catch (error) {
      this.messages.show(toFailure(error).message, { lasting: true });
      if (this.#view.name === 'starting') this.#view = { name: 'library' };
    }
  }

  async showLibrary(): Promise<void> {
    await this.flush();
    this.#leave();
    this.#view = { name: 'library' };
    await this.changeSettings({ openArticle: null });
  }

  async changeSettings(change: Partial<Settings>): Promise<void> {
    this.#settings = { ...this.#settings, ...change };
    this.#settings = await this.host.changeSettings(change);
  }

  /** Saves whatever is still only on the screen. */
  async flush(): Promise<void> {
    await Promise.all([...this.flushers].map((flush) => flush()));
  }

  #leave(): void {
    if (this.#view.name === 'reader') this.#view.session.close();
  }
}

/** The faces of the first page, from the app's own files: loaded before it shows, so that no line moves under the eye. */
async function loadFaces(): Promise<void> {
  const reading = "18px 'Literata Variable'";
  await Promise.all(
    [reading, `italic ${reading}`, "13px 'Inter Variable'"].map((face) => document.fonts.load(face)),
  );
}
