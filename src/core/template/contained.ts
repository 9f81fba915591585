import { splitLines } from '../export/escape.ts';
import { containedLines } from '../export/note.ts';
import { ANCHOR, CLOSE, formulasShown, OPEN } from './signs.ts';

/**
 * What a template put out for one highlight, as a block: exactly one line is `^<id>`, with blank lines around it, and nothing
 * above or below it reaches beyond its part, whatever the template or its values are. A template without a place for the id
 * has it at the end.
 */
export function asBlock(text: string, id: string): string {
  const lines = splitLines(text);
  const at = lines.findIndex((line) => line.trim() === ANCHOR);
  const above = at < 0 ? lines : lines.slice(0, at);
  const below = at < 0 ? [] : lines.slice(at + 1);
  return [part(above, true), `^${id}`, part(below, false)].filter((words) => words !== '').join('\n\n');
}

/** What a template put out that is no highlight. */
export function asText(text: string): string {
  return part(splitLines(text), true);
}

/** `isFirst`: spaces that it begins with would make it a part of a list that ends above. */
function part(lines: readonly string[], isFirst: boolean): string {
  const bare = lines.join('\n').replaceAll(ANCHOR, '').replaceAll(OPEN, '').replaceAll(CLOSE, '');
  const text = isFirst ? bare.trimStart() : bare;
  return formulasShown(containedLines(text).join('\n'));
}
