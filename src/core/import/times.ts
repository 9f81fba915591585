import { fieldDate } from '../parse/dates.ts';
import { timeOf } from './values.ts';

/** What our own files have: taken to the letter, so that a time comes back as it went out. */
const OWN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

/**
 * A time as another program writes it, as ISO 8601 in UTC; `null` for what is none. Taken: what `timeOf` takes, a list of
 * one of these, and dates in words or numbers (`fieldDate`), which begin at midnight where they have no time.
 */
export function utcTime(value: unknown): string | null {
  if (Array.isArray(value)) return value.length === 1 ? utcTime(value[0]) : null;
  if (typeof value !== 'string') return timeOf(value);
  const text = value.trim();
  // A sentence is no time.
  if (text.length > 100) return null;
  if (OWN.test(text) && !Number.isNaN(Date.parse(text))) return text;
  const known = timeOf(text);
  if (known !== null) return known;
  const date = fieldDate(text);
  if (date === null) return null;
  return timeOf(date.length < 10 ? `${date}${'-01-01'.slice(date.length - 4)}` : date);
}
