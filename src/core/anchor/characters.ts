/**
 * What kind of character a code point is, for cutting text into tokens, and the shadow under which tokens are compared.
 *
 * The shadow folds what changes without a change of words: NFC, straight and curly quotes, dashes, dots and ellipsis,
 * full-width ASCII, Latin ligatures; white space, soft hyphens and zero-width characters do not exist in it.
 */

export const SPACE = 1;
/** Invisible: soft hyphen, zero-width characters, direction marks, variation selectors. */
export const IGNORED = 2;
/** Letters and digits that run together into words. */
export const WORD = 3;
/** Scripts written without spaces: every character is a token. */
export const SINGLE = 4;
export const PUNCTUATION = 5;
/** Combining marks: they belong to the character before them. */
export const MARK = 6;
export type CharacterClass = 1 | 2 | 3 | 4 | 5 | 6;

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Bopomofo}\p{Script=Yi}々〆〇ー]$/u;
const LETTER = /^[\p{L}\p{N}\p{Pc}]$/u;
const COMBINING = /^\p{M}$/u;
const BLANK = /^[\p{White_Space}\p{Cc}]$/u;
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;

/** Filled when a character is first met: classifying all 65,536 at start would cost more than most articles need. */
const known = new Uint8Array(0x10000);

/** The class of a code point; a lone surrogate counts as punctuation, a control character as space. */
export function classOf(codePoint: number): CharacterClass {
  if (codePoint > 0xffff) return classify(codePoint);
  const cached = known[codePoint] as CharacterClass | 0;
  if (cached !== 0) return cached;
  return (known[codePoint] = classify(codePoint));
}

function classify(codePoint: number): CharacterClass {
  const character = String.fromCodePoint(codePoint);
  if (BLANK.test(character)) return SPACE;
  if (INVISIBLE.test(character)) return IGNORED;
  if (COMBINING.test(character)) return MARK;
  if (UNSPACED.test(character)) return SINGLE;
  if (LETTER.test(character)) return WORD;
  return PUNCTUATION;
}

/** The table of classes for the hot loop: 0 means that `classOf` has to be asked. */
export const classTable: Readonly<Uint8Array> = known;
for (let code = 0; code < 0x80; code += 1) classOf(code);

const DOUBLE_QUOTES = '"“”„‟«»″〝〞〟';
const SINGLE_QUOTES = "'‘’‚‛′`´";
const DASHES = '-‐‑‒–—―−﹘﹣－';
const TERMINATORS = '.!?…。！？｡؟۔।॥‼⁇⁈⁉';
const CLOSERS = '"\')]}';
const CLAUSES = ',;:-，、；：､';

/** Two of a kind that stand for one sign: `--` is a dash, `...` an ellipsis, `''` a double quote. */
const RUNS: Readonly<Record<string, string>> = { '-': '-', '.': '…', "'": '"' };

/** One punctuation character in the shadow: quotes and dashes folded, full-width ASCII made narrow. */
export function foldPunctuation(character: string): string {
  if (DOUBLE_QUOTES.includes(character)) return '"';
  if (SINGLE_QUOTES.includes(character)) return "'";
  if (DASHES.includes(character)) return '-';
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/** What a run of the same folded character means, or `null` where each stands for itself. */
export function foldRun(folded: string): string | null {
  return RUNS[folded] ?? null;
}

/** A word in the shadow: invisible characters dropped, canonical composition, Latin ligatures spelt out. */
export function foldWord(word: string): string {
  let visible = '';
  for (const character of word) {
    if (classOf(character.codePointAt(0) ?? 0) !== IGNORED) visible += character;
  }
  return /[ﬀ-ﬆ]/.test(visible) ? visible.normalize('NFKC') : visible.normalize('NFC');
}

export type PunctuationRole = 'terminator' | 'closer' | 'clause' | 'other';

/** What a folded punctuation mark does to the sentence it stands in. */
export function roleOf(folded: string): PunctuationRole {
  if (TERMINATORS.includes(folded)) return 'terminator';
  if (CLOSERS.includes(folded) || '”’»）」』】〉》'.includes(folded)) return 'closer';
  return CLAUSES.includes(folded) ? 'clause' : 'other';
}
