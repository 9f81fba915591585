import type { Feed } from './feed.ts';
import { isNewer } from './version.ts';

/** Why nothing was learned: nobody answered, or the answer was none that Postil takes. */
export const FAILED = ['unreachable', 'strange'] as const;

/** The last time that was asked, and what came of it. `at`: ISO 8601, UTC. */
export type Asked = { at: string; version: string } | { at: string; failed: (typeof FAILED)[number] };

/**
 * How it stands with looking for new versions. `no-address`: this build knows nobody to ask. `store`: it came from a store or a sandbox
 * without a network, whose business that is.
 */
export type Updates = {
  /** The version that runs. */
  running: string;
} & (
  | { may: 'no-address' | 'store' }
  | {
      may: 'ask';
      /** Who is asked. */
      host: string;
      on: boolean;
      last: Asked | null;
      /** What the last answer named, if it is newer than what runs, and the page that has it. */
      newer: { version: string; page: string } | null;
    }
);

/** @param running the version that runs */
export function updatesOf(
  feed: Feed,
  running: string,
  { on, last }: { on: boolean; last: Asked | null },
): Updates {
  const offered = last !== null && 'version' in last && isNewer(last.version, running) ? last.version : null;
  return {
    running,
    may: 'ask',
    host: feed.host,
    on,
    last,
    newer: offered === null ? null : { version: offered, page: feed.pageOf(offered) },
  };
}

/** Milliseconds between two questions: a day. Newer versions are no news that anybody waits for. */
export const BETWEEN = 24 * 60 * 60 * 1000;

/** Whether it is time to ask again. A clock that was set back does not keep it waiting for ever. */
export function isDue(last: Asked | null, now: number): boolean {
  const age = last === null ? Infinity : now - Date.parse(last.at);
  return !(age >= 0 && age < BETWEEN);
}
