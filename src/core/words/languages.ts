/**
 * The languages that Postil speaks: BCP 47 tags, in the order in which they are offered. English is the source: what is missing
 * in another is an error of the compiler.
 */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'zh', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the reader can choose: one of them, or what the system speaks. */
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Each by its own name, so that whoever cannot read the rest finds theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  zh: '中文',
  ar: 'العربية',
};

/** The way its lines run, and with them the whole window. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * The first of `wanted` (BCP 47, best first, `de-AT` or `de_AT`) that Postil speaks, or English.
 */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const main = mainPart(tag);
    const found = LANGUAGES.find((language) => language === main);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** The language that a choice means, where the system has `places` (BCP 47, best first). */
export function meantBy(choice: LanguageChoice, places: readonly string[]): Language {
  return choice === 'system' ? languageOf(places) : choice;
}

/**
 * How numbers, dates and names are written where `language` is spoken: the first of `places` that is of this language
 * (`en-GB`), else the language as it is spoken at large.
 */
export function localeOf(language: Language, places: readonly string[]): string {
  return places.find((place) => mainPart(place) === language)?.replaceAll('_', '-') ?? language;
}

function mainPart(tag: string): string {
  return tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}
