import { locale } from './locale.ts';

/**
 * The words of a count: a sentence for each category of the language's plurals (CLDR, as `Intl.PluralRules` has them), in which
 * `#` stands for the number as people of the place write it.
 */
export type CountForms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>;

/**
 * What a language's catalogue counts with.
 *
 * @param language BCP 47
 * @typeParam Category every category that the language has for whole numbers, so that none is forgotten
 */
export function formsOf<Category extends Intl.LDMLPluralRule>(language: string) {
  // Made when something is counted: a catalogue is read at every start.
  let rules: Intl.PluralRules | undefined;
  return {
    /** `n` and what is counted. */
    count(n: number, forms: CountForms<Category | 'other'>): string {
      rules ??= new Intl.PluralRules(language);
      const category = rules.select(n) as Category;
      return (forms[category] ?? forms.other).replaceAll('#', number(n));
    },
  };
}

/** Of the languages that are spoken, those whose people write 0 to 999 as a program does, wherever they live. */
const PLAIN = /^(?:en|de|fr|es|zh)\b(?!.*-u-)/i;
const formats = new Map<string, Intl.NumberFormat>();

/** As people of the place write it: `1,234`. */
export function number(n: number, options?: Intl.NumberFormatOptions): string {
  const place = locale();
  // Small counts are on every first screen, and the first format of a process takes longer than all else that is made for it.
  if (options === undefined && Number.isInteger(n) && n >= 0 && n < 1_000 && PLAIN.test(place))
    return String(n);
  const key = options === undefined ? place : `${place} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) formats.set(key, (format = new Intl.NumberFormat(place, options)));
  return format.format(n);
}

/** From 0 to 1, as a percentage without decimals. */
export function percent(share: number): string {
  return number(share, { style: 'percent' });
}

/** `a, b and c`. */
export function list(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(locale(), { type }).format(items);
}

/**
 * Words that may run the other way than the sentence they stand in (a title, a file's name), kept apart from it: Unicode's first
 * strong isolate. For catalogues of languages that run from right to left, and wherever such words come first in a sentence.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
