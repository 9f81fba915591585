import type { Folder, SavedQuery } from '../../../src/core/library/records.ts';
import type { Entry, FolderPaths } from '../../../src/renderer/library/entry.ts';

/** What a listing asks of a catalogue, filled by hand: no library behind it. */
export function shelf(
  entries: readonly Entry[],
  parts: { folders: readonly Folder[]; queries: readonly SavedQuery[]; paths: FolderPaths },
) {
  let all = $state.raw(entries);
  return {
    ...parts,
    get entries() {
      return all;
    },
    replace(next: readonly Entry[]) {
      all = next;
    },
  };
}
