import { eachUnit, LONGEST_WORD, lengthOf, pairsOf, segmentsOf, type Unit } from './words.ts';

/** One thing that is looked for. */
export interface Slot {
  /** As it was typed, folded. */
  word: string;
  /** Words that must all be there; any one of the lists will do. */
  ways: string[][];
  /** It may be the beginning of a word: it is still being typed. */
  prefix: boolean;
  /** Of a script without spaces: `word` must be there letter by letter, pairs of it are not enough. */
  literal: boolean;
}

export interface Asked {
  slots: Slot[];
  /** What stood between quotation marks: words that must follow one another. */
  phrases: string[];
}

/** As many words are looked for; what is longer is a passage, and its first words find it. */
const MOST_SLOTS = 12;

/** So few characters are looked for as they are: a segmenter knows too little of them. */
const SHORT_RUN = 4;

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;

/**
 * What a line of typed words looks for. The last word may be unfinished, unless something that ends words stands behind it, or
 * `finished` says otherwise.
 */
export function readAsked(text: string, finished = false): Asked {
  const slots: Slot[] = [];
  eachUnit(text, (unit) => {
    const typing = !finished && unit.end === text.trimEnd().length && unit.end === text.length;
    for (const slot of slotsOf(unit, typing)) {
      const known = slots.find(({ word }) => word === slot.word);
      if (known === undefined) slots.push(slot);
      else known.prefix &&= slot.prefix;
    }
  });
  const phrases = [...text.matchAll(QUOTED)].map(([, words = '']) => words.trim());
  return { slots: slots.slice(0, MOST_SLOTS), phrases: phrases.filter((phrase) => phrase !== '') };
}

function slotsOf(unit: Unit, typing: boolean): Slot[] {
  if (unit.run !== null) return runSlots(unit.run, unit.ideographs);
  const { parts, joined } = unit;
  const ways = parts.length > 0 ? [parts.map(({ word }) => word)] : [];
  if (joined !== null) ways.push([joined]);
  if (ways.length === 0) return [];
  return [{ word: joined ?? ways[0]?.join('') ?? '', ways, prefix: typing, literal: false }];
}

function runSlots(run: string, ideographs: boolean): Slot[] {
  const words = lengthOf(run) <= SHORT_RUN ? [run] : [...segmentsOf(run)].map(({ segment }) => segment);
  return words.map((word): Slot => {
    const length = lengthOf(word);
    // A lone letter of Thai is the beginning of pairs.
    if (length === 1) return { word, ways: [[word]], prefix: !ideographs, literal: false };
    const ways = [pairsOf(word)];
    if (length > 2 && word.length <= LONGEST_WORD) ways.unshift([word]);
    return { word, ways, prefix: false, literal: length > 2 };
  });
}
