import type { Placed } from './sections.ts';

/**
 * Which notes have room in the margin. A file without scripts cannot lay its notes out, so this reckons before it is written, in lines of
 * the text on paper, where room is least (A4, text of 10.5 pt on 15.75 pt, notes of 8 pt on 11.6 pt). Only the order of things
 * depends on it: a note without room stands below the article, under its number.
 */

/** Letters on a line of the text (122 mm) and of the margin (45 mm), in the usual faces. */
const TEXT_LETTERS = 66;
const NOTE_LETTERS = 30;
/** A line of a note, and what stands below each note (its tags and day, and the gap to the next one), in lines of the text. */
const NOTE_LINE = 0.74;
const NOTE_FOOT = 1.5;
/** Half of a page: a longer note would push all that follow away from their passages. */
const LONGEST = 25;
/** How far below its passage a note may stand: so many lines, where the eye still finds it. */
const LATEST = 6;
/** Letters that are as wide as they are high (Han, kana, hangul, and forms of full width) take the room of two. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;

/** Those of `noted` (in the order of `text`) that stand beside their passages. Linear in the letters of both. */
export function besideOf(text: string, noted: readonly Placed[]): Set<Placed> {
  const beside = new Set<Placed>();
  const lines = new Lines(text);
  let bottom = 0;
  for (const placed of noted) {
    const wanted = lines.at(placed.start);
    const top = Math.max(bottom, wanted);
    const height = heightOf(placed.annotation.note);
    if (height > LONGEST || top - wanted > LATEST) continue;
    bottom = top + height;
    beside.add(placed);
  }
  return beside;
}

function heightOf(note: string): number {
  let lines = 0;
  for (const line of note.trim().split('\n')) lines += Math.max(1, Math.ceil(widthOf(line) / NOTE_LETTERS));
  return lines * NOTE_LINE + NOTE_FOOT;
}

function widthOf(line: string): number {
  let width = 0;
  for (const letter of line) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

/** Counts a text's lines, going on from offset to offset. */
class Lines {
  readonly #text: string;
  #at = 0;
  #width = 0;
  /** Of the paragraphs before. */
  #lines = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many lines stand above `offset`, which is none before the last one. */
  at(offset: number): number {
    for (; this.#at < offset && this.#at < this.#text.length; this.#at += 1) {
      const letter = this.#text.charAt(this.#at);
      if (letter === '\n') {
        // And the space below it.
        this.#lines += Math.max(1, Math.ceil(this.#width / TEXT_LETTERS)) + 1;
        this.#width = 0;
      } else this.#width += WIDE.test(letter) ? 2 : 1;
    }
    return this.#lines + Math.floor(this.#width / TEXT_LETTERS);
  }
}
