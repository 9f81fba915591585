import { words } from '../words/words.ts';

/** What a date is written with, `%Y-%m-%d`. English names: a file that goes to another computer should not change there. */

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface Moment {
  year: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?)?)?/;

/** A text of ISO 8601 as its numbers, in the zone it is written in; `null` for what begins with none. */
function momentOf(text: string): Moment | null {
  const [all, ...parts] = ISO.exec(text) ?? [];
  if (all === undefined) return null;
  const [year = 0, month, day, hour, minute, second] = parts.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if ((month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31)))
    return null;
  return {
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(hour !== undefined && { hour }),
    ...(minute !== undefined && { minute }),
    ...(second !== undefined && { second }),
  };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Day of the week, 0 for Sunday (Sakamoto's method). */
function weekday(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

const FORMS: Record<string, (moment: Moment) => string | null> = {
  Y: ({ year }) => String(year).padStart(4, '0'),
  y: ({ year }) => two(year % 100),
  m: ({ month }) => (month === undefined ? null : two(month)),
  B: ({ month }) => (month === undefined ? null : MONTHS[month - 1]!),
  b: ({ month }) => (month === undefined ? null : MONTHS[month - 1]!.slice(0, 3)),
  d: ({ day }) => (day === undefined ? null : two(day)),
  e: ({ day }) => (day === undefined ? null : String(day)),
  A: ({ year, month, day }) => (day === undefined ? null : DAYS[weekday(year, month!, day)]!),
  a: ({ year, month, day }) => (day === undefined ? null : DAYS[weekday(year, month!, day)]!.slice(0, 3)),
  H: ({ hour }) => (hour === undefined ? null : two(hour)),
  I: ({ hour }) => (hour === undefined ? null : two(hour % 12 || 12)),
  p: ({ hour }) => (hour === undefined ? null : hour < 12 ? 'AM' : 'PM'),
  M: ({ minute }) => (minute === undefined ? null : two(minute)),
  S: ({ hour, second }) => (hour === undefined ? null : two(second ?? 0)),
  '%': () => '%',
};

/**
 * A date of ISO 8601 as `format` says: `%Y`, `%m`, `%d`, `%H`, `%M` and so on; a dash takes the zero in front away (`%-d`). Never
 * the computer's zone: a time is written in the zone it was given in (those of annotations are UTC). What is no date, or less
 * exact than the format wants, stays as it is. Throws a sentence for a sign that is not known.
 */
export function dateIn(text: string, format: string): string {
  const moment = momentOf(text);
  let exact = true;
  const written = format.replace(/%(-?)([^])/g, (whole, dash: string, sign: string) => {
    const form = Object.hasOwn(FORMS, sign) ? FORMS[sign] : undefined;
    if (form === undefined) throw new Error(words.templates.problems.noDate(whole));
    const part = moment === null ? null : form(moment);
    if (part === null) exact = false;
    return dash === '' ? (part ?? '') : (part ?? '').replace(/^0(?=\d)/, '');
  });
  return moment !== null && exact ? written : text;
}
