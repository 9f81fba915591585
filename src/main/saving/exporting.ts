import { dialog } from 'electron';
import { basename, dirname, join } from 'node:path';
import { safeFileName } from '../../core/export/file-name.ts';
import { EXTENSIONS, type ExportForm } from '../../core/export/forms.ts';
import type { ExportReport } from '../../core/export/report.ts';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { Done, Exported, ExportRequest, NotesFolder } from '../../ipc.ts';
import { exportAside } from '../exporting/export-aside.ts';
import type { Manner } from '../exporting/folder-run.ts';
import type { ExportJob } from '../exporting/run-export.ts';
import { failureForPage } from '../ipc/dispatch.ts';
import { isInLibrary, ownFolder } from '../library/own-folder.ts';
import type { Folders } from '../settings/folders.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import type { Traffic } from '../session/traffic.ts';
import type { OneWork } from '../work/one-work.ts';

/** What exporting works with. */
export interface ExportingParts {
  profile: string;
  settings: SettingsStore;
  folders: Folders;
  window: ReaderWindow;
  work: OneWork;
  /** What is refused and sent, of the window for paper, too. */
  traffic: Traffic;
}

/** Where an export goes to: a folder, and the name in it that the reader chose. */
type Destination = Pick<ExportJob, 'folder'> & Pick<Manner, 'name'>;

/** Annotations that are written without a thread of their own: with this many a file takes some 20 ms. */
const FEW = 500;

/** Writing notes out as the window asks for it: its dialogs, and the folder that notes are kept in. */
export class Exporting {
  readonly #parts: ExportingParts;
  #writing: Promise<unknown> = Promise.resolve();
  /** The folder that was asked for last, for what is `again` to go there. */
  #last: string | null = null;
  /** The file that each article was last asked to go to, by form: proposed again, whatever became of it. */
  readonly #files = new Map<string, string>();

  constructor(parts: ExportingParts) {
    this.#parts = parts;
  }

  async exportNotes(request: ExportRequest): Promise<Exported> {
    const { as } = request;
    try {
      const destination = await this.#ask(request, as);
      if (destination === null) return { outcome: 'cancelled' };
      return await this.#export(request, as, destination);
    } catch (error) {
      if (error instanceof PostilError && error.code === 'cancelled') return { outcome: 'cancelled' };
      return { outcome: 'failed', failure: failureForPage(error) };
    }
  }

  notesFolder(): NotesFolder {
    const { notes } = this.#parts.folders;
    // Of a whole disk there is no name but its place.
    return { name: notes === null ? null : basename(notes) || notes };
  }

