import type { Facts, Recovered } from '../../core/health.ts';
import { whenWords } from '../../core/reading/when.ts';

/** How the library stands, in words. */

/** When it is said, ISO 8601, and to whom (BCP 47). */
export interface Now {
  at: string;
  locale: string;
}

const ago = (then: string, { at, locale }: Now): string => whenWords(then, at, locale);

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** `8.4 MB`, in steps of 1,000 as file managers count them. */
export function sizeWords(bytes: number, locale: string): string {
  let [size, unit] = [bytes, 0];
  for (; size >= 999.5 && unit < UNITS.length - 1; unit += 1) size /= 1000;
  const digits = unit > 0 && size < 10 ? 1 : 0;
  return `${size.toLocaleString(locale, { maximumFractionDigits: digits })} ${UNITS[unit]}`;
}

/** `1 article`, `1,204 articles`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

const RECOVERY: Readonly<Record<Recovered['what'], string>> = {
  rebuilt: 'The window’s database was made again from the record',
  foreign: 'The window’s database belonged to another library and was put aside',
  restored: 'A backup was put in place',
  torn: 'An unfinished last entry, never confirmed as saved, was cut off and kept aside',
  page: 'The page stopped unexpectedly and was loaded again',
};

export function recoveredWords(recovery: Recovered | null, now: Now): string {
  if (recovery === null) return 'Nothing has had to be mended.';
  const { what, at, annotations, articles } = recovery;
  const held =
    articles + annotations === 0
      ? ''
      : `: ${countWords(annotations, 'annotation')} in ${countWords(articles, 'article')}`;
  return `${RECOVERY[what]}${held}, ${ago(at, now)}.`;
}

export function snapshotWords({ kept, newest, failing }: Facts['snapshots'], now: Now): string {
  if (failing) return 'The last one could not be taken. It is tried again.';
  if (newest === null) return 'None yet. The first one is taken soon after the first change.';
  return `${kept.toLocaleString()} kept, the newest ${ago(newest, now)}.`;
}

export function secondWords({ state, kept, newest }: Facts['second'], now: Now): string {
  const copies =
    newest === null ? '' : `${countWords(kept, 'copy', 'copies')}, the newest ${ago(newest, now)}.`;
  switch (state) {
    case 'none':
      return 'None. A folder on another disk, or one that is synced, keeps copies if this one fails.';
    case 'waiting':
      return 'It is looked at soon.';
    case 'current':
      return copies === '' ? 'There is nothing to copy yet.' : copies;
    case 'away':
      return 'It is not there now. Copying goes on when it is.';
    case 'failing':
      return 'The last copy could not be written. It is tried again.';
  }
}

export function networkWords({ refused, sent }: Facts['network']): string {
  return `${sent.toLocaleString()} sent, ${refused.toLocaleString()} refused since the start.`;
}
