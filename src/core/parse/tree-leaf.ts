import type { Inline, TextInline } from '../article.ts';
import { WIDE } from './text-lines.ts';
import type { OriginNotes } from './tree-origins.ts';

/**
 * The white space of one leaf block, collapsed as CSS `white-space: normal` shows it (CSS Text 3, §4.1 and §4.1.2): runs of
 * space, tab and line feed are one space, none stand at the leaf's ends or around a forced break, U+00A0 stays. A line feed
 * between two East Asian letters, or beside U+200B, vanishes, as in Blink. A collapsed space stays where its run began.
 * Pictures are as good as absent: their words are not part of the text.
 */
export class LeafWriter {
  /** The last letter written; empty at the leaf's beginning. */
  private last = '';
  /** The text that ends in a space nothing has followed yet, and whether a line feed made it. */
  private space: TextInline | null = null;
  private spaceIsLineFeed = false;
  /** Forced breaks that nothing has followed yet. */
  private breaks: TextInline | null = null;
  private breakCount = 0;
  /** Where the letters come from, where somebody wants to know. */
  private readonly notes: OriginNotes | null;

  constructor(notes: OriginNotes | null = null) {
    this.notes = notes;
  }

  /** Writes `raw` into `out`. `source` is the file's node with these letters; `null` where they are of our making. */
  text(raw: string, out: Inline[], source: object | null = null): void {
    const node: TextInline = { type: 'text', value: '' };
    out.push(node);
    for (const { 0: run, index } of raw.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (/^[ \t\n\r\f]/.test(run)) this.whiteSpace(run, node, source, index);
      else {
        this.letters(run.slice(0, 2));
        node.value += run;
        this.last = run.slice(-1);
        this.notes?.write(run.length, source, index);
      }
    }
  }

  /** Notes a forced line break; it is written once letters follow. */
  forcedBreak(out: Inline[]): void {
    if (this.last === '') return;
    this.dropSpace();
    if (this.breaks === null) {
      this.breaks = { type: 'text', value: '' };
      out.push(this.breaks);
    }
    this.breakCount += 1;
  }

  /** A break before or after a block inside a leaf: one, however many meet. */
  softBreak(out: Inline[]): void {
    if (this.breaks === null) this.forcedBreak(out);
  }

  /** Notes that an inline with the text `label` was written, which `source` stands for. */
  label(label: string, source: object | null = null): void {
    this.letters(label);
    this.last = label.slice(-1) || this.last;
    this.notes?.write(label.length, source);
  }

  /** Ends the leaf: drops the space at its end. Breaks at its end were never written. */
  end(): void {
    this.dropSpace();
  }

  private whiteSpace(run: string, node: TextInline, source: object | null, from: number): void {
    const lineFeed = run.includes('\n');
    if (this.space !== null) this.spaceIsLineFeed ||= lineFeed;
    if (this.last === '' || this.space !== null || this.breaks !== null) return;
    node.value += ' ';
    this.notes?.write(1, source, from);
    this.space = node;
    this.spaceIsLineFeed = lineFeed;
  }

  private letters(next: string): void {
    if (this.breaks !== null) {
      this.breaks.value = '\n'.repeat(this.breakCount);
      this.notes?.write(this.breakCount, null);
      this.breaks = null;
      this.breakCount = 0;
    }
    if (this.space !== null && this.spaceIsLineFeed && vanishes(this.last, next)) this.dropSpace();
    this.space = null;
  }

  private dropSpace(): void {
    if (this.space === null) return;
    this.space.value = this.space.value.slice(0, -1);
    this.notes?.takeBack();
    this.space = null;
  }
}

function vanishes(before: string, after: string): boolean {
  if (before === '\u200B' || after.startsWith('\u200B')) return true;
  return WIDE.test(before) && WIDE.test(after.slice(0, 1));
}

/** `inlines` without empty texts and spans, neighbouring texts joined. */
export function tidy(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (inline.type === 'text') {
      if (inline.value === '') continue;
      if (last?.type === 'text') last.value += inline.value;
      else out.push({ ...inline });
    } else if (inline.type === 'span' || inline.type === 'link') {
      const children = tidy(inline.children);
      if (children.length > 0) out.push({ ...inline, children });
    } else out.push(inline);
  }
  return out;
}
