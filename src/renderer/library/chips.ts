import { needsAttention } from './counts.ts';
import type { Entry } from './entry.ts';

/** The states above the list, of which one holds. */
export const CHIPS = ['any', 'unread', 'annotated', 'attention'] as const;
export type Chip = (typeof CHIPS)[number];

const TESTS: Readonly<Record<Chip, (entry: Entry) => boolean>> = {
  any: () => true,
  unread: ({ facts }) => facts.state === 'unread',
  annotated: ({ facts }) => facts.highlights + facts.notes > 0,
  attention: needsAttention,
};

/** Years offered: as many as fit beside the states in the narrowest list. */
const YEARS = 3;

export const yearOf = ({ facts }: Entry): string | null => facts.published?.slice(0, 4) ?? null;

/** @param year of publication; `null` for any */
export function chipTest(chip: Chip, year: string | null): (entry: Entry) => boolean {
  const test = TESTS[chip];
  return year === null ? test : (entry) => test(entry) && yearOf(entry) === year;
}

/** What the chips above these articles tell: the years they are of, the newest first, and how many need a look. */
export function chipFacts(entries: readonly Entry[]): { years: string[]; attention: number } {
  const years = new Set<string>();
  let attention = 0;
  for (const entry of entries) {
    const year = yearOf(entry);
    if (year !== null && /^\d{4}$/.test(year)) years.add(year);
    if (needsAttention(entry)) attention += 1;
  }
  return { years: [...years].sort().reverse().slice(0, YEARS), attention };
}

/** All that `chipFacts` looks at in an article. */
export const chipKey = (entry: Entry): string => `${needsAttention(entry)} ${yearOf(entry)}`;
