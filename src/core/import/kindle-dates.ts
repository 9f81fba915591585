import { MONTH_NUMBERS } from './kindle-words.ts';

/** A date line is short: *Hinzugefügt am Donnerstag, 26. September 2024 um 23:59:59*. */
const LONGEST = 120;

/**
 * When an entry was added, out of the last part of its second line, in any of the languages of kindle-words.ts; `null` where
 * none is found. Kindle writes its own wall clock and no zone; it is taken for UTC, which keeps the order and every day of most
 * readers.
 */
export function addedAt(part: string): string | null {
  const line = part.slice(0, LONGEST).normalize('NFC');
  const day = dayOf(line);
  if (day === null) return null;
  const clock = clockOf(day.rest);
  const { year, month, date } = day;
  const time = new Date(Date.UTC(year, month - 1, date, clock.hour, clock.minute, clock.second));
  const isOnCalendar = time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return isOnCalendar && year >= 2007 && year < 2200 ? time.toISOString() : null;
}

interface Day {
  year: number;
  month: number;
  date: number;
  /** The line without the day: the time of day is in it. */
  rest: string;
}

/** Chinese, Japanese and Korean write numbers and signs: 2024年4月2日, 2024년 4월 2일. */
const SIGNS = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u;

function dayOf(line: string): Day | null {
  const signs = SIGNS.exec(line);
  if (signs !== null) {
    const [all, year, month, date] = signs;
    const rest = line.slice(signs.index + all.length);
    return { year: Number(year), month: Number(month), date: Number(date), rest };
  }
  for (const word of line.matchAll(/\p{L}+/gu)) {
    const month = MONTH_NUMBERS.get(word[0].toLowerCase());
    if (month === undefined) continue;
    return around(line.slice(0, word.index), month, line.slice(word.index + word[0].length));
  }
  return null;
}

/** *24 June 2026*, *24. Juni 2026*, *24 de junio de 2026*, *June 24, 2026*; years of two digits in the oldest files. */
function around(before: string, month: number, after: string): Day | null {
  const dayFirst = /(\d{1,2})(?:\.|º|er|th|st|nd|rd)?(?:\s+de|\s+d)?\s*$/iu.exec(before)?.[1];
  const dated =
    dayFirst === undefined
      ? /^\s*(\d{1,2}),?\s+(\d{4}|\d{2}(?!\s?:|\d))/u.exec(after)
      : /^(),?\.?(?:\s+de[l]?)?\s+(\d{4}|\d{2}(?!\s?:|\d))/u.exec(after);
  if (dated === null) return null;
  const [all, monthFirst, year] = dated;
  const years = Number(year);
  return {
    year: years < 100 ? 2000 + years : years,
    month,
    date: Number(dayFirst ?? monthFirst),
    rest: after.slice(all.length),
  };
}

interface Clock {
  hour: number;
  minute: number;
  second: number;
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0 };

/** The time of day in `rest`; midnight where there is none. The halves of the day stand before it in Asia, after it elsewhere. */
function clockOf(rest: string): Clock {
  const match = /(\d{1,2})\s?[:h]\s?(\d{2})(?:\s?(?::|min)\s?(\d{2}))?/iu.exec(rest);
  if (match === null) return MIDNIGHT;
  const [all, hours, minutes, seconds = '0'] = match;
  const before = rest.slice(0, match.index);
  const after = rest.slice(match.index + all.length);
  const isLate = /下午|午後|오후/u.test(before) || /^\s?p\.?\s?m\b/iu.test(after);
  const isEarly = /上午|午前|오전/u.test(before) || /^\s?a\.?\s?m\b/iu.test(after);
  const hour = isLate || isEarly ? (Number(hours) % 12) + (isLate ? 12 : 0) : Number(hours);
  const clock = { hour, minute: Number(minutes), second: Number(seconds) };
  return clock.hour < 24 && clock.minute < 60 && clock.second < 60 ? clock : MIDNIGHT;
}
