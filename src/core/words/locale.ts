let spoken = 'en';

/** The BCP 47 tag by which numbers, dates, lists and the order of names are written now (`en-GB`). */
export function locale(): string {
  return spoken;
}

/** For `speak` alone. */
export function setLocale(tag: string): void {
  spoken = tag;
}
