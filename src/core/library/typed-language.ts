/** A language as a person types it: its name in English, in the reader's language or in itself, or its tag (BCP 47). */

/**
 * Beyond all codes of two letters: codes of three that people read in, and the languages that are written in two ways or
 * are called otherwise in a country.
 */
const MORE = [
  'ast', 'ceb', 'chr', 'ckb', 'dsb', 'fil', 'gsw', 'haw', 'hsb', 'nds', 'sah', 'scn', 'yue', 'zh-Hans', 'zh-Hant', 'sr-Latn',
  'sr-Cyrl', 'en-GB', 'en-US', 'de-AT', 'de-CH', 'fr-CA', 'fr-CH', 'nl-BE', 'pt-BR', 'pt-PT', 'es-MX', 'es-419',
] as const; // prettier-ignore

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;

/** The tag of the language that `typed` names, in its usual form (`de-AT`); `null` where it names none. */
export function typedLanguage(typed: string, locales: readonly string[] = []): string | null {
  const wanted = plain(typed);
  if (wanted === '') return null;
  for (const locale of new Set(['en', ...locales])) {
    const names = namesIn(locale);
    const tag = names && tags().find((one) => plain(names.of(one) ?? '') === wanted);
    if (tag) return tag;
  }
  if (TAG.test(typed.trim())) return canonical(typed.trim().replaceAll('_', '-'));
  return tags().find((one) => plain(namesIn(one)?.of(one) ?? '') === wanted) ?? null;
}

/** What people call the language of `tag` in the language of `locale`; the tag itself where it has no name there. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function namesIn(locale: string): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  } catch {
    return null;
  }
}

let known: readonly string[] | null = null;

/** Every tag that has a name in English. */
function tags(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const names = namesIn('en');
  known ??= [...letters.flatMap((first) => letters.map((second) => first + second)), ...MORE].filter(
    (tag) => names?.of(tag) !== undefined && canonical(tag) === tag,
  );
  return known;
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Without case, accents and brackets. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{Mn}()（）]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
