import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { FilesSchema } from '../opening/known-files.ts';
import { addFiles, type AddJob, type Added, type Adding } from './add-files.ts';
import { Holdings } from './holdings.ts';
import type { PathOf } from './plan-file.ts';
import { scanFolder, type ScanJob, type Scanned } from './scan-folder.ts';
import { Stamps } from './stamps.ts';

/** What those who add files are asked for. */
export type Job = ({ what: 'add' } & AddJob) | ({ what: 'scan' } & ScanJob);
export type Done = { what: 'add'; added: Added } | { what: 'scan'; scanned: Scanned };

/** Whom a job tells and asks. */
export type Links = Pick<Adding, 'write' | 'progress' | 'taken' | 'signal'>;

/** Does jobs, one at a time. What the library holds is kept in memory between them. */
export class Jobs {
  #holdings: Holdings | null = null;
  #stamps: Stamps | null = null;

  /** Throws PostilError where the library cannot be read. */
  async do(job: Job, links: Links): Promise<Done> {
    this.#holdings ??= new Holdings(job.profile);
    const stamps = (this.#stamps ??= await Stamps.open(job.profile));
    const adding = { ...links, holdings: this.#holdings, stamps, pathOf: await pathsOf(job.profile) };
    try {
      if (job.what === 'add') return { what: 'add', added: await addFiles(job, adding) };
      return { what: 'scan', scanned: await scanFolder(job, adding) };
    } finally {
      await stamps.flush();
    }
  }

  async close(): Promise<void> {
    await this.#holdings?.close();
    this.#holdings = null;
  }
}

/** The paths of all places that main knows, as it wrote them down last. */
export async function pathsOf(profile: string): Promise<PathOf> {
  try {
    const files = v.parse(FilesSchema, JSON.parse(await readFile(join(profile, 'files.json'), 'utf8')));
    const paths = new Map(files.map(({ id, path }) => [id, path]));
    return (place) => paths.get(place) ?? null;
  } catch {
    // Not there yet, or damaged, which main tells: then no file is known to be gone.
    return () => null;
  }
}
