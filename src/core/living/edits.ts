import { isBlank, lineAt, type Lines } from './lines.ts';

/** What is to be done to a file, in lines; made into text once, when all is known. */
interface Edit {
  from: number;
  /** Exclusive; `from` for an insertion. */
  to: number;
  kind: 'replace' | 'remove' | 'insert';
  lines: readonly string[];
  /** What an inserted line has before it; a blank one has it without spaces at its end. */
  prefix: string;
  rank: number;
}

/** Insertions at one line stand in this order: what belongs to the block above, its conflict, what is new, the base. */
export const RANK = { paragraph: 0, conflict: 1, part: 2, base: 3 } as const;

/** Collects edits that do not overlap. Everything else is copied as it is, byte for byte. */
export class Edits {
  readonly #lines: Lines;
  readonly #edits: Edit[] = [];

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  /** Lines that are taken out so far. */
  removed(): Set<number> {
    const gone = new Set<number>();
    for (const { from, to, kind } of this.#edits)
      if (kind === 'remove') for (let at = from; at < to; at += 1) gone.add(at);
    return gone;
  }

  /** Puts lines in the place of others; `first` is what stands before the first of them where that is another prefix. */
  replace(from: number, to: number, lines: readonly string[], prefix: string, first: string | null): void {
    const prefixed = lines.map((line, at) =>
      at === 0 && first !== null ? first + line : behind(prefix, line),
    );
    this.#edits.push({ from, to, kind: 'replace', lines: prefixed, prefix, rank: 0 });
  }

  /** Takes lines out, and the blank ones that follow. */
  remove(from: number, to: number): void {
    this.#edits.push({ from, to, kind: 'remove', lines: [], prefix: '', rank: 0 });
  }

  /** Puts lines before line `at`, with a blank line on either side. */
  insert(at: number, lines: readonly string[], prefix: string, rank: number): void {
    const prefixed = lines.map((line) => behind(prefix, line));
    this.#edits.push({ from: at, to: at, kind: 'insert', lines: prefixed, prefix, rank });
  }

  /** The lines from `start` on, with every edit made. */
  text(start: number): string {
    const output = new Output(this.#lines);
    const sorted = this.#edits
      .map((edit, index) => ({ edit, index }))
      .sort((a, b) => order(a.edit, b.edit) || a.index - b.index);
    let at = start;
    for (const { edit } of sorted) {
      output.copy(at, edit.from);
      at = edit.to;
      if (edit.kind === 'insert') output.insert(edit.lines, edit.prefix);
      else if (edit.kind === 'replace') output.replace(edit.lines, edit.to);
      else output.seam();
    }
    output.copy(at, this.#lines.count);
    return output.text();
  }
}

/** By line; an insertion comes before what happens to the line itself. */
function order(a: Edit, b: Edit): number {
  const late = (edit: Edit): number => (edit.kind === 'insert' ? edit.rank : RANK.base + 1);
  return a.from - b.from || late(a) - late(b);
}

function behind(prefix: string, line: string): string {
  return line === '' ? prefix.trimEnd() : prefix + line;
}

/** Writes lines and knows what stands last. */
class Output {
  readonly #lines: Lines;
  readonly #parts: string[] = [];
  /** Whether what was written last ends its line. */
  #ended = true;
  /** The line that was written last. */
  #last = '';
  /** The blank line that an insertion wants behind it, if words follow. */
  #wanted: string | null = null;
  /** Whether lines were taken out here. */
  #seam = false;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** Copies lines as they are. */
  copy(from: number, to: number): void {
    let start = from;
    if (this.#seam && isEmpty(this.#last)) {
      while (start < to && isBlank(lineAt(this.#lines, start))) start += 1;
    }
    if (start >= to) return;
    if (this.#wanted !== null && !divides(lineAt(this.#lines, start), this.#wanted)) this.#line(this.#wanted);
    this.#wanted = null;
    this.#seam = false;
    const { starts, ends, text } = this.#lines;
    this.#end();
    this.#parts.push(text.slice(starts[start], starts[to]));
    this.#ended = ends[to - 1]! < starts[to]!;
    this.#last = lineAt(this.#lines, to - 1);
  }

  insert(lines: readonly string[], prefix: string): void {
    if (!divides(this.#last, prefix)) this.#line(prefix.trimEnd());
    for (const line of lines) this.#line(line);
    this.#wanted = prefix.trimEnd();
    this.#seam = false;
  }

  replace(lines: readonly string[], to: number): void {
    if (lines.length > 0 && this.#wanted !== null) this.#line(this.#wanted);
    this.#wanted = null;
    this.#seam = false;
    for (const line of lines) this.#line(line);
    // The last line of a file may have no end.
    const { starts, ends, count } = this.#lines;
    if (lines.length > 0 && to === count && count > 0 && ends[count - 1] === starts[count]) this.#cut();
  }

  /** Lines are taken out here: what stood above and below them does not become one paragraph. */
  seam(): void {
    this.#seam = true;
    if (!isEmpty(this.#last)) this.#wanted ??= '';
  }

  text(): string {
    const text = this.#parts.join('');
    if (!this.#seam) return text;
    // Lines were taken out at the file's end: one end-of-line is left.
    const { eol } = this.#lines;
    let end = text.trimEnd().length;
    while (end > 0 && end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return end === 0 ? '' : text.slice(0, end) + eol;
  }

  #line(line: string): void {
    this.#end();
    this.#parts.push(line + this.#lines.eol);
    this.#ended = true;
    this.#last = line;
  }

  #end(): void {
    if (!this.#ended) this.#parts.push(this.#lines.eol);
    this.#ended = true;
  }

  #cut(): void {
    const last = this.#parts.pop()!;
    this.#parts.push(last.slice(0, -this.#lines.eol.length));
    this.#ended = false;
  }
}

/** Whether `line` parts two paragraphs that have `prefix` before them. */
function divides(line: string, prefix: string): boolean {
  return prefix.includes('>') ? isEmpty(line) : isBlank(line);
}

/** Blank, or nothing but quote marks. */
function isEmpty(line: string): boolean {
  return /^[\s>]*$/.test(line);
}
