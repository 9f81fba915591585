import type { Direction } from '../article.ts';

/** How much of a text is looked at: language and direction do not change after some pages. */
const SAMPLE = 20_000;

const RTL =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The first strong character's direction (Unicode UAX #9, rules P2 and P3), or `null` without one. */
export function directionOf(text: string): Direction | null {
  const strong = /\p{L}/u.exec(text);
  if (strong === null) return null;
  return RTL.test(strong[0]) ? 'rtl' : 'ltr';
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

const SCRIPTS: readonly (readonly [RegExp, (text: string) => string | null])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu, chineseOrJapanese],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Arabic}/gu, arabicOrPersian],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  // Letters that only Russian has among the larger Cyrillic languages written without \u0456; others stay undecided.
  [
    /\p{Script=Cyrillic}/gu,
    (text) =>
      /[\u0456\u0457\u0454\u0491\u045E\u0458]/.test(text) || !/[\u044B\u044D]/.test(text) ? null : 'ru',
  ],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
];

/**
 * The language of `text` (BCP 47) as far as its script tells, and of the commonest Latin-script languages as far as their
 * function words do; `null` rather than a guess.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  for (const [script, language] of SCRIPTS) {
    // A quoted word of another script does not make the text one of that language; half of the letters do.
    if (count(sample, script) * 2 > letters) return language(sample);
  }
  return count(sample, /\p{Script=Latin}/gu) * 2 > letters ? latinLanguage(sample) : null;
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

const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the and of to in that is was it for with as on be at by had not are but from or have they which you'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die und das ist nicht ein eine zu den mit von auf dem sich des auch im es wird war'.split(' '),
  ),
  fr: new Set(
    'le la les de des et est un une que qui dans pour pas sur avec ce il elle du au sont'.split(' '),
  ),
  es: new Set('el la los las de y que en un una es por con para no se del al lo su como más'.split(' ')),
};

/** Fewer words than this can be a heading or a list of names. */
const LEAST_WORDS = 40;

function latinLanguage(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return null;
  const shares = Object.entries(FUNCTION_WORDS)
    .map(
      ([language, known]) =>
        [words.filter((word) => known.has(word)).length / words.length, language] as const,
    )
    .sort((a, b) => b[0] - a[0]);
  const [best, second] = shares;
  // Prose in one of these runs at 0.3 and more; in a sister language (Portuguese, Dutch) at 0.1 to 0.2.
  return best !== undefined && best[0] >= 0.22 && best[0] >= 1.6 * (second?.[0] ?? 0) ? best[1] : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
