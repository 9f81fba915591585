import type { Span } from '../reading/segments.ts';
import type { Passage } from './passages.ts';

/**
 * Which letters of a note are Markdown and none of its words. A note that is found is shown in a line or two, with every letter that is
 * typed, by a worker, where the readers of Markdown need a page or are a third of the program: of a line this is all that is wanted.
 */

/** Longer lines are shown as they are written: what pairs signs looks back over all of them. In code units. */
const LONGEST = 4_000;

/** Nothing in a line can be a sign without one of these. */
const ANY = /[\\`*_~[\]<>#+-]|^\s*\d/;

/** What makes a line a quote, a heading, an item of a list or of a list of tasks. */
const LEAD = /^(?: {0,3}(?:>|#{1,6}(?=\s)|(?:[-*+]|\d{1,9}[.)])(?=\s)(?:\s+\[[ xX]\](?=\s))?)\s*)+/;
/** The signs that may end a heading. */
const TRAIL = /\s+#+\s*$/;

/** Behind the words of a link: where it leads to, and its title. */
const TARGET = /\]\((?:<[^<>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y;
/** An address in angle brackets. */
const ADDRESS = /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>/iy;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const PUNCTUATION = /[\p{P}\p{S}]/u;

interface Run {
  sign: string;
  /** Where what is left of it begins, and how many signs that are. */
  at: number;
  left: number;
  opens: boolean;
  closes: boolean;
}

/**
 * What of `note` a passage (within a line) shows: its words without the signs, and what was found in them, in offsets into these. As it
 * is written where what was found is a part of a sign: the address of a link.
 */
export function readPassage(note: string, { start, end, marks }: Passage): { text: string; marks: Span[] } {
  const from = note.lastIndexOf('\n', start - 1) + 1;
  const next = note.indexOf('\n', from);
  const signs = signsOf(note.slice(from, next < 0 ? note.length : next)).map((one) => ({
    start: Math.max(start, from + one.start),
    end: Math.min(end, from + one.end),
  }));
  const within = signs.filter((one) => one.start < one.end);
  const isSign = marks.some((mark) => within.some((one) => mark.start < one.end && one.start < mark.end));
  const left = isSign ? [] : within;
  const at = (place: number): number =>
    left.reduce((sum, one) => sum - Math.max(0, Math.min(place, one.end) - one.start), place - start);
  let text = '';
  let done = start;
  for (const one of left) {
    text += note.slice(done, one.start);
    done = one.end;
  }
  return {
    text: text + note.slice(done, end),
    marks: marks.map((mark) => ({ start: at(mark.start), end: at(mark.end) })),
  };
}

type Take = (start: number, length: number) => void;

/** `[start, end)` of every stretch of `line` (no line break in it) that is a sign of Markdown, in order and apart. */
export function signsOf(line: string): Span[] {
  if (line.length > LONGEST || !ANY.test(line)) return [];
  const signs: Span[] = [];
  const take: Take = (start, length) => void signs.push({ start, end: start + length });
  const lead = LEAD.exec(line)?.[0] ?? '';
  if (lead !== '') take(0, lead.length);
  const trail = lead.includes('#') ? (TRAIL.exec(line.slice(lead.length))?.[0].length ?? 0) : 0;
  const end = line.length - trail;
  if (trail > 0) take(end, trail);
  inlineSigns(line, lead.length, end, take);
  return signs.sort((a, b) => a.start - b.start);
}

function inlineSigns(line: string, from: number, end: number, take: Take): void {
  const runs: Run[] = [];
  const brackets: number[] = [];
  for (let at = from; at < end;) {
    const sign = line[at] ?? '';
    if (sign === '`') at = ticks(line, at, take);
    else if (sign === '*' || sign === '_' || sign === '~') {
      const run = runOf(line, at);
      at += run.left;
      pair(run, runs, take);
    } else if (sign === '[') brackets.push(at++);
    else if (sign === ']') at = link(line, at, brackets, take);
    else if (sign === '\\' && matched(ESCAPE, line, at) > 0) {
      take(at, 1);
      at += 2;
    } else {
      const address = sign === '<' ? matched(ADDRESS, line, at) : 0;
      if (address > 0) {
        take(at, 1);
        take(at + address - 1, 1);
      }
      at += Math.max(1, address);
    }
  }
}

