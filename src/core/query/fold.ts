/** Points and accents that writers leave out. Vowel signs of other scripts are letters, and stay. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u064b-\u065f\u0670]/g;

/** Letters that Unicode does not take apart, as they are typed where they are missing from the keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ', '’': "'", '‘': "'", '“': '"', '”': '"', '„': '"',
}; // prettier-ignore
const SPECIAL = /[ßøđłæœıς’‘“”„]/g;

/** Nothing in it to take apart. */
const ASCII = /^[\0-\x7f]*$/;

/**
 * `text` as it is compared: without case, accents, the width of letters and the kind of white space. For searching in, never for
 * showing: offsets do not stay.
 */
export function fold(text: string): string {
  const lower = ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(ACCENTS, '')
        .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
  return lower.replace(/\s+/g, ' ').trim();
}
