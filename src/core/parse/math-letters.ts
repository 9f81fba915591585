/**
 * Letters in a mathematical alphabet. MathML Core draws no `mathvariant` but `normal`: what pages mark as double-struck, script
 * or fraktur is shown by Unicode's own letters (Unicode 16, Mathematical Alphanumeric Symbols). Bold stays a matter of style,
 * so that the word can be found and quoted.
 */

interface Alphabet {
  /** Where the 26 capitals begin; the small letters follow them. */
  letters: number;
  digits?: number;
  /** Letters that Unicode had before the alphabet, and left out of it. */
  earlier: Readonly<Record<string, string>>;
}

const SCRIPT: Alphabet = {
  letters: 0x1d49c,
  earlier: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
};
const FRAKTUR: Alphabet = {
  letters: 0x1d504,
  earlier: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
};
const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  'double-struck': {
    letters: 0x1d538,
    digits: 0x1d7d8,
    earlier: { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  },
  script: SCRIPT,
  'bold-script': { letters: 0x1d4d0, earlier: {} },
  fraktur: FRAKTUR,
  'bold-fraktur': { letters: 0x1d56c, earlier: {} },
};

/** `text` in the alphabet that `variant` (a value of MathML's `mathvariant`) names; unchanged where it has none of its own. */
export function inAlphabet(text: string, variant: string | null): string {
  const alphabet = variant !== null && Object.hasOwn(ALPHABETS, variant) ? ALPHABETS[variant] : undefined;
  return alphabet === undefined ? text : text.replace(/[A-Za-z0-9]/g, (letter) => letterOf(letter, alphabet));
}

function letterOf(letter: string, { letters, digits, earlier }: Alphabet): string {
  const code = letter.charCodeAt(0);
  if (code < 0x3a) return digits === undefined ? letter : String.fromCodePoint(digits + code - 0x30);
  const place = code < 0x5b ? code - 0x41 : code - 0x61 + 26;
  return earlier[letter] ?? String.fromCodePoint(letters + place);
}
