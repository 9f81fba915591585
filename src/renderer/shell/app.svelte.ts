import { tick } from 'svelte';
import { toFailure, type Failure } from '../../core/failure.ts';
import type { HighlightLink } from '../../core/export/link.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { outcomeWords, type Outcome } from '../../core/review.ts';
import type { OpenResult, StartState } from '../../ipc.ts';
import { withProgress } from '../anchoring/progress.ts';
import { reanchorIn } from '../anchoring/reanchor.ts';
import { settlePlaces } from '../anchoring/settle.ts';
import { startWorker } from '../anchoring/start.ts';
import { AutomaticExport } from '../export/automatic.ts';
import { ReadingSession } from '../reader/session.svelte.ts';
import type { PostilDatabase } from '../store/database.ts';
import type { Host } from '../store/host.ts';
import { Library } from '../store/library.ts';
import { articleAt, chosenEncoding, copyWords, missedChoice, readAsWords } from './arrival.ts';
import { TOO_OFTEN, reportErrors, tellRecovery } from '../health/recovered.ts';
import { Commands } from './commands.ts';
import { followDeepLink } from './deep-link.ts';
import { writeFirstNotes } from './first-start.ts';
import { importOpened } from './importing.ts';
import { takePortable } from './importing-portable.ts';
import { Messages } from './messages.svelte.ts';
import { answerClosing, bringBackUnsaved, tellSaving } from './unsaved.ts';
import { tellReading } from './reading-file.ts';
import { WatchedFile } from './watched-file.ts';

export type View =
  /** `share`: how much of the journal has been read in, 0 to 1; `null` while nothing is known to be missing. */
  | { name: 'starting'; share: number | null }
  | { name: 'failed'; failure: Failure; waiting?: boolean }
  | { name: 'library' }
  | { name: 'reader'; session: ReadingSession };

/** The window's state and its verbs. Components read it; what they do, they ask of it. */
export class PostilApp {
  #view = $state.raw<View>({ name: 'starting', share: null });
  #settings = $state.raw<Settings>(DEFAULT_SETTINGS);
  /** What must be saved before an article or the window closes: open editors put themselves in. */
  readonly flushers = new Set<() => Promise<void>>();
  /** What is to be done before the window closes, when everything is saved. */
  readonly closers = new Set<() => Promise<void>>();
  readonly commands = new Commands();
  readonly messages = new Messages();
  readonly library: Library;
  readonly host: Host;
  readonly #file: WatchedFile;
  readonly #reanchor = reanchorIn(startWorker);
  #received: Promise<void> = Promise.resolve();

  constructor(host: Host, database: PostilDatabase) {
    this.host = host;
    this.#file = new WatchedFile(host, this.messages);
    this.library = new Library(host, database);
  }

  get view(): View {
    return this.#view;
  }
  get settings(): Settings {
    return this.#settings;
  }

