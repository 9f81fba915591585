import { tick } from 'svelte';
import { toFailure } from '../../core/failure.ts';
import type { ImportPreview } from '../../core/import/preview.ts';
import { words } from '../../core/words/words.ts';
import type { AppliedImport } from '../../ipc.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { doneWords } from './words.ts';

/** The import that was made last: it can be taken back as one step. Times are ISO 8601. */
interface Made {
  seq: number;
  at: string;
  /** When it was taken back; `null` while it stands. */
  undone: string | null;
}

/** In milliseconds: what is done by then needs no words, which would be gone before they are read. */
const UNNOTICED = 500;

/** Imports of notes: looked at, done, taken back. */
export class NotesImport {
  #preview = $state.raw<ImportPreview | null>(null);
  #busy = $state.raw(false);
  #made = $state.raw<Made | null>(null);
  readonly #app: PostilApp;

  constructor(app: PostilApp) {
    this.#app = app;
  }

  /** What waits for the reader's word; `null` while nothing does. */
  get preview(): ImportPreview | null {
    return this.#preview;
  }
  get made(): Made | null {
    return this.#made;
  }

  /** Asks which file. */
  async choose(): Promise<void> {
    const work = async () => {
      const chosen = await this.#app.host.chooseImport();
      if (chosen.outcome === 'failed') this.#app.messages.show(chosen.failure.message, { lasting: true });
      if (chosen.outcome === 'chosen') this.#preview = chosen.preview;
    };
    // While the reader chooses a file nothing is being done.
    await this.#work(words.importing.progress.reading, work, Infinity);
  }

  /** A file of notes was opened. */
  offer(preview: ImportPreview): void {
    const before = this.#preview;
    if (before !== null && before.name !== preview.name)
      this.#app.messages.show(words.importing.notImported(before.name), { lasting: true });
    this.#preview = preview;
  }

  leave(): void {
    this.#preview = null;
  }

  async apply(): Promise<void> {
    const preview = this.#preview;
    if (preview === null) return;
    this.#preview = null;
    await this.#work(words.importing.progress.importing(preview.name), async () => {
      await this.#app.flush();
      const applied = await this.#app.host.applyImport();
      if (applied.outcome !== 'done') return this.#failed(applied);
      const { seq, article, needs, counts } = applied;
      if (seq === null) return void this.#app.messages.show(words.importing.allHere);
      await this.#app.library.upTo(seq);
      this.#made = { seq, at: new Date().toISOString(), undone: null };
      if (article !== null) await this.#show(article);
      const look = { label: words.importing.look, run: () => void this.#review(needs ?? '') };
      const shown = { undo: () => void this.turn(false), lasting: true };
      const done = doneWords({ ...preview, counts: counts ?? preview.counts });
      this.#app.messages.show(done, needs === null ? shown : { ...shown, action: look });
    });
  }

  /** Takes the last import back, or does it again. */
  async turn(again: boolean): Promise<void> {
    const made = this.#made;
    if (made === null || (made.undone !== null) !== again) return;
    const way = again ? 'again' : 'back';
    await this.#work(words.importing.progress[way], async () => {
      await this.#app.flush();
      const applied = await this.#app.host.takeBackImport(made.seq, again);
      if (applied.outcome !== 'done') return this.#failed(applied);
      if (applied.seq !== null) await this.#app.library.upTo(applied.seq);
      const now = new Date().toISOString();
      this.#made = { ...made, ...(again ? { at: now, undone: null } : { undone: now }) };
      await this.#leaveGone();
      if (applied.kept) this.#app.messages.show(words.importing.turnedInPart[way]);
      else this.#app.messages.stepped(words.importing.turned[way]);
    });
  }

  /** Ctrl+Z: the import, where nothing of the article on screen was changed after it. Returns whether it was its turn. */
  async undo(): Promise<boolean> {
    const made = this.#made;
    if (made === null || made.undone !== null || (await this.#newest('undo')) > made.at) return false;
    await this.turn(false);
    return true;
  }

  async redo(): Promise<boolean> {
    const made = this.#made;
    if (made === null || made.undone === null) return false;
    const redo = await this.#newest('redo');
    const isFirst = redo === '' || redo > made.at;
    if (!isFirst || (await this.#newest('undo')) > made.undone) return false;
    await this.turn(true);
    return true;
  }

  /** When the step was made that undo (or redo) of the article on screen acts on next; empty for none. */
  async #newest(kind: 'undo' | 'redo'): Promise<string> {
    const { view, library } = this.#app;
    if (view.name !== 'reader') return '';
    return (await library.step(view.session.record.id, kind))?.at ?? '';
  }

  async #show(article: string): Promise<void> {
    const { view } = this.#app;
    if (view.name === 'reader' && view.session.record.id === article) return;
    await this.#app.openArticle(article);
  }

  /** The passages of an article that need the reader. */
  async #review(article: string): Promise<void> {
    await this.#show(article);
    await tick();
    this.#app.commands.run('review');
  }

  /** An article that the import had made, and that is gone with it, is not left on screen. */
  async #leaveGone(): Promise<void> {
    const { view, library } = this.#app;
    if (view.name !== 'reader') return;
    if ((await library.article(view.session.record.id)) === undefined) await this.#app.showLibrary();
  }

  #failed(applied: Exclude<AppliedImport, { outcome: 'done' }>): void {
    if (applied.outcome === 'failed') this.#app.messages.show(applied.failure.message, { lasting: true });
    else this.#app.messages.show(words.importing.stopped);
  }

  /** One at a time, with a bar that can end it where it takes long. */
  async #work(what: string, work: () => Promise<void>, unnoticed = UNNOTICED): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const { host, messages } = this.#app;
    let bar: ReturnType<typeof messages.progress> | null = null;
    const show = () => (bar ??= messages.progress(what, () => void host.cancelWork()));
    const stop = host.on('progress', (share) => show().update(share));
    const timer = unnoticed === Infinity ? undefined : setTimeout(show, unnoticed);
    try {
      await work();
    } catch (error) {
      messages.show(toFailure(error).message, { lasting: true });
    } finally {
      stop();
      clearTimeout(timer);
      (bar as ReturnType<typeof messages.progress> | null)?.close();
      this.#busy = false;
    }
  }
}
