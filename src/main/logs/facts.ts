import { FAILURE_CODES, PostilError } from '../../core/failure.ts';

/**
 * What a line of the log may hold. There is no way to put a sentence into it: numbers, truths, and words of these lists. An
 * error's own words hold paths, titles and text, so of an error only its kind, its code and its place in the program stay.
 */
export type Fact = number | boolean | null;
export type Facts = Readonly<Record<string, Fact | Word>>;

/** A word that is in the program's own source, or in Electron's: never one that came from a file or from the reader. */
export type Word = string & { readonly fromProgram: unique symbol };

/** Longer ones are no names. */
const LONGEST = 40;

/** `value` as a word if it is one of `known`; `other` if it is not. */
export function word(value: string, known: readonly string[]): Word {
  return (known.includes(value) && value.length <= LONGEST ? value : 'other') as Word;
}

const ERROR_NAMES = [
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'AggregateError',
  'AbortError',
  'PostilError',
  'ValiError',
];

/** Frames of the stack that are kept: where it happened, and who called. */
const FRAMES = 4;

/** What stays of an error: `{name, code, at}`; `at` holds places in the built program, as `index.js:120:14`. */
export function errorFacts(error: unknown, program: string): Facts {
  if (!(error instanceof Error)) return { name: word('', []) };
  const code = 'code' in error ? String(error.code) : '';
  const known = error instanceof PostilError ? FAILURE_CODES : SYSTEM_CODES;
  return {
    name: word(error.name, ERROR_NAMES),
    ...(code === '' ? {} : { code: word(code, known) }),
    at: placesOf(error, program) as Word,
  };
}

/** The system's codes that files and sockets meet, and Node's own for its threads. */
const SYSTEM_CODES = [
  'EACCES',
  'EBUSY',
  'EDQUOT',
  'EEXIST',
  'EFBIG',
  'EINVAL',
  'EIO',
  'EISDIR',
  'EMFILE',
  'ENAMETOOLONG',
  'ENODEV',
  'ENOENT',
  'ENOMEM',
  'ENOSPC',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENOTSUP',
  'EPERM',
  'EPIPE',
  'EROFS',
  'EXDEV',
  'ERR_WORKER_OUT_OF_MEMORY',
  'ERR_FILE_NOT_FOUND',
];

/**
 * The stack begins with the error's own words, which may look like a stack: only what comes behind them counts, and of that
 * only what lies in the folder of the built program.
 */
function placesOf({ stack = '', message }: Error, program: string): string {
  const end = stack.indexOf(message);
  if (end < 0) return '';
  const frames = stack.slice(end + message.length).split('\n');
  const places = frames.flatMap((frame) => {
    const found = /([\w.-]+\.c?js):(\d+):(\d+)\)?$/.exec(frame);
    return found !== null && frame.includes(`${program}${found[1]}`)
      ? `${found[1]}:${found[2]}:${found[3]}`
      : [];
  });
  return places.slice(0, FRAMES).join(' ');
}
