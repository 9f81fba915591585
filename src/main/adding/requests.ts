import { dialog, shell, type BrowserWindow } from 'electron';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { gonePlaces } from '../files/gone.ts';
import { openFolder } from '../health/open-folder.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import { askForFiles } from '../opening/dialog.ts';
import type { KnownFiles } from '../opening/known-files.ts';
import type { Opener } from '../opening/opener.ts';
import type { PictureStore } from '../pictures/store.ts';
import type { Folders } from '../settings/folders.ts';
import type { WatchedFolders } from '../watching/folders.ts';
import type { Adding } from './adding.ts';
import { readClipboard } from './clipboard.ts';

/** What the requests about adding work with. */
export interface AddingServices {
  browser: BrowserWindow;
  adding: Adding;
  watched: WatchedFolders;
  opener: Opener;
  folders: Folders;
  files: KnownFiles;
  pictures: PictureStore;
  /** Tells the window what became of the first look at a folder. */
  watchedFirst(report: Awaited<ReturnType<WatchedFolders['add']>>): void;
  failureOf(error: unknown): { code: PostilError['code']; message: string };
}

/** The requests about articles that come in together, folders that are watched, and what is pasted. */
export function addingHandlers(services: AddingServices) {
  const { browser, adding, watched, opener, folders, files, pictures } = services;
  const chooseFolder = async (title: string): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
      title,
      defaultPath: folders.get('open'),
      properties: ['openDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    // None of these is waited for by the page: it hears of it by events.
    addFiles: async () => {
      const paths = await askForFiles(browser, folders);
      if (paths.length === 1) opener.openFiles(paths);
      else void adding.add(paths);
    },
    addFolder: async () => {
      const path = await chooseFolder(words.adding.chooseFolder);
      if (path !== null) void adding.add([path]);
    },
    stopAdding: () => adding.stop(),
    addAgain: () => void adding.again(),
    pasteArticle: async () => {
      const clipping = await readClipboard();
      opener.openRead(words.adding.paste.name, async (signal) =>
        (await import('./paste.ts')).readClipping(clipping, { signal, pictures }),
      );
    },
    gonePlaces: (places) => gonePlaces(places, (place) => files.path(place)),
    watchedFolders: () => watched.shown,
    watchFolder: async () => {
      const path = await chooseFolder(words.adding.chooseWatched);
      if (path === null) return { outcome: 'cancelled' };
      try {
        services.watchedFirst(await watched.add(path));
        return { outcome: 'done' };
      } catch (error) {
        return { outcome: 'failed', failure: services.failureOf(error) };
      }
    },
    unwatchFolder: (id) => watched.remove(id),
    rescanFolder: (id) => void watched.rescan(id),
    showWatchedFolder: async (id) => {
      const path = watched.pathOf(id);
      if (path !== null) await openFolder(path);
    },
    showUnread: (folder, file) => {
      const path = watched.pathOfUnread(folder, file);
      if (path !== null) shell.showItemInFolder(path);
    },
    leaveUnread: (folder, file, left) => watched.leave(folder, file, left),
  } satisfies Partial<Handlers>;
}
