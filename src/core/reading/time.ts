import { words, type Words } from '../words/words.ts';

type Time = Words['reader']['time'];

/** Words a minute for silent reading of non-fiction in English (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS_PER_MINUTE = 238;

/**
 * The same for other languages, as `countWords` counts: characters of Chinese and Japanese, words of the others. The same texts in
 * 17 languages, read aloud by 436 adults (IReST: Trauzettel-Klosinski and Dietz 2012, doi:10.1167/iovs.11-8284, the table of means);
 * the numbers are raised by what silent reading of English is above its 228. All of them agree with what others print from that
 * table (irisreading.com, *Average reading speed in various languages*; Yoast SEO's reading time). Greek was measured later in the same
 * way (Gleni et al. 2019, doi:10.1097/OPX.0000000000001434). Every other language is read like English.
 */
const IREST: Readonly<Record<string, number>> = {
  ar: 138, de: 179, el: 208, es: 218, fi: 161, fr: 195, he: 187, it: 188, ja: 357, nl: 202, pl: 166, pt: 181, ru: 184, sl: 180, sv: 199,
  tr: 166, zh: 255,
}; // prettier-ignore
const IREST_ENGLISH = 228;

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/**
 * Words of a text: runs between white space that hold a letter or a number, and each letter of a script that writes without
 * spaces. Linear: each run is looked at once, whatever it is made of.
 */
export function countWords(text: string): number {
  let count = 0;
  const rest = text.replace(SPACELESS, () => {
    count += 1;
    return ' ';
  });
  for (const [run] of rest.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(run)) count += 1;
  return count;
}

/** Above an hour, minutes are a pretence: to this many they are rounded; above these hours they are left out. */
const STEP = 5;
const HOURS_ALONE = 10;

/**
 * So many minutes as people say them: `45 min`, `1 hour`, `5 hours 55 min`, `12 hours`.
 *
 * @param says the words of another language than the window's
 */
export function durationWords(minutes: number, says: Pick<Time, 'short'> = words.reader.time): string {
  return says.short(...rounded(minutes));
}

/** The same of what is left: `45 min left`. */
export function leftWords(minutes: number): string {
  return words.reader.time.left(...rounded(minutes));
}

/** How long the rest of an article takes, in a sentence of its own: *About 4 minutes left*. */
export function minutesLeftWords(minutes: number): string {
  return words.reader.time.about(...rounded(minutes));
}

/** Hours and minutes, as exactly as they are worth telling. */
function rounded(minutes: number): [hours: number, minutes: number] {
  const step = minutes < 60 ? 1 : minutes < HOURS_ALONE * 60 ? STEP : 60;
  const whole = Math.round(minutes / step) * step;
  return [Math.floor(whole / 60), whole % 60];
}

/**
 * Words a minute, as `countWords` counts them.
 *
 * @param lang BCP 47; `null`, or a language that nobody has measured, is read like English
 */
export function readingPace(lang: string | null): number {
  const measured = IREST[lang?.toLowerCase().split('-')[0] ?? ''];
  return measured === undefined ? WORDS_PER_MINUTE : (measured * WORDS_PER_MINUTE) / IREST_ENGLISH;
}

/** Whole minutes that `count` words in a language take, at least 1. */
export function readingMinutes(count: number, lang: string | null = null): number {
  return Math.max(1, Math.round(count / readingPace(lang)));
}
