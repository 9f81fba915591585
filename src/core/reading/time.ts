/**
 * Words a minute for silent reading of non-fiction in English (Brysbaert 2019, doi:10.1016/j.jml.2019.104047: 238).
 * Scripts without spaces are counted by character at about 260 a minute for Chinese (same source), which is 1.1 a "word".
 */
const WORDS_PER_MINUTE = 238;

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/**
 * Words of a text: runs between white space that hold a letter or a number, and each letter of a script that writes without
 * spaces. Linear: each run is looked at once, whatever it is made of.
 */
export function countWords(text: string): number {
  let words = 0;
  const rest = text.replace(SPACELESS, () => {
    words += 1;
    return ' ';
  });
  for (const [run] of rest.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(run)) words += 1;
  return words;
}

/** Above an hour, minutes are a pretence: to this many they are rounded; above these hours they are left out. */
const STEP = 5;
const HOURS_ALONE = 10;

/** So many minutes as people say them: `45 min`, `1 hour`, `5 hours 55 min`, `12 hours`. */
export function durationWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const step = minutes >= HOURS_ALONE * 60 ? 60 : STEP;
  const rounded = Math.round(minutes / step) * step;
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  return `${hours === 1 ? '1 hour' : `${hours} hours`}${rest === 0 ? '' : ` ${rest} min`}`;
}

/** Whole minutes that `words` take, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
