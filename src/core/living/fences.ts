/** Which lines are fenced code (CommonMark 0.31, 4.5), inside quotes and list items, too. */

interface Fence {
  sign: string;
  length: number;
  /** Quote marks before it; a line with fewer ends it with its quote. */
  depth: number;
  /** Where the content of its list item begins; a line that is indented less ends it with the item. 0 outside lists. */
  item: number;
}

const OPENING = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const CLOSING = /^(`{3,}|~{3,})[ \t]*$/;
const MARKER = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/;

/** A line's quote marks, what stands behind them and how far that is indented, in columns. */
interface Inside {
  depth: number;
  indent: number;
  rest: string;
}

/** Also where code begins that is so by its indentation. */
const TAB = 4;
/** Nobody opens code behind more list markers on one line. */
const DEEPEST = 16;

export class FenceState {
  #fence: Fence | null = null;
  /** Where the content of the last list item begins. */
  #item = 0;

  get isOpen(): boolean {
    return this.#fence !== null;
  }

  /** Whether `line`, the next one, is a part of fenced code. */
  next(line: string): boolean {
    const inside = unquoted(line);
    const blank = inside.rest === '';
    if (this.#fence !== null) {
      if (this.#goesOn(this.#fence, inside, blank)) return true;
      if (this.#fence !== null && inside.depth >= this.#fence.depth && !this.#left(this.#fence, inside)) {
        this.#fence = null;
        return true;
      }
      this.#fence = null;
    }
    return !blank && this.#opens(inside);
  }

  #left({ item }: Fence, { indent, rest }: Inside): boolean {
    return item > 0 && rest !== '' && indent < item;
  }

  /** False for the line that closes it, and for one outside of what it stands in. */
  #goesOn(fence: Fence, inside: Inside, blank: boolean): boolean {
    if (inside.depth < fence.depth) return false;
    if (blank) return true;
    if (this.#left(fence, inside)) return false;
    const sign = CLOSING.exec(inside.rest)?.[1];
    return sign === undefined || !sign.startsWith(fence.sign) || sign.length < fence.length;
  }

  #opens({ depth, indent, rest }: Inside): boolean {
    let content = rest;
    let column = indent;
    // A fence may stand right behind the marks of its list items.
    for (let level = 0; level < DEEPEST; level += 1) {
      const marker = MARKER.exec(content);
      if (marker === null) break;
      const behind = content.slice(marker[0].length);
      const next = behind.trimStart();
      column += marker[0].length + width(behind.slice(0, behind.length - next.length));
      content = next;
      this.#item = column;
      if (next === '') return false;
    }
    if (column < this.#item) this.#item = 0;
    if (column - this.#item >= TAB) return false;
    const found = OPENING.exec(content);
    if (found === null) return false;
    const run = found[1] ?? found[2]!;
    this.#fence = { sign: run[0]!, length: run.length, depth, item: this.#item };
    return true;
  }
}

function unquoted(line: string): Inside {
  let depth = 0;
  let at = 0;
  let indent = 0;
  for (; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '>') {
      depth += 1;
      indent = 0;
      if (line[at + 1] === ' ') at += 1;
    } else if (sign === ' ') indent += 1;
    else if (sign === '\t') indent += TAB;
    else break;
  }
  return { depth, indent, rest: line.slice(at).trimEnd() };
}

function width(space: string): number {
  let columns = 0;
  for (const sign of space) columns += sign === '\t' ? TAB : 1;
  return columns;
}
