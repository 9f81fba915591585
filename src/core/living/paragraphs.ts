import { FenceState } from './fences.ts';
import { hashOf } from './hash.ts';
import { isBlank } from './lines.ts';

/** A paragraph, list, quote, table or piece of code between blank lines. Lines are indices into what was split. */
export interface Paragraph {
  from: number;
  /** Exclusive. */
  to: number;
  lines: readonly string[];
  hash: string;
  /** Whether it begins with a heading. */
  heading: boolean;
}

const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;

/** The lines of several, with a blank one where there was one between them. */
export function linesIn(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap(({ from, lines }, index) => {
    const before = paragraphs[index - 1];
    return before === undefined || before.to === from ? lines : ['', ...lines];
  });
}

/** Splits lines at blank ones outside of fenced code; a heading stands for itself. `isCut` names lines that divide and belong to nothing. */
export function paragraphsOf(lines: readonly string[], isCut: (index: number) => boolean = no): Paragraph[] {
  const found: Paragraph[] = [];
  const fences = new FenceState();
  let from = -1;
  const close = (to: number): void => {
    if (from >= 0) found.push(paragraph(lines, from, to));
    from = -1;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const fenced = fences.next(line);
    if (isCut(at) || (!fenced && isBlank(line))) close(at);
    else if (!fenced && HEADING.test(line)) {
      close(at);
      from = at;
      close(at + 1);
    } else if (from < 0) from = at;
  }
  close(lines.length);
  return found;
}

function paragraph(all: readonly string[], from: number, end: number): Paragraph {
  let to = end;
  while (to > from + 1 && isBlank(all[to - 1]!)) to -= 1;
  const lines = all.slice(from, to);
  return { from, to, lines, hash: hashOf(lines), heading: HEADING.test(lines[0]!) };
}

function no(): boolean {
  return false;
}
