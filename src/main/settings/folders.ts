import { app } from 'electron';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { words } from '../../core/words/words.ts';
import { JsonFile, noticeOf } from './json-file.ts';

const folder = v.fallback(v.nullable(v.string()), null);
const FoldersSchema = v.object({ open: folder, export: folder, notes: folder });
type LastFolders = v.InferOutput<typeof FoldersSchema>;

/**
 * Where dialogs begin: the folder of the last file opened, and of the last one exported. And the one that notes are kept in. In
 * `<profile>/folders.json`; the page knows none of them by its path.
 */
export class Folders {
  readonly #file: JsonFile<LastFolders>;

  private constructor(file: JsonFile<LastFolders>) {
    this.#file = file;
  }

  static async open(profile: string, now: Date): Promise<Folders> {
    const usual = { open: null, export: null, notes: null };
    return new Folders(await JsonFile.open(join(profile, 'folders.json'), FoldersSchema, usual, now));
  }

  /** Sentences for the reader about what opening found. */
  get notices(): string[] {
    return noticeOf(this.#file, words.settings.notices.folders);
  }

  /** The last folder for `purpose` if it is still there, else the reader's documents. */
  get(purpose: 'open' | 'export'): string {
    const last = this.#file.value[purpose];
    return last !== null && existsSync(last) ? last : app.getPath('documents');
  }

  /** Keeps the folder of `file`. */
  remember(purpose: 'open' | 'export', file: string | undefined): void {
    if (file !== undefined) this.#file.set({ ...this.#file.value, [purpose]: dirname(file) });
  }

  /** The folder that notes are kept in, there or not; `null` where none was chosen. */
  get notes(): string | null {
    return this.#file.value.notes;
  }

  keepNotesIn(notes: string | null): void {
    this.#file.set({ ...this.#file.value, notes });
  }

  flush(): Promise<void> {
    return this.#file.flush();
  }
}
