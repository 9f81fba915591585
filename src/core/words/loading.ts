import { en } from './en/index.ts';
import { localeOf, type Language } from './languages.ts';
import { speak, type Words } from './words.ts';

/** English is at hand everywhere; any other is read when it is wanted. */
const CATALOGUES: Readonly<Record<Language, () => Words | Promise<Words>>> = {
  en: () => en,
  de: async () => (await import('./de/index.ts')).de,
  fr: async () => (await import('./fr/index.ts')).fr,
  es: async () => (await import('./es/index.ts')).es,
  zh: async () => (await import('./zh/index.ts')).zh,
  ar: async () => (await import('./ar/index.ts')).ar,
};

/**
 * Has this process, window or worker say everything in `language` from now on.
 *
 * @param places what the system says of the reader's places, BCP 47, best first: how numbers and dates are written
 */
export async function speakIn(language: Language, places: readonly string[]): Promise<void> {
  speak(await CATALOGUES[language](), localeOf(language, places));
}
