import type { Colour } from '../annotation.ts';
import { tagOf, type Names } from './condition.ts';
import type { Facts } from './facts.ts';

/** What there is in a library to ask for, each list with the most frequent first; and what the reader calls things. */
export interface Vocabulary extends Names {
  tags: readonly string[];
  /** With the folders around them: `Diplomacy/Ports`. */
  folders: readonly string[];
  /** BCP 47. */
  languages: readonly string[];
  sites: readonly string[];
  bylines: readonly string[];
}

export const NO_VOCABULARY: Vocabulary = Object.freeze({
  ...{ tags: [], folders: [], languages: [], sites: [], bylines: [] },
});

/** Of each list: so many are looked through within a keystroke, and nobody finds the rarest by their first letter. */
const MOST = 5_000;

/**
 * The vocabulary of articles: one pass over all of them, some 10 ms for 10,000, so it is made where somebody begins to type and
 * not with each letter. What is in the trash is left out.
 */
export function vocabularyOf(
  articles: Iterable<Facts>,
  colourNames: Readonly<Partial<Record<Colour, string>>> = {},
  locales: readonly string[] = [],
): Vocabulary {
  const [tags, folders, languages, sites, bylines] = [counter(), counter(), counter(), counter(), counter()];
  for (const facts of articles) {
    if (facts.inTrash) continue;
    for (const tag of facts.tags) tags.add(tagOf(tag));
    for (const tag of Object.keys(facts.highlightTags)) tags.add(tagOf(tag));
    folders.add(facts.folders.join('/'));
    languages.add(facts.lang ?? '');
    sites.add(facts.siteName ?? '');
    bylines.add(facts.byline ?? '');
  }
  return {
    tags: tags.most(),
    folders: folders.most(),
    languages: languages.most(),
    sites: sites.most(),
    bylines: bylines.most(),
    colourNames,
    locales,
  };
}

function counter(): { add: (name: string) => void; most: () => string[] } {
  const counts = new Map<string, number>();
  return {
    add: (name) => {
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    most: () =>
      [...counts]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, MOST)
        .map(([name]) => name),
  };
}
