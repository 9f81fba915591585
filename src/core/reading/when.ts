import { words } from '../words/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * When something was written, as people say it: *just now*, *5 minutes ago*, *2 days ago* for a week, then the date, with the
 * year where it is not this one. `then` and `now` in ISO 8601; `locale` BCP 47.
 */
export function whenWords(then: string, now: string, locale: string): string {
  const past = new Date(now).getTime() - new Date(then).getTime();
  if (past < MINUTE) return words.reader.time.justNow;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return relative.format(-Math.floor(past / HOUR), 'hour');
  if (past < 7 * DAY) return relative.format(-Math.floor(past / DAY), 'day');
  const sameYear = then.slice(0, 4) === now.slice(0, 4);
  return new Date(then).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/**
 * An article's date as it was given, in words: `2024-06-27` → *27 June 2024*. Only the day that is written counts: a time
 * zone never moves it. What is not an ISO date is returned as it is.
 */
export function dateWords(published: string, locale: string, month: 'long' | 'short' = 'long'): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(published);
  if (parts === null) return published;
  const [, year, monthNumber, day] = parts;
  if (year === undefined || monthNumber === undefined) return published;
  const date = new Date(Date.UTC(Number(year), Number(monthNumber) - 1, Number(day ?? '1')));
  return formatOf(locale, month, day !== undefined).format(date);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each: making one takes a hundred times as long as writing a date with it, and lists write one a row. */
function formatOf(locale: string, month: 'long' | 'short', withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${month} ${withDay}`;
  let format = formats.get(key);
  if (format === undefined) {
    const day = withDay ? ({ day: 'numeric' } as const) : {};
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month, ...day });
    formats.set(key, format);
  }
  return format;
}
