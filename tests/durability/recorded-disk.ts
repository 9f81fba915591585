import type * as Disk from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/**
 * A disk that remembers what was done to it, and what of that a power cut may undo. Every call goes through to the real disk
 * and is written down; `states` then makes, of any moment, the folders that a power cut at that moment may leave:
 *
 * - bytes of a file are certain once the file was synced after they were written, and until then each write is there, or not,
 *   or in part;
 * - a length set shorter is certain after a sync, and until then there or not;
 * - a name (created, renamed over another, removed) is certain once its folder was synced after it, and until then it is
 *   there or not; names of one folder take effect in order, as journalling file systems have it.
 *
 * Nothing else is promised by POSIX, and nothing else is assumed.
 */
export class RecordedDisk {
  readonly #root: string;
  readonly #events: Event[] = [];
  /** The file that each name stands for now. */
  readonly #names = new Map<string, number>();
  #files = 0;

  constructor(root: string) {
    this.#root = root;
  }

  /** How much has been written down so far. */
  get length(): number {
    return this.#events.length;
  }

  /** `node:fs/promises` as the code under test gets it. Paths outside of the root are left alone. */
  wrap(real: typeof Disk): typeof Disk {
    const open: typeof Disk.open = async (path, flags, mode) => {
      const handle = await real.open(path, flags, mode);
      const name = this.#name(path);
      if (name === null || statSync(String(path)).isDirectory()) return this.#folder(handle, name);
      if (!this.#names.has(name)) this.#create(name);
      return this.#file(handle, this.#names.get(name) ?? 0);
    };
    const rename: typeof Disk.rename = async (from, to) => {
      await real.rename(from, to);
      const [old, name] = [this.#name(from), this.#name(to)];
      if (old === null || name === null) return;
      const file = this.#names.get(old) ?? 0;
      this.#names.delete(old);
      this.#names.set(name, file);
      this.#events.push({ kind: 'names', folder: dirname(name), changes: [[old, null], [name, file]] }); // prettier-ignore
    };
    const unlink: typeof Disk.unlink = async (path) => {
      await real.unlink(path);
      const name = this.#name(path);
      if (name === null) return;
      this.#names.delete(name);
      this.#events.push({ kind: 'names', folder: dirname(name), changes: [[name, null]] });
    };
    const copyFile: typeof Disk.copyFile = async (from, to) => {
      await real.copyFile(from, to);
      const name = this.#name(to);
      if (name === null) return;
      if (!this.#names.has(name)) this.#create(name);
      const file = this.#names.get(name) ?? 0;
      this.#events.push({ kind: 'write', file, at: 0, bytes: await real.readFile(to) });
    };
    const refuse = (name: string) => () => Promise.reject(new Error(`${name} is not recorded`));
    return { ...real, open, rename, unlink, copyFile, rm: refuse('rm'), writeFile: refuse('writeFile') as never }; // prettier-ignore
  }

  /**
   * A folder as a power cut after the first `length` events may leave it. `choose` decides what is open: given how many ways
   * there are, it answers which.
   */
  materialise(folder: string, length: number, choose: (ways: number) => number): void {
    const contents = new Map<number, Buffer>();
    for (let file = 0; file < this.#files; file += 1) contents.set(file, this.#content(file, length, choose));
    const names = new Map<string, number>();
    for (const [name, file] of this.#namesAt(length, choose)) names.set(name, file);
    mkdirSync(folder, { recursive: true });
    for (const [name, file] of names) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), contents.get(file) ?? Buffer.alloc(0), { mode: 0o600 });
    }
  }

  #content(file: number, length: number, choose: (ways: number) => number): Buffer {
    const events = this.#events.slice(0, length).filter((event) => 'file' in event && event.file === file);
    const synced = events.findLastIndex(({ kind }) => kind === 'sync');
    let bytes = Buffer.alloc(0);
    for (const [index, event] of events.entries()) {
      if (event.kind === 'truncate') {
        if (index > synced && choose(2) === 0) continue;
        const next = Buffer.alloc(event.length);
        bytes.copy(next);
        bytes = next;
      } else if (event.kind === 'write') {
        // Of a write that was not synced nothing is there, or a part, or all.
        const ways = index > synced ? choose(4) : 3;
        const share = [0, 0.3, 0.8, 1][ways] ?? 1;
        const part = event.bytes.subarray(0, Math.floor(event.bytes.length * share));
        if (part.length === 0) continue;
        const next = Buffer.alloc(Math.max(bytes.length, event.at + part.length));
        bytes.copy(next);
        part.copy(next, event.at);
        bytes = next;
      }
    }
    return bytes;
  }

  #namesAt(length: number, choose: (ways: number) => number): Map<string, number> {
    const events = this.#events.slice(0, length);
    const names = new Map<string, number>();
    const folders = new Set(events.flatMap((event) => (event.kind === 'names' ? [event.folder] : [])));
    for (const folder of folders) {
      const isSync = (event: Event) => event.kind === 'folder-sync' && event.folder === folder;
      const synced = events.findLastIndex(isSync);
      const open = events.flatMap((event, index) =>
        event.kind === 'names' && event.folder === folder && index > synced ? [index] : [],
      );
      const until = open[choose(open.length + 1)] ?? length;
      for (const event of events.slice(0, until)) {
        if (event.kind !== 'names' || event.folder !== folder) continue;
        for (const [name, file] of event.changes) {
          if (file === null) names.delete(name);
          else names.set(name, file);
        }
      }
    }
    return names;
  }

