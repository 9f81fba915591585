import { setFor } from '../../core/hyphens/sets.ts';

/** A word that every hyphenation of a language in Latin letters divides somewhere. */
const WORD = 'internationalisation';
/** Shorter words are often left whole. */
const LONG = /\p{Letter}{10,}/gu;
/** Long words of a text that are tried; one of them that is divided is enough. */
const MOST = 20;
/** As much of a text as has a few long words. */
const SAMPLE = 20_000;

/** Languages that were tried before: dictionaries do not come and go. */
const tried = new Map<string, boolean>();

/** Whether words in `lang` (BCP 47) are divided: by the system, or by patterns of our own. */
export function canDivide(lang: string, text: string): boolean {
  return setFor(lang) !== null || systemDivides(lang, text);
}

/**
 * Whether Chromium itself divides words in `lang` (BCP 47). It does with the dictionaries of macOS; elsewhere it has them from a
 * download that Postil does not make. Tried on the long words of `text`, with one layout of a few words, once for each language.
 */
export function systemDivides(lang: string, text: string): boolean {
  let divides = tried.get(lang);
  if (divides === undefined) tried.set(lang, (divides = attempt(lang, text)));
  return divides;
}

function attempt(lang: string, text: string): boolean {
  const words = [...text.slice(0, SAMPLE).matchAll(LONG)].slice(0, MOST).map(([word]) => word);
  const probe = document.createElement('div');
  probe.lang = lang;
  probe.className = 'hyphens-probe visually-hidden';
  probe.setAttribute('aria-hidden', 'true');
  const whole = probe.cloneNode() as HTMLElement;
  whole.classList.add('whole');
  for (const element of [probe, whole])
    element.textContent = [WORD, ...words].join(' ').replaceAll('\u00AD', '');
  document.body.append(probe, whole);
  const divides = probe.scrollHeight > whole.scrollHeight;
  probe.remove();
  whole.remove();
  return divides;
}
