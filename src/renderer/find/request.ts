import { compilePattern, findPattern, type Problem } from '../../core/find/pattern.ts';
import type { FindOptions } from '../../core/find/find-text.ts';
import type { Span } from '../../core/reading/segments.ts';

/** What the worker is asked and what it answers: plain data, fit for `postMessage`. */

export interface PatternRequest {
  text: string;
  lang: string | null;
  pattern: string;
  options: FindOptions;
}
/** Why there is no answer: it is no pattern, it takes too long, or the thread cannot be started. */
export type NoAnswer = Problem | 'too-long' | 'no-thread';
export type PatternAnswer = { hits: Span[] } | { problem: NoAnswer };

/** Looks for a pattern. May never end: see `findPattern`. */
export function answer({ text, lang, pattern, options }: PatternRequest): PatternAnswer {
  const compiled = compilePattern(pattern, options);
  return typeof compiled === 'string'
    ? { problem: compiled }
    : { hits: findPattern(text, compiled, options, lang) };
}
