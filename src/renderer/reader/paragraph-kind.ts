import type { Inline } from '../../core/article.ts';

/** What setting.css has to know of a paragraph. */
export interface ParagraphKind {
  /** Whether its lines are verse. */
  isVerse: boolean;
  /** Whether it holds pictures and nothing else. */
  isPicture: boolean;
  /** The kind of quote mark that it begins with. */
  opens: OpeningMark;
}
export type OpeningMark = 'double' | 'single' | null;

const DOUBLE = new Set('“”„«»"');
const SINGLE = new Set("‘’‚‹›'");
/** Fewer lines than this are a heading with a line below it, an address, a signature. */
const LEAST_LINES = 3;
/** Letters of a line of verse at most: hexameters have 60; lines that were broken at a width of 72 or 80 are prose. */
const LONGEST_LINE = 64;
/** Prose that was broken at some width has lines of nearly one length, but for the last; and no width below this is in use. */
const WRAPPED = 45;
const EVEN = 0.8;

/** Tells what kind of paragraph `inlines` are. A paragraph is verse where all its lines end before a column would. */
export function paragraphKind(inlines: readonly Inline[]): ParagraphKind {
  const found: Found = { text: '', pictures: 0, others: 0 };
  read(inlines, found);
  const { text, pictures, others } = found;
  return {
    isVerse: others === 0 && pictures === 0 && isVerse(text),
    isPicture: pictures > 0 && others === 0 && text.trim() === '',
    opens: openingMark(text),
  };
}

/** The kind of quote mark that `text` begins with: setting.css lets it hang before the edge. */
export function openingMark(text: string): OpeningMark {
  const first = text[0] ?? '';
  return DOUBLE.has(first) ? 'double' : SINGLE.has(first) ? 'single' : null;
}

interface Found {
  text: string;
  pictures: number;
  others: number;
}

/** A verse is told from its first lines, and a mark from its first letter. */
const ENOUGH = 2000;

function read(inlines: readonly Inline[], found: Found): void {
  for (const inline of inlines) {
    if (found.text.length > ENOUGH) return;
    switch (inline.type) {
      case 'text':
        found.text += inline.value.slice(0, ENOUGH);
        break;
      case 'span':
      case 'link':
        read(inline.children, found);
        break;
      case 'image':
        found.pictures += 1;
        break;
      case 'math':
        found.others += 1;
        break;
      case 'footnote-reference':
        break;
    }
  }
}

function isVerse(text: string): boolean {
  if (!text.includes('\n')) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const lengths = lines.map(({ length }) => length);
  const longest = Math.max(...lengths);
  const isWrapped = longest > WRAPPED && lengths.slice(0, -1).every((length) => length > longest * EVEN);
  return lines.length >= LEAST_LINES && longest <= LONGEST_LINE && !isWrapped;
}