  /** Opens the library and shows what was on screen last: the article, the library, or the sample on the first start. */
  async start(): Promise<void> {
    try {
      const faces = loadFaces();
      reportErrors(this.host);
      const start = await this.host.start();
      this.#settings = start.settings;
      this.host.on('notice', (notice) => this.messages.show(notice, { lasting: true }));
      this.host.on('closing', () => void answerClosing(this));
      tellReading(this.host, this.messages);
      tellSaving(this);
      const recovery = await this.library.open(
        start,
        (share) => (this.#view = { name: 'starting', share }),
        (failure) => (this.#view = { name: 'failed', failure, waiting: true }),
      );
      for (const notice of start.notices) this.messages.show(notice, { lasting: true });
      tellRecovery(this, recovery, start.ended);
      // Only now: files and operations that came meanwhile have waited in preload, and need the library open.
      this.host.on('operations', (operations) => void this.library.follow(operations));
      this.host.on('opened', (result) => void this.receive(result));
      this.host.on('changed', (change) => this.#file.heard(change));
      this.host.on('goto', (link) => this.#goTo(link));
      new AutomaticExport(this).start();
      await bringBackUnsaved(this);
      await faces;
      await this.#showFirst(start);
    } catch (error) {
      this.#view = { name: 'failed', failure: toFailure(error) };
    }
  }

  async #showFirst(start: StartState): Promise<void> {
    if (start.opening === 0 && start.seq === 0) return this.host.openSample();
    const last = start.settings.openArticle;
    // What is open may be what ends the page: then the library is the way out.
    if (
      start.opening === 0 &&
      last !== null &&
      start.ended < TOO_OFTEN &&
      (await this.library.article(last))?.deleted === null
    ) {
      return this.openArticle(last);
    }
    // A file or a link may have been quicker.
    if (this.#view.name === 'starting') this.#view = { name: 'library' };
  }

  /** A link from outside; after the files that came before it. */
  #goTo(link: HighlightLink): void {
    this.#received = this.#received
      .then(() => followDeepLink(this, link))
      .catch((error: unknown) => this.messages.show(toFailure(error).message, { lasting: true }));
  }

  /** A file came in, by whatever way: into the library with it, and onto the screen. One after another, as they came. */
  receive(result: OpenResult): Promise<void> {
    this.#received = this.#received.then(() => this.#take(result));
    return this.#received;
  }

  async #take(result: OpenResult): Promise<void> {
    if (this.#view.name === 'starting') this.#view = { name: 'library' };
    if (!result.ok) {
      const { code, message } = result.failure;
      return void this.messages.show(message, { lasting: code !== 'cancelled' });
    }
    const { place } = result.opened;
    const asked = this.#file.wasAsked(place.id);
    try {
      await this.flush();
      if (result.opened.exported !== undefined) return await takePortable(this, result);
      const before = await articleAt(this.library, place.id);
      const missed = missedChoice(result, before);
      if (before !== null && missed !== null) {
        if (result.reason === 'opened') await this.openArticle(before.id, place.id);
        return await this.host.openPlace(place.id, true, missed);
      }
      const imported = await withProgress(
        this.messages,
        `Finding the places of your notes in ${place.name}`,
        (options) => importOpened(this.library, result.opened, this.#reanchor, options),
      );
      const { articleId, outcome, revised, pictured } = imported;
      // What was said once stands in the panel about the article.
      if (outcome !== 'known')
        for (const warning of result.opened.article.warnings) this.messages.show(warning.message);
      if (outcome === 'new') await writeFirstNotes(this.library, articleId, result.opened);
      const current = this.#view.name === 'reader' ? this.#view.session : null;
      const isOnScreen = current?.record.id === articleId && current.isCurrent && !pictured;
      const { reason } = result;
      if (reason === 'again' && current?.record.id !== articleId) return;
      if (!isOnScreen) await this.openArticle(articleId, place.id);
      else await this.#file.watch(place.id);
      if (reason === 'encoding') await this.#showInfo();
      if (reason === 'encoding') {
        const undo = () => void this.host.openPlace(place.id, false, chosenEncoding(before));
        this.messages.show(readAsWords(result.opened.article.encoding, imported), { undo });
      } else if (revised !== null) this.#tell(place.name, revised);
      else if (outcome === 'place') await this.#tellCopy(articleId);
      else if (asked && outcome === 'known') this.messages.show(`${place.name} reads as before.`);
      else if (asked && current?.views.revision === result.opened.hash)
        this.messages.show('The article reads as before. What has changed is the page around it.');
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code !== 'cancelled') return void this.messages.show(failure.message, { lasting: true });
      this.messages.show(`${place.name} was not read anew. Your copy and your notes are as they were.`);
    }
  }

  /** The panel in which the encoding was chosen, over the article as it reads now. */
  async #showInfo(): Promise<void> {
    await tick();
    this.commands.run('article-info');
  }

  async #tellCopy(articleId: string): Promise<void> {
    const article = await this.library.article(articleId);
    const words = article && copyWords(article);
    if (words) this.messages.show(words);
  }

  #tell(name: string, revised: Outcome): void {
    const action = { label: 'Look', run: () => void this.commands.run('review') };
    const words = `${name} has changed since you last read it: ${outcomeWords(revised)}.`;
    this.messages.show(words, revised.needs + revised.edited > 0 ? { action } : {});
  }

  /** Shows an article of the library. `from` is the place it was read from just now; without one its file is looked at. */
  async openArticle(articleId: string, from: string | null = null): Promise<void> {
    try {
      await this.flush();
      // An article whose places cannot be settled now, the disk being full, is to be read all the same.
      await settlePlaces(this.library, articleId, this.#reanchor).catch(() => undefined);
      const session = await ReadingSession.open(this.library, articleId);
      this.#leave();
      this.#view = { name: 'reader', session };
      await this.changeSettings({ openArticle: articleId });
      const place = from ?? session.record.places[0]?.id ?? null;
      await this.#file.watch(place);
      if (from === null && place !== null) await this.host.openPlace(place, true);
    } catch (error) {
      this.messages.show(toFailure(error).message, { lasting: true });
      if (this.#view.name === 'starting') this.#view = { name: 'library' };
    }
  }

  async showLibrary(): Promise<void> {
    await this.flush();
    this.#leave();
    this.#view = { name: 'library' };
    await this.#file.watch(null);
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
