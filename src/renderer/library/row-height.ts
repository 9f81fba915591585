import type { Entry } from './entry.ts';

/** Of the styles of ArticleRow: what stands above and below the letters, a line of title and of dek, and the line below. */
const FRAME = 29;
const TITLE = 23;
const DEK = 20;
const META = 24;

/** Letters of a line of the title and of the dek in the usual window. */
const TITLE_LETTERS = 60;
const DEK_LETTERS = 82;

/** What a row is taken for, in CSS pixels, until it has been on screen. Rows that are another height move nothing that is seen. */
export function heightOf(entry: Entry | undefined): number {
  if (entry === undefined) return FRAME + TITLE + META;
  const { title, dek, waiting } = entry.facts;
  const lines = dek === null || dek === '' ? 0 : dek.length > DEK_LETTERS ? 2 : 1;
  const titles = Math.ceil(title.length / TITLE_LETTERS);
  const deks = lines + (waiting ? 1 : 0);
  return FRAME + titles * TITLE + deks * DEK + (deks > 0 ? 8 : 6) + (META - 6);
}
