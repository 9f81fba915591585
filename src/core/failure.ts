import { words } from './words/words.ts';

/** Failure is a value the screen and the command line can show: a stable code, and a sentence for people. */

export const FAILURE_CODES = [
  'not-found',
  'unreadable',
  'is-a-folder',
  'not-a-file',
  'empty',
  'binary',
  'too-large',
  'too-deep',
  'changed-while-reading',
  'unsupported',
  'malformed',
  'not-written',
  'journal-newer',
  'journal-damaged',
  'library-busy',
  'cancelled',
  'unexpected',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  code: FailureCode;
  /** What happened, to which file, and what to do. One or two sentences, no code, no exclamation mark. */
  message: string;
}

/** A failure on its way to whoever can show it. */
export class PostilError extends Error {
  override readonly name = 'PostilError';
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
  toFailure(): Failure {
    return { code: this.code, message: this.message };
  }
}

/** Any thrown value as a failure. What was not foreseen keeps its own words behind a plain sentence. */
export function toFailure(error: unknown): Failure {
  if (error instanceof PostilError) return error.toFailure();
  const own = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message: words.shell.failure.unforeseen(own) };
}
