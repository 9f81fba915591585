/** Lines of plain text: line ends made one, and groups of lines that stand between blank ones. */

/** Lines that stand together, without a blank line between; never empty. */
export type LineGroup = readonly string[];

/**
 * The lines of `text`, whatever ends them (CRLF, CR, NEL, LS, VT); a form feed or paragraph separator makes a blank line.
 * Other control characters and a byte order mark are dropped: they have no width and nobody can select them.
 */
export function linesOf(text: string): string[] {
  const unified = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u0085\u2028\v]/g, '\n')
    .replace(/[\f\u2029]/g, '\n\n');
  return unified
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g, '')
    .split('\n')
    .map((line) => line.trimEnd());
}

/** `lines` in groups; blank lines only separate. */
export function groupsOf(lines: readonly string[]): LineGroup[] {
  const groups: string[][] = [];
  let current: string[] = [];
  for (const line of lines) {
    if (line !== '') current.push(line);
    else if (current.length > 0) {
      groups.push(current);
      current = [];
    }
  }
  if (current.length > 0) groups.push(current);
  return groups;
}

/** Columns of white space before a line's first letter; a tab goes to the next multiple of four, as in CommonMark. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const letter of line) {
    if (letter === '\t') columns += 4 - (columns % 4);
    else if (letter === ' ' || letter === '\u00A0') columns += 1;
    else if (letter === '\u3000') columns += 2;
    else break;
  }
  return columns;
}

/** East Asian letters and punctuation that fill two columns and stand without spaces. Hangul is written with spaces. */
export const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u;

const ALL_WIDE = new RegExp(WIDE.source, 'gu');

/** Width of a line in columns of a fixed-width screen. */
export function widthOf(line: string): number {
  return line.length + (line.match(ALL_WIDE)?.length ?? 0);
}