  async chooseNotesFolder(): Promise<Done> {
    const { profile, folders, window } = this.#parts;
    const { canceled, filePaths } = await dialog.showOpenDialog(window.browser, {
      title: words.saving.notesFolder.title,
      defaultPath: folders.notes ?? folders.get('export'),
      properties: ['openDirectory', 'createDirectory'],
      buttonLabel: words.saving.notesFolder.button,
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return { outcome: 'cancelled' };
    if (await isInLibrary(profile, folder)) return { outcome: 'failed', failure: ownFolder().toFailure() };
    folders.keepNotesIn(folder);
    return { outcome: 'done' };
  }

  forgetNotesFolder(): void {
    this.#parts.folders.keepNotesIn(null);
  }

  /** Resolves when nothing is being written any more. */
  async stop(): Promise<void> {
    await this.#writing;
  }

  /** `null` where the reader thought better of it. */
  async #ask({ to, articles, again = false }: ExportRequest, as: ExportForm): Promise<Destination | null> {
    const { profile, folders, window } = this.#parts;
    if (to === 'notes') {
      const { notes } = folders;
      if (notes === null) throw new PostilError('not-found', words.saving.chooseFirst);
      return { folder: notes, name: null };
    }
    if (to === 'folder' && again && this.#last !== null) return { folder: this.#last, name: null };
    if (to === 'folder') {
      const { canceled, filePaths } = await dialog.showOpenDialog(window.browser, {
        title: words.saving.folder.title,
        defaultPath: folders.get('export'),
        properties: ['openDirectory', 'createDirectory'],
        buttonLabel: words.saving.folder.button,
      });
      const [folder] = filePaths;
      if (canceled || folder === undefined) return null;
      if (await isInLibrary(profile, folder)) throw ownFolder();
      folders.remember('export', join(folder, 'notes'));
      this.#last = folder;
      return { folder, name: null };
    }
    const { id, title } = onlyOne(articles);
    const proposed = join(folders.get('export'), safeFileName(title, EXTENSIONS[as]));
    const { canceled, filePath } = await dialog.showSaveDialog(window.browser, {
      title: words.saving.file.title,
      defaultPath: this.#files.get(`${as} ${id}`) ?? proposed,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      filters: [
        { name: words.saving.fileTypes[as], extensions: [EXTENSIONS[as]] },
        { name: words.saving.allFiles, extensions: ['*'] },
      ],
    });
    if (canceled || !filePath) return null;
    if (await isInLibrary(profile, filePath)) throw ownFolder();
    folders.remember('export', filePath);
    this.#files.set(`${as} ${id}`, filePath);
    return { folder: dirname(filePath), name: basename(filePath) };
  }

  async #export(request: ExportRequest, as: ExportForm, to: Destination): Promise<Exported> {
    const { profile, settings, work, traffic } = this.#parts;
    const { articles, filter, dryRun, automatic = false } = request;
    const { exporting, colourNames } = settings.value;
    const job: ExportJob = {
      ...{ profile, role: 'app', folder: to.folder, articles },
      manner: {
        ...{ form: as, filter, dryRun, automatic, name: to.name },
        rendering: { settings: exporting, colourNames },
        // Who exports one article by hand has looked at it, and gets its file all the same.
        skipEmpty: to.name === null && (automatic || isMany(articles) || Object.keys(filter).length > 0),
        // The dialog has asked; notes are merged with those that are there all the same.
        overwrite: to.name !== null && as !== 'markdown',
      },
    };
    const done = (report: ExportReport): Exported =>
      (to.name === null ? null : endOfOne(report)) ?? { outcome: 'done', report };
    // What goes out by itself is in nobody's way, and nobody's to cancel.
    if (automatic && !(articles !== 'all' && 'inputs' in articles))
      return done(await this.#inTurn(() => exportAside(job)));
    // Paper takes its time, of one article, too.
    if (articles === 'all' || 'ids' in articles || as === 'pdf')
      return work.run(async (watched) => {
        const { face } = settings.value;
        const [{ inFace }, { pdfOf }] = await Promise.all([import('./paper-style.ts'), import('./pdf.ts')]);
        const print = (html: string) => pdfOf(inFace(html, face), traffic, watched.signal);
        return done(await this.#inTurn(() => exportAside(job, { ...watched, print })));
      });
    const annotations = articles.inputs.reduce((sum, input) => sum + input.annotations.length, 0);
    if (annotations > FEW) return done(await this.#inTurn(() => exportAside(job)));
    // With the first export and not with the program.
    const { runExport } = await import('../exporting/run-export.ts');
    return done(await this.#inTurn(() => runExport(job)));
  }

  /** One after another: what changes while the library goes out waits, and is not refused. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#writing.then(work);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }
}

/**
 * What became of the one file that the reader named, where it was not written: given up, it is as if it had not been asked for; failed, the
 * reader is told why beside what was chosen, and tries again from there.
 */
function endOfOne({ stopped = false, files: [file] }: ExportReport): Exported | null {
  if (file === undefined) return stopped ? { outcome: 'cancelled' } : null;
  return file.failure === undefined ? null : { outcome: 'failed', failure: file.failure };
}

function isMany(articles: ExportRequest['articles']): boolean {
  return articles === 'all' || ('ids' in articles ? articles.ids : articles.inputs).length > 1;
}

/** The one article that goes into a file: its id and what it is called. Throws PostilError `unsupported` for several. */
function onlyOne(articles: ExportRequest['articles']): { id: string; title: string } {
  if (articles === 'all' || isMany(articles)) throw new PostilError('unsupported', words.saving.oneFile);
  if ('ids' in articles) return { id: articles.ids[0] ?? '', title: 'Notes' };
  return articles.inputs[0]?.article ?? { id: '', title: 'Notes' };
}
