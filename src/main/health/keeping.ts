import { dialog, shell } from 'electron';
import { unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { Journal } from '../library/journal.ts';
import { isInside } from '../files/inside.ts';
import { libraryFolder } from '../library/kept.ts';
import type { Replaced } from '../library/restore.ts';
import type { Snapshotting } from '../library/snapshotting.ts';
import type { Log } from '../logs/log.ts';
import type { KnownFiles } from '../opening/known-files.ts';
import type { BackedUp, ChosenBackup, Done, Folder } from '../../ipc.ts';
import type { Folders } from '../settings/folders.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import type { OneWork } from '../work/one-work.ts';
import { openFolder } from './open-folder.ts';
import type { Memory } from './memory.ts';
import type { SecondFolder } from './second.ts';

/** What backups are made of and put back into. */
export interface KeepingParts {
  profile: string;
  journal: Journal;
  settings: SettingsStore;
  files: KnownFiles;
  folders: Folders;
  memory: Memory;
  second: SecondFolder;
  snapshotting: Snapshotting;
  log: Log;
  window: ReaderWindow;
  work: OneWork;
  /** Does `work` while no command hands operations over. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** Backups, restoring and the second folder, as the window asks for them. */
export class Keeping {
  readonly #parts: KeepingParts;
  /** The backup that was looked at last; only this one can be restored. */
  #chosen: string | null = null;
  #replaced: Replaced | null = null;

  constructor(parts: KeepingParts) {
    this.#parts = parts;
  }

  /** The library whose place another took since the start, for the page that is loaded after it; told once. */
  takeReplaced(): Replaced | null {
    const replaced = this.#replaced;
    this.#replaced = null;
    return replaced;
  }

  /** Asks where to, and writes everything into one file there. */
  async backUp(): Promise<BackedUp> {
    const { profile, folders, settings, files, log, window, work } = this.#parts;
    const name = `Postil ${new Date().toISOString().slice(0, 10)}.zip`;
    const { canceled, filePath } = await dialog.showSaveDialog(window.browser, {
      title: words.health.backup.saveTitle,
      defaultPath: join(folders.get('export'), name),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      filters: [{ name: words.health.backup.fileKind, extensions: ['zip'] }],
    });
    if (canceled || !filePath) return { outcome: 'cancelled' };
    return work.run(async (watched) => {
      await Promise.all([settings.flush(), files.flush()]);
      const { backUp } = await import('../library/backup.ts');
      const { live, pictures, bytes } = await backUp(profile, filePath, watched);
      folders.remember('export', filePath);
      log.write('backup', { bytes });
      const { articles, annotations } = live;
      return { outcome: 'written', name: basename(filePath), articles, annotations, pictures, bytes };
    });
  }

  /** Asks for a backup and reads it through, changing nothing: what it holds is told before anything is replaced. */
  async chooseBackup(): Promise<ChosenBackup> {
    const { profile, folders, window, work } = this.#parts;
    this.#chosen = null;
    const { canceled, filePaths } = await dialog.showOpenDialog(window.browser, {
      title: words.health.restoring.openTitle,
      defaultPath: folders.get('export'),
      properties: ['openFile'],
      filters: [{ name: words.health.restoring.fileKinds, extensions: ['zip', 'jsonl'] }],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return { outcome: 'cancelled' };
    return work.run(async (watched) => {
      const { unpackBackup } = await import('../library/unpacked.ts');
      const { journal, live, newest, pictures } = await unpackBackup(profile, path, {
        pictures: false,
        ...watched,
      });
      await unlink(journal);
      this.#chosen = path;
      const { articles, annotations } = live;
      return { outcome: 'chosen', name: basename(path), articles, annotations, pictures, newest };
    });
  }

  /** Puts the backup that was looked at in the place of the library, and loads the page anew on it. */
  restore(): Promise<Done> {
    const { profile, journal, settings, files, log, window, work, alone } = this.#parts;
    return work.run(async (watched) => {
      const path = this.#chosen;
      if (path === null) throw new PostilError('not-found', words.health.restoring.chooseFirst);
      const { restoreInto } = await import('../library/restore.ts');
      this.#replaced = await alone(() => restoreInto(profile, journal, { settings, files }, path, watched));
      this.#chosen = null;
      log.write('restored', { operations: this.#replaced.operations });
      // Behind the answer, which is the last thing that the old page hears.
      setTimeout(() => window.reload());
      return { outcome: 'done' };
    });
  }

  async chooseSecondFolder(): Promise<Done> {
    const { profile, memory, second, snapshotting, window, work } = this.#parts;
    const { canceled, filePaths } = await dialog.showOpenDialog(window.browser, {
      title: words.health.second.openTitle,
      ...(memory.second === null ? {} : { defaultPath: memory.second }),
      properties: ['openDirectory', 'createDirectory'],
      buttonLabel: words.health.second.openButton,
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return { outcome: 'cancelled' };
    return work.run(async () => {
      if (isInside(folder, libraryFolder(profile))) {
        throw new PostilError('not-written', words.health.second.partOfLibrary);
      }
      second.choose(folder);
      await snapshotting.takeNow();
      return { outcome: 'done' };
    });
  }

  forgetSecondFolder(): void {
    this.#parts.second.choose(null);
  }

  /** Shows a folder in the system's file manager. */
  async showFolder(which: Folder): Promise<void> {
    const { profile, folders: chosen, log, second } = this.#parts;
    // These hold what the reader looks for: they are opened. Of the others the one file is shown.
    const within = { notes: chosen.notes, exported: chosen.get('export') };
    if (which === 'notes' || which === 'exported') {
      const folder = within[which];
      if (folder !== null) await openFolder(folder);
      return;
    }
    const folders: Record<Exclude<Folder, keyof typeof within>, string | null> = {
      logs: log.path,
      library: join(libraryFolder(profile), 'journal.jsonl'),
      second: second.path,
    };
    const path = folders[which];
    if (path !== null) shell.showItemInFolder(path);
  }
}
