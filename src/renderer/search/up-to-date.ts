import { FORMAT } from '../../core/search/segment.ts';
import type { PostilDatabase } from '../store/database.ts';
import { newestManifest } from './manifest.ts';

/** As much of the index's files as tells whether they are to be looked at. */
export interface KeptFiles {
  /** `null` where there is none. */
  read(name: string): Promise<Uint8Array | null>;
  /** Bytes; `null` where there is none. */
  size(name: string): Promise<number | null>;
}

/**
 * Whether the index on the disk knows all that the database knows, and has all its files: then nothing is to be done before somebody
 * searches. What is damaged within is found when it is loaded.
 */
export async function isUpToDate(
  database: Pick<PostilDatabase, 'marks'>,
  open: () => Promise<KeptFiles> = () => filesForReading('search'),
): Promise<boolean> {
  try {
    const [mark, files] = await Promise.all([database.marks.get('journal'), open()]);
    const kept = await newestManifest((name) => files.read(name));
    if (kept === null || kept.format !== FORMAT) return false;
    if (kept.library !== (mark?.library ?? '') || kept.seq !== (mark?.seq ?? 0)) return false;
    const sizes = await Promise.all(kept.segments.map(({ name }) => files.size(name)));
    return kept.segments.every(({ size }, at) => sizes[at] === size);
  } catch {
    return false;
  }
}

/** The files of `privateFiles`, as a page may read them. */
async function filesForReading(folder: string): Promise<KeptFiles> {
  const root = await navigator.storage.getDirectory();
  const directory = await root.getDirectoryHandle(folder);
  const file = async (name: string): Promise<File | null> => {
    try {
      return await (await directory.getFileHandle(name)).getFile();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return null;
      throw error;
    }
  };
  return {
    read: async (name) => {
      const bytes = await (await file(name))?.arrayBuffer();
      return bytes === undefined ? null : new Uint8Array(bytes);
    },
    size: async (name) => (await file(name))?.size ?? null,
  };
}
