import type { AnnotationFilter } from './core/export/filter.ts';
import type { ExportForm } from './core/export/forms.ts';
import type { PortableInput } from './core/export/portable-html.ts';
import type { ExportReport } from './core/export/report.ts';
import type { Failure } from './core/failure.ts';

/** The part of the contract (ipc.ts) that says which notes are to be written out, and what became of it. */

/** What to write. The page hands over what it has open; of the rest of the library it names the ids, and main reads the journal. */
export interface ExportRequest {
  articles: { inputs: PortableInput[] } | { ids: string[] } | 'all';
  as: ExportForm;
  /** `file`: asks for a name (one article). `folder`: asks for a folder. `notes`: the notes folder, merged (Markdown). */
  to: 'file' | 'folder' | 'notes';
  filter: AnnotationFilter;
  /** Writes nothing and tells what would be different. */
  dryRun: boolean;
  /** By itself, behind a change: makes no file for an article without notes, and none anew that the reader deleted. */
  automatic?: boolean;
  /** Into the folder that was asked for last, without asking: what was shown by a dry run is done. */
  again?: boolean;
}
export type Exported =
  | { outcome: 'done'; report: ExportReport }
  | { outcome: 'cancelled' }
  | { outcome: 'failed'; failure: Failure };