  #create(name: string): void {
    const file = this.#files;
    this.#files += 1;
    this.#names.set(name, file);
    this.#events.push({ kind: 'names', folder: dirname(name), changes: [[name, file]] });
  }

  #file(handle: FileHandle, file: number): FileHandle {
    const note = (event: Event) => void this.#events.push(event);
    let end = 0;
    const write = async (data: Buffer, offset: number, length: number, position: number) => {
      const written = await handle.write(data, offset, length, position);
      note({ kind: 'write', file, at: position, bytes: Buffer.from(data.subarray(offset, offset + written.bytesWritten)) }); // prettier-ignore
      return written;
    };
    const writeFile = async (data: string | Uint8Array) => {
      await handle.writeFile(data);
      const bytes = Buffer.from(data as Uint8Array);
      note({ kind: 'write', file, at: end, bytes });
      end += bytes.length;
    };
    const truncate = async (length: number) => {
      await handle.truncate(length);
      note({ kind: 'truncate', file, length });
    };
    const sync = async () => {
      await handle.sync();
      note({ kind: 'sync', file });
    };
    // fdatasync makes bytes and length certain, which is all that is asked of it here.
    return recorded(handle, { write, writeFile, truncate, sync, datasync: sync });
  }

  #folder(handle: FileHandle, name: string | null): FileHandle {
    if (name === null) return handle;
    const sync = async () => {
      await handle.sync();
      this.#events.push({ kind: 'folder-sync', folder: name });
    };
    return recorded(handle, { sync });
  }

  #name(path: unknown): string | null {
    const name = relative(this.#root, String(path));
    if (name.startsWith('..')) return null;
    return name === '' ? '.' : join(dirname(name), basename(name));
  }
}

type Event =
  | { kind: 'write'; file: number; at: number; bytes: Buffer }
  | { kind: 'truncate'; file: number; length: number }
  | { kind: 'sync'; file: number }
  | { kind: 'names'; folder: string; changes: [name: string, file: number | null][] }
  | { kind: 'folder-sync'; folder: string };

/** `handle` with some of its methods replaced; the others are its own. */
function recorded(handle: FileHandle, methods: Record<string, unknown>): FileHandle {
  return new Proxy(handle, {
    get(target, key) {
      if (typeof key === 'string' && key in methods) return methods[key];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
