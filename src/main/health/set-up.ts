import { Snapshotting } from '../library/snapshotting.ts';
import type { Log } from '../logs/log.ts';
import type { Traffic } from '../session/traffic.ts';
import type { Stores } from '../start/stores.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import type { Vitals } from './health.ts';
import type { OneWork } from '../work/one-work.ts';
import { Keeping, type KeepingParts } from './keeping.ts';
import { SecondFolder } from './second.ts';

/** What the library's safety stands on. */
interface Parts extends Pick<Stores, 'journal' | 'memory' | 'settings' | 'files' | 'folders'> {
  profile: string;
  log: Log;
  traffic: Traffic;
  window: ReaderWindow;
  work: OneWork;
  alone: KeepingParts['alone'];
}

/**
 * Snapshots, the second folder behind them, backups, and what *Health* shows of all that. Nothing is begun: `snapshotting`
 * waits for its `start`.
 */
export function setUpHealth(parts: Parts): { snapshotting: Snapshotting; keeping: Keeping; vitals: Vitals } {
  const { profile, journal, memory, log, traffic, window } = parts;
  if (journal.notices.length > 0) {
    memory.recovered({ what: 'torn', at: new Date().toISOString(), annotations: 0, articles: 0 });
  }
  const second = new SecondFolder(profile, { journal, memory, log }, (sentence) =>
    window.send('notice', sentence),
  );
  const snapshots = { failing: false };
  const snapshotting = new Snapshotting(
    profile,
    journal,
    (error) => {
      snapshots.failing = true;
      console.error(error);
    },
    async (taken) => {
      snapshots.failing = false;
      if (taken !== null) log.write('snapshot', { bytes: taken.bytes, compacted: taken.compacted });
      await second.update();
    },
  );
  const keeping = new Keeping({ ...parts, second, snapshotting });
  return { snapshotting, keeping, vitals: { profile, journal, memory, second, log, traffic, snapshots } };
}
