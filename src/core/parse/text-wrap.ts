import { groupsOf, indentOf, WIDE, widthOf, type LineGroup } from './text-lines.ts';

/**
 * Whether line breaks were made by a program that fills lines, or by the writer. A filled line ends where the next word no
 * longer fitted; a line of verse ends where it likes. Nothing here backtracks: everything is linear in the text.
 */

/** Lines longer than this are whole paragraphs: nobody wraps at more than 132 columns, the widest of the old terminals. */
const LONG = 140;

/** Nobody wraps prose at fewer columns than this (newspaper columns of some 45 letters are the narrowest); verse is that short. */
const NARROWEST = 45;

/** `fmt` and people wrap a little before the edge: a word that would have fitted into the last tenth says nothing. */
const RAGGED = 0.9;

/** Of a group's breaks, the part that has to be a filler's. The rest are short lines that people left in. */
const FILLED_SHARE = 0.75;

/** In prose some continuation lines begin in lower case (two of three in English, one of three in German); in most verse few do. */
const LOWER_SHARE = 0.15;

export type Breaks = 'wrapped' | 'paragraphs' | 'meant';

/**
 * The columns at which the prose of a text was wrapped; 0 where it was not, or where most of it stands in lines that are
 * whole paragraphs. Taken as the widest line that another follows in its group, addresses and other lines of one word left out.
 */
export function wrapWidth(groups: readonly LineGroup[]): number {
  let width = 0;
  let long = 0;
  let all = 0;
  for (const group of groups) {
    for (const line of group) {
      const columns = widthOf(line);
      all += columns;
      if (columns > LONG) long += columns;
    }
    for (const line of group.slice(0, -1)) {
      const columns = widthOf(line);
      if (columns <= LONG && columns > width && (/\S\s+\S/.test(line.trim()) || WIDE.test(line)))
        width = columns;
    }
  }
  return width < NARROWEST || long * 2 > all ? 0 : width;
}

/** What the line breaks of `group` mean, in a text that is wrapped at `width` columns (0: not known to be wrapped). */
export function breaksOf(group: LineGroup, width: number): Breaks {
  if (group.length < 2) return 'paragraphs';
  if (group.some((line) => widthOf(line) > LONG)) return 'paragraphs';
  if (width === 0) return looksLikeParagraphs(group) ? 'paragraphs' : 'meant';
  let filled = 0;
  let lower = 0;
  let cased = 0;
  for (let index = 1; index < group.length; index += 1) {
    const line = group[index - 1] ?? '';
    const next = (group[index] ?? '').trimStart();
    if (widthOf(line) + firstWordWidth(next) > width * RAGGED) filled += 1;
    if (/^\p{Ll}/u.test(next)) lower += 1;
    if (/^[\p{Ll}\p{Lu}]/u.test(next)) cased += 1;
  }
  const breaks = group.length - 1;
  // From five lines on, capitals at the beginning of almost every line are the writer's.
  const capitals = cased > 3 && cased >= breaks * 0.8 && lower < cased * LOWER_SHARE;
  if (filled >= breaks * FILLED_SHARE && !capitals) return 'wrapped';
  return looksLikeParagraphs(group) ? 'paragraphs' : 'meant';
}

/**
 * Whether each break in `lines` is one that a filler of lines makes, in a text of which nothing else is known: the next word
 * would not have fitted, or goes on in lower case. Lines that are whole paragraphs, or as short as verse, are not filled.
 */
export function isFilled(lines: readonly string[]): boolean {
  const widths = lines.map(widthOf);
  const widest = widths.reduce((width, columns) => Math.max(width, columns), 0);
  if (widest > LONG) return false;
  return lines.slice(1).every((line, index) => {
    const next = line.trimStart();
    const full = widest >= NARROWEST && (widths[index] ?? 0) + firstWordWidth(next) > widest * RAGGED;
    return full || /^\p{Ll}/u.test(next);
  });
}

/** A space and the next line's first word; of a script without spaces a single letter, which is all a filler needs. */
function firstWordWidth(line: string): number {
  if (WIDE.test(line.slice(0, 1))) return 4;
  return 1 + widthOf(/^\S*/.exec(line)?.[0] ?? '');
}

/** Lines that each end a sentence, and are too long for verse: one paragraph a line, some of them short. */
function looksLikeParagraphs(group: LineGroup): boolean {
  const ended = group.filter((line) => /[.!?\u2026\u3002\uFF01\uFF1F"'\u201D\u2019)]$/.test(line)).length;
  const columns = group.reduce((sum, line) => sum + widthOf(line), 0) / group.length;
  // Verse seldom passes 60 columns a line on average.
  return ended >= group.length * 0.9 && columns > 60;
}

/** One paragraph out of wrapped lines. A hyphen at a line's end is kept: it may be the word's own. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    if (last.endsWith('\u00AD')) parts[parts.length - 1] = last.slice(0, -1);
    else if (last !== '' && !joinsDirectly(last, next)) parts.push(' ');
    parts.push(next);
    last = next;
  }
  // Single spaces, of which prose is full, are left as they are.
  return parts.join('').replace(/[ \t]{2,}|\t/g, ' ');
}

function joinsDirectly(before: string, after: string): boolean {
  if (WIDE.test(before.slice(-1)) && WIDE.test(after.slice(0, 1))) return true;
  return /\p{L}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(after);
}

/** Splits wrapped lines where the first line of each paragraph is indented, as in books: no blank line is needed there. */
export function splitAtIndents(group: LineGroup): LineGroup[] {
  const indents = group.map(indentOf);
  const least = Math.min(...indents.slice(0, 1000));
  const starts = indents.filter((columns) => columns >= least + 2).length;
  // A hanging indent: all lines but the first stand in.
  if (starts === group.length - 1 && indents[0] === least) return [group];
  if (starts === 0 || starts * 2 > group.length) return [group];
  const marked: string[] = [];
  group.forEach((line, index) => {
    if (index > 0 && (indents[index] ?? 0) >= least + 2) marked.push('');
    marked.push(line);
  });
  return groupsOf(marked);
}
