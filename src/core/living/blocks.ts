import type { Shape } from './base.ts';
import { hashOf } from './hash.ts';
import { isBlank, lineAt, sliceLines, type Lines } from './lines.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';
import type { Anchor, Scan } from './scan.ts';
import { isHeader, quoteHashes } from './shape.ts';

/** A block as it stands in a file. Lines are indices into the file's. */
export interface Occurrence {
  id: string;
  anchor: number;
  /** What the reader put before each of its lines: quote marks or the indentation of a list. */
  prefix: string;
  /** Lines of the quote; `to` is exclusive, and both are the anchor's where there is none. */
  from: number;
  to: number;
  /** What stands before its first line instead of `prefix`: the reader's list marker. */
  marker: string | null;
  hasHead: boolean;
  head: string;
  words: string;
  quote: readonly string[];
  /** Paragraphs below the id, up to the next block or heading of ours: first its own, then the reader's. */
  below: readonly Paragraph[];
  /** The first line that belongs to another block, heading or section, or lies outside of the reader's list or quote. */
  end: number;
}

/** What is known of a block from elsewhere: how its quote may be told from what stands above it. */
export interface Known {
  shapes: readonly Shape[];
  /** The indentation before the `^` that the template itself writes. */
  before: string;
}

/** No list marker is longer: `123456789. [x] `, indented. */
const MARKER = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?/;
const QUOTED = /^[ \t]*(?:[-*+][ \t]+)?>/;
/** A quote that the reader edited is looked for no further up than this, where nothing else ends it. */
const MOST_LINES = 1000;

/** Every block of a file, in its order. `isOurs` tells the hashes of headings that divide our blocks. */
export function locate(
  scan: Scan,
  known: (id: string) => Known | null,
  isOurs: (heading: string) => boolean,
): Occurrence[] {
  const quotes = scan.anchors.map((anchor, index) => {
    const before = scan.anchors[index - 1];
    const bound = (before?.line ?? scan.body - 1) + 1;
    return quoteOf(scan, anchor, known(anchor.id), bound, before === undefined ? null : known(before.id));
  });
  const { lines } = scan;
  const walls = [
    ...scan.bases,
    ...[...scan.headings.keys()].filter((line) => isOurs(hashOf([lineAt(lines, line)]))),
  ].sort((a, b) => a - b);
  const dividing = dividers(scan);
  let wall = 0;
  return quotes.map((quote, index) => {
    while (wall < walls.length && walls[wall]! <= quote.anchor) wall += 1;
    const limit = Math.min(quotes[index + 1]?.from ?? lines.count, walls[wall] ?? lines.count);
    const { inside, end } = within(lines, quote.anchor + 1, limit, quote.prefix);
    const offset = quote.anchor + 1;
    const below = paragraphsOf(inside, (at) => dividing.has(offset + at)).map((paragraph) => ({
      ...paragraph,
      from: paragraph.from + offset,
      to: paragraph.to + offset,
    }));
    return { ...quote, below, end };
  });
}

/** Lines of conflict callouts: they are ours, and no paragraph of anybody. */
export function dividers({ shown }: Scan): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { from, to } of shown) for (let at = from; at < to; at += 1) found.add(at);
  return found;
}

/** Lines without `prefix`, as long as they have it. */
function within(
  lines: Lines,
  from: number,
  limit: number,
  prefix: string,
): { inside: string[]; end: number } {
  const inside: string[] = [];
  let end = from;
  for (; end < limit; end += 1) {
    const line = stripped(lineAt(lines, end), prefix);
    if (line === null) break;
    inside.push(line);
  }
  return { inside, end };
}

function stripped(line: string, prefix: string): string | null {
  if (line.startsWith(prefix)) return line.slice(prefix.length);
  return line.trimEnd() === prefix.trimEnd() || isBlank(line) ? '' : null;
}

type Quote = Omit<Occurrence, 'below' | 'end'>;

/** The quote above an id: as it was exported, if it stands there so; else as its form tells. */
function quoteOf(
  scan: Scan,
  anchor: Anchor,
  known: Known | null,
  bound: number,
  before: Known | null,
): Quote {
  const own = known?.before ?? '';
  const prefixes = new Set([
    anchor.before.endsWith(own) ? anchor.before.slice(0, anchor.before.length - own.length) : anchor.before,
    anchor.before,
    '',
  ]);
  if (anchor.alone) {
    // The longest first: what was exported once may be the end of what another template makes of it.
    const shapes = known?.shapes.toSorted((a, b) => b.lines - a.lines) ?? [];
    for (const prefix of prefixes) {
      for (const shape of shapes) {
        const found = lastLines(scan, anchor, bound, prefix, shape.lines);
        if (found !== null && found.head === shape.head && found.words === shape.words) return found;
      }
    }
  }
  const [prefix = ''] = prefixes;
  if (!anchor.alone) return joined(anchor);
  return byForm(
    scan,
    anchor,
    behindBlock(scan, bound, anchor.line, before),
    prefix,
    known?.shapes[0] ?? null,
  );
}

