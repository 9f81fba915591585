import { spokenLanguage, type Voice } from '../../core/aloud/voices.ts';
import { words } from '../../core/words/words.ts';

/** Said once when no voice of this computer speaks the article's language, and another reads it. */
export function otherVoiceWords(language: string, voice: string, locale: string): string {
  return words.aloud.said.otherVoice(languageName(language, locale), voice);
}

/** A language as people of `locale` call it; its code where they have no name for it. */
export function languageName(language: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** A voice as it stands in a list: with its language, unless its own name says it (*Microsoft Zira - English (United States)*). */
export function voiceWords({ name, lang }: Pick<Voice, 'name' | 'lang'>, locale: string): string {
  const language = spokenLanguage(lang);
  const named = [locale, 'en'].some((tag) => name.includes(languageName(language, tag)));
  return named ? name : words.aloud.voiceOf(name, languageName(lang.replaceAll('_', '-'), locale));
}

/** How fast, as people of `locale` write the number: `1.25×`. */
export function paceWords(rate: number, locale: string): string {
  return `${rate.toLocaleString(locale, { maximumFractionDigits: 2 })}×`;
}
