import type { Direction } from '../article.ts';
import { commonWords } from './common-words.ts';
import { letterCosts, type CountedLanguage } from './letters.ts';

/** How much of a text is looked at: language and direction do not change after some pages. */
export const SAMPLE = 20_000;

const RTL =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

const RTL_LETTERS = new RegExp(`(?=\\p{L})${RTL.source}`, 'gu');

/** The first strong character's direction (Unicode UAX #9, rules P2 and P3), or `null` without one. */
export function directionOf(text: string): Direction | null {
  const strong = /\p{L}/u.exec(text);
  if (strong === null) return null;
  return RTL.test(strong[0]) ? 'rtl' : 'ltr';
}

/** The direction of most letters of `text`; `null` where they tie or there are none. */
export function majorityLetters(text: string): Direction | null {
  const sample = text.slice(0, SAMPLE);
  const balance = count(sample, RTL_LETTERS) * 2 - count(sample, /\p{L}/gu);
  return balance === 0 ? null : balance > 0 ? 'rtl' : 'ltr';
}

/** The direction of most `paragraphs`, by first strong character; `ltr` where they tie or have no letters. */
export function majorityDirection(paragraphs: Iterable<string>): Direction {
  let balance = 0;
  for (const paragraph of paragraphs) {
    const direction = directionOf(paragraph);
    if (direction !== null) balance += direction === 'rtl' ? 1 : -1;
  }
  return balance > 0 ? 'rtl' : 'ltr';
}

/** Scripts of one language, or of languages that a letter or two tell apart. `null` where they do not. */
const SCRIPTS: readonly (readonly [RegExp, (text: string) => string | null])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu, chineseOrJapanese],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Arabic}/gu, arabicOrPersian],
  [/\p{Script=Hebrew}/gu, hebrewOrYiddish],
  [/\p{Script=Cyrillic}/gu, (text) => likeliest(text, CYRILLIC)],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Devanagari}/gu, hindiOrMarathi],
  [/\p{Script=Armenian}/gu, () => 'hy'],
  [/\p{Script=Georgian}/gu, () => 'ka'],
  [/\p{Script=Tamil}/gu, () => 'ta'],
  [/\p{Script=Telugu}/gu, () => 'te'],
  [/\p{Script=Kannada}/gu, () => 'kn'],
  [/\p{Script=Malayalam}/gu, () => 'ml'],
  [/\p{Script=Gujarati}/gu, () => 'gu'],
  [/\p{Script=Gurmukhi}/gu, () => 'pa'],
  [/\p{Script=Sinhala}/gu, () => 'si'],
  [/\p{Script=Khmer}/gu, () => 'km'],
  [/\p{Script=Lao}/gu, () => 'lo'],
  [/\p{Script=Latin}/gu, (text) => likeliest(text, LATIN)],
];

/**
 * The language of `text` (BCP 47) by its script, and of scripts that many languages share by how likely each makes its
 * letters and by its commonest words; `null` rather than a guess. Looks at the first 20,000 UTF-16 code units.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  for (const [script, language] of SCRIPTS) {
    // A quoted word of another script does not make the text one of that language; half of the letters do.
    if (count(sample, script) * 2 > letters) return language(sample);
  }
  return null;
}

/** For each of `SCRIPTS`, a letter that is not of it. */
const OTHERS = SCRIPTS.map(([script]) => new RegExp(`(?!${script.source})\\p{L}`, 'u'));

/** Which of `SCRIPTS` more than half of the letters of `text` are in, as a number; -1 for none. `usual` is looked at first. */
export function scriptOf(text: string, usual = -1): number {
  const sample = text.slice(0, SAMPLE);
  // Almost every block is in its article's script throughout, and there are many blocks.
  if (OTHERS[usual]?.test(sample) === false) return usual;
  const letters = count(sample, /\p{L}/gu);
  return SCRIPTS.findIndex(([script]) => count(sample, script) * 2 > letters);
}

function chineseOrJapanese(text: string): string {
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  // Japanese prose is about half kana; a Chinese text has at most a quoted name.
  return kana * 10 > count(text, /\p{Script=Han}/gu) ? 'ja' : 'zh';
}

