import {
  FILE_OUTCOMES,
  MOST_FILES,
  type ExportedFile,
  type ExportReport,
  type FileOutcome,
} from '../../core/export/report.ts';
import { words } from '../../core/words/words.ts';

/** Those that need the reader come first, those that nothing became of last. */
const ORDER: readonly FileOutcome[] = [
  'failed',
  'conflict',
  'differs',
  'gone',
  'merged',
  'written',
  'unchanged',
];

/** Letters of all differences that a report holds together: more is nothing that anybody reads, or a window shows. */
const MOST_DIFFERENCE = 5_000_000;

/** Collects what became of the files of one run, as many as there may be. */
export class Reporting {
  readonly #files: ExportedFile[] = [];
  readonly #counts = Object.fromEntries(FILE_OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    FileOutcome,
    number
  >;
  #difference = 0;
  #empty = 0;

  add(file: ExportedFile): void {
    this.#counts[file.outcome] += 1;
    this.#difference += file.difference?.length ?? 0;
    if (this.#difference > MOST_DIFFERENCE && file.difference)
      file = { ...file, difference: `${words.saving.difference.tooMuch}\n` };
    this.#files.push(file);
    // Sorted now and then, so that a library of any size takes the memory of a report.
    if (this.#files.length > 2 * MOST_FILES) this.#cut();
  }

  /** An article that has nothing to be written, and no file. */
  addEmpty(): void {
    this.#empty += 1;
  }

  report(folder: string | null, dryRun: boolean, stopped: boolean): ExportReport {
    this.#cut();
    return {
      folder,
      dryRun,
      counts: { ...this.#counts },
      files: [...this.#files],
      ...(this.#empty > 0 ? { empty: this.#empty } : {}),
      ...(stopped ? { stopped } : {}),
    };
  }

  #cut(): void {
    this.#files.sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
    this.#files.length = Math.min(this.#files.length, MOST_FILES);
  }
}
