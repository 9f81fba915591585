import type { Colour } from '../annotation.ts';
import { isTagIn } from '../library/organise/tag-names.ts';
import { fold } from '../query/fold.ts';
import type { HighlightRow } from './row.ts';

/** What became of a passage, as it is asked for. */
export const FATES = ['found', 'uncertain', 'lost'] as const;
export type Fate = (typeof FATES)[number];

/** Which highlights are shown. What is empty or `null` does not narrow; of several colours, tags or fates any is enough. */
export interface HighlightFilter {
  /** All of these words, anywhere in quote or note; between quotation marks as they stand. */
  words: string;
  colours: ReadonlySet<Colour>;
  /** Those nested in them, too. */
  tags: ReadonlySet<string>;
  /** With a note, or without one. */
  noted: boolean | null;
  fates: ReadonlySet<Fate>;
}

export const NO_FILTER: HighlightFilter = Object.freeze({
  words: '',
  colours: new Set<Colour>(),
  tags: new Set<string>(),
  noted: null,
  fates: new Set<Fate>(),
});

/** Whether it leaves anything out. */
export function isNarrow({ words, colours, tags, noted, fates }: HighlightFilter): boolean {
  return wordsIn(words).length > 0 || colours.size + tags.size + fates.size > 0 || noted !== null;
}

/** The words that are looked for, folded: `green "old sea"` are *green* and *old sea*. A mark without its partner is none. */
export function wordsIn(typed: string): string[] {
  const parts = typed.match(/"[^"]*"|[^\s"]+/g) ?? [];
  return parts.map((part) => fold(part.replaceAll('"', ''))).filter((part) => part !== '');
}

export function fateOf({ state }: Pick<HighlightRow, 'state'>): Fate {
  return state === 'orphan' ? 'lost' : state === 'uncertain' ? 'uncertain' : 'found';
}

/** The test that `filter` is, prepared once for many rows. A note on the whole article has no colour. */
export function highlightTest(filter: HighlightFilter): (row: HighlightRow) => boolean {
  const { colours, noted, fates } = filter;
  const words = wordsIn(filter.words);
  const tags = [...filter.tags];
  return (row) => {
    if (colours.size > 0 && (row.part === 'whole' || !colours.has(row.colour))) return false;
    if (noted !== null && (row.note.trim() !== '') !== noted) return false;
    if (fates.size > 0 && !fates.has(fateOf(row))) return false;
    if (tags.length > 0 && !tags.some((tag) => row.tags.some((own) => isTagIn(own, tag)))) return false;
    if (words.length === 0) return true;
    const text = fold(`${row.exact}\n${row.note}`);
    return words.every((word) => text.includes(word));
  };
}
