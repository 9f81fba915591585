import { app, session } from 'electron';
import { setUpAdding } from '../adding/set-up.ts';
import { takeDropped } from '../adding/dropped.ts';
import { join } from 'node:path';
import { setUpHealth } from '../health/set-up.ts';
import { failureForPage } from '../ipc/dispatch.ts';
import { Importing } from '../opening/importing.ts';
import { SpokenLanguage } from '../language/spoken.ts';
import { systemPlaces } from '../language/system.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { handleRequests } from '../ipc/register.ts';
import { listenForTrouble, logOpened } from '../logs/listening.ts';
import { Log } from '../logs/log.ts';
import { setUpContextMenu } from '../menu/context.ts';
import { setUpMenu } from '../menu/menu.ts';
import { Exporting } from '../saving/exporting.ts';
import { Opener } from '../opening/opener.ts';
import { DeepLinks } from '../links/deep-links.ts';
import type { Pages } from '../session/address.ts';
import { hardenSession, serve } from '../session/harden.ts';
import { checkSpelling } from '../session/spelling.ts';
import { PlaceWatcher } from '../watching/places.ts';
import { Dispatcher, dispatcherPath } from '../speech/dispatcher.ts';
import { setUpUpdates } from '../updates/set-up.ts';
import { applyTheme, followTheme } from '../window/appearance.ts';
import { closeGently } from '../window/closing.ts';
import { ReaderWindow } from '../window/reader-window.ts';
import { recoverFromCrashes } from '../window/recovery.ts';
import { askWhenStuck } from '../window/stuck.ts';
import { OneWork } from '../work/one-work.ts';
import { takeOperations } from './hand-over.ts';
import type { Inbox } from './inbox.ts';
import { RENDERER, samplePath } from './paths.ts';
import { quitInOrder } from './quitting.ts';
import { refuseToStart } from './refusal.ts';
import { closeStores, openStores, type Stores } from './stores.ts';

/** What a start with a window was told. */
export interface Run {
  /** The profile's folder. */
  profile: string;
  pages: Pages;
  inbox: Inbox;
}

/** Opens the profile while Chromium starts, then the window; or says why that cannot be, and ends. */
export async function run(settled: Run): Promise<void> {
  try {
    const spoken = new SpokenLanguage(systemPlaces());
    await spoken.choose('system');
    const stores = await openStores(settled.profile);
    await spoken.choose(stores.settings.value.language);
    await app.whenReady();
    await openWindow(settled, stores, spoken);
  } catch (error) {
    await app.whenReady();
    refuseToStart(error);
  }
}

