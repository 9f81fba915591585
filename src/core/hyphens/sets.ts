/**
 * The sets of patterns that words are divided by, each named as in the package `hyphen` and, behind it, hyph-utf8 of TeX. Only sets
 * whose own licence asks for no more than its words to be kept; who made each, and under what, is in resources/notices/hyphen.txt.
 * Missing for their licence: Catalan, Russian, Swedish and Turkish (LPPL), Czech (GPL), Finnish (none named), Hungarian (GPL, LGPL, MPL).
 */
export const PATTERN_SETS = [
  'af', 'cy', 'da', 'de-1996', 'el-monoton', 'el-polyton', 'en-gb', 'en-us', 'es', 'et', 'eu', 'fr', 'ga',
  'hr', 'it', 'ka', 'lt', 'nb', 'nl', 'oc', 'pl', 'pt', 'rm', 'sl', 'sq', 'uk',
] as const; // prettier-ignore
export type PatternSet = (typeof PATTERN_SETS)[number];

/** Languages and kinds of them that are not called as their set; the longest that fits is taken. */
const NAMES: Readonly<Record<string, PatternSet>> = {
  de: 'de-1996',
  el: 'el-monoton',
  'el-polyton': 'el-polyton',
  en: 'en-us',
  'en-au': 'en-gb',
  'en-gb': 'en-gb',
  'en-ie': 'en-gb',
  'en-in': 'en-gb',
  'en-nz': 'en-gb',
  'en-za': 'en-gb',
  // One set for what is written in Norway.
  nn: 'nb',
  no: 'nb',
};
const ITSELF = new Map<string, PatternSet>(PATTERN_SETS.map((set) => [set, set]));

/** In which letters a set divides. */
export type Letters = 'latin' | 'greek' | 'cyrillic' | 'georgian';
const OTHER_LETTERS: Partial<Record<PatternSet, Letters>> = {
  'el-monoton': 'greek',
  'el-polyton': 'greek',
  ka: 'georgian',
  uk: 'cyrillic',
};
const SCRIPTS: Readonly<Record<string, Letters>> = {
  cyrl: 'cyrillic',
  geor: 'georgian',
  grek: 'greek',
  latn: 'latin',
};

export function lettersOf(set: PatternSet): Letters {
  return OTHER_LETTERS[set] ?? 'latin';
}

/** The set for a language (BCP 47); `null` for one that is not divided, that has no set, or that is in other letters than usual. */
export function setFor(lang: string): PatternSet | null {
  const parts = lang.toLowerCase().split('-');
  const script = parts.find((part, at) => at > 0 && /^[a-z]{4}$/.test(part));
  const rest = parts.filter((part) => part !== script);
  for (let length = rest.length; length > 0; length -= 1) {
    const name = rest.slice(0, length).join('-');
    const set = NAMES[name] ?? ITSELF.get(name);
    if (set !== undefined) return script === undefined || SCRIPTS[script] === lettersOf(set) ? set : null;
  }
  return null;
}
