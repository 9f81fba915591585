/** Longer ones no window's title or menu shows whole. */
const LONGEST = 200;

/** What a system's own window or menu would obey and not show: control characters, line ends, marks that turn the letters' direction. */
const OBEYED = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/**
 * `text`, which may come from a file, for places that the system draws: on one line, not longer than 200 letters. The page has
 * its own ways (every title is isolated there) and shows it as it is.
 */
export function plainTitle(text: string): string {
  const plain = text.replace(OBEYED, ' ').replace(/\s+/gu, ' ').trim();
  const letters = [...plain];
  return letters.length <= LONGEST
    ? plain
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
