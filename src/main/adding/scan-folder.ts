import { statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { emptyReport, type AddingReport } from '../../core/adding.ts';
import { PostilError, toFailure, type Failure } from '../../core/failure.ts';
import { placeOf } from '../files/place.ts';
import { takeFiles, type Adding } from './add-files.ts';
import { REST } from './rest.ts';
import { Taker } from './taker.ts';
import { walk, type Candidate } from './walk.ts';

/** A file of a watched folder, as it was when it was looked at last. */
export interface SeenFile {
  /** From the folder on. */
  path: string;
  /** Bytes, and milliseconds since 1970. */
  size: number;
  mtime: number;
  /** The article that it is of; `null` where it is none. */
  article: string | null;
  failure?: Failure;
  /** The reader has seen that it could not be read, and wants to hear no more of it as it is. */
  left?: boolean;
}

/** All files of a watched folder. */
export interface SeenFolder {
  /** The device that it was on; of another one the same path is another folder. `null` before the first look. */
  device: number | null;
  /** Of which library it was seen: another, a restored one, does not have what that had. */
  library: string | null;
  files: SeenFile[];
}

export interface ScanJob {
  profile: string;
  /** Absolute. */
  folder: string;
  library: string;
  seen: SeenFolder;
  /** Reads again what could not be read, though it is as it was. */
  again: boolean;
  /** Milliseconds that a file has to rest before it is read. */
  rest?: number;
}

export interface Scanned {
  state: 'here' | 'away';
  report: AddingReport;
  seen: SeenFolder;
  /** The folders in it, itself too. */
  folders: string[];
  /** A file is being written: it is to be looked at again, soon. */
  restless: boolean;
}

/**
 * Compares a folder with what was seen of it last, and takes in what is new or changed. What is gone keeps its article and notes.
 * A folder that cannot be reached, or whose disk is not there, stays as it was seen.
 *
 * @param now milliseconds since 1970
 */
export async function scanFolder(job: ScanJob, adding: Adding, now = Date.now()): Promise<Scanned> {
  const { folder, library } = job;
  const isOwn = job.seen.library === library;
  const seen = isOwn ? job.seen : { ...job.seen, files: [] };
  const report = emptyReport(basename(folder) || folder);
  const away: Scanned = { state: 'away', report, seen: job.seen, folders: [], restless: false };
  const device = deviceOf(folder);
  if (device === null) return away;
  const { signal, limits } = adding;
  let walked;
  try {
    walked = await walk([folder], { own: job.profile, signal, ...(limits && { limits }) });
  } catch (error) {
    if (!(error instanceof PostilError) || error.code !== 'cancelled') throw error;
    return { ...away, state: 'here', report: { ...report, stopped: true }, folders: [folder] };
  }
  // A place where a disk is put, without the disk.
  if (walked.files.length === 0 && job.seen.files.length > 0 && job.seen.device !== device) return away;
  report.skipped = walked.skipped;
  report.more = walked.more;
  const before = new Map(seen.files.map((file) => [file.path, file]));
  const after = new Map<string, SeenFile>();
  const unread = walked.failed.map(({ path }) => relative(folder, path));
  for (const file of seen.files)
    if (walked.more || unread.some((path) => path === '' || file.path.startsWith(path + sep)))
      after.set(file.path, file);
  const news: Candidate[] = [];
  let restless = false;
  for (const file of walked.files) {
    const path = relative(folder, file.path);
    const old = before.get(path);
    const isSame = old !== undefined && isUnchanged(old, file);
    const isAgain = job.again && old?.failure !== undefined;
    if (isSame && !isAgain) after.set(path, old);
    else if (Math.abs(now - Math.max(file.mtime, file.ctime)) >= (job.rest ?? REST)) news.push(file);
    else {
      restless = true;
      if (old !== undefined) after.set(path, old);
    }
  }
  await take(news, { job, adding, report, before, after });
  const files = [...after.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { state: 'here', report, seen: { device, library, files }, folders: walked.folders, restless };
}

interface Taking {
  job: ScanJob;
  adding: Adding;
  report: AddingReport;
  before: ReadonlyMap<string, SeenFile>;
  after: Map<string, SeenFile>;
}

/** Reads what is new, and keeps in `after` what became of it. What was not come to is new the next time, too. */
async function take(
  news: readonly Candidate[],
  { job, adding, report, before, after }: Taking,
): Promise<void> {
  if (news.length === 0) return;
  const { folder, profile, seen } = job;
  const stamps = new Map(news.map((file) => [file.path, file]));
  const keep = (path: string, article: string | null, failure?: Failure) => {
    const { size, mtime } = stamps.get(path) ?? { size: 0, mtime: 0 };
    const name = relative(folder, path);
    after.set(name, { path: name, size, mtime, article, ...(failure && { failure }) });
  };
  const leave = (path: string) => {
    const kept = after.get(relative(folder, path));
    if (kept !== undefined) kept.left = true;
  };
  const paths = new Map(seen.files.map(({ path }) => [placeOf(join(folder, path)).id, join(folder, path)]));
  const taker = new Taker(adding.holdings, report, {
    write: adding.write,
    pathOf: (place) => paths.get(place) ?? adding.pathOf(place),
    taken: (taken) => {
      keep(taken.path, taken.articleId);
      adding.taken(taken);
    },
  });
  const where = (path: string) => relative(join(folder, '..'), join(path, '..'));
  try {
    await adding.holdings.refresh();
    await takeFiles(news, taker, {
      ...{ holdings: adding.holdings, signal: adding.signal, stamps: adding.stamps, profile },
      fail: (path, failure) => {
        if (failure.code === 'cancelled') return;
        taker.failed(basename(path), where(path), failure);
        const old = before.get(relative(folder, path));
        keep(path, old?.article ?? null, failure);
        if (old?.left === true && isUnchanged(old, stamps.get(path))) leave(path);
      },
      passed: (path) => keep(path, null),
      done: (done, total, name) =>
        adding.progress({ from: report.from, done, total, added: report.added.length, name }),
    });
    await taker.flush();
  } catch (error) {
    const isStop = error instanceof PostilError && error.code === 'cancelled';
    if (!isStop) report.failure = toFailure(error);
  }
  report.stopped = adding.signal.aborted;
}

const isUnchanged = (old: SeenFile, file: Candidate | undefined): boolean =>
  old.size === file?.size && old.mtime === file.mtime;

/** `null` where there is no folder that can be reached. */
function deviceOf(folder: string): number | null {
  try {
    const stats = statSync(folder);
    return stats.isDirectory() ? stats.dev : null;
  } catch {
    return null;
  }
}
