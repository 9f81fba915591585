import { decodeSegment, encodeSegment, FORMAT, type Segment } from '../../core/search/segment.ts';
import type { IndexFiles } from './files.ts';

/** The whole of an index, as it is on the disk. */
export interface KeptIndex {
  /** Of which library. */
  library: string;
  /** Number of the operation up to which it knows the library. */
  seq: number;
  /** The oldest first. */
  segments: Segment[];
}

interface Manifest {
  format: number;
  /** Grows with each: of two that are whole the greater is the newer. */
  generation: number;
  library: string;
  seq: number;
  segments: { name: string; size: number }[];
}

/** Two lists are written in turn: a kill in the middle of one leaves the other. */
const MANIFESTS = ['index-a.json', 'index-b.json'] as const;

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
    const json = JSON.stringify(manifest);
    const bytes = new TextEncoder().encode(`${json}\n${sum(json)}`);
    const current = MANIFESTS[this.#generation % 2]!;
    await this.#files.write(current, bytes);
    // The other list may name what goes now: it is written over before it could be needed.
    const wanted = new Set<string>([current, ...list.map(({ name }) => name)]);
    for (const name of await this.#files.names()) if (!wanted.has(name)) await this.#files.remove(name);
  }

  async #manifest(): Promise<Manifest | null> {
    let newest: Manifest | null = null;
    for (const name of MANIFESTS) {
      const manifest = parsed(await this.#files.read(name));
      if (manifest !== null && manifest.generation > (newest?.generation ?? -1)) newest = manifest;
    }
    this.#generation = newest?.generation ?? 0;
    return newest;
  }
}

function parsed(bytes: Uint8Array<ArrayBuffer> | null): Manifest | null {
  const [json = '', check] = new TextDecoder().decode(bytes ?? new Uint8Array()).split('\n');
  return check !== undefined && sum(json) === check ? (JSON.parse(json) as Manifest) : null;
}

/** FNV-1a of the letters: a list that was torn is no list. */
function sum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
