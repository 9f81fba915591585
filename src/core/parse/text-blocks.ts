import type { Block, Inline, ListBlock, ParagraphBlock } from '../article.ts';
import { groupsOf, indentOf, type LineGroup } from './text-lines.ts';
import { isAligned, isCapitalHeading, splitAtQuotes, tabbedTable, unquoted } from './text-parts.ts';
import { breaksOf, joinLines, splitAtIndents, wrapWidth } from './text-wrap.ts';

/** Blocks out of lines of plain text: wrapped prose joined, verse and code kept, plain lists and underlined headings known. */

export function paragraph(value: string): ParagraphBlock {
  return { type: 'paragraph', children: inlines(value) };
}

function inlines(value: string): Inline[] {
  return [{ type: 'text', value }];
}

/**
 * The blocks of `lines` (as `linesOf` makes them). Every letter stays that is not white space, an underline or the mark of a
 * list or a quotation. `depth` counts the quotations around.
 */
export function textBlocks(lines: readonly string[], depth = 0): Block[] {
  const groups = groupsOf(lines).flatMap((group) => (depth < DEEPEST_QUOTE ? splitAtQuotes(group) : [group]));
  const preformatted = groups.map(isPreformatted);
  const width = wrapWidth(groups.filter((_, index) => preformatted[index] !== true));
  const blocks: Block[] = [];
  let code: string[] = [];
  for (const [index, group] of groups.entries()) {
    const quoted = depth < DEEPEST_QUOTE ? unquoted(group) : null;
    if (quoted === null && preformatted[index] === true) {
      // A blank line between two pieces of code is part of the code.
      if (code.length > 0) code.push('');
      for (const line of group) code.push(line);
      continue;
    }
    if (code.length > 0) blocks.push(codeBlock(code));
    code = [];
    if (quoted !== null) blocks.push({ type: 'quote', children: textBlocks(quoted, depth + 1) });
    else if (isCapitalHeading(group) && index < groups.length - 1)
      blocks.push({ type: 'heading', level: 2, children: inlines(joinLines(group)) });
    else for (const block of groupBlocks(group, width)) blocks.push(block);
  }
  if (code.length > 0) blocks.push(codeBlock(code));
  return blocks;
}

/** Answers to answers: deeper ones are text with their marks. */
const DEEPEST_QUOTE = 8;

function isPreformatted(group: LineGroup): boolean {
  return isCode(group) || (isAligned(group) && tabbedTable(group) === null);
}

function codeBlock(lines: readonly string[]): Block {
  return { type: 'code', language: null, value: dedent(lines).join('\n') };
}

function groupBlocks(group: LineGroup, width: number): Block[] {
  const heading = underlined(group);
  if (heading === null) return bodyBlocks(group, width);
  const first: Block = { type: 'heading', level: heading.level, children: inlines(heading.text) };
  return [first, ...bodyBlocks(group.slice(2), width)];
}

function bodyBlocks(group: LineGroup, width: number): Block[] {
  if (group.length === 0) return [];
  if (group.length === 1 && isRule(group[0] ?? '')) return [{ type: 'rule' }];
  const listed = listOf(group) ?? tabbedTable(group);
  if (listed !== null) return [listed];
  switch (breaksOf(group, width)) {
    case 'paragraphs':
      return group.map((line) => paragraph(joinLines([line])));
    case 'wrapped':
      return splitAtIndents(group).map((lines) => paragraph(joinLines(lines)));
    case 'meant':
      return [paragraph(dedent(group).join('\n'))];
  }
}

/** A first line with `===`, `---` or `~~~` under it, about as long as it: setext headings, older than Markdown. */
export function underlined(group: LineGroup): { text: string; level: 1 | 2 } | null {
  const [text = '', line = ''] = group;
  const under = line.trim();
  if (
    !/^(?:={3,}|-{3,}|~{3,})$/.test(under) ||
    text.length > 200 ||
    under.length * 3 < text.trim().length ||
    !/[\p{L}\p{N}]/u.test(text)
  )
    return null;
  return { text: joinLines([text]), level: under.startsWith('=') ? 1 : 2 };
}

function isRule(line: string): boolean {
  return /^([-*_=~])(?:\s*\1){2,}$/.test(line.trim());
}

/** Of manuals also `o`, with two spaces at least: with one it is a word of several languages. */
const MARKER = /^\s{0,3}(?:([-*+\u2022\u2023\u25AA]|o(?=\s{2}))|(\d{1,3})[.)])\s+(?=\S)/;

/** A list where nothing else is meant: two items or more under one kind of marker, numbers that count up by one. */
function listOf(group: LineGroup): ListBlock | null {
  const first = MARKER.exec(group[0] ?? '');
  if (first === null) return null;
  const items: string[][] = [];
  let start = 1;
  for (const line of group) {
    const match = MARKER.exec(line);
    if (match === null) {
      // A wrapped item goes on under its own words; a line at the edge is no part of a list.
      if (indentOf(line) < 2) return null;
      items.at(-1)?.push(line);
      continue;
    }
    const [marker, bullet, number] = match;
    if (bullet !== first[1]) return null;
    if (number !== undefined) {
      if (items.length === 0) start = Number(number);
      else if (Number(number) !== start + items.length) return null;
    }
    items.push([line.slice(marker.length)]);
  }
  if (items.length < 2) return null;
  return {
    type: 'list',
    ordered: first[2] !== undefined,
    start,
    items: items.map((lines) => ({ checked: null, children: [paragraph(joinLines(lines))] })),
  };
}

/** The punctuation of programs at a line's end or beginning, or between names without a space. */
const CODE_LINE =
  /[{};]$|^\s*(?:[}\])]+[;,)]*|#include\b|\/\/|\/\*|\$ |>>> |<\/?\w+[^>]*>$)|\w\(\)|\w\([\w."', ]*\)[;{:]|[=!]==?\s|=>|->|::|&&|\|\|/;

/** Indented as code is, and not prose or verse; or most lines have code's punctuation. */
export function isCode(group: LineGroup): boolean {
  const marks = group.filter((line) => CODE_LINE.test(line.slice(0, 1000))).length;
  const indented = group.every((line) => indentOf(line) >= 4);
  if (indented) return marks > 0 || !group.every(isProse);
  return group.length > 1 && marks * 3 >= group.length * 2;
}

/** Words and the punctuation of sentences only, beginning as sentences or verses do. */
function isProse(line: string): boolean {
  const words = line.trim();
  return (
    /^[\p{L}\p{P}\d][\p{L}\p{M}\p{N}\s,.;:!?'"()\u2010-\u201F\u2026\u3001\u3002\u060C\u061B\u061F-]*$/u.test(
      words,
    ) &&
    / |[^\p{ASCII}]/u.test(words) &&
    !/^[-$./~]/.test(words)
  );
}

/** The lines without the indentation that all of them share; tabs count as in `indentOf`, mixed ones are left alone. */
function dedent(lines: readonly string[]): string[] {
  const leads = lines
    .filter((line) => line !== '')
    .map((line) => /^[ \t\u00A0\u3000]*/.exec(line)?.[0] ?? '');
  let shared = leads[0] ?? '';
  for (const lead of leads) {
    while (!lead.startsWith(shared)) shared = shared.slice(0, -1);
  }
  return lines.map((line) => line.slice(line === '' ? 0 : shared.length));
}
