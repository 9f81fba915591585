import { decodeSegment, encodeSegment, FORMAT, type Segment } from '../../core/search/segment.ts';
import type { IndexFiles } from './files.ts';
import { encodeManifest, MANIFESTS, newestManifest, type Manifest } from './manifest.ts';

/** The whole of an index, as it is on the disk. */
export interface KeptIndex {
  /** Of which library. */
  library: string;
  /** Number of the operation up to which it knows the library. */
  seq: number;
  /** The oldest first. */
  segments: Segment[];
}

/**
 * The index on the disk: files of segments, which never change, and a list of those that make up the index now. A file is there
 * before a list names it, and goes only when none does, so the index may be killed at any moment.
 */
export class IndexStore {
  readonly #files: IndexFiles;
  /** Names of the segments that are on the disk. */
  readonly #names = new WeakMap<Segment, { name: string; size: number }>();
  #generation = 0;
  #next = 0;

  constructor(files: IndexFiles) {
    this.#files = files;
  }

  /** What is kept; `null` where there is nothing that is whole. Rejects where the disk cannot be read. */
  async load(): Promise<KeptIndex | null> {
    const names = await this.#files.names();
    this.#next = Math.max(0, ...names.map((name) => Number(/^segment-(\d+)$/.exec(name)?.[1] ?? -1) + 1));
    const manifest = await this.#manifest();
    if (manifest === null || manifest.format !== FORMAT) return null;
    const segments: Segment[] = [];
    for (const { name, size } of manifest.segments) {
      const bytes = await this.#files.read(name);
      const segment = bytes?.length === size ? decodeSegment(bytes) : null;
      if (segment === null) return null;
      this.#names.set(segment, { name, size });
      segments.push(segment);
    }
    return { library: manifest.library, seq: manifest.seq, segments };
  }

  /** Writes what is not on the disk yet, then the list, then takes away what is in no list. */
  async save({ library, seq, segments }: KeptIndex): Promise<void> {
    const list: Manifest['segments'] = [];
    for (const segment of segments) {
      let known = this.#names.get(segment);
      if (known === undefined) {
        const bytes = encodeSegment(segment);
        known = { name: `segment-${this.#next++}`, size: bytes.length };
        await this.#files.write(known.name, bytes);
        this.#names.set(segment, known);
      }
      list.push(known);
    }
    this.#generation += 1;
    const manifest: Manifest = { format: FORMAT, generation: this.#generation, library, seq, segments: list };
    const current = MANIFESTS[this.#generation % 2]!;
    await this.#files.write(current, encodeManifest(manifest));
    // The other list may name what goes now: it is written over before it could be needed.
    const wanted = new Set<string>([current, ...list.map(({ name }) => name)]);
    for (const name of await this.#files.names()) if (!wanted.has(name)) await this.#files.remove(name);
  }

  async #manifest(): Promise<Manifest | null> {
    const newest = await newestManifest((name) => this.#files.read(name));
    this.#generation = newest?.generation ?? 0;
    return newest;
  }
}
