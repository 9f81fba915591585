/** Shadows of tokens ↔ small numbers, shared by the two texts that are compared, and how much each says. */
import type { PunctuationRole } from './characters.ts';

export const KIND_WORD = 1;
export const KIND_SINGLE = 2;
export const KIND_PUNCTUATION = 3;

export const ROLE_TERMINATOR = 1;
export const ROLE_CLOSER = 2;
export const ROLE_CLAUSE = 3;
export const ROLE_OTHER = 4;
const ROLES: Readonly<Record<PunctuationRole, number>> = {
  terminator: ROLE_TERMINATOR,
  closer: ROLE_CLOSER,
  clause: ROLE_CLAUSE,
  other: ROLE_OTHER,
};

/** The weight of a rare word; all weights are whole numbers up to it, so that sums stay exact. */
export const FULL_WEIGHT = 100;

/** The multiplier of the hash, FNV's for 32 bits: with a small one, short words and figures crowd into few numbers. */
const BASE = 0x01000193;
/**
 * So many slots are looked at for a word. In a table that is half full at most, a word in a thousand is further off by chance;
 * words that were made to have one hash are all further off.
 */
const LONGEST_PROBE = 32;

/** The hash of a shadow, unit by unit from 0 (FNV-1a over UTF-16 code units). */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, BASE);
}

/**
 * Interns strings in an open-addressing table whose probes compare code units, so that a known word costs no allocation. What
 * has no place near its slot goes to a map, whose hash nobody knows beforehand: no choice of words makes this slow.
 */
export class Vocabulary {
  private readonly strings: string[] = [];
  private readonly kinds: number[] = [];
  private readonly roles: number[] = [];
  /** Lower case of each word, made when first compared. */
  private readonly lower: (string | undefined)[] = [];
  private table = new Int32Array(1 << 12).fill(-1);
  private hashes = new Int32Array(1 << 11);
  private crowded = new Map<string, number>();

  get size(): number {
    return this.strings.length;
  }

  /** The shadow with that number. */
  string(id: number): string {
    return this.strings[id] ?? '';
  }

  kind(id: number): number {
    return this.kinds[id] ?? 0;
  }

  /** The role of a punctuation mark; 0 until it is set. */
  role(id: number): number {
    return this.roles[id] ?? 0;
  }

  setRole(id: number, role: PunctuationRole): number {
    return (this.roles[id] = ROLES[role]);
  }

  /** The number of `string`, new or known. */
  intern(string: string, kind: number): number {
    let hash = 0;
    for (let at = 0; at < string.length; at += 1) hash = hashed(hash, string.charCodeAt(at));
    return this.internSlice(string, 0, string.length, hash, kind);
  }

  /** The number of `text.slice(from, to)`, whose `hashed` the caller has. */
  internSlice(text: string, from: number, to: number, hash: number, kind: number): number {
    const mask = this.table.length - 1;
    let slot = slotOf(hash) & mask;
    let free = false;
    for (let probe = 0; probe < LONGEST_PROBE; probe += 1) {
      const id = this.table[slot] as number;
      free = id < 0;
      if (free) break;
      if (this.hashes[id] === hash && sameUnits(this.strings[id] as string, text, from, to)) return id;
      slot = (slot + 1) & mask;
    }
    const string = text.slice(from, to);
    const known = free ? undefined : this.crowded.get(string);
    return known ?? this.add(string, hash, kind);
  }

  private add(string: string, hash: number, kind: number): number {
    const id = this.strings.length;
    if (id === this.hashes.length) this.hashes = doubled(this.hashes);
    this.hashes[id] = hash;
    this.strings.push(string);
    this.kinds.push(kind);
    this.roles.push(0);
    if (id * 2 < this.table.length) this.settle(id);
    else this.rehash();
    return id;
  }

  /** Into the first free slot near its own, else among the crowded. */
  private settle(id: number): void {
    const mask = this.table.length - 1;
    let slot = slotOf(this.hashes[id] as number) & mask;
    for (let probe = 0; probe < LONGEST_PROBE; probe += 1) {
      if ((this.table[slot] as number) < 0) {
        this.table[slot] = id;
        return;
      }
      slot = (slot + 1) & mask;
    }
    this.crowded.set(this.strings[id] as string, id);
  }

  /**
   * How alike two different words are, 0 to 0.9: only case differs, or beginning and end are shared (*colour*, *color*;
   * *walked*, *walks*). 0 where it is no more than chance; linear in the words' length, and mostly settled by the first letter.
   */
  likeness(a: number, b: number): number {
    if (this.kinds[a] !== KIND_WORD || this.kinds[b] !== KIND_WORD) return 0;
    const one = this.lowered(a);
    const two = this.lowered(b);
    if (one.charCodeAt(0) !== two.charCodeAt(0)) return 0;
    if (one === two) return 0.9;
    const shorter = Math.min(one.length, two.length);
    const longer = Math.max(one.length, two.length);
    // Four letters, two thirds of them shared: below that half the dictionary is alike.
    if (longer < 4 || shorter * 3 < longer * 2) return 0;
    let head = 0;
    while (head < shorter && one.charCodeAt(head) === two.charCodeAt(head)) head += 1;
    let tail = 0;
    while (
      tail < shorter - head &&
      one.charCodeAt(one.length - 1 - tail) === two.charCodeAt(two.length - 1 - tail)
    )
      tail += 1;
    const shared = (head + tail) / longer;
    return shared >= 0.65 ? shared * 0.8 : 0;
  }

  private lowered(id: number): string {
    return (this.lower[id] ??= (this.strings[id] as string).toLowerCase());
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2).fill(-1);
    this.crowded = new Map();
    for (let id = 0; id < this.strings.length; id += 1) this.settle(id);
  }

  /**
   * How much a match of each shadow says, 1 to `FULL_WEIGHT`: little for punctuation, short words and words that are
   * everywhere, much for long rare ones. Counted over `texts`, since no list of stop words covers every language.
   */
  weights(...texts: readonly Int32Array[]): Uint8Array {
    const counts = new Int32Array(this.size);
    let total = 0;
    for (const ids of texts) {
      total += ids.length;
      for (let at = 0; at < ids.length; at += 1)
        counts[ids[at] as number] = (counts[ids[at] as number] as number) + 1;
    }
    const weights = new Uint8Array(this.size);
    for (let id = 0; id < weights.length; id += 1) {
      const base = this.baseWeight(id);
      weights[id] = Math.max(1, Math.round(base * rarity(counts[id] as number, total)));
    }
    return weights;
  }

  /** What a match of a shadow says that is met a few times only. */
  baseWeight(id: number): number {
    const kind = this.kind(id);
    if (kind === KIND_PUNCTUATION) return 12;
    if (kind === KIND_SINGLE) return 45; // two characters make a word
    const length = this.string(id).length;
    return length <= 2 ? 30 : length === 3 ? 45 : length === 4 ? 75 : FULL_WEIGHT;
  }
}

/** 1 for a word met a few times, falling to 0.3 for one that makes up a fiftieth of the texts. */
function rarity(count: number, total: number): number {
  if (count <= 8) return 1;
  const share = count / total;
  return share > 0.02 ? 0.3 : share > 0.005 ? 0.5 : share > 0.001 ? 0.75 : 1;
}

/** Where a hash is looked for first, before it is cut to the table's length: all of its bits reach the low ones. */
function slotOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 15);
}

function sameUnits(known: string, text: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at += 1)
    if (known.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
