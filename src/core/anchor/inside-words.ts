/** Where a quote stands that begins or ends inside a word: its letters are known to stand there, the words around are compared. */
import type { Selector } from '../annotation.ts';
import type { Context, ContextWord } from './context.ts';
import type { TextIndex } from './index-of-text.ts';
import type { LetterPlaces } from './letters.ts';
import type { Occurrence, Occurrences } from './occurrences.ts';
import { firstEndingAfter } from './offsets.ts';
import type { Tokens } from './tokenise.ts';

/** Places of the context's rarest words beside which letters are looked for that stand everywhere: some 30 µs. */
const BUDGET = 250;
/** Beside each of them so far, in code units: what 24 words fill, the most that the context is compared with. */
const REACH = 256;

/** The places of the quote that `letters` has, and of a quote with too many the recorded one and those beside its context. */
export function insideWords(
  index: TextIndex,
  { exact, start }: Selector,
  context: Context,
  letters: LetterPlaces = { starts: [], complete: true },
): Occurrences {
  const { tokens } = index;
  const starts = new Set(letters.starts);
  let unseen: number | null = null;
  if (!letters.complete) {
    if (start >= 0 && tokens.text.startsWith(exact, start)) starts.add(start);
    let known = 0;
    let budget = BUDGET;
    for (const word of context.words()) {
      budget -= word.places.length;
      if (budget < 0) break;
      if (word.places.every((place) => addBeside(starts, tokens, exact, word, place))) known += word.times;
    }
    unseen = context.without(known);
  }
  const found = Array.from(starts, (at): Occurrence => {
    const first = firstEndingAfter(tokens.end, at);
    const last = firstEndingAfter(tokens.end, at + exact.length - 1);
    return { start: at, end: at + exact.length, context: context.beside(first, last) };
  });
  return { found, unseen };
}

/** Adds where the quote stands beside one place of a word of its context; whether all of that was within reach. */
function addBeside(
  starts: Set<number>,
  { text, start, end, count }: Tokens,
  exact: string,
  { side, reach }: ContextWord,
  place: number,
): boolean {
  // The quote's nearer end lies in one of the `reach` tokens beside the word.
  const from =
    side < 0 ? (end[place] as number) : (start[Math.max(0, place - reach)] as number) - exact.length + 1;
  const to =
    side < 0 ? (end[Math.min(count - 1, place + reach)] as number) : (start[place] as number) - exact.length;
  const first = Math.max(0, side < 0 ? from : Math.max(from, to - REACH));
  const last = side < 0 ? Math.min(to, from + REACH) : to;
  const beside = text.slice(first, last + exact.length);
  for (let at = beside.indexOf(exact); at >= 0; at = beside.indexOf(exact, at + 1)) starts.add(first + at);
  return last - first >= Math.min(to, text.length) - Math.max(0, from);
}
