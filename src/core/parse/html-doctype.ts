import type { Warning } from '../article.ts';
import { words } from '../words/words.ts';

/**
 * A document type with declarations of its own (XML 1.0 §2.8): `<!DOCTYPE html [ <!ENTITY … > ]>`. Pages of XHTML and Word have
 * it; HTML ends the type at the first `>` and would show the rest as words.
 */

/** More of a page than any prologue takes: XHTML's own declarations are 30 kB. Beyond it a bracket is the text's. */
const LONGEST = 1_000_000;

/** White space, comments and an XML declaration may stand before the type. */
const PROLOGUE = /(?:\s|\uFEFF|<!--(?:(?!-->)[^])*-->|<\?[^>]*>)*<!DOCTYPE\s/iy;

/** `html` without these declarations, and how many entities were among them; `html` itself where there are none. */
export function withoutDeclarations(html: string): { html: string; entities: number } {
  const none = { html, entities: 0 };
  const head = html.slice(0, LONGEST);
  PROLOGUE.lastIndex = 0;
  if (!PROLOGUE.test(head)) return none;
  // Names and public identifiers; a `>` before the bracket ends the type.
  const before = /(?:"[^"]*"|'[^']*'|[^"'>[])*/y;
  before.lastIndex = PROLOGUE.lastIndex;
  before.test(head);
  const from = before.lastIndex;
  if (head.charAt(from) !== '[') return none;
  const to = endOfDeclarations(head, from + 1);
  if (to === null) return none;
  const entities = head.slice(from, to).match(/<!ENTITY\s/gi)?.length ?? 0;
  return { html: `${html.slice(0, from).trimEnd()}${html.slice(to)}`, entities };
}

/** The offset of the `>` that ends the type whose declarations begin at `start`; `null` where nothing does. */
function endOfDeclarations(text: string, start: number): number | null {
  // Brackets and angles in comments, instructions and quotes mean nothing.
  const part =
    /<!--(?:(?!-->)[^])*(?:-->|$)|<\?(?:(?!\?>)[^])*(?:\?>|$)|"[^"]*(?:"|$)|'[^']*(?:'|$)|\]\s*>|[^<"'\]]+|[^]/gy;
  part.lastIndex = start;
  for (let found = part.exec(text); found !== null; found = part.exec(text)) {
    if (/^\]\s*>$/.test(found[0])) return part.lastIndex - 1;
  }
  return null;
}

/** What the reader is told of `entities` that the page declares and nobody expands. */
export function entityWarnings(entities: number): Warning[] {
  if (entities === 0) return [];
  return [{ code: 'entities-ignored', message: words.files.formats.html.entities(entities) }];
}
