import type { Inline } from '../article.ts';
import { quoteOf, quoteText, type QuotedText } from '../quote.ts';
import { blocksMarkdown, headMarkdown, prefixed, spaced } from './article-markdown.ts';
import { MARKED } from './article-inlines.ts';
import { Cuts } from './article-marked-cuts.ts';
import { markedTree } from './article-marked-tree.ts';
import { footnoteNames } from './article-notes.ts';
import { escapeParagraphs } from './escape.ts';
import { quotedTexts, type ExportInput } from './input.ts';
import { noteMarkdown } from './note.ts';
import { treeFor } from './portable-html-data.ts';
import { sectionsOf, type Placed } from './sections.ts';
import { tagLine } from './tags.ts';

/**
 * A whole article as Markdown with its marks and notes: `articleMarkdown`, with marked words between `==` (Obsidian, Logseq,
 * Typora, iA Writer and Pandoc's `mark` extension read that; GitHub shows the signs), or in `<mark>` where the signs would touch
 * others, whatever their colour and style; each note a footnote behind its passage (`[^n1]`), its text at the end; notes on
 * the whole article below the title, what has no place in the text in sections at the end. Without the signs and the notes it
 * reads as `articleMarkdown` does. The same input, the same bytes.
 */
export function articleWithMarks(input: ExportInput): string {
  const { article, text } = input;
  const { whole, placed, outside, lost } = sectionsOf(input, {});
  const texts = quotedTexts(input);
  const blocks = treeFor(input);
  const own = footnoteNames(blocks);
  const prefix = freePrefix(new Set(own.values()));
  const numbers = new Map(placed.filter(saysSomething).map((one, index) => [one, index + 1]));
  const reference = (one: Placed): Inline | null => {
    const number = numbers.get(one);
    return number === undefined ? null : { type: 'footnote-reference', footnote: idOf(number), label: '' };
  };
  const names = new Map([
    ...own,
    [MARKED, ''],
    ...[...numbers.values()].map((number): [string, string] => [idOf(number), `${prefix}${number}`]),
  ]);
  const marked = markedTree(blocks, new Cuts(text, placed), reference);
  const definitions = [...numbers].map(([one, number]) =>
    prefixed(noteLines(one), `[^${prefix}${number}]: `, '    '),
  );
  const parts = [
    ...headMarkdown({ ...article, blocks }),
    ...whole.map((one) => prefixed(noteLines(one), '> ', '> ')),
    ...blocksMarkdown(marked, names),
    ...section('## Only on the full page', outside, texts),
    ...section('## Passages that could not be found again', lost, texts),
    ...definitions,
  ];
  return `${spaced(parts).join('\n')}\n`;
}

/** Names no footnote of a file: these are read from it. */
const idOf = (number: number): string => `\0note-${number}`;

/** `n`, or `note-`, or with as many dashes as it takes, so that no name is the article's own already. */
function freePrefix(taken: ReadonlySet<string>): string {
  let prefix = 'n';
  const clashes = () =>
    [...taken].some((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)));
  while (clashes()) prefix = prefix === 'n' ? 'note-' : `${prefix}-`;
  return prefix;
}

function saysSomething({ annotation: { note, tags } }: Placed): boolean {
  return note.trim() !== '' || tags.length > 0;
}

const DOUBT = { changed: '*Edited since it was marked.*', uncertain: '*Place uncertain.*' } as const;

function noteLines({ annotation: { note, tags }, state }: Placed): string[] {
  const doubt = state === 'changed' || state === 'uncertain' ? [DOUBT[state]] : [];
  return spaced([doubt, harmless(noteMarkdown(note)), tags.length === 0 ? [] : [tagLine(tags)]]);
}

/** A footnote's mark in a note would be one of the article's. */
function harmless(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/(?<!\\)\[(?=\^)/g, '\\['));
}

function section(heading: string, some: readonly Placed[], texts: readonly QuotedText[]): string[][] {
  if (some.length === 0) return [];
  const each = some.flatMap((one) => [
    prefixed(escapeParagraphs(quoteText(quoteOf(one.annotation, texts))), '> ', '> '),
    noteLines(one),
  ]);
  return [[heading], ...each];
}
