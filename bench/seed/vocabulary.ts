/** Words as a language has them: a few that are everywhere, and a long tail that is met once. */
import type { Random } from '../anchoring/random.ts';

/** What holds English sentences together, by how often it is met; everything after it is made up. */
const COMMON =
  `the of and to in a is that it was for on as with by at from be this have not but which or are had an they
were their one all we when there can more if would what about into than its only other time these two may then do first any
some new could after also many most between through where those over such before should people each same because while both
under how years long well even much still being work own place like without against made way work found little every part
book page margin reader note word letter river water house city road harbour field table voice hand morning winter`
    .split(/\s+/)
    .filter((word, at, all) => all.indexOf(word) === at);

const ONSETS =
  'b c d f g h l m n p r s t v w b c d f l m n p r s t br cl cr dr fl gr pl pr sh sl st str th tr'.split(' ');
const VOWELS = 'a a e e e i i o o u ea ai ou'.split(' ');
const CODAS = ['', '', '', '', 'l', 'n', 'n', 'r', 'r', 's', 't', 'm', 'd', 'ck', 'nd', 'nt', 'st'];
const ENDINGS = ['', '', '', '', 's', 's', 'ed', 'ing', 'er', 'al', 'tion', 'ment', 'ly', 'ity'];

/** `size` different words, the most frequent first. */
export function vocabularyOf(random: Random, size: number): string[] {
  const words = new Set(COMMON);
  while (words.size < size) {
    // Frequent words are short, in every language.
    const syllables = words.size < 1_000 ? 1 : words.size < 6_000 ? 1 + random.below(2) : 2;
    let word = '';
    for (let n = 0; n < syllables; n += 1)
      word += random.pick(ONSETS) + random.pick(VOWELS) + (n === syllables - 1 ? random.pick(CODAS) : '');
    words.add(word.length > 3 ? word + random.pick(ENDINGS) : word);
  }
  return [...words];
}

/**
 * Draws ranks from 0 to `size` − 1 as words are met in prose: Zipf's law as Mandelbrot mended it, 1 ÷ (rank + 2.7), by the alias
 * method (Walker 1977), so that each of nine million words takes two numbers and no search.
 */
export function ranks(random: Random, size: number): () => number {
  const weights = Array.from({ length: size }, (_, rank) => 1 / (rank + 1 + 2.7));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / size;
  const shares = Float64Array.from(weights, (weight) => weight / mean);
  const aliases = new Uint32Array(size);
  const low: number[] = [];
  const high: number[] = [];
  for (let at = 0; at < size; at += 1) (shares[at]! < 1 ? low : high).push(at);
  while (low.length > 0 && high.length > 0) {
    const [small, large] = [low.pop()!, high.at(-1)!];
    aliases[small] = large;
    shares[large] = shares[large]! - (1 - shares[small]!);
    if (shares[large]! < 1) low.push(high.pop()!);
  }
  return () => {
    const at = random.below(size);
    return random.next() < shares[at]! || aliases[at] === undefined ? at : aliases[at];
  };
}
