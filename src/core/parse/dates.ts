/** Dates as files write them, checked against the calendar; never made more exact than they were written. */

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]; // prettier-ignore

const DAY_FIRST = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?,?\s+(\d{4})$/i;
const MONTH_FIRST = /^(?:[a-z]+,?\s+)?([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

/** Longest line that can be a date alone: "Published: Wednesday, 27 September 2024" and some air. */
const DATE_LENGTH = 48;

/** `value` trimmed when it is an ISO 8601 date or date-time that the calendar has, else `null`. */
export function isoDate(value: string): string | null {
  const trimmed = value.trim();
  const match = ISO.exec(trimmed);
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const clock = Number(hour) <= 24 && Number(minute) <= 59 && Number(second) <= 60;
  return clock && onCalendar(Number(year), Number(month), Number(day)) ? trimmed.replace(' ', 'T') : null;
}

/**
 * An ISO date, or a date in English words (`27 June 2024`, `June 27, 2024`, a weekday before it), as ISO 8601; `null` for
 * anything else. All-number dates other than ISO are left alone: 03/04/2024 is two different days.
 */
export function readDate(value: string): string | null {
  const trimmed = value.trim();
  if (trimmed.length > DATE_LENGTH) return null;
  const iso = isoDate(trimmed);
  if (iso !== null) return iso;
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst !== null) return fromWords(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(trimmed);
  return monthFirst === null ? null : fromWords(monthFirst[3], monthFirst[1], monthFirst[2]);
}

function fromWords(year = '', monthName = '', day = ''): string | null {
  const name = monthName.toLowerCase();
  // Three letters tell every English month apart; "Sept" is the one abbreviation of four in use.
  const month = name.length < 3 ? 0 : MONTHS.findIndex((known) => known.startsWith(name)) + 1;
  if (month === 0 || !onCalendar(Number(year), month, Number(day))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function onCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0;
}

/** A zone by a name that means the same everywhere. */
const ZONE = String.raw`((?:UTC|GMT)?[+-]\d{2}:?\d{2}|Z|UTC|GMT)?`;
/** RFC 5322, and what JavaScript and databases print: a day in English words or numbers, and a time. */
const WORDS_AND_TIME = new RegExp(
  String.raw`^((?:[a-z]{3,9},?\s+)?(?:\d{1,2}\s+[a-z]{3,9}\.?|[a-z]{3,9}\.?\s+\d{1,2}),?\s+\d{4}),?\s+(?:at\s+)?(\d{1,2}:\d{2}(?::\d{2})?)\s*([ap]\.?m\.?)?\s*${ZONE}`,
  'i',
);
const NUMBERS_AND_TIME = new RegExp(
  String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*${ZONE})?(?=\s|\(|\[|$)`,
  'i',
);
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** A day before a month, with dots between them as nobody writes the month first, or marked as in East Asia. */
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const EAST_ASIAN = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const PARTIAL = /^(\d{4})(?:[-/](\d{1,2}))?$/;

/**
 * The date in a field that holds a date and nothing else, such as a page's `meta` element: what `readDate` reads, also
 * `2024/6/27`, `27.6.2024`, `2024年6月27日`, `20240627T0800Z`, `Thu, 27 Jun 2024 08:00:00 GMT`, and a year or a month alone.
 * As ISO 8601; `null` for anything else. A time that cannot be told (half of a day, no zone's name) is left out, the day stays.
 */
export function fieldDate(value: string): string | null {
  const trimmed = value.trim();
  const known = readDate(trimmed);
  // More than this is a sentence.
  if (known !== null || trimmed.length > 2 * DATE_LENGTH) return known;
  const words = WORDS_AND_TIME.exec(trimmed);
  if (words !== null) {
    const [, date = '', time = '', half, zone] = words;
    return withTime(readDate(date), half === undefined ? time : '', zone);
  }
  const numbers = NUMBERS_AND_TIME.exec(trimmed);
  if (numbers !== null) {
    const [, year = '', month = '', day = '', time = '', zone] = numbers;
    return withTime(dayOf(year, month, day), time, zone);
  }
  const dotted = DOTTED.exec(trimmed);
  if (dotted !== null) return dayOf(dotted[3], dotted[2], dotted[1]);
  const marked = EAST_ASIAN.exec(trimmed);
  if (marked !== null) return dayOf(marked[1], marked[2], marked[3]);
  const [, year = '', month, day, hour, minute, second = '', zone] = BASIC.exec(trimmed) ?? [];
  if (day !== undefined) {
    const time = hour === undefined ? '' : `${hour}:${minute}${second === '' ? '' : `:${second}`}`;
    return withTime(isoDate(`${year}-${month}-${day}`), time, zone);
  }
  return partialDate(trimmed);
}

function dayOf(year = '', month = '', day = ''): string | null {
  return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function withTime(date: string | null, time: string, zone = ''): string | null {
  if (date === null || time === '') return date;
  return (
    isoDate(
      `${date}T${time.replace(/^\d:/, '0$&')}${/[+-].*/.exec(zone)?.[0] ?? (zone === '' ? '' : 'Z')}`,
    ) ?? date
  );
}

/** A year, or a month of one; printing began in the 15th century, and a number below is none. */
function partialDate(value: string): string | null {
  const [, year, month] = PARTIAL.exec(value) ?? [];
  if (year === undefined || Number(year) < 1400 || Number(year) > 2999) return null;
  if (month === undefined) return year;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
}
