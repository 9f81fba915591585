import { tick } from 'svelte';
import { toFailure } from '../../core/failure.ts';
import type { HighlightLink } from '../../core/export/link.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { locale } from '../../core/words/locale.ts';
import { words } from '../../core/words/words.ts';
import type { OpenResult, StartState } from '../../ipc.ts';
import { withProgress } from '../anchoring/progress.ts';
import { reanchorIn } from '../anchoring/reanchor.ts';
import { settlePlaces } from '../anchoring/settle.ts';
import { startWorker } from '../anchoring/start.ts';
import { AddingState } from '../adding/adding.svelte.ts';
import { loadFirstFaces } from '../appearance/faces.ts';
import { openSession } from '../appearance/opening.ts';
import { AutomaticExport } from '../export/automatic.ts';
import { Highlights } from '../highlights/highlights.svelte.ts';
import { Catalogue } from '../library/catalogue.svelte.ts';
import { Listing } from '../library/listing.svelte.ts';
import type { Shelf } from '../library/shelf.ts';
import { Organiser } from '../organise/organiser.svelte.ts';
import { SearchIndex } from '../search/search-index.svelte.ts';
import { startSearchWorker } from '../search/start.ts';
import type { PostilDatabase } from '../store/database.ts';
import type { Host } from '../store/host.ts';
import { Library } from '../store/library.ts';
import { screenOf } from '../tabs/screen.ts';
import { Tabs, type Tab } from '../tabs/tabs.svelte.ts';
import { afterStart } from './after-start.ts';
import {
  articleAt,
  chosenEncoding,
  missedChoice,
  readAsWords,
  tellComing,
  tellCopy,
  tellRevised,
} from './arrival.ts';
import { TOO_OFTEN, reportErrors, tellRecovery } from '../health/recovered.ts';
import { Commands } from './commands.ts';
import { followDeepLink } from './deep-link.ts';
import { writeFirstNotes } from './first-start.ts';
import { importKnowing } from './importing.ts';
import { Incoming } from './incoming.ts';
import { takePortable } from './importing-portable.ts';
import { Messages } from './messages.svelte.ts';
import type { View } from './view.ts';
import { answerClosing, bringBackUnsaved, tellSaving } from './unsaved.ts';
import { tellReading } from './reading-file.ts';
import { WatchedFile } from './watched-file.ts';

