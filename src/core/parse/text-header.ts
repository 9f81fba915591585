import { isoDate, readDate } from './dates.ts';
import { isFilled, joinLines } from './text-wrap.ts';

/** What the first and last lines of a plain text say about it. */

export interface DatedHeader {
  published: string;
  /** The summary; `null` where the line has only the date. */
  dek: string | null;
  /** The lines after the header. */
  rest: string[];
}

/** Of the two runs of white space only one can stand on each side of the colon, so that nothing is tried twice. */
const DATED = /^\s*date(?:\s*:)?\s*(\d{4}-\d{2}-\d{2}\S*)(?:\s+(.*))?$/i;

/** The same words before a date that may be none: what a title must not begin with. */
const DATE_WORDS = /^\s*date(?:\s*:)?\s*\d{4}(?:-\d{1,2}-\d{1,2}|\d{4})(?=\s)/i;

/** A time of day as the first words of a line, and its zone where it is one that is the same everywhere. */
const CLOCK = /^(\d{1,2}:\d{2}(:\d{2}(?:\.\d{1,9})?)?)(?:\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?(?=\s|$)/;

/** What may stand behind a time and makes it another than it says: half of the day, or a zone that has no one meaning. */
const CLOCK_TAIL = /^\s*(?:[ap]\.?m\.?|[A-Z]{1,4}T)(?=\s|$)/i;

/** A summary is a sentence or three; a first line that is longer than this is the article itself. */
const SUMMARY_LENGTH = 1500;

/**
 * The header of a dated news text: a first line ` date 2024-06-27 Summary sentence. Another one.` The leading space, the
 * capital and a colon are optional; a time of day may follow the date, and a summary that was wrapped goes on in the lines up
 * to the first blank one. `null` where the first line is none, or its date is not on the calendar.
 */
export function datedHeader(lines: readonly string[]): DatedHeader | null {
  const first = lines.findIndex((line) => line.trim() !== '');
  const match = DATED.exec(lines[first] ?? '');
  const date = isoDate(match?.[1] ?? '');
  if (match === null || date === null) return null;
  const { published, words } = withClock(date, match[2] ?? '');
  const wrapped = words === '' ? [] : wrappedLines(lines.slice(first));
  const summary = joinLines([words, ...wrapped]);
  const rest = lines.slice(first + 1 + wrapped.length);
  if (summary.length > SUMMARY_LENGTH) return { published, dek: null, rest: [summary, '', ...rest] };
  return { published, dek: summary === '' ? null : summary, rest };
}

/** `text` without words such as `date 2024-13-45` at its beginning. */
export function withoutDateWords(text: string): string {
  return text.replace(DATE_WORDS, '').trimStart();
}

/** A time that `words` begin with joins a date that has none; one that no clock shows, or nobody can place, is left out. */
function withClock(date: string, words: string): { published: string; words: string } {
  const clock = date.includes('T') ? null : CLOCK.exec(words);
  if (clock === null) return { published: date, words };
  const [all, time = '', seconds, zone = ''] = clock;
  const tail = CLOCK_TAIL.exec(words.slice(all.length));
  const rest = words.slice(all.length + (tail?.[0].length ?? 0)).trimStart();
  // "10:30 trains will not run" is a summary.
  if (seconds === undefined && zone === '' && tail === null && /^\p{Ll}/u.test(rest))
    return { published: date, words };
  const exact = isoDate(`${date}T${time.replace(/^\d:/, '0$&')}${/^[A-Z]/.test(zone) ? 'Z' : zone}`);
  return { published: tail === null && exact !== null ? exact : date, words: rest };
}

/**
 * The lines after the first that go on with its sentence. Only where nothing else can be meant: the first does not end as
 * a sentence does, a blank line and a body follow, and each break stands where a filler of lines would have made it.
 */
function wrappedLines(lines: readonly string[]): readonly string[] {
  const blank = lines.indexOf('');
  const [first = '', ...group] = lines.slice(0, Math.max(0, blank));
  if (group.length === 0 || endsSentence(first) || lines.slice(blank).every((line) => line === '')) return [];
  if (group.some((line) => bylineOf(line) !== null || dateLine(line) !== null)) return [];
  return isFilled([first, ...group]) ? group : [];
}

function endsSentence(line: string): boolean {
  return /[.!?\u2026\u3002\uFF01\uFF1F]["'\u201D\u2019)\]]*$/.test(line.slice(-8));
}

export interface MailHeader {
  title: string | null;
  byline: string | null;
  published: string | null;
  /** The other lines of the header, and what follows. */
  rest: string[];
}

const FIELD = /^([A-Z][A-Za-z-]{1,30}):\s+(\S.*)$/;

/** The header of a message or a news article saved as text: fields only up to a blank line, among them a subject and a sender. */
export function mailHeader(lines: readonly string[]): MailHeader | null {
  const first = lines.findIndex((line) => line !== '');
  const blank = lines.indexOf('', Math.max(first, 0));
  const header = first === -1 || blank === -1 ? [] : lines.slice(first, blank);
  const fields = header.map((line) => FIELD.exec(line));
  const value = (name: string): string | null =>
    fields.find((field) => field?.[1]?.toLowerCase() === name)?.[2]?.trim() ?? null;
  const from = value('from');
  const title = value('subject');
  if (from === null || title === null || fields.some((field) => field === null)) return null;
  if (lines.slice(blank).every((line) => line === '')) return null;
  const byline = from.replace(/\s*<[^<>]*>\s*$/, '').replace(/^"(.*)"$/, '$1');
  const published = readDate((value('date') ?? '').replace(/\s+\d{1,2}:\d{2}.*$/, ''));
  const shown = (line: string): boolean =>
    /^(?:from|subject):/i.test(line) || (published !== null && /^date:/i.test(line));
  return {
    title,
    byline,
    published,
    rest: [...header.filter((line) => !shown(line)), ...lines.slice(blank)],
  };
}

/** Credits are a line; what is longer is a paragraph in brackets. */
const CREDIT_LENGTH = 240;

/** How many lines at the end a credit is looked for in: itself, and three that sites put under it. */
const LAST = 4;

const CREDIT_WORDS =
  /^(?:with\s+(?:\S+\s+){0,4}inputs?\b|with\s+(?:reporting|agenc|contributions?)|inputs?\s+(?:from|by)\b|agenc(?:y|ies)\b|source|courtesy|compiled|reporting|reported|report\s+by|written|edited|editing|additional\s+reporting|translated|this\s+(?:story|article|report|copy)\s+(?:has|was|is|first|originally)|(?:except|barring)\s+for\s+the\s+headline|published|text\s+by|(?:PTI|ANI|IANS|AFP|AP|UNI|Reuters|Bloomberg|dpa|Xinhua|EFE|ANSA|Kyodo)\b)/i;

const DASH_CREDIT = /^(?:[\u2014\u2013\u2015]|--?)\s*([\p{Lu}][\p{L}\p{M}.&/ '\u2019-]{1,60})$/u;

/**
 * The closing credit among the last paragraphs of a news text, without its brackets or dash: `With inputs from PTI`. A credit
 * that names somebody is preferred to a disclaimer (`This story has not been edited …`). The credit stays in the body.
 */
export function closingCredit(paragraphs: readonly string[]): string | null {
  let disclaimer: string | null = null;
  // Credits stand last, or before a disclaimer, a line of contact and one of rights.
  const lines = paragraphs.slice(-LAST).flatMap((paragraph) => paragraph.split('\n').slice(-LAST));
  for (const line of lines.reverse()) {
    const credit = creditIn(line);
    if (credit === null) continue;
    if (!/^this\s/i.test(credit)) return credit;
    disclaimer ??= credit;
  }
  return disclaimer;
}

function creditIn(raw: string): string | null {
  const line = withoutMarks(raw.trim());
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

/** Without the `*` and `_` at its ends. Walks, since a pattern at the end is quadratic. */
function withoutMarks(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isMark(line[start])) start += 1;
  while (end > start && isMark(line[end - 1])) end -= 1;
  return line.slice(start, end);
}

function isMark(character: string | undefined): boolean {
  return character === '*' || character === '_';
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
