import { makeFolders } from '../files/folder.ts';
import { Memory } from '../health/memory.ts';
import type { Journal } from '../library/journal.ts';
import { openLibrary } from '../library/library.ts';
import { PictureStore } from '../pictures/store.ts';
import { KnownFiles } from '../opening/known-files.ts';
import { Folders } from '../settings/folders.ts';
import { SettingsStore } from '../settings/settings.ts';
import { PlacementStore } from '../window/placement.ts';

/** All that main keeps in the profile. */
export interface Stores {
  journal: Journal;
  pictures: PictureStore;
  settings: SettingsStore;
  placement: PlacementStore;
  files: KnownFiles;
  folders: Folders;
  memory: Memory;
}

/**
 * Opens the journal, then the rest: a profile whose journal cannot be opened is left as it is. Throws what the journal
 * throws (PostilError `journal-newer`, …), `not-written` where the profile's folder cannot be made.
 */
export async function openStores(profile: string): Promise<Stores> {
  await makeFolders(profile, 0o700);
  const journal = await openLibrary(profile, { role: 'app' });
  const now = new Date();
  const [settings, placement, files, folders, memory] = await Promise.all([
    SettingsStore.open(profile, now),
    PlacementStore.open(profile, now),
    KnownFiles.open(profile, now),
    Folders.open(profile, now),
    Memory.open(profile, now),
  ]);
  return { journal, pictures: new PictureStore(profile), settings, placement, files, folders, memory };
}

/** Waits until everything is on the disk, and closes the journal. */
export async function closeStores({
  journal,
  settings,
  placement,
  files,
  folders,
  memory,
}: Stores): Promise<void> {
  await Promise.all([settings, placement, files, folders, memory].map((store) => store.flush()));
  await journal.close();
}
