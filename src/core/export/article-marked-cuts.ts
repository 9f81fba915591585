import { COLOURS, type Colour, type Style } from '../annotation.ts';
import type { Placed } from './sections.ts';

/**
 * Marks as stretches of a text, between which nothing overlaps any more: what cannot mark ranges (HTML, Markdown) marks these
 * one by one.
 */

/** How a stretch is marked: an annotation's style and colour, or, where its place is a guess, neither. */
export type Look = `${Style}-${Colour}` | 'uncertain';

/** A stretch of the text, or of one piece of it: `[start, end)` in UTF-16 code units; the same marks cover all of it. */
export interface Stretch {
  start: number;
  end: number;
  /** What it is marked with, each once, in order of painting: the last lies on top. */
  looks: readonly Look[];
  /** The marks that begin with it, and those that end with it, in reading order. */
  begins: readonly Placed[];
  ends: readonly Placed[];
}

/** In order of painting, as on the page: colours, then lines, then what is uncertain. */
const LOOKS: readonly Look[] = [
  ...(['highlight', 'underline', 'strike'] as const).flatMap((style) =>
    COLOURS.map((colour): Look => `${style}-${colour}`),
  ),
  'uncertain',
];

function lookOf({ annotation: { style, colour }, state }: Placed): Look {
  return state === 'uncertain' ? 'uncertain' : `${style}-${colour}`;
}

interface Mark {
  placed: Placed;
  start: number;
  end: number;
}

/**
 * Cuts a text along its marks, from its beginning to its end: pieces are asked for in the order of the text, once each. How many
 * marks lie over one another costs nothing: looks are counted, not listed. O(marks · log marks + pieces).
 */
export class Cuts {
  readonly #begins: readonly Mark[];
  readonly #ends: readonly Mark[];
  /** How many marks of each look are open. */
  readonly #open = new Map<Look, number>();
  #looks: readonly Look[] = [];
  #begun = 0;
  #ended = 0;

  /** @param placed marks of `text`; their line ends at the edges are left out, for no piece has them */
  constructor(text: string, placed: readonly Placed[]) {
    const marks = placed.map((one) => withoutLineEnds(text, one));
    this.#begins = marks.toSorted((a, b) => a.start - b.start);
    // Of those that end together one without letters comes last: it may be the next piece's.
    this.#ends = marks.toSorted((a, b) => a.end - b.end || a.start - b.start);
  }

  /** `[from, to)` in stretches; one, empty, where the piece is. */
  pieces(from: number, to: number): Stretch[] {
    const found: Stretch[] = [];
    let at = from;
    do {
      const begins = this.#beginningBy(at);
      const looks = this.#looks;
      const end = Math.min(to, this.#nextCut(at));
      const ends = this.#endingBy(end);
      found.push({ start: at, end, looks, begins, ends });
      at = end;
    } while (at < to);
    return found;
  }

  /** What is left when all pieces were asked for: marks without letters at the very end. */
  rest(): readonly Placed[] {
    return this.#beginningBy(Infinity);
  }

  #nextCut(at: number): number {
    const begin = this.#begins[this.#begun]?.start ?? Infinity;
    const end = this.#ends[this.#ended]?.end ?? Infinity;
    return Math.max(at + 1, Math.min(begin, end));
  }

  #beginningBy(at: number): Placed[] {
    const found: Placed[] = [];
    for (let mark = this.#begins[this.#begun]; mark !== undefined && mark.start <= at;) {
      this.#count(mark, 1);
      found.push(mark.placed);
      mark = this.#begins[(this.#begun += 1)];
    }
    return found;
  }

  /** Never before it has begun: a mark without letters ends with the piece it begins with. */
  #endingBy(at: number): Placed[] {
    const found: Placed[] = [];
    const begun = this.#begins[this.#begun]?.start ?? Infinity;
    for (let mark = this.#ends[this.#ended]; mark !== undefined && mark.end <= at && mark.start < begun;) {
      this.#count(mark, -1);
      found.push(mark.placed);
      mark = this.#ends[(this.#ended += 1)];
    }
    return found;
  }

  #count({ placed, start, end }: Mark, by: 1 | -1): void {
    if (start === end) return;
    const look = lookOf(placed);
    const before = this.#open.get(look) ?? 0;
    this.#open.set(look, before + by);
    if (before === 0 || before + by === 0)
      this.#looks = LOOKS.filter((each) => (this.#open.get(each) ?? 0) > 0);
  }
}

function withoutLineEnds(text: string, placed: Placed): Mark {
  let { start, end } = placed;
  end = Math.min(end, text.length);
  while (end > start && text[end - 1] === '\n') end -= 1;
  while (start < end && text[start] === '\n') start += 1;
  return { placed, start, end };
}
