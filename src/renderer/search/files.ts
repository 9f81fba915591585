/** Files of the index. A folder of its own, apart from the library’s database: what happens to the one does not touch the other. */
export interface IndexFiles {
  /** `null` where there is none. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Resolves when the bytes are on the disk. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
  names(): Promise<string[]>;
}

/** What of it TypeScript’s library for pages does not know: it is for workers alone. */
interface SyncFile {
  getSize(): number;
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
type FileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> };
type Folder = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };

/** The page’s private folder (origin private file system). Rejects where there is none. */
export async function privateFiles(folder: string): Promise<IndexFiles> {
  const root = await navigator.storage.getDirectory();
  const directory = (await root.getDirectoryHandle(folder, { create: true })) as Folder;
  const open = async (name: string, create: boolean): Promise<SyncFile | null> => {
    try {
      const handle = (await directory.getFileHandle(name, { create })) as FileHandle;
      return await handle.createSyncAccessHandle();
    } catch (error) {
      if (!create && error instanceof DOMException && error.name === 'NotFoundError') return null;
      throw error;
    }
  };
  return {
    async read(name) {
      const file = await open(name, false);
      if (file === null) return null;
      try {
        const bytes = new Uint8Array(file.getSize());
        return bytes.subarray(0, file.read(bytes, { at: 0 }));
      } finally {
        file.close();
      }
    },
    async write(name, bytes) {
      const file = await open(name, true);
      if (file === null) return;
      try {
        file.truncate(0);
        if (file.write(bytes, { at: 0 }) !== bytes.length) throw new Error('The index was not written whole');
        file.flush();
      } finally {
        file.close();
      }
    },
    async remove(name) {
      await directory.removeEntry(name);
    },
    async names() {
      const names: string[] = [];
      for await (const name of directory.keys()) names.push(name);
      return names;
    },
  };
}