function arabicOrPersian(text: string): string | null {
  if (/[\u0679\u0688\u0691\u06D2]/.test(text)) return 'ur';
  const persian = count(text, /[\u067E\u0686\u0698\u06AF\u06A9\u06CC]/g);
  // k and y alone are a tenth of Persian letters; Arabic has these forms only in borrowed names.
  return persian * 50 > count(text, /\p{Script=Arabic}/gu) ? 'fa' : 'ar';
}

function hebrewOrYiddish(text: string): string {
  // Yiddish writes its vowels: double vav and yod, alef and ayin are a fifth of its letters, in Hebrew a tenth.
  const vowels = count(text, /[\u05D0\u05E2\u05F0-\u05F2]|\u05D5\u05D5|\u05D9\u05D9/g);
  return vowels * 6 > count(text, /[\u05D0-\u05EA\u05F0-\u05F2]/g) ? 'yi' : 'he';
}

function hindiOrMarathi(text: string): string | null {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (
    words.some((word) => /^(?:\u0939\u0948|\u0939\u0948\u0902|\u0914\u0930|\u092E\u0947\u0902)$/.test(word))
  )
    return 'hi';
  return words.some((word) =>
    /^(?:\u0906\u0939\u0947|\u0906\u0923\u093F|\u0906\u0939\u0947\u0924)$/.test(word),
  )
    ? 'mr'
    : null;
}

const CYRILLIC: Alphabet = {
  languages: ['ru', 'uk', 'be', 'bg', 'sr', 'mk'],
  letter: /\p{Script=Cyrillic}/gu,
  least: 40,
};
const LATIN: Alphabet = {
  languages: [
    'en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'is', 'et', 'ca', 'eu', 'gl', 'ga', 'cy', 'id', 'af',
    'cs', 'sk', 'pl', 'hu', 'sl', 'hr', 'ro', 'sq', 'tr', 'ku', 'lt', 'lv', 'vi',
  ], // prettier-ignore
  letter: /\p{Script=Latin}/gu,
  least: 120,
};

/** A letter that a language does not have. */
const FOREIGN = 9.5;

/** What a common word is worth, in nats: about how much likelier it is in its own language than its letters are. */
const WORD = 2;

/**
 * By how much the runner-up has to be unlikelier: in all, since a few letters prove little, and for each letter, since a text
 * in a language that is not in the table is unlike them all.
 */
const AHEAD = { all: 12, letter: 0.02 };

/** At least this part of a text's words are common ones, also where endings do most of their work (Lithuanian, Finnish). */
const LEAST_COMMON = 0.05;

/** Of the letters more than this in none of a language's are not names any more: Kyrgyz is no Russian. */
const MOST_FOREIGN = 0.01;

interface Alphabet {
  languages: readonly CountedLanguage[];
  letter: RegExp;
  /** Fewer letters than this can be a heading or a list of names. */
  least: number;
}

/** The language of `alphabet` that makes the letters and words of `text` likeliest; `null` where it is not well ahead. */
function likeliest(text: string, { languages, letter, least }: Alphabet): string | null {
  // Romanian is written with a comma below since Unicode has it; the table has the cedilla of before.
  const lower = text.toLowerCase().replaceAll('\u0219', '\u015F').replaceAll('\u021B', '\u0163');
  const letters = new Map<string, number>();
  let all = 0;
  for (const [found] of lower.matchAll(letter)) {
    letters.set(found, (letters.get(found) ?? 0) + 1);
    all += 1;
  }
  if (all < least) return null;
  const words = lower.match(/[\p{L}\p{M}]+/gu) ?? [];
  const judged = languages.map((language) => {
    const costs = letterCosts(language);
    let cost = 0;
    let foreign = 0;
    for (const [found, times] of letters) {
      const own = costs.get(found);
      cost += times * (own ?? FOREIGN);
      if (own === undefined) foreign += times;
    }
    const known = commonWords(language);
    const common = words.filter((word) => known.has(word)).length;
    return { language, cost: cost - WORD * common, common, foreign };
  });
  const [best, second] = judged.sort((a, b) => a.cost - b.cost);
  if (best === undefined || second === undefined) return null;
  if (best.common < LEAST_COMMON * words.length || best.foreign > MOST_FOREIGN * all) return null;
  return second.cost - best.cost >= Math.max(AHEAD.all, AHEAD.letter * all) ? best.language : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
