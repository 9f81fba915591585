import { app } from 'electron';
import { setUpAdding } from '../adding/set-up.ts';
import { takeDropped } from '../adding/dropped.ts';
import { join } from 'node:path';
import type { Language, LanguageChoice } from '../../core/words/languages.ts';
import { setUpHealth } from '../health/set-up.ts';
import { answeringWith, failureForPage } from '../ipc/dispatch.ts';
import { Importing } from '../opening/importing.ts';
import { SpokenLanguage } from '../language/spoken.ts';
import { systemPlaces } from '../language/system.ts';
import { createHandlers } from '../ipc/handlers.ts';
import type { Wired } from '../ipc/register.ts';
import { listenForTrouble, logOpened } from '../logs/listening.ts';
import { Log } from '../logs/log.ts';
import { setUpContextMenu } from '../menu/context.ts';
import { setUpMenu } from '../menu/menu.ts';
import { Exporting } from '../saving/exporting.ts';
import { Opener } from '../opening/opener.ts';
import { DeepLinks } from '../links/deep-links.ts';
import { PlaceWatcher } from '../watching/places.ts';
import { Dispatcher, dispatcherPath } from '../speech/dispatcher.ts';
import { setUpUpdates } from '../updates/set-up.ts';
import { followTheme } from '../window/appearance.ts';
import { closeGently } from '../window/closing.ts';
import { askWhenStuck } from '../window/stuck.ts';
import { OneWork } from '../work/one-work.ts';
import type { FirstWindow } from './first-window.ts';
import type { Run } from './run.ts';
import { takeOperations } from './hand-over.ts';
import { samplePath } from './paths.ts';
import { quitInOrder } from './quitting.ts';
import { closeStores, openStores, type Stores } from './stores.ts';

/**
 * Opens the profile and wires the window to it. Resolves when the page can be answered; rejects with what cannot be, in the language of the
 * reader.
 *
 * @param seen the language of the settings, as it was seen ahead of the stores
 * @param tell is told what the page is to speak
 */
export async function wire(
  run: Run,
  first: FirstWindow,
  seen: LanguageChoice,
  tell: (language: Language) => void,
): Promise<Wired> {
  const spoken = new SpokenLanguage(systemPlaces(), tell);
  await spoken.choose(seen);
  const stores = await openStores(run.profile);
  await spoken.choose(stores.settings.value.language);
  return connect(run, first, stores, spoken);
}

async function connect(
  { profile, inbox }: Run,
  { window, traffic, crashes: { ended, stuck } }: FirstWindow,
  stores: Stores,
  spoken: SpokenLanguage,
): Promise<Wired> {
  const { journal, pictures, settings, placement, files } = stores;
  const log = new Log(join(profile, 'logs'), new URL('.', import.meta.url).href);
  log.write('start', { operations: journal.seq, base: journal.base, notices: journal.notices.length });
  placement.follow(window.browser);
  followTheme(window.browser, settings);
  listenForTrouble(log, window);
  askWhenStuck(window, stuck);
  const leaving = closeGently(window);

  const work = new OneWork((share) => window.send('progress', share), failureForPage);
  const importing = new Importing({ profile, ...stores, window, work });
  const opener = new Opener({
    // The first file is read while the page makes itself ready, and what reads it is loaded with it.
    due: () => window.whenServed(),
    read: async (path, signal, encoding) => {
      const { readArticleFile } = await import('../files/read.ts');
      return readArticleFile(path, { signal, pictures, encoding: encoding ?? undefined });
    },
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
  let taking = takeOperations(profile, journal, files, window);
  const stopTaking = async (): Promise<void> => (await taking)();
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    await stopTaking();
    try {
      return await work();
    } finally {
      taking = takeOperations(profile, journal, files, window);
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
  const handlers = createHandlers({
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
  });

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
  return answeringWith(handlers, (paths) => takeDropped(paths, coming));
}
