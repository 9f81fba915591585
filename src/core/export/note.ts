import { fromMarkdown } from 'mdast-util-from-markdown';
import { escapeParagraphs, splitLines } from './escape.ts';

/**
 * A note as it stands below its quote: the reader's own Markdown, as written, except for what would reach beyond the note
 * (an open fence, a block id of ours, a comment without end) or be run by a program that opens the file.
 * Lines without trailing newline; empty for a blank note.
 */
export function noteMarkdown(note: string): string[] {
  return containedLines(note.replace(CONTROL, '\ufffd'));
}

/** The same of any Markdown, whose controls are left as they are. */
export function containedLines(markdown: string): string[] {
  const text = trimBlankLines(splitLines(markdown)).join('\n');
  if (text === '') return [];
  const harmless = BREAKS.reduce(
    (broken, [pattern, replacement]) => broken.replace(pattern, replacement),
    text,
  );
  const paired = breakOddPair(breakOddPair(harmless, '%%'), '$$');
  return (contained(paired) ?? escapeParagraphs(paired).join('\n')).split('\n');
}

const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/g;

/** Written so that each takes linear time: a look-behind lets a run be entered at its first character only. */
const BREAKS: readonly [RegExp, string][] = [
  // Our own block ids end a quote; one within a note would name another block.
  [/(?<!\S)\^(?=hl-)/g, '\\^'],
  // At the top of a text that is cut out of the file, a fence of front matter.
  [/^---(?=\n|$)/, '\\---'],
  // Templater's commands, also within code.
  [/<%/g, '<\\%'],
  [/%>/g, '%\\>'],
  // Dataview runs inline code that begins with `$=`, whatever space lies before it.
  [/`(\s*)\$=/g, '`$1\\$='],
  // Plugins run fenced code by its language's name; the first word is what they look at.
  [/(?<![`~])(`{3,}|~{3,})[ \t]*(?=(?:dataviewjs|js-engine|run-[a-z]+)\b)/gi, '$1text '],
];

/** An odd mark has no partner in the note and would find one in the next: comments (`%%`) and mathematics (`$$`) in Obsidian. */
function breakOddPair(text: string, mark: '%%' | '$$'): string {
  const parts = text.split(mark);
  if (parts.length % 2 === 1) return text;
  const last = parts.pop() ?? '';
  return `${parts.join(mark)}\\${mark[0]}\\${mark[1]}${last}`;
}

/** What could keep a block open beyond a blank line starts like this (CommonMark 0.31, 4.5 and 4.6). */
const OPENER = /^ {0,3}(?:`{3}|~{3}|<)/m;

/** The parser's time grows with lines times levels; nobody writes this many quotes and lists into one another. */
const NESTED = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){32}/m;

/** Looks at blocks only: inline constructs cannot keep a block open. */
const BLOCKS_ONLY = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'definition',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
};

const AFTER = 'after';

/** `note`, with an open fence closed, if a paragraph after it is a paragraph of its own; else `null`. */
function contained(note: string): string | null {
  if (!OPENER.test(note)) return note;
  if (NESTED.test(note)) return null;
  const last = lastBlockBefore(note);
  if (last === null) return note;
  const [fence] = /(?:`{3,}|~{3,})/.exec(last) ?? [];
  const closed = fence === undefined ? null : `${note}\n${fence}`;
  return closed !== null && lastBlockBefore(closed) === null ? closed : null;
}

/** The first line of the block that swallows what follows `note`, or `null` when none does. */
function lastBlockBefore(note: string): string | null {
  const last = fromMarkdown(`${note}\n\n${AFTER}\n`, { extensions: [BLOCKS_ONLY] }).children.at(-1);
  if (last?.type === 'paragraph') {
    const [only] = last.children;
    if (only?.type === 'text' && only.value === AFTER) return null;
  }
  return note.split('\n')[(last?.position?.start.line ?? 1) - 1] ?? '';
}

function trimBlankLines(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}
