/** Which words of two short texts differ: for showing a passage as it was beside the place where it may be now. */

export interface Piece {
  text: string;
  same: boolean;
}

export interface Difference {
  before: Piece[];
  after: Piece[];
}

/** The table of the longest common subsequence has a cell for every pair of words: at most this many, a few milliseconds. */
const MOST_CELLS = 1_000_000;

/**
 * Compares by words (and, in writing without spaces, by what `Intl.Segmenter` takes for words). White space and marks are
 * compared like words; white space between two that differ goes with them, so that a changed phrase is one piece. Passages
 * too long for the table differ as a whole between their common beginning and end.
 */
export function difference(before: string, after: string, lang: string | null): Difference {
  const words = new Intl.Segmenter(lang ?? undefined, { granularity: 'word' });
  const a = Array.from(words.segment(before), ({ segment }) => segment);
  const b = Array.from(words.segment(after), ({ segment }) => segment);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const sameA = a.map((_, at) => at < head || at >= a.length - tail);
  const sameB = b.map((_, at) => at < head || at >= b.length - tail);
  for (const [i, j] of commonPairs(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) {
    sameA[head + i] = true;
    sameB[head + j] = true;
  }
  return { before: pieces(a, sameA), after: pieces(b, sameB) };
}

/** Longest common subsequence by dynamic programming, as pairs of indices in order. */
function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  if (a.length * width > MOST_CELLS) return [];
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i * width + j] =
        a[i] === b[j]
          ? (length[(i + 1) * width + j + 1] as number) + 1
          : Math.max(length[(i + 1) * width + j] as number, length[i * width + j + 1] as number);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number)) i += 1;
    else j += 1;
  }
  return pairs;
}

function pieces(words: readonly string[], same: readonly boolean[]): Piece[] {
  const found: Piece[] = [];
  words.forEach((text, at) => {
    const between = text.trim() === '' && same[at - 1] === false && same[at + 1] === false;
    const isSame = same[at] === true && !between;
    const last = found.at(-1);
    if (last?.same === isSame) last.text += text;
    else found.push({ text, same: isSame });
  });
  return found;
}
