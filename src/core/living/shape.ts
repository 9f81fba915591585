import type { Shape } from './base.ts';
import { hashOf } from './hash.ts';
import { isBlank } from './lines.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';
import type { RenderedBlock } from './rendered.ts';

/** A rendered block in its parts. */
export interface OurBlock {
  id: string;
  lines: readonly string[];
  /** The lines above the id, without blank ones at the end. */
  quote: readonly string[];
  /** Whether the first of them is a callout's header. */
  hasHead: boolean;
  /** The indentation or quote marks before the `^`. */
  before: string;
  below: readonly Paragraph[];
  shape: Shape;
  changed?: number;
}

const HEADER = /^[ \t]*(?:[-*+][ \t]+)?>[ \t]*\[!/;

/** Whether a line is a callout's header, `> [!quote|moss]`, be it in a list. */
export function isHeader(line: string): boolean {
  return HEADER.test(line);
}

/** Splits a rendered block. One without its id line gets it at its end: better a block than words that nobody finds again. */
export function ourBlock({ id, text, note, changed }: RenderedBlock): OurBlock {
  const lines = text.split('\n');
  let anchor = lines.findIndex((line) => line.trim() === `^${id}`);
  if (anchor < 0) {
    lines.push('', `^${id}`);
    anchor = lines.length - 1;
  }
  const quote = lines.slice(0, anchor);
  while (quote.length > 0 && isBlank(quote.at(-1)!)) quote.pop();
  const below = paragraphsOf(lines.slice(anchor + 1));
  const hasHead = quote.length > 0 && isHeader(quote[0]!);
  return {
    id,
    lines,
    quote,
    hasHead,
    before: lines[anchor]!.slice(0, lines[anchor]!.indexOf('^')),
    below,
    shape: {
      lines: quote.filter((line) => !isBlank(line)).length,
      ...quoteHashes(quote),
      below: below.map(({ hash }) => hash),
      note: noteRange(below, note),
    },
    ...(changed === undefined ? {} : { changed }),
  };
}

/** The header and the words of a quote, apart. */
export function quoteHashes(quote: readonly string[]): Pick<Shape, 'head' | 'words'> {
  const headed = quote.length > 0 && isHeader(quote[0]!);
  return { head: headed ? hashOf(quote.slice(0, 1)) : '', words: hashOf(headed ? quote.slice(1) : quote) };
}

/** Where the note's paragraphs stand among those below; nowhere where the template shows it otherwise. */
function noteRange(below: readonly Paragraph[], note: string | undefined): [number, number] {
  const hashes = note === undefined ? [] : paragraphsOf(note.split('\n')).map(({ hash }) => hash);
  const from = below.findIndex((_, at) => hashes.every((hash, index) => below[at + index]?.hash === hash));
  return hashes.length === 0 || from < 0 ? [0, 0] : [from, from + hashes.length];
}

export function sameShape(a: Shape, b: Shape): boolean {
  return sameQuote(a, b) && sameList(a.below, b.below);
}

export function sameQuote(a: Pick<Shape, 'head' | 'words'>, b: Pick<Shape, 'head' | 'words'>): boolean {
  return a.head === b.head && a.words === b.words;
}

export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
