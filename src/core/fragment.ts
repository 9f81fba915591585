/**
 * What a link within an article points to: an offset into its text, in the form that RFC 5147 has for texts, `#char=1234`,
 * in UTF-16 code units as all our offsets. The tree keeps no ids of the file's.
 */
export function fragmentOf(offset: number): string {
  return `#char=${offset}`;
}

/** The offset that a link's address has as its fragment; `null` for any other address. */
export function offsetInFragment(href: string): number | null {
  const match = /^#char=(\d{1,9})$/.exec(href);
  return match === null ? null : Number(match[1]);
}