/** Code between ticks; what stands in it is no sign. Returns where to go on. */
function ticks(line: string, at: number, take: Take): number {
  const length = lengthOfRun(line, at);
  for (let close = line.indexOf('`', at + length); close >= 0; close = line.indexOf('`', close)) {
    const other = lengthOfRun(line, close);
    if (other === length) {
      const code = line.slice(at + length, close);
      const padding = code.trim() !== '' && code.startsWith(' ') && code.endsWith(' ') ? 1 : 0;
      take(at, length + padding);
      take(close - padding, length + padding);
      return close + length;
    }
    close += other;
  }
  return at + length;
}

/** What a bracket closes: `[words](address)`, `![words](address)`, `[[title]]`. Returns where to go on. */
function link(line: string, at: number, brackets: number[], take: Take): number {
  const open = brackets.pop();
  if (open === undefined) return at + 1;
  const target = matched(TARGET, line, at);
  if (target > 0) {
    const isPicture = line[open - 1] === '!';
    take(isPicture ? open - 1 : open, isPicture ? 2 : 1);
    take(at, target);
    return at + target;
  }
  if (line[at + 1] !== ']' || brackets.at(-1) !== open - 1) return at + 1;
  brackets.pop();
  take(open - 1, 2);
  take(at, 2);
  return at + 2;
}

/** A run of `*`, `_` or `~`, and whether it may begin or end something: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run */
function runOf(line: string, at: number): Run {
  const sign = line[at] ?? '';
  const left = lengthOfRun(line, at);
  const [before, after] = [line[at - 1] ?? ' ', line[at + left] ?? ' '];
  const [spaceBefore, spaceAfter] = [/\s/.test(before), /\s/.test(after)];
  const [pointBefore, pointAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
  const opens = !spaceAfter && (!pointAfter || spaceBefore || pointBefore);
  const closes = !spaceBefore && (!pointBefore || spaceAfter || pointAfter);
  // Within a word `_` is a letter.
  if (sign !== '_') return { sign, at, left, opens, closes };
  return {
    sign,
    at,
    left,
    opens: opens && (!closes || pointBefore),
    closes: closes && (!opens || pointAfter),
  };
}

/** Ends with `run` what the runs before it began, as much as they have signs for; what is left of it may begin something. */
function pair(run: Run, runs: Run[], take: Take): void {
  while (run.closes && run.left > 0) {
    const at = runs.findLastIndex((one) => matches(one, run));
    const open = runs[at];
    if (open === undefined) break;
    const count = run.sign === '~' ? run.left : Math.min(2, open.left, run.left);
    take(open.at + open.left - count, count);
    take(run.at, count);
    open.left -= count;
    run.at += count;
    run.left -= count;
    runs.length = open.left > 0 ? at + 1 : at;
  }
  if (run.opens && run.left > 0) runs.push(run);
}

function matches(open: Run, close: Run): boolean {
  if (open.sign !== close.sign) return false;
  if (open.sign === '~') return open.left === close.left && open.left <= 2;
  const isThree = (open.closes || close.opens) && (open.left + close.left) % 3 === 0;
  return !isThree || (open.left % 3 === 0 && close.left % 3 === 0);
}

function lengthOfRun(line: string, at: number): number {
  let end = at + 1;
  while (line[end] === line[at]) end += 1;
  return end - at;
}

/** The length of what `pattern` (sticky) finds at `at`; 0 for nothing. */
function matched(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0].length ?? 0;
}
