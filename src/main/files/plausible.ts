import { letterCosts, type CountedLanguage } from '../../core/parse/letters.ts';
import { eastAsianCosts, type EastAsianLanguage } from './east-asian-letters.ts';

/**
 * How unlikely it is that a text was meant as it reads. Costs are in nats (−ln of a probability, see `letters.ts`): those of
 * the letters by language, those of all other signs by kind and by the company they keep. Text that was decoded wrongly has
 * capitals inside words, signs between letters and letters of two scripts side by side; right text has none of it.
 */

export type PlausibleLanguage = CountedLanguage | EastAsianLanguage;

interface Character {
  value: string;
  ascii: boolean;
  letter: boolean;
  mark: boolean;
  upper: boolean;
  lower: boolean;
  digit: boolean;
  space: boolean;
  script: Script | null;
}

const SCRIPTS = {
  latin: /\p{Script=Latin}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  hebrew: /\p{Script=Hebrew}/u,
  arabic: /\p{Script=Arabic}/u,
  thai: /\p{Script=Thai}/u,
  eastAsian: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u30FC\u3005]/u,
  hangul: /\p{Script=Hangul}/u,
} as const;
type Script = keyof typeof SCRIPTS;

const known = new Map<string, Character>();

function characterOf(value: string): Character {
  let character = known.get(value);
  if (character === undefined) {
    const mark = /^\p{M}/u.test(value);
    const script = (Object.keys(SCRIPTS) as Script[]).find((name) => SCRIPTS[name].test(value)) ?? null;
    character = {
      value,
      ascii: value <= '\u007F',
      letter: mark || /^\p{L}/u.test(value),
      mark,
      upper: /^\p{Lu}/u.test(value),
      lower: /^\p{Ll}/u.test(value),
      digit: /^[0-9]/.test(value),
      space: value === '' || /^\s/.test(value),
      script,
    };
    known.set(value, character);
  }
  return character;
}

/** What a letter costs that its language does not have: a name, or a wrong guess. */
const FOREIGN = { ascii: 9, other: 12 };

/** Two languages in one text are rarer than one. */
const SECOND_LANGUAGE = 6;

/** A text that is almost all ASCII is seldom one in a script that has no letter of it. */
const ALMOST_ASCII = { cost: 8, share: 0.2 };

/** The cost of `text` in the best of `languages`, all written in one script besides ASCII. Linear in the text. */
export function costOf(text: string, languages: readonly PlausibleLanguage[]): number {
  const { letters, rest } = survey(text);
  const ascii = [...letters].filter(([letter]) => letter <= '\u007F');
  const other = [...letters].filter(([letter]) => letter > '\u007F');
  let together = Infinity;
  let bestAscii = Infinity;
  let bestOther = Infinity;
  let latin = true;
  for (const language of languages) {
    const costs = costsOf(language);
    latin = costs.has('e');
    const plain = latin ? costs : letterCosts('en');
    const asciiCost = sum(ascii, (letter) => plain.get(letter) ?? FOREIGN.ascii);
    const otherCost = sum(other, (letter) => costs.get(letter) ?? FOREIGN.other);
    together = Math.min(together, asciiCost + otherCost);
    bestAscii = Math.min(bestAscii, asciiCost);
    bestOther = Math.min(bestOther, otherCost);
  }
  const share =
    sum(other, () => 1) /
    Math.max(
      1,
      sum(letters, () => 1),
    );
  const foreign = latin ? 0 : ALMOST_ASCII.cost * Math.max(0, 1 - share / ALMOST_ASCII.share);
  return Math.min(together, bestAscii + bestOther + SECOND_LANGUAGE) + rest + foreign;
}

function costsOf(language: PlausibleLanguage): ReadonlyMap<string, number> {
  return eastAsianCosts(language) ?? letterCosts(language as CountedLanguage);
}

function sum(letters: Iterable<[string, number]>, cost: (letter: string) => number): number {
  let total = 0;
  for (const [letter, count] of letters) total += count * cost(letter);
  return total;
}

const NOTHING = characterOf('');

/** How often each letter occurs, lower case, and what everything but the letters themselves costs. */
function survey(text: string): { letters: Map<string, number>; rest: number } {
  const letters = new Map<string, number>();
  let rest = 0;
  let run: Script | null = null;
  let second = NOTHING;
  let before = NOTHING;
  const capitals = new Capitals();
  const values = [...text];
  for (let index = 0; index < values.length; index += 1) {
    const here = characterOf(values[index] ?? '');
    capitals.read(here);
    if (here.letter && here.script !== null && !/[\u00AA\u00BA]/.test(here.value)) {
      const letter = here.value.toLowerCase();
      letters.set(letter, (letters.get(letter) ?? 0) + 1);
      if (!here.ascii) {
        // A word of another script inside Latin text is a decision that somebody made.
        if (run === 'latin' && here.script !== 'latin') rest += 3;
        rest += companyCost(second, before, here, characterOf(values[index + 1] ?? ''), capitals.throughout);
      }
      run = here.script;
    } else if (!here.ascii) rest += signCost(before, here, characterOf(values[index + 1] ?? ''));
    second = before;
    before = here;
  }
  return { letters, rest };
}

/**
 * Whether the text is set in capitals where it is read, as headings and telegrams are. Then a capital is what to expect, also at
 * the beginning of a word: KOI8 has capitals where Windows has small letters of other scripts, so that else they would win.
 */
class Capitals {
  throughout = false;
  #letters = 0;
  #capitals = 0;

