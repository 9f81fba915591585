/** As much of the package `hyphen` as is used: it has no types of its own. */
declare module 'hyphen/hyphen.js' {
  /** Made of a set's patterns; what it knows of words it keeps. */
  export type Patterns = readonly [readonly (readonly number[])[], object, object?];
  export default function createHyphenator(
    patterns: Patterns,
    options: { hyphenChar: string; html: false; minWordLength: number },
  ): (text: string) => string;
}
declare module 'hyphen/patterns/*' {
  import type { Patterns } from 'hyphen/hyphen.js';
  const patterns: Patterns;
  export default patterns;
}
