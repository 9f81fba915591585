import { words } from '../../core/words/words.ts';
import { notWritten } from '../files/write.ts';

/** What is said of a record whose last line was cut short, in sentences for the reader. */

/** @param kept the name it is kept under in `library/kept` */
export function tornAndKept(kept: string): string {
  return words.safety.damage.tornAndKept(kept);
}

/** @param error why it could not be kept and cut off */
export function tornAndLeft(error: unknown): string {
  return words.safety.damage.tornAndLeft(notWritten(words.safety.unwritten.copyOfEntry, error).message);
}
