import type { Warning } from '../article.ts';
import type { ArticleRecord } from './records.ts';

/** Said of an article of which only the quotes are known (import/waiting.ts). */
export const WAITING: Warning = {
  code: 'waiting-for-text',
  message:
    'Only the quotes of this article are known. Open its file, and your highlights and notes take their places in it.',
};

/** Whether an article waits for its file, its text made of quotes. */
export function isWaiting({ places, warnings = [] }: Pick<ArticleRecord, 'places' | 'warnings'>): boolean {
  return places.length === 0 && warnings.some(({ code }) => code === WAITING.code);
}
