import { createLowlight } from 'lowlight';
import { ALIASES, GRAMMARS } from './grammars.ts';
import { MOST_CODE } from './limits.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Code units that a language is guessed from; what the first hundred lines do not tell, the rest will not. */
const MOST_GUESSED_FROM = 4_000;

/**
 * What code without a name is most likely to be, one of each kin: what is near a sister of these comes out in the same colours.
 * Not SQL and CSS, which find their words in English.
 */
const GUESSED = [
  'bash', 'c', 'cpp', 'diff', 'go', 'java', 'javascript', 'json', 'python', 'ruby', 'rust', 'xml',
]; // prettier-ignore

/**
 * What a guess needs: highlight.js counts words and shapes that speak for a language. Prose in a typewriter's face, tables and
 * verse come to a few by chance, the more the longer they are; wrong colours are worse than none.
 */
const LEAST_RELEVANCE = 10;
const CHARACTERS_OF_CHANCE = 120;
/**
 * And the share of signs that code is full of. Measured on manuals: nine in ten passages of prose have fewer than 5 of 100, half
 * the blocks of code more than 8. With all three, 7 of 780 passages were taken for code (some of them were), a quarter of the code
 * that does not say its language was coloured, nine in ten of it as what it is or as its next of kin.
 */
const SIGNS = /[{}()[\]=<>;$#&|*+\\@_]/g;
const LEAST_SIGNS = 0.06;

const lowlight = createLowlight(GRAMMARS);
lowlight.registerAlias(ALIASES);

/**
 * The tokens of a block of code, in order, not overlapping, within the block. None where the language is unknown, where it is
 * not named and cannot be told, and where the block is longer than `MOST_CODE`. May take long on text that was made for it:
 * to be called in a thread that can be ended.
 */
export function tokenise(value: string, language: string | null): Token[] {
  if (value.length > MOST_CODE) return [];
  const name = language === null ? guessed(value) : language.toLowerCase();
  return name !== null && lowlight.registered(name)
    ? tokensOf(lowlight.highlight(name, value, { prefix: '' }), value.length)
    : [];
}

/** The language that the code itself speaks for; `null` where there is none that clearly does. */
export function guessed(value: string): string | null {
  const sample = value.slice(0, MOST_GUESSED_FROM);
  const letters = sample.replace(/\s+/g, '').length;
  if ((sample.match(SIGNS)?.length ?? 0) < letters * LEAST_SIGNS) return null;
  const { language, relevance = 0 } = lowlight.highlightAuto(sample, { subset: GUESSED }).data ?? {};
  const least = LEAST_RELEVANCE + sample.length / CHARACTERS_OF_CHANCE;
  return language !== undefined && relevance >= least ? language : null;
}
