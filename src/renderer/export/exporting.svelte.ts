import { tick } from 'svelte';
import type { AnnotationFilter } from '../../core/export/filter.ts';
import type { ExportForm } from '../../core/export/forms.ts';
import type { ExportReport } from '../../core/export/report.ts';
import type { ExportSettings } from '../../core/export/settings.ts';
import { toFailure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { ExportRequest } from '../../ipc.ts';
import type { PostilApp } from '../shell/app.svelte.ts';
import { candidatesIn, countPassing, exampleOf, NO_CANDIDATES, tagsOf } from './candidates.ts';
import { exportInput } from './export.ts';
import { Filtering } from './filtering.svelte.ts';
import { reportWords } from './words.ts';
import { refusalIn } from '../store/host.ts';

export type What = 'these' | 'all';
export type To = ExportRequest['to'];

/** What is to go out, as what, and where to; and what came of it. */
export class Exporting {
  readonly app: PostilApp;
  /** The article on screen, or those selected in the library. */
  readonly these: readonly string[];
  /** Of their highlights only these, where not all of them are meant. */
  readonly only: readonly string[] | null;
  readonly filtering = new Filtering();
  #what = $state.raw<What>('these');
  #candidates = $state.raw(NO_CANDIDATES);
  #folder = $state.raw<string | null>(null);
  #report = $state.raw<ExportReport | null>(null);
  #busy = $state.raw<string | null>(null);
  #share = $state.raw<number | null>(null);
  #told = $state.raw('');
  readonly #counted = $derived.by(() => countPassing(this.#candidates, this.filter));
  readonly #example = $derived.by(() => exampleOf(this.#candidates, this.these));
  readonly #tags = $derived.by(() => tagsOf(this.#candidates));

  constructor(app: PostilApp, these: readonly string[], only?: readonly string[]) {
    this.only = only ?? null;
    this.app = app;
    this.these = these;
    if (these.length === 0) this.#what = 'all';
  }

  get filter(): AnnotationFilter {
    const { filter } = this.filtering;
    return this.only === null || this.#what === 'all' ? filter : { ...filter, ids: [...this.only] };
  }
  get what(): What {
    return this.#what;
  }
  set what(what: What) {
    this.#what = what;
    void this.look();
  }
  get many(): boolean {
    return this.#what === 'all' || this.these.length > 1;
  }
  get as(): ExportForm {
    return this.app.settings.lastExport.as;
  }
  set as(as: ExportForm) {
    void this.app.changeSettings({ lastExport: { ...this.app.settings.lastExport, as } });
  }
  /** Where to, of what this choice allows: what was chosen last, else the first. */
  get to(): To {
    const { to } = this.app.settings.lastExport;
    return this.places.includes(to) ? to : (this.places[0] ?? 'folder');
  }
  set to(to: To) {
    void this.app.changeSettings({ lastExport: { ...this.app.settings.lastExport, to } });
  }
  get places(): To[] {
    return [
      ...(this.many ? [] : ['file' as const]),
      'folder',
      ...(this.as === 'markdown' ? ['notes' as const] : []),
    ];
  }
  get options(): ExportSettings {
    return this.app.settings.exporting;
  }
  change(change: Partial<ExportSettings>): void {
    void this.app.changeSettings({ exporting: { ...this.options, ...change } });
  }
  /** The notes folder's name; `null` where none was chosen. */
  get folder(): string | null {
    return this.#folder;
  }
  get counted(): ReturnType<typeof countPassing> {
    return this.#counted;
  }
  /** The article that is looked at beforehand: the first with something marked. */
  get example(): string | undefined {
    return this.#example;
  }
  /** Whether it is known what may go out. */
  get looked(): boolean {
    return this.#candidates !== NO_CANDIDATES;
  }
  get tags(): readonly string[] {
    return this.#tags;
  }
  /** What came of the last export, or would come of it. */
  get report(): ExportReport | null {
    return this.#report;
  }
  get busy(): string | null {
    return this.#busy;
  }
  get share(): number | null {
    return this.#share;
  }
  /** What was said last: a modal dialog keeps the messages behind it from being read out. */
  get told(): string {
    return this.#told;
  }

  /** Reads what may go out, and where notes are kept. */
  async look(): Promise<void> {
    try {
      await this.app.flush();
      this.#folder = (await this.app.host.notesFolder()).name;
      this.#candidates = await candidatesIn(this.app.library, this.#what === 'all' ? 'all' : this.these);
    } catch (error) {
      this.#told = toFailure(error).message;
    }
  }

  async chooseFolder(): Promise<void> {
    const done = await this.app.host.chooseNotesFolder();
    if (done.outcome === 'failed') this.#told = done.failure.message;
    await this.look();
    if (done.outcome === 'done') this.#told = words.exporting.folder.chosen(this.#folder ?? '');
  }

  /** Shows where the files are; a folder that is not there any more is said. */
  async showFolder(which: 'notes' | 'exported'): Promise<void> {
    try {
      await this.app.host.showFolder(which);
    } catch (error) {
      this.#told = refusalIn(error);
    }
  }

  async forgetFolder(): Promise<void> {
    const { folder } = this;
    if (this.options.automatic) this.change({ automatic: false });
    await this.app.host.forgetNotesFolder();
    await this.look();
    this.#told = words.exporting.folder.forgotten(folder ?? '');
  }

  /** Back from the report to what was chosen. */
  again(): void {
    this.#report = null;
    this.#told = '';
  }

  cancel(): void {
    void this.app.host.cancelWork();
  }

  /** Writes, or with `dryRun` only tells what would change. Resolves to the name of a single file that was written. */
  async run(dryRun: boolean): Promise<string | null> {
    if (this.#busy !== null) return null;
    const again = this.#report?.dryRun === true;
    this.#busy = dryRun ? words.exporting.told.comparing : words.exporting.told.exporting;
    this.#told = '';
    const { host } = this.app;
    const stop = host.on('progress', (share) => (this.#share = share));
    try {
      await this.app.flush();
      const { as, to } = this;
      const exported = await host.exportNotes({ articles: await this.#articles(), as, to, filter: this.filter, dryRun, again }); // prettier-ignore
      if (exported.outcome === 'cancelled') this.#told = words.exporting.told.nothing;
      else if (exported.outcome === 'failed') this.#told = exported.failure.message;
      else return this.#took(exported.report);
    } catch (error) {
      this.#told = toFailure(error).message;
    } finally {
      stop();
      this.#busy = null;
      this.#share = null;
    }
    return null;
  }

  #took(report: ExportReport): string | null {
    const [file] = report.files;
    const isSingle = !report.dryRun && report.folder === null;
    if (isSingle && file !== undefined && file.outcome !== 'failed') return file.name;
    this.#report = report;
    void tick().then(() => (this.#told = reportWords(report)));
    return null;
  }

  /** The one article is sent along as it is here; of more main reads the record. */
  async #articles(): Promise<ExportRequest['articles']> {
    if (this.#what === 'all') return 'all';
    const [only] = this.these;
    if (this.these.length > 1 || only === undefined) return { ids: [...this.these] };
    const input = await exportInput(this.app, only);
    return input === null ? { ids: [only] } : { inputs: [input] };
  }
}