/** The last `count` lines above the id that are not blank. */
function lastLines(
  { lines }: Scan,
  anchor: Anchor,
  bound: number,
  prefix: string,
  count: number,
): Quote | null {
  let from = anchor.line;
  let to = anchor.line;
  for (let left = count, at = anchor.line - 1; left > 0; at -= 1) {
    if (at < bound) return null;
    if (isEmpty(lineAt(lines, at), prefix)) continue;
    if (left === count) to = at + 1;
    left -= 1;
    from = at;
  }
  return quoteAt(lines, anchor, from, to, prefix);
}

/** The line behind what stands below the id before, at `from`, as it was exported: that is nobody else's quote. */
function behindBlock({ lines }: Scan, from: number, to: number, before: Known | null): number {
  const below = before === null ? [] : paragraphsOf(sliceLines(lines, from, Math.min(to, from + MOST_LINES)));
  const whole = before?.shapes.find((shape) => shape.below.every((hash, at) => below[at]?.hash === hash));
  const last = whole === undefined ? undefined : below[whole.below.length - 1];
  return from + (last?.to ?? 0);
}

/**
 * The lines of one quote, from its last header on. Without quote marks paragraphs of as many lines as were written; none for one
 * that had a callout's header.
 */
function byForm(
  { lines, headings }: Scan,
  anchor: Anchor,
  bound: number,
  prefix: string,
  shape: Shape | null,
): Quote {
  let to = anchor.line;
  while (to > bound && isEmpty(lineAt(lines, to - 1), prefix)) to -= 1;
  const insideAt = (at: number): string => withoutMarker(lineAt(lines, at), prefix).text;
  let from = to;
  if (to > bound && QUOTED.test(insideAt(to - 1))) {
    while (from > bound && QUOTED.test(insideAt(from - 1))) {
      from -= 1;
      if (isHeader(insideAt(from))) break;
    }
    return quoteAt(lines, anchor, from, to, prefix);
  }
  if (shape !== null && (shape.head !== '' || shape.lines === 0))
    return quoteAt(lines, anchor, to, to, prefix);
  const count = shape?.lines ?? 1;
  const least = Math.max(bound, to - MOST_LINES);
  for (let seen = 0; from > least && !headings.has(from - 1); from -= 1) {
    const empty = isEmpty(lineAt(lines, from - 1), prefix);
    if (empty && seen >= count) break;
    if (!empty) seen += 1;
  }
  while (from < to && isEmpty(lineAt(lines, from), prefix)) from += 1;
  return quoteAt(lines, anchor, from, to, prefix);
}

/** An id that the reader put behind the words: whatever it was, it is theirs now. */
function joined(anchor: Anchor): Quote {
  const quote = [anchor.before.trimEnd()];
  const at = { from: anchor.line, to: anchor.line, prefix: '', marker: null };
  return { id: anchor.id, anchor: anchor.line, ...at, hasHead: false, head: '-', words: '-', quote };
}

function quoteAt(lines: Lines, anchor: Anchor, from: number, to: number, prefix: string): Quote {
  const quote: string[] = [];
  let marker: string | null = null;
  for (let at = from; at < to; at += 1) {
    const line = lineAt(lines, at);
    const first = at === from ? withoutMarker(line, prefix) : null;
    if (first !== null) marker = first.marker;
    quote.push(first?.text ?? stripped(line, prefix) ?? line);
  }
  const hasHead = quote.length > 0 && isHeader(quote[0]!);
  return {
    id: anchor.id,
    anchor: anchor.line,
    prefix,
    from,
    to,
    marker,
    hasHead,
    ...quoteHashes(quote),
    quote,
  };
}

/** A line without the prefix, or without the list marker that stands in its place. */
function withoutMarker(line: string, prefix: string): { text: string; marker: string | null } {
  if (prefix === '') return { text: line, marker: null };
  const plain = stripped(line, prefix);
  if (plain !== null) return { text: plain, marker: null };
  const marker = MARKER.exec(line)?.[0] ?? null;
  return { text: line.slice(marker?.length ?? 0), marker };
}

function isEmpty(line: string, prefix: string): boolean {
  return isBlank(line) || (prefix !== '' && line.trimEnd() === prefix.trimEnd());
}