export type { View } from './view.ts';

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
  /** Every article as lists and counts know it. */
  readonly catalogue: Catalogue;
  /** Which of them the library shows. */
  readonly listing: Listing;
  readonly tabs: Tabs;
  /** What stands in their texts, notes and tags. */
  readonly search: SearchIndex;
  /** What is done to many articles, folders, tags and saved searches. */
  readonly organiser: Organiser;
  /** All highlights, as they are listed. */
  readonly highlights: Highlights;
  /** What comes in in numbers. */
  readonly adding: AddingState;
  readonly host: Host;
  readonly #file: WatchedFile;
  readonly #reanchor = reanchorIn(startWorker);
  #asked = 0;
  readonly #incoming = new Incoming();

  constructor(host: Host, database: PostilDatabase) {
    this.host = host;
    this.#file = new WatchedFile(host, this.messages);
    this.library = new Library(host, database);
    this.catalogue = new Catalogue(this.library, () => this.search.quiet());
    this.search = new SearchIndex(this.library, startSearchWorker);
    this.adding = new AddingState(this);
    this.listing = new Listing({
      watched: this.adding.place,
      index: () => this.search,
      catalogue: this.catalogue,
      locale: locale(),
      names: () => ({ colourNames: this.#settings.colourNames, locales: [locale()] }),
    });
    this.organiser = new Organiser(this);
    this.tabs = new Tabs(screenOf(this));
    this.highlights = new Highlights(this, locale());
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
      reportErrors(this.host);
      const start = await this.host.start();
      this.#settings = start.settings;
      const faces = loadFirstFaces(start.settings);
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
      await this.tabs.restore(start.settings.tabs);
      // Only now: files and operations that came meanwhile have waited in preload, and need the library open.
      this.host.on('operations', (operations) => void this.library.follow(operations));
      this.host.on('opened', (result) => void this.receive(result));
      this.host.on('changed', (change) => this.#file.heard(change));
      this.host.on('goto', (link) => this.#goTo(link));
      new AutomaticExport(this).start();
      // Where the list comes first, it is read while the rest gets ready.
      if (start.opening === 0 && start.settings.openArticle === null) void this.catalogue.begin();
      await this.adding.start();
      await bringBackUnsaved(this);
      await faces;
      await this.#showFirst(start);
      void afterStart(this);
    } catch (error) {
      this.#view = { name: 'failed', failure: toFailure(error) };
    }
  }

  async #showFirst(start: StartState): Promise<void> {
    if (start.opening === 0 && start.seq === 0) return this.host.openSample();
    const { stop } = this.tabs.front;
    const many = stop.view === 'article' ? stop.id : null;
    const last = start.settings.tabs.stops.length > 1 ? many : start.settings.openArticle;
    // What is open may be what ends the page: then the library is the way out.
    if (
      start.opening === 0 &&
      last !== null &&
      start.ended < TOO_OFTEN &&
      (await this.library.article(last))?.deleted === null
    ) {
      return this.openArticle(last);
    }
    // A file or a link may have been quicker, or is about to be; one that takes longer will have the list before it.
    if (start.opening > 0) await this.#incoming.soon();
    if (this.#view.name !== 'starting') return;
    if (this.#incoming.isOpen) return void (this.#view = { name: 'library' });
    if (stop.view === 'highlights') return this.showHighlights();
    await this.catalogue.begin();
    if (this.#view.name === 'starting') this.#startAtList();
  }

  #startAtList(): void {
    this.#view = { name: 'library' };
    this.tabs.visit(this.tabs.front, { view: 'library', shelf: this.listing.shelf });
  }

  /** A link from outside; after the files that came before it. */
  #goTo(link: HighlightLink): void {
    const failed = (error: unknown) => this.messages.show(toFailure(error).message, { lasting: true });
    this.#incoming.next(() => followDeepLink(this, link)).catch(failed);
  }

  /** A file came in, by whatever way: into the library with it, and onto the screen, without a list before it. One after another, as they came. */
  receive(result: OpenResult): Promise<void> {
    const orList = () => void (this.#view.name === 'starting' && (this.#view = { name: 'library' }));
    return this.#incoming.next(() => this.#take(result).then(orList));
  }

  async #take(result: OpenResult): Promise<void> {
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
      const imported = await withProgress(this.messages, words.shell.arrival.placing(place.name), (options) =>
        importKnowing(this, result.opened, this.#reanchor, options),
      );
      const { articleId, outcome, revised, pictured } = imported;
      // What was said once stands in the panel about the article.
      if (outcome !== 'known')
        for (const warning of result.opened.article.warnings) this.messages.show(warning.message);
      if (outcome === 'new') await writeFirstNotes(this.library, articleId, result.opened);
      const current = this.#view.name === 'reader' ? this.#view.session : null;
      const isOnScreen = current?.record.id === articleId && current.isCurrent && !pictured;
      if (result.reason === 'again' && current?.record.id !== articleId) return;
      if (!isOnScreen) await this.openArticle(articleId, place.id);
      else await this.#file.watch(place.id);
      if (result.reason === 'encoding') {
        // The panel in which it was chosen, over the article as it reads now.
        await tick();
        this.commands.run('article-info');
        const undo = () => void this.host.openPlace(place.id, false, chosenEncoding(before));
        this.messages.show(readAsWords(result.opened.article.encoding, imported), { undo });
      } else if (revised !== null) tellRevised(this, place.name, revised);
      else if (outcome === 'new' || outcome === 'moved') tellComing(this, imported, result.opened);
      else if (outcome === 'place') await tellCopy(this, articleId);
      else if (asked && isOnScreen && outcome === 'known')
        this.messages.show(words.shell.arrival.asBefore(place.name));
      else if (asked && current?.views.revision === result.opened.hash)
        this.messages.show(words.shell.arrival.pageChanged);
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code !== 'cancelled') return void this.messages.show(failure.message, { lasting: true });
      this.messages.show(words.shell.arrival.notReadAnew(place.name));
    }
  }

  /** Shows an article of the library. `from` is the place it was read from just now; without one its file is looked at. */
  async openArticle(articleId: string, from: string | null = null): Promise<void> {
    const { tab, isLate } = this.#ask();
    try {
      await this.flush();
      // An article whose places cannot be settled now, the disk being full, is to be read all the same.
      await settlePlaces(this.library, articleId, this.#reanchor).catch(() => undefined);
      const session = await openSession(this, articleId);
      // Another tab may have come to the front meanwhile, or something else been asked of this one.
      if (isLate() || !this.tabs.visit(tab, { view: 'article', id: articleId })) return session.close();
      this.#leave();
      this.#view = { name: 'reader', session };
      await this.changeSettings({ openArticle: articleId, tabs: this.tabs.kept });
      const place = from ?? session.record.places[0]?.id ?? null;
      await this.#file.watch(place);
      if (from === null && place !== null) await this.host.openPlace(place, true);
    } catch (error) {
      this.messages.show(toFailure(error).message, { lasting: true });
      if (this.#view.name === 'starting') this.#view = { name: 'library' };
    }
  }

  /** @param shelf what it is to show; as it was left, where that is not said */
  async showLibrary(shelf?: Shelf): Promise<void> {
    const { tab, isLate } = this.#ask();
    await this.flush();
    if (isLate() || !this.tabs.visit(tab, { view: 'library', shelf: shelf ?? this.listing.shelf })) return;
    if (shelf !== undefined) this.listing.show(shelf);
    await this.#list('library');
  }

  async showHighlights(): Promise<void> {
    const { tab, isLate } = this.#ask();
    await this.flush();
    if (!isLate() && this.tabs.visit(tab, { view: 'highlights' })) await this.#list('highlights');
  }

  /** Something is asked of the tab in front. It comes late where that tab was asked for something else since. */
  #ask(): { tab: Tab; isLate: () => boolean } {
    const tab = this.tabs.front;
    const asked = ++this.#asked;
    return { tab, isLate: () => asked !== this.#asked && tab === this.tabs.front };
  }

  async #list(name: 'library' | 'highlights'): Promise<void> {
    this.#leave();
    this.#view = { name };
    await this.#file.watch(null);
    await this.changeSettings({ openArticle: null, tabs: this.tabs.kept });
  }

  async changeSettings(change: Partial<Settings>): Promise<void> {
    const asked = (this.#settings = { ...this.#settings, ...change });
    const kept = await this.host.changeSettings(change);
    if (this.#settings === asked) this.#settings = kept; // What was changed meanwhile has an answer of its own.
  }

  /** Saves whatever is still only on the screen. */
  async flush(): Promise<void> {
    await Promise.all([...this.flushers].map((flush) => flush()));
  }

  #leave(): void {
    if (this.#view.name === 'reader') this.#view.session.close();
  }
}
