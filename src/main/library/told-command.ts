import { PostilError, toFailure, type Failure } from '../../core/failure.ts';
import { inEnglish, words } from '../../core/words/words.ts';
import { errorCode } from '../files/write.ts';
import { recordNotWritten } from './journal-file.ts';

/**
 * What a command is told of a failure: in English, as commands speak (docs/decisions/0016-languages.md), whatever the window speaks. The
 * failure was said already, so it is said again from what caused it. What nobody foresaw keeps its own words.
 */
export function toldCommand(error: unknown): Failure {
  if (!(error instanceof PostilError)) return inEnglish(() => toFailure(error));
  const { code, message, cause } = error;
  if (code !== 'not-written' || cause === undefined) return { code, message: english(message) };
  // The system's errors are told by their codes, ours by their words.
  const own =
    errorCode(cause) === '' ? english(cause instanceof Error ? cause.message : String(cause)) : cause;
  return inEnglish(() => recordNotWritten(own).toFailure());
}

/** A sentence of the record's without holes, or the end of one, in English; anything else as it is. */
function english(said: string): string {
  const parts = (): string[] => {
    const { command, reasons, record, busy } = words.safety;
    return [command, reasons, record, busy].flatMap((part) =>
      Object.values(part).map((one) => (typeof one === 'string' ? one : '')),
    );
  };
  const at = parts().indexOf(said);
  return at < 0 ? said : (inEnglish(parts)[at] ?? said);
}
