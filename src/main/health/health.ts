import { app } from 'electron';
import { release } from 'node:os';
import type { Health } from '../../core/health.ts';
import { JOURNAL_SCHEMA } from '../../core/library/journal.ts';
import type { Journal } from '../library/journal.ts';
import { libraryFolder } from '../library/kept.ts';
import { listSnapshots } from '../library/snapshots.ts';
import type { Log } from '../logs/log.ts';
import type { Traffic } from '../session/traffic.ts';
import type { Memory } from './memory.ts';
import type { SecondFolder } from './second.ts';
import { librarySizes } from './sizes.ts';

/** What is looked at. */
export interface Vitals {
  profile: string;
  journal: Journal;
  memory: Memory;
  second: SecondFolder;
  log: Log;
  traffic: Traffic;
  /** Whether the last snapshot could not be taken. */
  snapshots: { failing: boolean };
}

/** Lines of the log in a bug report: a day's, and still to be read at a glance. */
const LINES = 20;

/** Looks at everything now. Takes time in proportion to the number of the library's files. */
export async function health(vitals: Vitals): Promise<Health> {
  const { profile, journal, memory, second, log, traffic, snapshots } = vitals;
  const [bytes, copies, copied] = await Promise.all([
    librarySizes(profile),
    listSnapshots(profile),
    second.look(),
  ]);
  const { errors, newest } = log.look(LINES);
  return {
    facts: {
      versions: {
        postil: app.getVersion(),
        electron: process.versions.electron ?? '',
        chromium: process.versions['chrome'] ?? '',
        system: `${process.platform} ${process.arch} ${release()}`,
        journal: JOURNAL_SCHEMA,
      },
      bytes,
      operations: journal.seq,
      snapshots: { kept: copies.length, newest: copies[0]?.at ?? null, failing: snapshots.failing },
      second: copied,
      recovery: memory.recovery,
      network: { ...traffic },
      log: { errors, newest },
    },
    places: { logs: log.folder, library: libraryFolder(profile), second: second.path },
  };
}
