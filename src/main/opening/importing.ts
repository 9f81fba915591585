import { dialog } from 'electron';
import { PostilError } from '../../core/failure.ts';
import type { OperationDraft } from '../../core/library/operation.ts';
import { words } from '../../core/words/words.ts';
import type { AppliedImport, ChosenImport } from '../../ipc.ts';
import type { Journal } from '../library/journal.ts';
import type { PictureStore } from '../pictures/store.ts';
import type { Folders } from '../settings/folders.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import type { OneWork, Watched } from '../work/one-work.ts';
import { importAside } from '../importing/aside.ts';
import type { Planned } from '../importing/work.ts';

/** What imports are made of. */
export interface ImportingParts {
  profile: string;
  journal: Journal;
  settings: SettingsStore;
  folders: Folders;
  pictures: PictureStore;
  window: ReaderWindow;
  work: OneWork;
}

/** Imports of notes, as the window asks for them: looked at first, then written as one operation, and taken back as one. */
export class Importing {
  readonly #parts: ImportingParts;
  /** What was looked at last; only this can be imported. */
  #chosen: { path: string; planned: Planned } | null = null;

  constructor(parts: ImportingParts) {
    this.#parts = parts;
  }

  /** Asks for a file, and tells what importing it would do. */
  async choose(): Promise<ChosenImport> {
    const { folders, window } = this.#parts;
    const { importNotes } = words.menus.dialogs;
    const { canceled, filePaths } = await dialog.showOpenDialog(window.browser, {
      title: importNotes.title,
      defaultPath: folders.get('open'),
      properties: ['openFile'],
      filters: [
        {
          name: importNotes.notes,
          extensions: ['json', 'jsonl', 'jsonld', 'csv', 'txt', 'md', 'html', 'htm', 'zip'],
        },
        { name: importNotes.allFiles, extensions: ['*'] },
      ],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return { outcome: 'cancelled' };
    folders.remember('open', path);
    return this.look(path);
  }

  /** Tells what importing the file, folder or archive at `path` would do. */
  look(path: string): Promise<ChosenImport> {
    this.#chosen = null;
    return this.#parts.work.run(async (watched) => {
      const planned = await this.#plan(path, watched);
      this.#chosen = { path, planned };
      if (planned.preview === null)
        throw new PostilError('unexpected', words.menus.dialogs.importNotes.noPreview);
      return { outcome: 'chosen', preview: planned.preview };
    });
  }

  /** Imports what was looked at last; planned anew where the library has changed meanwhile. */
  apply(): Promise<AppliedImport> {
    return this.#parts.work.run(async (watched) => {
      const chosen = this.#chosen;
      if (chosen === null) throw new PostilError('not-found', words.menus.dialogs.importNotes.noneChosen);
      const { path } = chosen;
      const isOld = chosen.planned.seq !== this.#parts.journal.seq;
      const planned = isOld ? await this.#plan(path, watched) : chosen.planned;
      this.#chosen = null;
      return this.#write(planned);
    });
  }

  takeBack(seq: number, again: boolean): Promise<AppliedImport> {
    const { profile, work } = this.#parts;
    return work.run(async (watched) => {
      const now = new Date().toISOString();
      return this.#write(await importAside({ what: 'take-back', profile, seq, again, now }, watched));
    });
  }

  #plan(path: string, watched: Watched): Promise<Planned> {
    const { profile, settings } = this.#parts;
    const { colour } = settings.value;
    return importAside({ what: 'plan', profile, path, colour, now: new Date().toISOString() }, watched);
  }

  async #write({ preview, operation, kept, only, needs, pictures }: Planned): Promise<AppliedImport> {
    const { keepPictures } = await import('../importing/pictures.ts');
    await keepPictures(pictures, this.#parts.pictures);
    const done = { outcome: 'done', kept, article: only, needs, counts: preview?.counts ?? null } as const;
    if (operation === null) return { ...done, seq: null };
    const { seq } = await this.#parts.journal.append(JSON.parse(operation) as OperationDraft);
    return { ...done, seq };
  }
}
