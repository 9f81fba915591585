/** A voice of the system, as far as choosing one needs to know it. */
export interface Voice {
  /** The system's own name for it, which settings keep. */
  id: string;
  /** As the reader sees it. */
  name: string;
  /** BCP 47; systems write `en_GB`, too. */
  lang: string;
  /** Whether the system would take it by itself. */
  usual: boolean;
}

/**
 * Codes that mean one written language for a reader, though voices carry another than articles: a Mandarin voice (`cmn`) reads
 * Chinese, and both forms of Norwegian are read by either's voice.
 */
const SAME: Readonly<Record<string, string>> = {
  cmn: 'zh',
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  fil: 'tl',
};

/** The language that voices are chosen by: the main part of a BCP 47 tag, in lower case (`en` of `en_GB`). Empty for none. */
export function spokenLanguage(lang: string | null): string {
  const main = (lang ?? '').split(/[-_]/)[0]?.toLowerCase() ?? '';
  return SAME[main] ?? main;
}

/**
 * Of voices that go by one name or are another's variants (`English+Adam` of `English`: Speech Dispatcher has a hundred of each,
 * more than ten thousand in all), one. In the order given.
 */
export function distinct<T extends Voice>(voices: readonly T[]): T[] {
  const names = new Set(voices.map(({ name }) => name));
  const seen = new Set<string>();
  return voices.filter(({ id, name }) => {
    const base = name.split('+')[0] ?? name;
    if (seen.has(id) || (base !== name && names.has(base))) return false;
    seen.add(id);
    return true;
  });
}

/** The voices of the article's language; every voice where the language is not known. Those of its region first, then by name. */
export function voicesFor(lang: string | null, voices: readonly Voice[], locale: string): Voice[] {
  const language = spokenLanguage(lang);
  const rank = rankOf(lang, locale);
  return voices
    .filter((voice) => language === '' || spokenLanguage(voice.lang) === language)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, locale));
}

/**
 * The voice that reads an article in `lang` (BCP 47, `null` where it is not known: then the reader's own language): the one
 * chosen for the language, else one of the article's region, of the reader's, or of the language at all, the system's own
 * choice first. `null` where no voice speaks the language.
 *
 * @param chosen voice ids by language, as `spokenLanguage` has it
 * @param locale the reader's own, BCP 47
 */
export function voiceFor(
  lang: string | null,
  voices: readonly Voice[],
  chosen: Readonly<Record<string, string>>,
  locale: string,
): Voice | null {
  const wanted = lang === null || spokenLanguage(lang) === '' ? locale : lang;
  const speaking = voicesFor(wanted, voices, locale);
  const own = chosen[spokenLanguage(wanted)];
  return speaking.find(({ id }) => id === own) ?? speaking[0] ?? null;
}

/** Smaller is nearer: the very tag, the reader's own region, the rest; within each the system's choice. */
function rankOf(lang: string | null, locale: string): (voice: Voice) => number {
  const wanted = plain(lang ?? '');
  const own = plain(locale);
  return (voice) => {
    const tag = plain(voice.lang);
    const far = tag === wanted && wanted.includes('-') ? 0 : tag === own ? 1 : 2;
    return far * 2 + (voice.usual ? 0 : 1);
  };
}

function plain(lang: string): string {
  return lang.replaceAll('_', '-').toLowerCase();
}
