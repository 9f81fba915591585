import {
  BLOCK_OUTCOMES,
  FILE_OUTCOMES,
  type ExportedFile,
  type ExportReport,
  type FileOutcome,
} from '../../core/export/report.ts';
import type { Going } from '../../core/words/en/exporting.ts';
import { words } from '../../core/words/words.ts';

/** What became of an export, and what would go out, in words. */

/** What needs the reader first. */
export const ORDER: readonly FileOutcome[] = ['conflict', 'failed', 'differs', 'gone', 'merged', 'written', 'unchanged'] satisfies readonly (typeof FILE_OUTCOMES)[number][]; // prettier-ignore

export function outcomeTitle(outcome: FileOutcome, dryRun: boolean): string {
  return words.exporting.report.outcomes[outcome][dryRun ? 'dry' : 'done'];
}

/**
 * A whole report in one or two sentences: *40 files unchanged, 12 written, 3 merged, 1 in conflict.* Of several articles those that have
 * nothing to say get no file, and that is said.
 */
export function reportWords({ counts, dryRun, stopped = false, empty = 0 }: ExportReport): string {
  const some = ORDER.toReversed().flatMap((outcome) => {
    const n = counts[outcome];
    return n > 0 ? [{ outcome, n }] : [];
  });
  return words.exporting.report.sum({ some, empty, dryRun, stopped });
}

/** What became of a file's blocks: *2 added, 1 kept as in your file*. Empty where there is nothing to tell. */
export function blockWords({ blocks }: Pick<ExportedFile, 'blocks'>): string {
  const { blocks: became, joined } = words.exporting.report;
  const told = BLOCK_OUTCOMES.flatMap((outcome) => {
    const n = blocks[outcome] ?? 0;
    return outcome === 'unchanged' || n === 0 ? [] : [became[outcome](n)];
  });
  return told.length === 0 ? '' : joined(told);
}

/** What an export of what is chosen now would write: *3 of 12 highlights and notes in 2 articles will go out.* */
export function goingWords(count: Going): string {
  const { none, noneInThese, noneFits, some } = words.exporting.going;
  if (count.all === 0) return count.of > 1 ? noneInThese : none;
  return count.passing === 0 ? noneFits : some(count);
}

/** A file as a person looks at it: what Postil keeps in its last line for itself is only named. */
export function withoutMarks(text: string): string {
  return text.replace(/^<!-- postil:1 .*-->$/gm, '<!-- postil:1 … -->');
}
