import type { IndexFiles } from '../../../src/renderer/search/files.ts';

/** Files in memory, as one disk; a write may be cut off as by a kill: some bytes are there, and nothing after it happens. */
export class MemoryFiles implements IndexFiles {
  readonly disk: Map<string, Uint8Array<ArrayBuffer>>;
  /** Writes and removals until the kill; each counts one, and the last write is torn. */
  left = Infinity;
  written = 0;

  constructor(disk = new Map<string, Uint8Array<ArrayBuffer>>()) {
    this.disk = disk;
  }

  read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return Promise.resolve(this.disk.get(name)?.slice() ?? null);
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    const torn = this.#step();
    this.disk.set(name, bytes.slice(0, torn ? bytes.length >> 1 : bytes.length));
    this.written += bytes.length;
    if (torn) throw new Error('Killed');
    return Promise.resolve();
  }

  remove(name: string): Promise<void> {
    if (this.#step()) throw new Error('Killed');
    this.disk.delete(name);
    return Promise.resolve();
  }

  names(): Promise<string[]> {
    return Promise.resolve([...this.disk.keys()]);
  }

  #step(): boolean {
    this.left -= 1;
    if (this.left < 0) throw new Error('Killed');
    return this.left === 0;
  }
}
