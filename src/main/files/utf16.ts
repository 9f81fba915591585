/** What can be told of Unicode's wider forms before anything is decoded. */

/** As much as tells: a text shows its NULs early if it has any. */
const HEAD = 4096;

/** The Unicode encoding that the mark at the beginning of `bytes` names, or `null`. */
export function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  // Before UTF-16: a UTF-16 text that begins with a NUL is none that anybody writes.
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length % 4 === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null;
}

/** Byte order of UTF-16, by its mark or, without one, by what its pairs say; `null` for anything else. */
export function utf16Order(bytes: Uint8Array): 'le' | 'be' | null {
  const mark = markedEncoding(bytes);
  if (mark !== null) return mark === 'utf-16le' ? 'le' : mark === 'utf-16be' ? 'be' : null;
  const head = bytes.subarray(0, Math.min(bytes.length, HEAD) & ~1);
  if (head.length < 16) return null;
  const le = saysText(head, 1);
  const be = saysText(head, 0);
  return le === be ? null : le ? 'le' : 'be';
}

/** Of the pairs of a text that many are spaces and ends of lines, or in scripts without spaces commas and full stops. */
const SEPARATORS = 0.01;

/** Letters of a text share their script's rows; what falls elsewhere is a sign or two. */
const COHERENT = 0.95;

/** Rows (high bytes) that East Asian texts draw their letters from: kana and signs, ideographs, syllables, full-width forms. */
const isEastAsian = (row: number): boolean =>
  row === 0x30 || (row >= 0x4e && row <= 0x9f) || (row >= 0xac && row <= 0xd7) || row === 0xff;

/**
 * Whether `head`, read in pairs with the high byte at `high`, is text: NULs and other controls nowhere, separators among the
 * letters, and the letters from row 0 (Latin) and two more rows, or from East Asia's. Latin, Cyrillic, Greek, Arabic
 * and other alphabets lie in one or two rows of 256 each.
 */
function saysText(head: Uint8Array, high: 0 | 1): boolean {
  const rows = new Map<number, number>();
  let separators = 0;
  let eastAsian = 0;
  const pairs = head.length / 2;
  for (let index = 0; index < head.length; index += 2) {
    const row = head[index + high] ?? 0;
    const cell = head[index + 1 - high] ?? 0;
    if (row === 0 && cell < 0x20 && (cell < 9 || cell > 13)) return false;
    if (
      (row === 0 && (cell === 0x20 || cell === 0x0a || cell === 0x0d)) ||
      (row === 0x30 && cell <= 2) ||
      (row === 0xff && cell === 0x0c)
    )
      separators += 1;
    rows.set(row, (rows.get(row) ?? 0) + 1);
    if (isEastAsian(row)) eastAsian += 1;
  }
  const latin = rows.get(0) ?? 0;
  // Of a Latin text every other byte is NUL, spaces or not.
  if (separators < Math.max(1, pairs * SEPARATORS) && latin < pairs * 0.6) return false;
  rows.delete(0);
  const two = [...rows.values()].sort((a, b) => b - a).slice(0, 2);
  const alphabet = two.reduce((sum, count) => sum + count, 0);
  return latin + Math.max(alphabet, eastAsian) >= pairs * COHERENT;
}
