import { LEAST_CONTRAST } from '../../core/appearance/contrast.ts';
import type { ContrastDoubt } from '../../core/appearance/own-colours.ts';
import { number } from '../../core/words/forms.ts';
import { locale } from '../../core/words/locale.ts';
import { words } from '../../core/words/words.ts';

/** A warning, with the ratio rounded down, so that 4.49 is not called enough. */
export function doubtWords({ what, ratio }: ContrastDoubt): string {
  const written = (value: number): string => number(value, { maximumFractionDigits: 1 });
  return words.appearance.doubts[what](written(Math.floor(ratio * 10) / 10), written(LEAST_CONTRAST));
}

/** Why the words of an article stay whole at the ends of lines, though divided ones may have been chosen. */
export function noHyphensWords(lang: string | null): string {
  const { languageUnknown, cannotDivide } = words.appearance;
  if (lang === null) return languageUnknown;
  return cannotDivide(new Intl.DisplayNames([locale()], { type: 'language' }).of(lang) ?? lang);
}
