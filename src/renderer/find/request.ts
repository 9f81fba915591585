import { compilePattern, findPattern } from '../../core/find/pattern.ts';
import type { FindOptions } from '../../core/find/find-text.ts';
import type { Span } from '../../core/reading/segments.ts';

/** What the worker is asked and what it answers: plain data, fit for `postMessage`. */

export interface PatternRequest {
  text: string;
  lang: string | null;
  pattern: string;
  options: FindOptions;
}
/** The places, or why the pattern is none, in a sentence. */
export type PatternAnswer = { hits: Span[] } | { problem: string };

/** Looks for a pattern. May never end: see `findPattern`. */
export function answer({ text, lang, pattern, options }: PatternRequest): PatternAnswer {
  const compiled = compilePattern(pattern, options);
  return typeof compiled === 'string'
    ? { problem: compiled }
    : { hits: findPattern(text, compiled, options, lang) };
}
