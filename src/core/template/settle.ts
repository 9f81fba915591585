import { splitLines } from '../export/escape.ts';
import { LINE, NOTHING, ONLY_TAGS, START } from './signs.ts';

/** Marks at the start of a line that say what it stands in: quotes, bullets, numbers. Linear: each round takes a mark. */
const STRUCTURE = /^(?:[ \t]*(?:>|[-*+] (?:\[[ xX]\] )?|\d{1,9}[.)] ))*[ \t]*/;
const NOTHING_ELSE = new RegExp(`^[ \\t]*${ONLY_TAGS}[ \\t${ONLY_TAGS}]*$`);

/**
 * The source, with a sign at the end of each line on which nothing but tags stands (`{% if … %}`). It stands behind them, so
 * that no place in the source moves.
 */
export function marked(source: string): string {
  return splitLines(source)
    .map((line) => (isOnlyTags(line) ? line + ONLY_TAGS : line))
    .join('\n');
}

/**
 * What a template put out, as the lines that are meant: those of tags alone, and those whose every value is empty, are gone;
 * several blank lines are one; the lines of a value stand in the same quote or list as its first.
 */
export function settled(output: string): string {
  const lines: string[] = [];
  for (const line of output.split('\n')) {
    if (line.includes(ONLY_TAGS) && NOTHING_ELSE.test(line)) continue;
    const clean = line.replaceAll(ONLY_TAGS, '').replaceAll('\r', '');
    if (!clean.includes(NOTHING)) lines.push(clean);
    else {
      const rest = clean.replaceAll(NOTHING, '');
      if (STRUCTURE.exec(rest)?.[0] !== rest) lines.push(rest);
      // A blank line in its place, where one is between others, is one with them.
      else if (rest.trim() === '') lines.push('');
    }
  }
  const spaced = lines.filter(
    (line, index) => line.trim() !== '' || (index > 0 && lines[index - 1]!.trim() !== ''),
  );
  return spaced.map(expanded).join('\n');
}

/** A line, with the lines of the values in it below one another. */
function expanded(line: string): string {
  const from = line.indexOf(START);
  if (from < 0) return line.trim() === '' ? '' : line;
  const [structure = ''] = STRUCTURE.exec(line.slice(0, from)) ?? [];
  // A bullet stands before the first line alone; below it the words begin where they begin there.
  const prefix = structure.replace(/[^>\s]/g, ' ');
  const bare = prefix.trimEnd();
  return line
    .replaceAll(START, '')
    .split(LINE)
    .map((part, index) => (index === 0 ? part : part === '' ? bare : prefix + part))
    .join('\n');
}

function isOnlyTags(line: string): boolean {
  let rest = line.trim();
  if (rest === '') return false;
  while (rest !== '') {
    if (!rest.startsWith('{%')) return false;
    const end = rest.indexOf('%}');
    if (end < 0) return false;
    rest = rest.slice(end + 2).trimStart();
  }
  return true;
}
