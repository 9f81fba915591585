/** Nothing in it to take apart. */
const ASCII = /^[\0-\x7f]*$/;

/**
 * Points, accents and vowel points that writers leave out: Latin, Greek, Cyrillic, Hebrew, Arabic. The signs of Indic scripts, of
 * Thai and of Kana are letters, and stay.
 */
export const MARKS =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g;

/** Letters that Unicode does not take apart, as they are typed where they are missing from the keyboard. */
export const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ł: 'l', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ς: 'σ',
  ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك',
}; // prettier-ignore
const SPECIAL = /[ßøđðłæœþıςىیةک]/g;

/**
 * Sara am, which NFKD takes apart and nothing puts together again: the dictionaries that divide a text into words know it whole. With
 * the sign of the tone before it, as it is written, or within, as it is sometimes typed.
 */
const THAI_AM = /\u0e4d([\u0e48-\u0e4b]?)\u0e32/g;
const LAO_AM = /\u0ecd([\u0ec8-\u0ecb]?)\u0eb2/g;

/** Soft hyphens, joiners and direction marks: they shape a word and are none of its letters. */
export const INVISIBLE =
  /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/g;

/**
 * A word as it is looked up: without case, accents, vowel points, the width and the presentation of its letters (NFKC). Composed
 * again at the end, so that a syllable of Hangul or a voiced Kana is one character.
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  if (word.length > LONG) return folded(word);
  const known = lately.get(word);
  if (known !== undefined) return known;
  if (lately.size >= MOST) lately.clear();
  const now = folded(word);
  lately.set(word, now);
  return now;
}

/** A text has the same words again and again, and to fold one takes ten times as long as to look it up. In code units. */
const LONG = 24;
/** Words kept: a megabyte. */
const MOST = 8_192;
const lately = new Map<string, string>();

function folded(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(THAI_AM, '$1\u0e33')
    .replace(LAO_AM, '$1\u0eb3');
}
