import { extensionOf } from './detect.ts';
import { shorten, TITLE_LENGTH, titleFrom } from './sentences.ts';

/** Names that programs give, not people. */
const SAYS_NOTHING =
  /^(?:untitled|document|unnamed|new|index|article|download|file|page|text|tmp|temp|copy|default|export)$/i;

/**
 * A title out of a file name: extension off, `_` and `-` as spaces. `null` when the name says nothing: digits, hexadecimal,
 * random letters and digits, or a word like "untitled".
 */
export function titleFromName(name: string): string | null {
  const extension = extensionOf(name);
  const stem = extension === '' ? name : name.slice(0, -extension.length - 1);
  const words = stem.replace(/[_\s]+|(?<=\p{L})-(?=\p{L})|-+(?=\s|$)/gu, ' ').trim();
  const telling = words
    .split(/[ .-]+/)
    .filter((word) => /\p{L}/u.test(word) && !isCode(word) && !SAYS_NOTHING.test(word));
  return telling.length === 0 ? null : shorten(words, TITLE_LENGTH);
}

/** The file's name as a title, or where it says nothing the first sentence of `text`, or at last the name as it is. */
export function titleOf(name: string, text: string): string {
  return titleFromName(name) ?? (titleFrom(text) || name);
}

/** Hexadecimal of five digits or more, or letters and digits mixed as no word mixes them. */
function isCode(word: string): boolean {
  if (/^[0-9a-f]{5,}$/i.test(word) && /\d/.test(word)) return true;
  return word.length >= 8 && (word.match(/\d+/g) ?? []).length >= 2;
}
