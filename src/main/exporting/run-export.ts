import type { ExportReport } from '../../core/export/report.ts';
import type { PortableInput } from '../../core/export/portable-html.ts';
import type { Role } from '../library/lock.ts';
import { aloneExporting } from './alone.ts';
import { Catalogue } from './catalogue.ts';
import { FolderRun, type Manner, type Source } from './folder-run.ts';
import { FileWriter } from './file-writer.ts';
import type { Print } from './paper-file.ts';
import { Reporting } from './report.ts';

/** Everything about one export; plain data, so that a thread can be given it. */
export interface ExportJob {
  profile: string;
  role: Role;
  /** An absolute path, which is there. */
  folder: string;
  articles: { inputs: readonly PortableInput[] } | { ids: readonly string[] } | 'all';
  manner: Manner;
}

/** What whoever waits for an export may want of it. */
export interface Watching {
  /** Gets 0 to 1, never less than before. */
  onProgress?: (share: number) => void;
  /** Ends it between two files: each is whole, and the report says what was done. */
  signal?: AbortSignal | undefined;
  /** Lays a portable page out on paper; only a process with windows can. Without it no PDF is made. */
  print?: Print;
}

/** The journal is read first; of the time an export takes that is about so much. */
const READING = 0.2;

/**
 * Writes notes into a folder. What becomes of one file never ends the others'; a folder that goes meanwhile ends them all.
 * Throws PostilError `not-found` (folder or library), `library-busy`, and what reading the journal throws; `cancelled` where
 * nothing was written yet.
 */
export async function runExport(job: ExportJob, watching: Watching = {}): Promise<ExportReport> {
  const { profile, role, manner } = job;
  // Before anything else, as that is what a reader is told about a stick that is not there.
  const run = await FolderRun.open(profile, job.folder, manner);
  const work = () => exporting(run, job, watching);
  return manner.dryRun ? work() : aloneExporting(profile, role, work);
}

async function exporting(
  run: FolderRun,
  { profile, articles }: ExportJob,
  { onProgress = () => {}, signal, print }: Watching,
): Promise<ExportReport> {
  const reporting = new Reporting();
  const isStopped = () => signal?.aborted === true;
  const paper = print && { print, isStopped };
  const writer = new FileWriter(
    run,
    (_source, file) => {
      if (file !== null) reporting.add(file);
      else if (!isStopped()) reporting.addEmpty();
    },
    paper,
  );
  if (typeof articles === 'object' && 'inputs' in articles) {
    for (const input of articles.inputs) await writer.add(sourceOf(input));
    await writer.end();
  } else {
    const progress = (share: number) => onProgress(share * READING);
    const catalogue = await Catalogue.open(profile, { onProgress: progress, signal });
    try {
      const ids = articles === 'all' ? catalogue.live : [...new Set(articles.ids)];
      for (const [index, id] of ids.entries()) {
        if (isStopped()) break;
        onProgress(READING + (1 - READING) * (index / ids.length));
        const source = catalogue.source(id);
        if (source !== null) await writer.add(source);
      }
    } finally {
      // Throws where the folder has gone; the journal is closed all the same.
      await writer.end().finally(() => catalogue.close());
    }
  }
  const folder = run.manner.name === null ? run.target.name : null;
  const report = reporting.report(folder, run.manner.dryRun, isStopped());
  return run.notices.length === 0 ? report : { ...report, notices: run.notices };
}

export function sourceOf(input: PortableInput): Source {
  return { article: input.article, annotations: input.annotations, whole: async () => input };
}