  read(here: Character): void {
    if (here.mark) return;
    if (here.letter) {
      this.#letters += 1;
      if (here.upper) this.#capitals += 1;
      return;
    }
    // A single capital is a short word at the beginning of a sentence as well.
    if (this.#letters > 1 || this.#capitals < this.#letters) this.throughout = this.#capitals === this.#letters; // prettier-ignore
    this.#letters = 0;
    this.#capitals = 0;
  }
}

/** Letters that stand at the end of a word only. */
const FINAL = /[ςךםןףץ]/;

/** What a letter beyond ASCII costs for the letters that it stands between, `set` in capitals or not. */
function companyCost(
  second: Character,
  before: Character,
  here: Character,
  after: Character,
  set: boolean,
): number {
  if (here.mark) return before.letter && (before.script === here.script || before.script === null) ? 0 : 6;
  let cost = 0;
  for (const other of [before, after]) {
    if (!other.letter || other.script === null || other.script === here.script) continue;
    const spaceless = here.script === 'eastAsian' || here.script === 'hangul';
    cost += !spaceless ? 5 : other.ascii ? 2 : 1;
  }
  if (before.lower && here.upper) cost += 5;
  if (here.lower && after.upper) cost += 4;
  if (before.upper && here.upper && after.lower) cost += 3;
  if (here.lower && before.upper && second.upper) cost += 4;
  // Within a word that is all capitals one more is what to expect.
  if (here.upper) cost += before.upper || (set && !before.letter) ? 0.25 : before.letter ? 1.5 : 2.5;
  if (after.letter && !after.mark && after.script === here.script && FINAL.test(here.value)) cost += 8;
  return cost;
}

/**
 * What a sign that is no letter costs. About −ln of its share of a text's characters where it stands as it should, from 4 for
 * an apostrophe to 11.5 for the signs nobody types; 13 where no writer puts it.
 */
function signCost(before: Character, here: Character, after: Character): number {
  const sign = here.value;
  const code = sign.codePointAt(0) ?? 0;
  const between = before.letter && after.letter;
  const beside = before.letter || after.letter;
  if (sign === '\uFFFD' || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff)) return 20;
  if (sign === '\u2019') return between ? 4 : before.space && after.letter ? 7.5 : beside ? 5 : 6.5;
  if (sign === '\u2018') return between ? 13 : before.letter ? 7 : 5.5;
  if (/[\u201C-\u201E]/.test(sign))
    return between ? 13 : before.space && after.space ? 7 : before.letter ? 5.5 : 4.7;
  if (/[\u00AB\u00BB]/.test(sign)) {
    const inward = sign === '\u00BB' ? before.space && after.letter : before.letter && after.space;
    return between ? 13 : before.space && after.space ? 8 : inward ? 7 : 4.7;
  }
  if (/[\u2039\u203A\u201A]/.test(sign)) return between ? 13 : 8;
  if (sign === '\u2013') return between ? 6.5 : 4.7;
  if (sign === '\u2014' || sign === '\u2015') return between ? 7.5 : 5;
  if (sign === '\u2026') return between ? 7 : before.space && after.letter ? 6 : 5;
  if (sign === '\u00A0') return between ? 7 : 5;
  if (sign === '\u00AD') return between ? 6 : 12;
  if (code >= 0x200b && code <= 0x200f) return 6;
  if (/[\u3000-\u303F\uFF00-\uFF60\u30FB]/.test(sign))
    return before.script === 'latin' && after.script === 'latin'
      ? 9
      : /[\u3000-\u3002\uFF0C]/.test(sign)
        ? 3.5
        : 6;
  if (/[\u060C\u061B\u061F\u06D4\u05BE\u05F3\u05F4]/.test(sign)) return 5;
  if (code >= 0x2500 && code < 0x25a0) return beside ? 14 : before.value === sign ? 1 : 9;
  return rarerSignCost(sign, before, after);
}

function rarerSignCost(sign: string, before: Character, after: Character): number {
  const between = before.letter && after.letter;
  const beside = before.letter || after.letter;
  if (/[\u00A1\u00BF]/.test(sign)) return before.letter ? 13 : after.letter ? 6.5 : 10;
  if (/[\u20AC\u00A3\u00A5\u00A2\u20AA\u20B4\u20BD]/.test(sign))
    return between ? 13 : before.digit || after.digit || before.space || after.space ? 7 : 10;
  if (sign === '\u00B0') return between ? 13 : before.digit || after.upper ? 6 : before.space ? 8.5 : 11;
  if (/[\u00AA\u00BA]/.test(sign))
    return between ? 13 : before.digit || before.upper || before.value === '.' ? 7 : 10;
  if (/[\u00B2\u00B3\u00B9]/.test(sign)) return after.letter ? 17 : before.letter || before.digit ? 8 : 11;
  if (/[\u00BC-\u00BE\u00D7\u00F7\u00B1]/.test(sign))
    return beside ? 14 : before.digit || after.digit || (before.space && after.space) ? 7.5 : 11;
  if (/[\u00A7\u00A9\u2116]/.test(sign)) return between ? 13 : beside ? 10 : 7;
  if (/[\u00AE\u2122]/.test(sign)) return after.letter ? 13 : 7;
  if (sign === '\u2022') return between ? 13 : after.space ? 6 : 9;
  if (sign === '\u00B7') return before.value === 'l' && after.value === 'l' ? 6 : between ? 12 : 9;
  if (/[\u2020\u2021\u2030\u00B5]/.test(sign)) return beside ? 13 : 9;
  return beside ? 14 : 11.5;
}
