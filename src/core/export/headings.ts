import type { Block } from '../article.ts';
import { inlineText, textOf } from '../text.ts';
import type { Placed } from './sections.ts';

/** A heading of the article under which passages stand. */
export interface Heading {
  /** Where its first letter is in the article's text (UTF-16 code units). */
  start: number;
  end: number;
  text: string;
  /** 2 for the outermost, as in the file; at most 6. */
  level: number;
  /** The one it stands under. */
  parent: Heading | null;
}

/** The file's title is its only heading of the first level. */
const OUTERMOST = 2;
const DEEPEST = 6;

/**
 * The headings that stand in the flow of the article itself, not inside its quotes, lists or tables, in order; the title, where
 * the text begins with it, is not one of them. Levels that the article skips are closed up.
 */
export function headingsOf(blocks: readonly Block[], title: string): Heading[] {
  const headings: Heading[] = [];
  /** Those still open, and the levels they have in the article. */
  const open: { level: number; heading: Heading }[] = [];
  let position = 0;
  for (const block of blocks) {
    const { length } = textOf([block]);
    if (length === 0) continue;
    const start = position;
    position += length + 1;
    if (block.type !== 'heading') continue;
    const text = inlineText(block.children);
    if (text.trim() === '' || (headings.length === 0 && open.length === 0 && sameWords(text, title)))
      continue;
    while (open.length > 0 && open.at(-1)!.level >= block.level) open.pop();
    const level = Math.min(OUTERMOST + open.length, DEEPEST);
    const heading = { start, end: start + length, text, level, parent: open.at(-1)?.heading ?? null };
    open.push({ level: block.level, heading });
    headings.push(heading);
  }
  return headings;
}

/** What stands above each passage of `placed` for the first time: its heading, and those that one stands under. */
export function divided(
  placed: readonly Placed[],
  headings: readonly Heading[],
): { above: Heading[]; under: Heading | null; placed: Placed }[] {
  const written = new Set<Heading>();
  let next = 0;
  let under: Heading | null = null;
  return placed.map((one) => {
    while (next < headings.length && headings[next]!.start <= one.start) {
      under = headings[next]!;
      next += 1;
    }
    const above: Heading[] = [];
    for (let heading = under; heading !== null && !written.has(heading); heading = heading.parent) {
      written.add(heading);
      above.unshift(heading);
    }
    return { above, under, placed: one };
  });
}

function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/gu, ' ').trim() === b.replace(/\s+/gu, ' ').trim();
}
