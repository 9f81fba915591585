import type { Warning } from '../article.ts';
import { en } from '../words/en/index.ts';
import { words } from '../words/words.ts';
import type { ArticleRecord } from './records.ts';

/** Said of an article of which only the quotes are known (import/waiting.ts). Kept with it, and in files, in English: its code decides. */
export const WAITING: Warning = { code: 'waiting-for-text', message: en.library.waiting };

/** A warning that is kept with an article, as it is said now. */
export function warningWords({ code, message }: Warning): string {
  return code === WAITING.code ? words.library.waiting : message;
}

/** Whether an article waits for its file, its text made of quotes. */
export function isWaiting({ places, warnings = [] }: Pick<ArticleRecord, 'places' | 'warnings'>): boolean {
  return places.length === 0 && warnings.some(({ code }) => code === WAITING.code);
}
