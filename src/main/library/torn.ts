import { notWritten } from '../files/write.ts';

/** What is said of a record whose last line was cut short, in sentences for the reader. */

/** @param kept the name it is kept under in `library/kept` */
export function tornAndKept(kept: string): string {
  return `The last entry of the library's record was incomplete, as after a power cut. It was never confirmed as saved. It was kept as ${kept}; everything before it is here.`;
}

/** @param error why it could not be kept and cut off */
export function tornAndLeft(error: unknown): string {
  return `The last entry of the library's record is incomplete, as after a power cut. ${notWritten('A copy of it', error).message} Until it can be, nothing new is saved.`;
}
