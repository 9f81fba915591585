import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';

/**
 * What reading a Markdown text will cost, told before its parser sees it. The parser is linear in prose, and takes the square of
 * what never closes: 100 kB of `**a*b` keep it busy for 17 s. What is dearer than it may be is shown as the plain text that it
 * also is: nothing of it is lost, and the same file is read in the same way on every machine.
 *
 * The figures are seconds of an ordinary processor, measured at 12, 25 and 50 kB of each kind of text in
 * `tests/security/hostile-markdown.ts`. They need not be exact: a text about which they are wrong ends at the time limit of
 * its thread, and comes to the same.
 */

/** Prose without a mark: 0.8 MB in a second, within the memory that its thread has. */
const PER_LETTER = 1.2e-6;

/** Each mark and each line end becomes some tokens and nodes. */
const PER_MARK = 20e-6;

/**
 * Each run of `*`, `_` or `~` is compared with those before it in its paragraph: 20 ns where none of them closes, 350 where each
 * closes around all others. A transcript of 4,000 lines with a name in each is one paragraph, too, and takes next to nothing.
 */
const PER_PAIR_OF_EMPHASIS = 60e-9;

/** Brackets likewise. */
const PER_PAIR_OF_BRACKETS = 2e-9;

/** Each line that goes on in a quote or list without its mark is compared with all lines of its paragraph. */
const PER_LAZY_LINE = 25e-9;

/** A table's rows are made as wide as its head. */
const PER_CELL = 2.4e-6;

/**
 * Each quote or item that a line begins, and each that it goes on in. Two are in what a line takes, and nobody who writes
 * meets more than a few.
 */
const PER_LEVEL_BEGUN = 100e-6;
const PER_LEVEL_KEPT = 12e-6;
const USUAL_LEVELS = 2;

/** Each definition is compared with those before it in the text, and with each underlined heading all blocks are copied. */
const PER_PAIR_OF_DEFINITIONS = 100e-9;
const PER_HEADING_AND_LINE = 30e-9;

/** For each opening of HTML or code the rest of its paragraph is looked through, where the end is missing. */
const PER_LETTER_SOUGHT = 8e-9;

