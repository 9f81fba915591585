import type { Journal } from '../library/journal.ts';
import type { KnownFiles } from '../opening/known-files.ts';
import type { Opener } from '../opening/opener.ts';
import type { PictureStore } from '../pictures/store.ts';
import type { Folders } from '../settings/folders.ts';
import { WatchedFolders } from '../watching/folders.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import { Adding } from './adding.ts';
import type { AddingServices } from './requests.ts';

interface Parts extends Pick<AddingServices, 'failureOf'> {
  profile: string;
  journal: Journal;
  files: KnownFiles;
  folders: Folders;
  pictures: PictureStore;
  opener: Opener;
  window: ReaderWindow;
}

/** Wires what adds articles in numbers to the window. Nothing is looked at yet. */
export async function setUpAdding(parts: Parts): Promise<AddingServices> {
  const { profile, journal, files, folders, pictures, opener, window, failureOf } = parts;
  const adding = new Adding({
    ...{ profile, journal, files },
    progress: (progress) => window.send('adding', progress),
    done: (report) => window.send('added', report),
    journalled: (seq) => window.send('journalled', seq),
  });
  const watched = await WatchedFolders.open({
    profile,
    scan: async (folder, seen, { again, isTold }) => {
      const { library } = journal;
      const done = await adding.run({ what: 'scan', profile, library, folder, seen, again }, isTold);
      if (done.what !== 'scan') throw new Error('That was no look at a folder');
      return done.scanned;
    },
    changed: (all) => window.send('watched', all),
  });
  return {
    ...{ browser: window.browser, adding, watched, opener, folders, files, pictures, failureOf },
    watchedFirst: (report) => report !== null && window.send('added', report),
  };
}
