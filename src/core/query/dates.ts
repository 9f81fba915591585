import { typedDate } from '../library/typed-date.ts';

/** Days in a row, both ends within, as `YYYY-MM-DD`. A month has 31 here: they are only compared. */
export interface Period {
  first: string;
  last: string;
}

/** Dates that move with the clock, for queries that are kept. A week begins on Monday (ISO 8601). */
export const MOVING = [
  'today', 'yesterday', 'this-week', 'last-week', 'this-month', 'last-month', 'this-year', 'last-year',
] as const; // prettier-ignore

const AGO = /^(\d{1,4})-(day|week|month|year)s?-ago$/;

/** The longest date that people write has some thirty letters: *Wednesday, the 25th of September 2024*. */
const LONGEST = 40;

/**
 * A date as the language has it: `2025`, `2025-03`, `2025-03-14`, one of MOVING, `30-days-ago`. Whatever else `typedDate` reads
 * becomes one of the first three; `null` is no date.
 */
export function queryDate(typed: string, locales: readonly string[] = []): string | null {
  const text = typed.trim();
  if (text.length > LONGEST) return null;
  const word = text.toLowerCase().replace(/\s+/g, '-');
  if ((MOVING as readonly string[]).includes(word)) return word;
  const ago = AGO.exec(word);
  if (ago !== null) return `${Number(ago[1])}-${ago[2]}${Number(ago[1]) === 1 ? '' : 's'}-ago`;
  return typedDate(text, locales)?.slice(0, 10) ?? null;
}

/** The days that a date of `queryDate` means on the day of `now`, in local time. */
export function periodOf(date: string, now: Date): Period {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const ago = AGO.exec(date);
  if (ago !== null) {
    const back = Number(ago[1]);
    const months = ago[2] === 'month' ? back : ago[2] === 'year' ? 12 * back : 0;
    if (months === 0) return oneDay(year, month, day - (ago[2] === 'week' ? 7 * back : back));
    // A month ago from the 31st is the last of a shorter month.
    return oneDay(year, month - months, Math.min(day, new Date(year, month - months + 1, 0).getDate()));
  }
  const written = writtenPeriod(date);
  if (written !== null) return written;
  const [which, unit] = date.split('-');
  const back = which === 'last' ? 1 : 0;
  if (unit === 'year') return days([year - back, 0, 1], [year - back, 11, 31]);
  if (unit === 'month') return days([year, month - back, 1], [year, month - back + 1, 0]);
  if (unit === 'week') {
    const monday = day - ((now.getDay() + 6) % 7) - back * 7;
    return days([year, month, monday], [year, month, monday + 6]);
  }
  return oneDay(year, month, which === 'yesterday' ? day - 1 : day);
}

/** The days of a date in a record, as precise as it is there (ISO 8601); `null` where that is none. */
export function writtenPeriod(date: string): Period | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  if (match === null) return null;
  const [, year, month, day] = match;
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? '31'}`,
  };
}

/** The local day of a moment in UTC; `null` where that is none. */
export function dayOf(moment: string): Period | null {
  const then = new Date(moment);
  if (Number.isNaN(then.getTime())) return null;
  const day = iso(then);
  return { first: day, last: day };
}

function oneDay(...day: [number, number, number]): Period {
  return days(day, day);
}

function days(first: [number, number, number], last: [number, number, number]): Period {
  return { first: iso(new Date(...first)), last: iso(new Date(...last)) };
}

function iso(date: Date): string {
  const pad = (number: number, length: number): string => String(number).padStart(length, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}
