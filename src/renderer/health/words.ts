import type { Facts, Recovered } from '../../core/health.ts';
import { whenWords } from '../../core/reading/when.ts';
import { number } from '../../core/words/forms.ts';
import { words } from '../../core/words/words.ts';

/** How the library stands, in words. */

/** When it is said, ISO 8601, and to whom (BCP 47). */
export interface Now {
  at: string;
  locale: string;
}

const ago = (then: string, { at, locale }: Now): string => whenWords(then, at, locale);

const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `8.4 MB`, in steps of 1,000 as file managers count them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return words.health.bytes(bytes);
  let [size, at] = [bytes / 1000, 0];
  for (; size >= 999.5 && at < UNITS.length - 1; at += 1) size /= 1000;
  const digits = size < 10 ? 1 : 0;
  return number(size, {
    style: 'unit',
    unit: UNITS[at]!,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  });
}

export function recoveredWords(recovery: Recovered | null, now: Now): string {
  const said = words.health.recovery;
  if (recovery === null) return said.none;
  const { what, at, annotations, articles } = recovery;
  return articles + annotations === 0
    ? said.alone(said.what[what], ago(at, now))
    : said.counted(said.what[what], annotations, articles, ago(at, now));
}

export function snapshotWords({ kept, newest, failing }: Facts['snapshots'], now: Now): string {
  const said = words.health.snapshots;
  if (failing) return said.failing;
  return newest === null ? said.none : said.kept(kept, ago(newest, now));
}

export function secondWords({ state, kept, newest }: Facts['second'], now: Now): string {
  const said = words.health.second;
  if (state !== 'current') return said[state];
  return newest === null ? said.nothing : said.copies(kept, ago(newest, now));
}
