import { basename, dirname, relative } from 'node:path';
import { emptyReport, type AddingProgress, type AddingReport } from '../../core/adding.ts';
import { PostilError, toFailure, type Failure } from '../../core/failure.ts';
import type { OpenedArticle } from '../../core/library/import.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { chosenEncoding } from '../cli/articles.ts';
import { placeOf } from '../files/place.ts';
import { readArticleFile } from '../files/read.ts';
import { notesForm } from '../importing/notes-form.ts';
import { PictureStore } from '../pictures/store.ts';
import type { Holdings } from './holdings.ts';
import type { PathOf } from './plan-file.ts';
import { readAhead } from './read-ahead.ts';
import type { Stamps } from './stamps.ts';
import { Taker, type Taken, type Write } from './taker.ts';
import { walk, type Candidate, type WalkOptions } from './walk.ts';

/** Which files are to be added; plain data, so that a thread can be given it. */
export interface AddJob {
  profile: string;
  /** Absolute, of files and folders. */
  paths: readonly string[];
  /** What they are, in words: see `AddingProgress`. */
  from: string;
}

/** What adding works with, and whom it tells. */
export interface Adding {
  holdings: Holdings;
  pathOf: PathOf;
  write: Write;
  progress(progress: AddingProgress): void;
  taken(taken: Taken): void;
  signal: AbortSignal;
  limits?: WalkOptions['limits'];
  /** How files were when they were added before; without it all are read. */
  stamps?: Stamps | undefined;
}

/** What became of it, and the files that could not be read, to be tried again. */
export interface Added {
  report: AddingReport;
  failed: string[];
}

/**
 * Takes files, and those in folders, into the library: read several at a time, planned one by one, written a few at a time. Ends
 * early when the signal says so, or when the library cannot be written to; the report tells what is there then.
 */
export async function addFiles(job: AddJob, adding: Adding): Promise<Added> {
  const report = emptyReport(job.from);
  const failed: string[] = [];
  const taker = new Taker(adding.holdings, report, adding);
  const fail = (path: string, failure: Failure): void => {
    failed.push(path);
    taker.failed(basename(path), whereIs(path, job.paths), failure);
  };
  const tell = (done: number, total: number | null, name: string) =>
    adding.progress({ from: job.from, done, total, added: report.added.length, name });
  try {
    tell(0, null, '');
    const { signal, limits } = adding;
    const walked = await walk(job.paths, { own: job.profile, signal, ...(limits && { limits }) });
    report.skipped = walked.skipped;
    report.more = walked.more;
    for (const { path, failure } of walked.failed) fail(path, failure);
    await adding.holdings.refresh();
    await takeFiles(walked.files, taker, { ...adding, profile: job.profile, fail, done: tell });
    await taker.flush();
  } catch (error) {
    const isStop = error instanceof PostilError && error.code === 'cancelled';
    if (!isStop) report.failure = toFailure(error);
  }
  report.stopped = adding.signal.aborted;
  return { report, failed };
}

interface Taking extends Pick<Adding, 'holdings' | 'signal' | 'stamps'> {
  profile: string;
  fail(path: string, failure: Failure): void;
  /** It is no article. */
  passed?(path: string): void;
  /** Gets how many files were looked at, of how many, and the last one's name. */
  done(done: number, total: number, name: string): void;
}

/** Reads files and hands them to `taker`, until the signal says to stop. Throws what ends them all. */
export async function takeFiles(files: readonly Candidate[], taker: Taker, taking: Taking): Promise<void> {
  const { holdings, profile, signal, stamps } = taking;
  const pictures = new PictureStore(profile);
  const read = (file: Candidate) => readOne(file, { holdings, pictures, signal, stamps });
  let done = 0;
  for await (const { file, read: found } of readAhead(files, read, signal)) {
    if (signal.aborted) break;
    if (found === 'notes' || found === 'empty') {
      taker.report.skipped[found === 'notes' ? 'notes' : 'other'] += 1;
      taking.passed?.(file.path);
    } else if ('failure' in found) taking.fail(file.path, found.failure);
    else if ('same' in found) taker.same(file.path, found.same);
    else {
      const failure = await taker.take(file.path, found.opened);
      if (failure !== null) taking.fail(file.path, failure);
      else stamps?.note(file, found.opened);
    }
    done += 1;
    taking.done(done, files.length, basename(file.path));
  }
}

type Read = { opened: OpenedArticle } | { same: ArticleRecord } | { failure: Failure } | 'notes' | 'empty';

interface Reading extends Pick<Adding, 'holdings' | 'signal' | 'stamps'> {
  pictures: PictureStore;
}

/** One file, in the encoding that was chosen for it before; `same` without reading it, where it is as it was. Never rejects. */
async function readOne(file: Candidate, { holdings, pictures, signal, stamps }: Reading): Promise<Read> {
  const { path } = file;
  const place = placeOf(path).id;
  const there = holdings.byPlace(place);
  if (there !== null && stamps?.isSame(place, file, there.revision) === true) return { same: there };
  try {
    const form = await notesForm(path);
    if (form !== null && form !== 'postil-html' && form !== 'singlefile') return 'notes';
    const encoding = chosenEncoding(there ?? undefined);
    return { opened: await readArticleFile(path, { pictures, encoding, signal, oneOfMany: true }) };
  } catch (error) {
    const failure = toFailure(error);
    return failure.code === 'empty' ? 'empty' : { failure };
  }
}

/** Where a file is, from the folder that was chosen on; of a file that was chosen itself, its folder's name. */
function whereIs(path: string, chosen: readonly string[]): string {
  const root = chosen.find((folder) => path !== folder && path.startsWith(folder));
  const from = root === undefined ? dirname(dirname(path)) : dirname(root);
  return relative(from, dirname(path)) || basename(dirname(path));
}
