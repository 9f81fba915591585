import { isoDate, readDate } from './dates.ts';
import { joinLines } from './text-wrap.ts';

/** What the first and last lines of a plain text say about it. */

export interface DatedHeader {
  published: string;
  /** The summary; `null` where the line has only the date. */
  dek: string | null;
  /** The lines after the header. */
  rest: string[];
}

const DATED = /^\s*date\s*:?\s*(\d{4}-\d{2}-\d{2}\S*)(?:\s+(.*))?$/i;

/** A summary is a sentence or three; a first line that is longer than this is the article itself. */
const SUMMARY_LENGTH = 1500;

/**
 * The header of a dated news text: a first line ` date 2024-06-27 Summary sentence. Another one.` The leading space, the
 * capital and a colon are optional. `null` where the first line is none, or its date is not on the calendar.
 */
export function datedHeader(lines: readonly string[]): DatedHeader | null {
  const first = lines.findIndex((line) => line.trim() !== '');
  const match = DATED.exec(lines[first] ?? '');
  const published = isoDate(match?.[1] ?? '');
  if (match === null || published === null) return null;
  const summary = joinLines([match[2] ?? '']);
  const rest = lines.slice(first + 1);
  if (summary.length > SUMMARY_LENGTH) return { published, dek: null, rest: [summary, '', ...rest] };
  return { published, dek: summary === '' ? null : summary, rest };
}

/** Credits are a line; what is longer is a paragraph in brackets. */
const CREDIT_LENGTH = 240;

const CREDIT_WORDS =
  /^(?:with\s+(?:\S+\s+){0,4}inputs?\b|with\s+(?:reporting|agenc|contributions?)|inputs?\s+(?:from|by)\b|agenc(?:y|ies)\b|source|courtesy|compiled|reporting|reported|report\s+by|written|edited|editing|additional\s+reporting|translated|this\s+(?:story|article|report|copy)\s+(?:has|was|is|first|originally)|(?:except|barring)\s+for\s+the\s+headline|published|text\s+by|(?:PTI|ANI|IANS|AFP|AP|UNI|Reuters|Bloomberg|dpa|Xinhua|EFE|ANSA|Kyodo)\b)/i;

const DASH_CREDIT = /^(?:[\u2014\u2013\u2015]|--?)\s*([\p{Lu}][\p{L}\p{M}.&/ '\u2019-]{1,60})$/u;

/**
 * The closing credit among the last paragraphs of a news text, without its brackets or dash: `With inputs from PTI`. A credit
 * that names somebody is preferred to a disclaimer (`This story has not been edited …`). The credit stays in the body.
 */
export function closingCredit(paragraphs: readonly string[]): string | null {
  let disclaimer: string | null = null;
  // Credits stand last, or before one disclaimer and one line of contact.
  const lines = paragraphs.slice(-3).flatMap((paragraph) => paragraph.split('\n').slice(-3));
  for (const line of lines.reverse()) {
    const credit = creditIn(line);
    if (credit === null) continue;
    if (!/^this\s/i.test(credit)) return credit;
    disclaimer ??= credit;
  }
  return disclaimer;
}

function creditIn(raw: string): string | null {
  const line = raw.trim().replace(/^[*_]+|[*_]+$/g, '');
  const dashed = DASH_CREDIT.exec(line);
  if (dashed?.[1] !== undefined) return dashed[1].trim();
  const closed = /[)\]][.\s]*$/.test(line);
  const open = closed ? Math.max(line.lastIndexOf('('), line.lastIndexOf('[')) : -1;
  const inner = (open < 0 ? (closed ? '' : line) : line.slice(open + 1).replace(/[)\]][.\s]*$/, '')).trim();
  if (inner === '' || inner.length > CREDIT_LENGTH || !CREDIT_WORDS.test(inner)) return null;
  // Without brackets only the plainest form is a credit; a sentence may begin with "Reporting" or "Reuters".
  if (open < 0 && !/^with\s+(?:\S+\s+){0,4}inputs?\b[^.]*\.?$/i.test(inner)) return null;
  return inner.replace(/[.\s]+$/, '');
}

/** `Jane Doe` of a line `By Jane Doe`; `null` for any other line. */
export function bylineOf(line: string): string | null {
  const match = /^\s*(?:written\s+)?by:?\s+(\S.{0,120})$/i.exec(line);
  const name = match?.[1]?.replace(/[.\s]+$/, '') ?? '';
  // "By then the rain had stopped": names begin with a capital, or with a letter that has none.
  return /^(?!The\b|Then\b|Now\b)[\p{Lu}\p{Lo}]/u.test(name) && name.split(/\s+/).length <= 12 ? name : null;
}

/** The date of a line that is a date and nothing else, with or without a word such as *Published* before it. */
export function dateLine(line: string): string | null {
  return readDate(line.trim().replace(/^(?:date|published|updated|posted)(?:\s+on)?\s*:?\s+/i, ''));
}
