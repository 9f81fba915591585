import { fieldDate, isoDate } from '../parse/dates.ts';

/** A date as a person types it, of which a file would be too doubtful a source: `May 2024`, `5. Mai 2024`, `2024`. */

/** Words that stand in a date and say nothing: *5 de mayo de 2024*, *the 5th of May*. */
const FILLERS: ReadonlySet<string> = new Set(['of', 'the', 'de', 'del', 'den', 'le', 'di', 'do', 'da']);

/**
 * `typed` as ISO 8601, exactly as precise as it was typed: a year, a month or a day (or what else `fieldDate` reads). Months may
 * be named in English or in one of `locales`. `null` for anything else, also for 03/04/2024, which is two different days.
 */
export function typedDate(typed: string, locales: readonly string[] = []): string | null {
  const text = typed.trim();
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return text;
  const numbers = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(text);
  if (numbers !== null) return composed(numbers[1], numbers[2], numbers[3]);
  // With full stops the day is first wherever dates are written so.
  const dotted = /^(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (dotted !== null) return composed(dotted[3], dotted[2], dotted[1]);
  const turned = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (turned !== null) return composed(turned[2], turned[1]);
  return fieldDate(text) ?? inWords(text, ['en', ...locales]);
}

function inWords(text: string, locales: readonly string[]): string | null {
  const words = plain(text)
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !FILLERS.has(word));
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const days = words.filter((word) => /^\d{1,2}(?:st|nd|rd|th|er|o|a|º|ª)?$/.test(word));
  const names = words.filter((word) => !years.includes(word) && !days.includes(word));
  const month = monthOf(names.join(' '), locales);
  if (years.length !== 1 || days.length > 1 || month === null) return null;
  return composed(years[0], String(month), days[0]?.replace(/\D+$/, ''));
}

/** 1 to 12; `null` where `name` begins no month's name, or those of several. A name that is whole counts before beginnings. */
function monthOf(name: string, locales: readonly string[]): number | null {
  if (name.length < 3 && !/[^a-z]/.test(name)) return null;
  for (const isIt of [(known: string) => known === name, (known: string) => known.startsWith(name)])
    for (const locale of locales) {
      const found = monthNames(locale).flatMap((known, index) => (known.some(isIt) ? [index + 1] : []));
      if (found.length === 1) return found[0] ?? null;
    }
  return null;
}

/** Of each month the names that it has alone and in a date (Polish *maj*, *maja*), long and short. */
function monthNames(locale: string): string[][] {
  const forms = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
  ] satisfies Intl.DateTimeFormatOptions[];
  const formats = forms.flatMap((form) => {
    try {
      return [new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' })];
    } catch {
      // Not the name of a locale.
      return [];
    }
  });
  return Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2001, month, 1));
    return formats.map((format) =>
      plain(format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, ''),
    );
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** ISO 8601 of a year, a month and a day, where the calendar has it. */
function composed(year = '', month?: string, day?: string): string | null {
  const two = (digits: string): string => digits.padStart(2, '0');
  if (month === undefined) return year;
  const date = isoDate(`${year}-${two(month)}-${two(day ?? '1')}`);
  return day === undefined ? (date?.slice(0, 7) ?? null) : date;
}
