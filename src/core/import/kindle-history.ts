import type { Clipping, ClippingPlace } from './kindle-entries.ts';
import { isReworked } from './kindle-overlap.ts';

/** A highlight as it stands at the end of the file, with the notes at its place. */
export interface Mark {
  clipping: Clipping;
  /** When it was first made, where it was lengthened or shortened since. */
  created: string | null;
  notes: Clipping[];
}

export interface History {
  marks: Mark[];
  /** Notes where nothing is highlighted, the latest of each. */
  loose: Clipping[];
  duplicates: number;
  /** Highlights whose ends were moved later. */
  reworked: number;
  /** Notes that were edited later. */
  edited: number;
}

/**
 * What the entries of one book, in the order in which they were added, come to. Kindle writes a new entry whenever a highlight
 * is lengthened or shortened or a note edited, and never takes one back: the latest of each place stays.
 */
export function historyOf(clippings: readonly Clipping[]): History {
  const marks = new Marks();
  for (const clipping of clippings) if (clipping.kind !== 'note') marks.add(clipping);
  const notes = new Notes();
  for (const clipping of clippings) if (clipping.kind === 'note') notes.add(clipping);
  const loose: Clipping[] = [];
  for (const note of notes.all) {
    const mark = marks.at(note);
    if (mark === null) loose.push(note);
    else mark.notes.push(note);
  }
  return {
    marks: marks.all,
    loose,
    duplicates: marks.duplicates + notes.duplicates,
    reworked: marks.reworked,
    edited: notes.edited,
  };
}

/** Locations to a shelf. Highlights of some lines have 1 to 10. */
const SHELF = 32;
/** So many shelves a highlight lies on; longer ones lie on these and on their last. */
const WIDEST = 16;
/** So many highlights of one shelf are compared with a new one: a reader who moves ends does so soon. */
const LOOKED_AT = 12;
/** So many highlights of one shelf may be a note's; no shelf of a book has a tenth of them. */
const MOST_NEAR = 500;

class Marks {
  readonly #live = new Set<Mark>();
  readonly #shelves = new Map<string, Mark[]>();
  readonly #known = new Set<string>();
  duplicates = 0;
  reworked = 0;

  get all(): Mark[] {
    return [...this.#live];
  }

  add(clipping: Clipping): void {
    const name = JSON.stringify([clipping.place, clipping.words]);
    if (this.#known.has(name)) {
      this.duplicates += 1;
      return;
    }
    this.#known.add(name);
    const mark: Mark = { clipping, created: clipping.added, notes: [] };
    const near = shelvesOf(clipping.place).flatMap(
      (shelf) => this.#shelves.get(shelf)?.slice(-LOOKED_AT) ?? [],
    );
    for (const other of new Set(near)) this.#compare(other, mark);
    this.#live.add(mark);
    for (const shelf of shelvesOf(clipping.place)) {
      const there = this.#shelves.get(shelf);
      if (there === undefined) this.#shelves.set(shelf, [mark]);
      else there.push(mark);
    }
  }

  /** The highlight that `note` was written on: one that ends where it stands, else one around it; of several the nearest in time. */
  at(note: Clipping): Mark | null {
    const { place } = note;
    if (place === null) return null;
    let best: Mark | null = null;
    let least = Infinity;
    const near = this.#shelves.get(shelfOf(place.by, place.start)) ?? [];
    for (const mark of near.slice(-MOST_NEAR)) {
      if (!this.#live.has(mark) || !meet(mark.clipping.place, place)) continue;
      const rank = distance(mark.clipping, note);
      if (rank > least) continue;
      best = mark;
      least = rank;
    }
    return best;
  }

  #compare(older: Mark, newer: Mark): void {
    if (!this.#live.has(older) || !meet(older.clipping.place, newer.clipping.place)) return;
    if (!isReworked(older.clipping.words, newer.clipping.words)) return;
    this.#live.delete(older);
    newer.created = older.created;
    this.reworked += 1;
  }
}

/** In milliseconds. Where one of them has no time, later than everything; not at its end, a century more. */
function distance({ place, added }: Clipping, note: Clipping): number {
  const apart = added === null || note.added === null ? CENTURY / 2 : Math.abs(Date.parse(added) - Date.parse(note.added)); // prettier-ignore
  return place?.end === note.place?.start ? apart : CENTURY + apart;
}
const CENTURY = 100 * 365 * 24 * 60 * 60 * 1000;

/** The notes of each place, the latest of those that grew out of one another. */
class Notes {
  readonly #byPlace = new Map<string, Clipping[]>();
  readonly #known = new Set<string>();
  duplicates = 0;
  edited = 0;

  get all(): Clipping[] {
    return [...this.#byPlace.values()].flat();
  }

  add(note: Clipping): void {
    const place = JSON.stringify(note.place);
    const name = JSON.stringify([place, note.words]);
    if (this.#known.has(name)) {
      this.duplicates += 1;
      return;
    }
    this.#known.add(name);
    const there = this.#byPlace.get(place) ?? [];
    this.#byPlace.set(place, there);
    const first = Math.max(0, there.length - LOOKED_AT);
    const older = there.slice(first).findIndex(({ words }) => isReworked(words, note.words));
    if (older < 0) there.push(note);
    else {
      there[first + older] = note;
      this.edited += 1;
    }
  }
}

function meet(one: ClippingPlace | null, other: ClippingPlace | null): boolean {
  if (one === null || other === null) return one === other;
  return one.by === other.by && one.start <= other.end && other.start <= one.end;
}

function shelfOf(by: ClippingPlace['by'], at: number): string {
  return `${by} ${Math.floor(at / SHELF)}`;
}

function shelvesOf(place: ClippingPlace | null): string[] {
  if (place === null) return ['nowhere'];
  const { by, start, end } = place;
  const shelves = new Set<string>();
  for (let at = start, count = 0; at <= end && count < WIDEST; at += SHELF, count += 1) shelves.add(shelfOf(by, at)); // prettier-ignore
  return [...shelves.add(shelfOf(by, end))];
}
