/**
 * Words a minute for silent reading of non-fiction in English (Brysbaert 2019, doi:10.1016/j.jml.2019.104047: 238).
 * Scripts without spaces are counted by character at about 260 a minute for Chinese (same source), which is 1.1 a "word".
 */
const WORDS_PER_MINUTE = 238;

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** Words of a text: runs between white space, and each letter of a script that writes without spaces. Linear. */
export function countWords(text: string): number {
  let spaceless = 0;
  const rest = text.replace(SPACELESS, () => {
    spaceless += 1;
    return ' ';
  });
  let words = spaceless;
  for (const _ of rest.matchAll(/[^\s]*[\p{L}\p{N}][^\s]*/gu)) words += 1;
  return words;
}

/** Whole minutes that `words` take, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
