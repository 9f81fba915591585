import { isBlank, lineAt, linesOf, type Lines } from './lines.ts';
import { FenceState } from './fences.ts';

/** A line that names a block: `^hl-…`, alone on it or behind other words. */
export interface Anchor {
  line: number;
  id: string;
  /** What stands before the `^`. */
  before: string;
  /** Whether that is nothing but quote marks and indentation. */
  alone: boolean;
}

/** A callout of ours that shows the other side of a conflict. */
export interface Shown {
  id: string;
  from: number;
  /** Exclusive. */
  to: number;
  /** What stands before its quote mark on each line. */
  prefix: string;
}

/** What is where in a file. Lines are indices into `lines`. */
export interface Scan {
  lines: Lines;
  /** The first line behind the front matter and its fences; 0 where there is none. */
  body: number;
  /** Whether a line is a part of fenced code, its fences included. */
  fenced: Uint8Array;
  anchors: Anchor[];
  /** Lines that are ATX headings, with their level. */
  headings: Map<number, number>;
  shown: Shown[];
  /** Lines that carry a base (line.ts), or did before something was cut off them. */
  bases: number[];
  /** For a line within an Obsidian comment of several lines, after its first, the line where it begins; -1 elsewhere. */
  comment: Int32Array;
  /** Where fenced code begins that nothing closes: all that follows is code. The number of lines where there is none. */
  open: number;
}

export const BASE_MARK = '<!-- postil:';

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const CONTAINER = /^[ \t>]*/;
const ID = /\^(hl-[A-Za-z0-9-]+)[ \t]*$/;
const SHOWN = /^([ \t>]*)> ?\[!postil\|((?:hl-[A-Za-z0-9-]+)|text)\]/;

/** One pass over a file. What stands in fenced code is nobody's block. */
export function scan(text: string): Scan {
  const lines = linesOf(text);
  const body = frontMatterEnd(lines);
  const found: Scan = {
    lines,
    body,
    fenced: new Uint8Array(lines.count),
    anchors: [],
    headings: new Map(),
    shown: [],
    bases: [],
    comment: new Int32Array(lines.count).fill(-1),
    open: lines.count,
  };
  const fences = new FenceState();
  let comment = -1;
  for (let at = body; at < lines.count; at += 1) {
    const line = lineAt(lines, at);
    if (line.startsWith(BASE_MARK)) found.bases.push(at);
    if (fences.next(line)) {
      found.fenced[at] = 1;
      continue;
    }
    if (oddPercents(line)) {
      if (comment >= 0) found.comment.fill(comment, comment + 1, at + 1);
      comment = comment < 0 ? at : -1;
    }
    const heading = HEADING.exec(line);
    if (heading !== null) found.headings.set(at, heading[1]!.length);
    const shown = line.includes('[!postil|') ? SHOWN.exec(line) : null;
    if (shown !== null) found.shown.push(shownAt(lines, at, shown[1]!, shown[2]!));
    const anchor = line.includes('^hl-') ? anchorOf(line, at) : null;
    if (anchor !== null) found.anchors.push(anchor);
  }
  if (fences.isOpen) found.open = found.fenced.lastIndexOf(0) + 1;
  return found;
}

/** Whether a line begins or ends a comment, `%%`, that goes over lines. */
function oddPercents(line: string): boolean {
  if (!line.includes('%%')) return false;
  return (line.split('%%').length - 1) % 2 === 1;
}

function anchorOf(line: string, at: number): Anchor | null {
  const found = ID.exec(line);
  if (found === null) return null;
  const before = line.slice(0, found.index);
  const alone = CONTAINER.exec(before)![0].length === before.length;
  if (!alone && !/\s$/.test(before)) return null;
  return { line: at, id: found[1]!, before, alone };
}

function shownAt(lines: Lines, from: number, prefix: string, id: string): Shown {
  let to = from + 1;
  for (; to < lines.count; to += 1) {
    const line = lineAt(lines, to);
    if (!line.startsWith(`${prefix}>`) || line.includes('[!postil|')) break;
  }
  return { id, from, to, prefix };
}

/** The line behind YAML front matter: `---` on the first line, closed by another. */
function frontMatterEnd(lines: Lines): number {
  if (lineAt(lines, 0).trimEnd() !== '---') return 0;
  for (let at = 1; at < lines.count; at += 1) if (lineAt(lines, at).trimEnd() === '---') return at + 1;
  return 0;
}

/** The last line of `from` to `to` (exclusive) that is not blank, plus one; `from` where all are. */
export function trimmedEnd(lines: Lines, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(lineAt(lines, end - 1))) end -= 1;
  return end;
}
