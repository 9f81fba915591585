import { COLOURS, STYLES, type Colour, type Style } from '../annotation.ts';
import type { Base, BlockBase } from './base.ts';
import { locate, type Occurrence } from './blocks.ts';
import { baseOf } from './line.ts';
import { isBlank } from './lines.ts';
import { asWritten } from './note.ts';
import { linesIn, type Paragraph } from './paragraphs.ts';
import { propertiesIn } from './properties.ts';
import { scan } from './scan.ts';
import { isHeader, sameList } from './shape.ts';
import { ownOf } from './sides.ts';

export interface LivingBlock {
  /** The permanent block id without its `^`. */
  id: string;
  /** From the callout's header, `[!quote|moss underline]`; `null` where it does not say. */
  colour: Colour | null;
  style: Style | null;
  /** The quote's words, without quote marks and header; Markdown as it stands. */
  quoteText: string;
  /** Markdown; the escapes that `noteMarkdown` made are taken back. Empty where there is none. */
  note: string;
  /** Without `#`. */
  tags: string[];
  /** The reader's own paragraphs beneath, up to the next heading or block: not a part of the note. */
  below: string;
  /** Whether the quote, its header, the note or the tags differ from what was exported last; `true` where nobody knows that. */
  edited: boolean;
  /** Whether the note or the tags do: what can come back in. */
  noteEdited: boolean;
  /** Whether the callout's header does: colour and style. */
  headEdited: boolean;
}

export interface LivingFile {
  /** Front matter by key, `null` for what is no plain value; no map where there is none or it is not valid YAML. */
  properties: ReadonlyMap<string, unknown> | null;
  /** In the order of the file; of one that stands there twice, the first that was edited, else the first. */
  blocks: LivingBlock[];
  /** What was exported last, from the file's own comment or as given. */
  base: Base | null;
}

/** What the reader has written into a living file. `base` is used where the file's own comment is missing or damaged. */
export function parseLiving(file: string, base: Base | null): LivingFile {
  const last = baseOf(file) ?? base;
  const found = scan(file);
  const bases = new Map(last?.blocks.map((block) => [block.id, block]));
  const headings = new Set(last?.headings);
  const known = (id: string) => {
    const one = bases.get(id);
    const shapes = one === undefined ? [] : [one.shape, ...(one.shown === null ? [] : [one.shown.shape])];
    return one === undefined ? null : { shapes, before: '' };
  };
  const blocks = new Map<string, LivingBlock>();
  for (const there of locate(found, known, (hash) => headings.has(hash))) {
    const block = blockOf(there, bases.get(there.id) ?? null);
    const other = blocks.get(there.id);
    if (other === undefined || (!other.edited && block.edited)) blocks.set(there.id, block);
  }
  const front = file.slice(0, found.body === 0 ? 0 : found.lines.starts[found.body]);
  return { properties: front === '' ? null : propertiesIn(front), blocks: [...blocks.values()], base: last };
}

function blockOf(there: Occurrence, base: BlockBase | null): LivingBlock {
  const { id, quote, below } = there;
  const parts = base === null ? withoutBase(below) : withBase(below, base);
  const shapes = base === null ? [] : [base.shape, ...(base.shown === null ? [] : [base.shown.shape])];
  const headEdited = !shapes.some(({ head }) => head === there.head);
  const wordsEdited = !shapes.some(({ words }) => words === there.words);
  const { colour, style } = lookOf(quote[0] ?? '');
  return {
    id,
    colour,
    style,
    quoteText: wordsOf(quote),
    note: asWritten(textOf(parts.note)),
    tags: parts.tags.flatMap(({ lines }) => tagsIn(lines)),
    below: textOf(parts.below),
    edited: headEdited || wordsEdited || parts.edited,
    noteEdited: parts.edited,
    headEdited,
  };
}

interface Parts {
  note: readonly Paragraph[];
  tags: readonly Paragraph[];
  below: readonly Paragraph[];
  edited: boolean;
}

/** Told apart by what was exported: the note stands between what stood above it and what stood below it. */
function withBase(all: readonly Paragraph[], { shape, shown }: BlockBase): Parts {
  const hashes = all.map(({ hash }) => hash);
  const whole = [shape, ...(shown === null ? [] : [shown.shape])].find(({ below }) =>
    sameList(hashes.slice(0, below.length), below),
  );
  const { below, note } = whole ?? shape;
  const { own, pairs } = ownOf(below, all);
  const top = pairs.slice(0, note[0]).findLast((at) => at >= 0) ?? -1;
  const bottom = pairs.slice(note[1]).find((at) => at >= 0) ?? own;
  const from = top + 1;
  const inside = all.slice(from, bottom);
  const rest = all.slice(bottom, own);
  const tags = rest.filter(({ lines }) => tagsIn(lines).length > 0).slice(0, 1);
  const last = inside.at(-1);
  // A line of tags that was edited, or added by the reader, stands at the note's end.
  const ending = tags.length === 0 && last !== undefined && tagsIn(last.lines).length > 0 ? [last] : [];
  return {
    note: inside.slice(0, inside.length - ending.length).filter(isWords),
    tags: [...tags, ...ending],
    below: untilHeading(all.slice(own)),
    edited: whole === undefined,
  };
}

/** Nothing is known: what stands below the id, up to a heading, is the note, but for tags and the way back to the passage. */
function withoutBase(all: readonly Paragraph[]): Parts {
  const own = untilHeading(all);
  const tags = own.findLast(({ lines }) => tagsIn(lines).length > 0);
  const note = own.filter((one) => one !== tags && isWords(one));
  return { note, tags: tags === undefined ? [] : [tags], below: [], edited: true };
}

function untilHeading(all: readonly Paragraph[]): readonly Paragraph[] {
  const heading = all.findIndex(({ heading }) => heading);
  return heading < 0 ? all : all.slice(0, heading);
}

/** Not the line of the templates that leads back to Postil. */
function isWords({ lines }: Paragraph): boolean {
  return lines.length > 1 || !/^(?:\S+ · )?\[[^\]]*\]\(postil:\/\/[^)\s]*\)$/.test(lines[0]!.trim());
}

/** Tags of a paragraph that is one line of nothing else. */
function tagsIn(lines: readonly string[]): string[] {
  const words = lines.length === 1 ? lines[0]!.trim().split(/\s+/) : [];
  return words.every((word) => /^\\?#[^\s#]/.test(word))
    ? words.map((word) => word.replace(/^\\?#/, ''))
    : [];
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return linesIn(paragraphs).join('\n');
}

function wordsOf(quote: readonly string[]): string {
  const lines = quote.length > 0 && isHeader(quote[0]!) ? quote.slice(1) : quote;
  const words = lines.map((line) => line.replace(/^[ \t]*(?:[-*+][ \t]+)?> ?/, ''));
  while (words.length > 0 && isBlank(words.at(-1)!)) words.pop();
  return words.join('\n');
}

/** Colour and style by a header's own words, in either place: `[!quote|moss underline]`, `[!moss]`. */
function lookOf(header: string): { colour: Colour | null; style: Style | null } {
  const [, inside = ''] = /\[!([^\]]*)\]/.exec(isHeader(header) ? header : '') ?? [];
  const words = inside.toLowerCase().split(/[^a-z]+/);
  const colour = COLOURS.find((one) => words.includes(one)) ?? null;
  const style = STYLES.find((one) => words.includes(one)) ?? null;
  return { colour, style: style ?? (colour === null ? null : 'highlight') };
}
