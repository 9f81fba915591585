import createHyphenator, { type Patterns } from 'hyphen/hyphen.js';
import type { PatternSet } from '../../core/hyphens/sets.ts';
import { wellPlaced } from '../../core/hyphens/words.ts';

/** Each set is a file of its own, from 4 to 300 kB, and read when the first word of its language is divided. */
const FILES: Record<PatternSet, () => Promise<{ default: Patterns }>> = {
  af: () => import('hyphen/patterns/af.js'),
  cy: () => import('hyphen/patterns/cy.js'),
  da: () => import('hyphen/patterns/da.js'),
  'de-1996': () => import('hyphen/patterns/de-1996.js'),
  'el-monoton': () => import('hyphen/patterns/el-monoton.js'),
  'el-polyton': () => import('hyphen/patterns/el-polyton.js'),
  'en-gb': () => import('hyphen/patterns/en-gb.js'),
  'en-us': () => import('hyphen/patterns/en-us.js'),
  es: () => import('hyphen/patterns/es.js'),
  et: () => import('hyphen/patterns/et.js'),
  eu: () => import('hyphen/patterns/eu.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  ga: () => import('hyphen/patterns/ga.js'),
  hr: () => import('hyphen/patterns/hr.js'),
  it: () => import('hyphen/patterns/it.js'),
  ka: () => import('hyphen/patterns/ka.js'),
  lt: () => import('hyphen/patterns/lt.js'),
  nb: () => import('hyphen/patterns/nb.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  oc: () => import('hyphen/patterns/oc.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  rm: () => import('hyphen/patterns/rm.js'),
  sl: () => import('hyphen/patterns/sl.js'),
  sq: () => import('hyphen/patterns/sq.js'),
  uk: () => import('hyphen/patterns/uk.js'),
};

/** Says for a word in small letters where it may be divided: before which of its letters, counted from 0. */
export type Divider = (word: string) => number[];

/** What the package puts between the parts: nothing that a word has. */
const MARK = '\u00AD';

/** Reads the patterns of `set`. */
export async function dividerFor(set: PatternSet): Promise<Divider> {
  const { default: patterns } = await FILES[set]();
  // Which words are long enough, core/hyphens/words.ts has said.
  const hyphenate = createHyphenator(patterns, { hyphenChar: MARK, html: false, minWordLength: 1 });
  return (word) => {
    const points: number[] = [];
    let at = 0;
    for (const part of hyphenate(word).split(MARK).slice(0, -1)) points.push((at += part.length));
    return wellPlaced(points, word.length);
  };
}
