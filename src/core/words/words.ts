import { en } from './en/index.ts';
import { locale, setLocale } from './locale.ts';

/** What every language's catalogue has: English is the source. */
export type Words = typeof en;

let spoken: Words = en;

/**
 * Every word that Postil says, by the part of the window that says it, in the language of now. Read where the words are needed
 * (in a function, or as a component is made), never as a module is loaded: the language is known only afterwards.
 */
export const words: Words = Object.defineProperties({} as Words, areas());

function areas(): PropertyDescriptorMap {
  const names = Object.keys(en) as (keyof Words)[];
  return Object.fromEntries(names.map((name) => [name, { enumerable: true, get: () => spoken[name] }]));
}

/**
 * From now on this process (or this window, or this worker) says `words`.
 *
 * @param locale BCP 47, how numbers and dates are written, see `localeOf`
 */
export function speak(language: Words, locale: string): void {
  spoken = language;
  setLocale(locale);
}

/** Says something in English in between, as it is told to programs. `say` must not wait for anything: others speak then. */
export function inEnglish<T>(say: () => T): T {
  const [language, place] = [spoken, locale()];
  speak(en, 'en');
  try {
    return say();
  } finally {
    speak(language, place);
  }
}