/** What opens or closes something within a paragraph. */
const MARKS = /[*_~]+|`+|[[\]&$|\\]|<[!?]?|:\/\/|www\./g;

/** A line with which a paragraph ends for certain: a blank one, in quotes too, or one that begins a block of its own. */
const PARAGRAPH_END = /^[ \t>]*(?:$|[-*+][ \t]|\||#)/;

/** Where code between fences begins and ends; its marks are none. */
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

const CONTAINER = /^[ \t]*(?:>|[-*+:][ \t]|\d{1,9}[.)][ \t])/;
const DEFINITION = /^[ \t>]*:[ \t]/;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/** The line under a table's head. */
const TABLE_RULE = /^[ \t>]*\|?[ \t]*:?-[-:| \t]*$/;

/** Counts of one paragraph. */
interface Counted {
  letters: number;
  lines: number;
  /** Whether a quote or an item begins in it, and how many lines go on in it without a mark. */
  contained: boolean;
  lazy: number;
  emphasis: number;
  brackets: number;
  /** Openings that are looked for the end of, however far it is. */
  sought: number;
  /** Lengths of runs of backticks: each is looked for once. */
  runs: Set<number>;
}

const nothing = (): Counted => ({
  letters: 0, lines: 0, contained: false, lazy: 0, emphasis: 0, brackets: 0, sought: 0, runs: new Set(),
}); // prettier-ignore

/** Seconds that Markdown in `source` (line ends `\n`) takes, about; counted no further than to `most`. Linear. */
export function secondsToRead(source: string, most = Infinity): number {
  if (source.length * PER_LETTER > most) return source.length * PER_LETTER;
  let paragraph = nothing();
  let fence: string | null = null;
  let [lines, marks, cells, definitions, underlines, columns] = [0, 0, 0, 0, 0, 0];
  let pairs = 0;
  let [open, quoted, levels] = [0, 0, 0];
  for (const line of linesOf(source)) {
    lines += 1;
    const { kept, begun, quotes } = levelsOf(line, open);
    levels += kept * PER_LEVEL_KEPT + Math.max(0, begun - USUAL_LEVELS) * PER_LEVEL_BEGUN;
    // A blank line ends quotes, and leaves lists open: what is indented after it still stands in them.
    open = line === '' ? open - quoted : kept + begun;
    quoted = quotes;
    const marker = FENCE.exec(line)?.[1] ?? null;
    if (fence !== null) {
      if (marker?.startsWith(fence) === true) fence = null;
      continue;
    }
    if (marker !== null || PARAGRAPH_END.test(line)) {
      pairs += secondsOf(paragraph);
      paragraph = nothing();
    }
    fence = marker;
    if (marker !== null) continue;
    if (line === '') columns = 0;
    else if (line.includes('|') && TABLE_RULE.test(line)) columns = line.split('|').length;
    cells += columns;
    if (DEFINITION.test(line)) definitions += 1;
    else if (UNDERLINE.test(line)) underlines += 1;
    marks += count(line, paragraph);
  }
  return (
    source.length * PER_LETTER +
    (lines + marks) * PER_MARK +
    cells * PER_CELL +
    definitions * definitions * PER_PAIR_OF_DEFINITIONS +
    underlines * lines * PER_HEADING_AND_LINE +
    pairs +
    levels +
    secondsOf(paragraph)
  );
}

/** How many quotes and items `line` goes on in, of `open` ones, how many it begins, and how many quotes it stands in. */
function levelsOf(line: string, open: number): { kept: number; begun: number; quotes: number } {
  let [quotes, items, indent] = [0, 0, 0];
  let index = 0;
  for (; index < line.length; index += 1) {
    const letter = line[index];
    if (letter === '>') quotes += 1;
    else if (letter === ' ') indent += items === 0 ? 1 : 0;
    else if (letter === '\t') indent += items === 0 ? 4 : 0;
    else if (isSpace(line[index + 1]) && (letter === '-' || letter === '*' || letter === '+')) items += 1;
    else if (letter !== undefined && letter >= '0' && letter <= '9') {
      const [number = ''] = /^\d{1,9}[.)](?=[ \t])/.exec(line.slice(index, index + 11)) ?? [];
      if (number === '') break;
      items += 1;
      index += number.length - 1;
    } else break;
  }
  const kept = Math.min(open, quotes + Math.floor(indent / LEAST_INDENT));
  return { kept, begun: Math.max(0, quotes - kept) + items, quotes };
}

/** Columns that an item's text stands in at least. */
const LEAST_INDENT = 2;

const isSpace = (letter: string | undefined): boolean => letter === ' ' || letter === '\t';

function* linesOf(source: string): Generator<string> {
  for (let start = 0; start <= source.length;) {
    const stop = source.indexOf('\n', start);
    const end = stop < 0 ? source.length : stop;
    yield source.slice(start, end);
    start = end + 1;
  }
}

/** Adds the marks of `line` to `paragraph`. Returns how many there are. */
function count(line: string, paragraph: Counted): number {
  let marks = 0;
  paragraph.letters += line.length + 1;
  paragraph.lines += 1;
  if (CONTAINER.test(line)) paragraph.contained = true;
  else if (paragraph.contained) paragraph.lazy += 1;
  for (const [mark] of line.matchAll(MARKS)) {
    marks += 1;
    if (/^[*_~]/.test(mark)) paragraph.emphasis += 1;
    else if (/^[[\]]/.test(mark)) paragraph.brackets += 1;
    else if (/^<./.test(mark)) paragraph.sought += 1;
    else if (mark.startsWith('`')) paragraph.runs.add(mark.length);
  }
  return marks;
}

function secondsOf({ letters, lines, lazy, emphasis, brackets, sought, runs }: Counted): number {
  return (
    emphasis * emphasis * PER_PAIR_OF_EMPHASIS +
    brackets * brackets * PER_PAIR_OF_BRACKETS +
    lazy * lines * PER_LAZY_LINE +
    (sought + runs.size) * letters * PER_LETTER_SOUGHT
  );
}

/** A novel of 400,000 words takes 3 s; with what else opening takes, 4 s are as long as anybody is kept waiting. */
export const MOST_SECONDS = 4;

/** The refusal of a text that takes longer than it may; whoever shows it can show it as it is written. */
export function tooCostly(name: string): PostilError {
  return new PostilError('too-large', words.files.formats.markdown.tooCostly(name));
}
