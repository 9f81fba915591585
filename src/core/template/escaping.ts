import { escapeParagraphs, splitLines } from '../export/escape.ts';
import { CLOSE, formulasShown, LINE, NOTHING, OPEN, START, withoutSigns } from './signs.ts';

/** How the values of a template are written: into Markdown escaped, into the name of a file as they are. */
export type Writing = 'markdown' | 'plain';

/** Stands for Markdown while the words around it are escaped: no letter, by Unicode's own word. */
const PLACE = '\uffff';

/**
 * A value as `{{ … }}` writes it into Markdown: a text as words that render as that text, a paragraph for each of its lines;
 * Markdown (a note, a formula, what a filter made) as it is. Throws a sentence for what has no words.
 */
export function escaped(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return escaped(wordsOf(value));
  const text = wordsOf(value);
  if (text === '') return NOTHING;
  const lines = text.includes(OPEN) ? mixed(text) : escapeParagraphs(text);
  const [first = ''] = lines;
  if (lines.length > 1) return START + lines.join(LINE);
  return first === '' ? NOTHING : first;
}

/** A value as the filter `raw` gives it: its letters, unescaped. */
export function unescaped(value: unknown): string {
  const text = formulasShown(wordsOf(value).replaceAll(OPEN, '').replaceAll(CLOSE, ''));
  const lines = splitLines(text);
  return lines.length > 1 ? START + lines.join(LINE) : text;
}

/** A value in a name of a file. */
export function plain(value: unknown): string {
  return withoutSigns(formulasShown(wordsOf(value).replaceAll(OPEN, '').replaceAll(CLOSE, '')));
}

/** The words of a value; several of them with commas between. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  throw new Error('no words');
}

/** Markdown among words. */
function mixed(text: string): string[] {
  const kept: string[] = [];
  let words = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf(OPEN, at);
    if (open < 0) break;
    const close = text.indexOf(CLOSE, open);
    const end = close < 0 ? text.length : close;
    words += text.slice(at, open).replaceAll(PLACE, '\ufffd') + PLACE;
    kept.push(text.slice(open + 1, end));
    at = end + 1;
  }
  const rest = text.slice(at).replaceAll(PLACE, '\ufffd').replaceAll(CLOSE, '');
  // Markdown alone is as it is, with whatever spaces it begins with.
  if (words === PLACE && rest === '') return (kept[0] ?? '').split('\n');
  let next = 0;
  return escapeParagraphs(words + rest)
    .map((line) => line.replaceAll(PLACE, () => kept[next++] ?? ''))
    .join('\n')
    .split('\n');
}
