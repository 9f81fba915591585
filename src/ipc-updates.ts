import type { Updates } from './core/updates/state.ts';

/** The part of the contract (ipc.ts) that is about new versions. */
export interface UpdateRequests {
  /** How it stands; asks nobody. */
  updates(): Updates;
  /** Switches looking for new versions on, once the reader has agreed in a dialog of main's, and looks; or off. */
  allowUpdates(on: boolean): Updates;
  /** Looks now, where it is switched on. */
  lookForUpdates(): Updates;
}

export const UPDATE_REQUESTS = [
  'updates',
  'allowUpdates',
  'lookForUpdates',
] as const satisfies readonly (keyof UpdateRequests)[];
