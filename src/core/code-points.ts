/**
 * Offsets into one text, counted in two ways: in UTF-16 code units, as everywhere in Postil, and in Unicode code points, as in the
 * Web Annotation Data Model (§4.2.5) and in languages whose strings are made of these.
 */
export class CodePoints {
  readonly #length: number;
  /** Where the letters of two code units begin, in order. Half a letter alone is one code point (Unicode, D10a). */
  readonly #pairs: number[] = [];

  /** Goes through `text` once. */
  constructor(text: string) {
    this.#length = text.length;
    for (let at = 0; at + 1 < text.length; at += 1) {
      if (!isLead(text.charCodeAt(at)) || !isTrail(text.charCodeAt(at + 1))) continue;
      this.#pairs.push(at);
      at += 1;
    }
  }

  /** Code points before the code unit `offset`; within a letter the letter counts. An offset beyond the text goes on by one each. */
  pointsAt(offset: number): number {
    return offset - this.#pairsBefore(offset - 1);
  }

  /** Code units before the code point `offset`. An offset beyond the text goes on by one each. */
  unitsAt(offset: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      // The pair's own place in code points: those before it are one shorter each.
      if (this.#pairs[middle]! - middle < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }

  /** In code points. */
  get length(): number {
    return this.#length - this.#pairs.length;
  }

  /** How many letters of two code units begin before `offset`. */
  #pairsBefore(offset: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
