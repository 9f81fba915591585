import { app, clipboard } from 'electron';
import type { OperationDraft } from '../../core/library/operation.ts';
import type { Appended, StartState } from '../../ipc.ts';
import { addingHandlers, type AddingServices } from '../adding/requests.ts';
import { healthHandlers } from '../health/handlers.ts';
import type { Importing } from '../opening/importing.ts';
import type { ShownMenu } from '../menu/menu.ts';
import type { Vitals } from '../health/health.ts';
import type { Keeping } from '../health/keeping.ts';
import { appendSeen } from '../library/append-seen.ts';
import type { Journal } from '../library/journal.ts';
import { keepAside } from '../library/kept.ts';
import { putDatabaseAside } from '../library/renew.ts';
import type { DeepLinks } from '../links/deep-links.ts';
import { openLink } from '../links/open-link.ts';
import { askForFiles } from '../opening/dialog.ts';
import type { Opener } from '../opening/opener.ts';
import type { Exporting } from '../saving/exporting.ts';
import type { Memory } from '../health/memory.ts';
import { exchangeHandlers } from '../settings/exchange.ts';
import type { Folders } from '../settings/folders.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { PlaceWatcher } from '../watching/places.ts';
import type { Dispatcher } from '../speech/dispatcher.ts';
import { updateHandlers } from '../updates/set-up.ts';
import type { UpdateCheck } from '../updates/updates.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import type { OneWork } from '../work/one-work.ts';
import { failureForPage, type Handlers } from './dispatch.ts';

/** What the handlers work with. */
export interface Services {
  profile: string;
  journal: Journal;
  settings: SettingsStore;
  folders: Folders;
  memory: Pick<Memory, 'notices'>;
  opener: Opener;
  links: DeepLinks;
  watcher: PlaceWatcher;
  window: ReaderWindow;
  menu: ShownMenu;
  /** What speaks on a Linux desktop. */
  dispatcher: Dispatcher;
  /** To be called when the page says whether it has saved. */
  readyToClose(saved: boolean, why: string): void;
  importing: Importing;
  vitals: Vitals;
  keeping: Keeping;
  /** What takes long, one at a time. */
  work: OneWork;
  exporting: Exporting;
  /** What adds articles in numbers. */
  coming: AddingServices;
  /** What looks for new versions, where the reader has asked for that. */
  updates: UpdateCheck;
  /** How often the page has ended lately. */
  ended(): number;
}

/** One handler for each request of the contract. */
export function createHandlers(services: Services): Handlers {
  const { profile, journal, settings, folders, opener, watcher, window, readyToClose } = services;
  const { browser } = window;
  return {
    start() {
      const state = startState(services);
      window.pageStarted();
      return state;
    },
    operations: (after) => readOperations(services, after),
    append: (draft, seen) => append(journal, draft, seen),
    keepAside: (json) => keepAside(profile, 'database', 'json', json, new Date()),
    keepUnsaved: (name, value) => window.unsaved.keep(name, value),
    renewDatabase: async () => (await putDatabaseAside(profile, new Date())) !== null,
    // Not awaited by the page: what was chosen answers through `opened`.
    openDialog: async () => opener.openFiles(await askForFiles(browser, folders)),
    openSample: () => opener.openSample(),
    openPlace: (place, quiet, encoding) => opener.openPlace(place, quiet, encoding),
    stopReading: () => opener.stopReading(),
    watchPlace: (place) => watcher.watch(place),
    copyText: (text) => clipboard.writeText(text),
    openLink: (address) => openLink(browser, address),
    changeSettings: (change) => settings.change(change),
    ...exchangeHandlers(services),
    readyToClose,
    tellMenu: (offer) => services.menu.tell(offer),
    showWindow: () => window.show(),
    toggleFullScreen: () => browser.setFullScreen(!browser.isFullScreen()),
    systemVoices: () => services.dispatcher.voices(),
    speak: (saying) => services.dispatcher.say(saying),
    silence: () => services.dispatcher.silence(),
    cancelWork: () => services.work.cancel(),
    ...healthHandlers(services.vitals, services.keeping),
    chooseImport: () => services.importing.choose(),
    applyImport: () => services.importing.apply(),
    takeBackImport: (seq, again) => services.importing.takeBack(seq, again),
    exportNotes: (request) => services.exporting.exportNotes(request),
    printArticle: async (input) =>
      (await import('../saving/paper.ts')).printArticle(input, {
        profile: services.profile,
        face: services.settings.value.face,
        traffic: services.vitals.traffic,
      }),
    notesFolder: () => services.exporting.notesFolder(),
    chooseNotesFolder: () => services.exporting.chooseNotesFolder(),
    forgetNotesFolder: () => services.exporting.forgetNotesFolder(),
    ...addingHandlers(services.coming),
    ...updateHandlers(services.updates),
  };
}

/** About 8 MB of operations an answer: a few tens of milliseconds of copying, so that the window stays alive between. */
const BATCH = 8_000_000;
/** While files are added somebody may be reading: a tenth of it is hardly felt. */
const SMALL_BATCH = 800_000;

/** Damage in the middle of the journal is met only now, when the lines are read. */
async function readOperations({ journal, window, coming }: Services, after: number): Promise<string> {
  const known = journal.notices.length;
  const operations = await journal.read(after, coming.adding.isBusy ? SMALL_BATCH : BATCH);
  for (const notice of journal.notices.slice(known)) window.send('notice', notice);
  return JSON.stringify(operations);
}

function startState(services: Services): StartState {
  const { journal, settings, folders, memory, opener, links, keeping, coming, ended, window } = services;
  const files = [settings, folders, memory, coming.files, coming.watched];
  return {
    version: app.getVersion(),
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    settings: settings.value,
    library: journal.library,
    seq: journal.seq,
    base: journal.base,
    opening: opener.pending + links.pending,
    notices: [...journal.notices, ...files.flatMap(({ notices }) => notices)],
    replaced: keeping.takeReplaced(),
    ended: ended(),
    unsaved: window.unsaved.all,
  };
}

async function append(journal: Journal, draft: OperationDraft, seen?: number): Promise<Appended> {
  try {
    const { seq } = await (seen === undefined ? journal.append(draft) : appendSeen(journal, draft, seen));
    return { ok: true, seq };
  } catch (error) {
    return { ok: false, failure: failureForPage(error) };
  }
}