/** Wires the window to the stores. Resolves when the page is on its way. */
async function openWindow(
  { profile, pages, inbox }: Run,
  stores: Stores,
  spoken: SpokenLanguage,
): Promise<void> {
  const { journal, pictures, settings, placement, files } = stores;
  const log = new Log(join(profile, 'logs'), new URL('.', import.meta.url).href);
  log.write('start', { operations: journal.seq, base: journal.base, notices: journal.notices.length });
  const traffic = { refused: 0, sent: 0 };
  hardenSession(session.defaultSession, pages, traffic);
  checkSpelling(session.defaultSession);
  let wire = (): void => undefined;
  const wired = new Promise<void>((resolve) => (wire = resolve));
  serve(session.defaultSession, pages, RENDERER, pictures, () => spoken.now, wired);

  const look = {
    bounds: placement.bounds(),
    maximised: placement.maximised,
    paper: applyTheme(settings.value),
  };
  const window = new ReaderWindow(look);
  // Chromium makes the page's process while the rest is set up; it gets the page when there is someone to answer it.
  if (pages.devServer === null) load(window, pages);
  placement.follow(window.browser);
  followTheme(window.browser, settings);
  listenForTrouble(log, window);
  const { ended, stuck } = recoverFromCrashes(window);
  askWhenStuck(window, stuck);
  const leaving = closeGently(window);

  const work = new OneWork((share) => window.send('progress', share), failureForPage);
  const importing = new Importing({ profile, ...stores, window, work });
  const opener = new Opener({
    // What reads files is loaded with the first file, while Chromium starts the page's process.
    read: async (path, signal, encoding) =>
      (await import('../files/read.ts')).readArticleFile(path, {
        signal,
        pictures,
        encoding: encoding ?? undefined,
      }),
    pathOf: (place) => files.path(place),
    encodingOf: (path) => files.encoding(path),
    deliver: async (result) => {
      await window.whenStarted();
      window.send('opened', result);
      logOpened(log, result);
    },
    reading: (name) => void window.whenStarted().then(() => window.send('reading', name)),
    opened: ({ id, path }, encoding) => {
      files.remember(encoding === undefined ? { id, path } : { id, path, encoding });
      app.addRecentDocument(path);
    },
    notesForm: async (path) => (await import('../importing/notes-form.ts')).notesForm(path),
    offer: async (path) => {
      const chosen = await importing.look(path);
      await window.whenStarted();
      if (chosen.outcome === 'chosen') window.send('notesOffered', chosen.preview);
      else if (chosen.outcome === 'failed') window.send('notice', chosen.failure.message);
    },
    sample: samplePath(),
    failure: failureForPage,
  });
  const links = new DeepLinks({
    deliver: (link) => window.whenStarted().then(() => window.send('goto', link)),
    refuse: (sentence) => window.whenStarted().then(() => window.send('notice', sentence)),
  });
  const watcher = new PlaceWatcher(
    (place) => files.path(place),
    (change) => window.send('changed', change),
  );
  let stopTaking = await takeOperations(profile, journal, files, window);
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    await stopTaking();
    try {
      return await work();
    } finally {
      stopTaking = await takeOperations(profile, journal, files, window);
    }
  };
  const { snapshotting, keeping, vitals } = setUpHealth({
    profile,
    ...stores,
    log,
    traffic,
    window,
    work,
    alone,
  });
  const exporting = new Exporting({ profile, ...stores, window, work, traffic });
  const coming = await setUpAdding({ profile, ...stores, window, opener, failureOf: failureForPage });
  const updates = setUpUpdates(profile, window, traffic);
  const menu = setUpMenu(window, settings, files, (place) => opener.openPlace(place, false));
  setUpContextMenu(window.browser);
  settings.follow(({ language }) => {
    void spoken.choose(language).then((changed) => {
      if (!changed) return;
      menu.respoken();
      leaving.reload();
    });
  });
  const dispatcher = new Dispatcher(process.platform === 'linux' ? dispatcherPath(process.env) : null);
  handleRequests(
    window,
    pages,
    createHandlers({
      profile,
      ...stores,
      opener,
      links,
      watcher,
      window,
      menu,
      dispatcher,
      readyToClose: leaving.readyToClose,
      vitals,
      keeping,
      work,
      exporting,
      coming,
      importing,
      updates,
      ended,
    }),
    (paths) => takeDropped(paths, coming),
  );

  snapshotting.start();
  void window.whenStarted().then(() => {
    coming.watched.start();
    updates.start();
  });
  quitInOrder(async () => {
    dispatcher.close();
    opener.stop();
    watcher.stop();
    await coming.watched.stop();
    await coming.adding.end();
    await work.stop();
    await exporting.stop();
    await updates.stop();
    await stopTaking();
    await snapshotting.stop();
    await closeStores(stores);
    log.write('stop');
  });

  inbox.deliverTo(({ files, links: urls }) => {
    opener.openFiles(files);
    links.follow(urls);
    window.toFront();
  });
  wire();
  if (pages.devServer !== null) load(window, pages);
}

/** A page that ends while it loads is loaded again (recovery), and a window that closes meanwhile needs no words. */
function load({ browser }: ReaderWindow, { start }: Pages): void {
  browser.loadURL(start).catch((error: unknown) => console.error(String(error)));
}
