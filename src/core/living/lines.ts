/** A file as lines: where each begins and ends, so that what is not touched is copied byte for byte. */

export interface Lines {
  readonly text: string;
  readonly count: number;
  /** Offset of each line's first character; one more than there are lines, the last is the text's length. */
  readonly starts: Int32Array;
  /** Offset behind each line's last character, before its end-of-line. */
  readonly ends: Int32Array;
  /** What ends lines in this file, by its majority. */
  readonly eol: '\n' | '\r\n' | '\r';
}

const LF = 10;
const CR = 13;
const BOM = 0xfeff;

/** CR, LF and CR LF end lines, as in CommonMark (0.31, 2.1). A byte order mark belongs to no line. */
export function linesOf(text: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  let start = text.charCodeAt(0) === BOM ? 1 : 0;
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== LF && unit !== CR) continue;
    starts.push(start);
    ends.push(at);
    const pair = unit === CR && text.charCodeAt(at + 1) === LF;
    counts[pair ? '\r\n' : unit === CR ? '\r' : '\n'] += 1;
    if (pair) at += 1;
    start = at + 1;
  }
  if (start < text.length) {
    starts.push(start);
    ends.push(text.length);
  }
  const count = starts.length;
  starts.push(text.length);
  const eol =
    counts['\r\n'] > counts['\n'] ? '\r\n' : counts['\r'] > counts['\n'] + counts['\r\n'] ? '\r' : '\n';
  return { text, count, starts: Int32Array.from(starts), ends: Int32Array.from(ends), eol };
}

/** Line `at` without its end; empty beyond the file. */
export function lineAt(lines: Lines, at: number): string {
  return at < 0 || at >= lines.count ? '' : lines.text.slice(lines.starts[at], lines.ends[at]);
}

/** Lines `from` to `to` (exclusive). */
export function sliceLines(lines: Lines, from: number, to: number): string[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => lineAt(lines, from + index));
}

export function isBlank(line: string): boolean {
  return line.trim() === '';
}
