/** Which passages people mark: a word or two, a phrase, a sentence, two or three, some paragraphs. */
import type { Printed } from './document.ts';
import type { Random } from './random.ts';

export type Size = 'word' | 'phrase' | 'sentence' | 'sentences' | 'paragraphs';
export interface Quote {
  size: Size;
  /** Item numbers. */
  from: number;
  to: number;
}

/** At most `count` different passages of each size, fewer in a short text. */
export function quotesOf(printed: Printed, count: number, random: Random): Quote[] {
  const quotes: Quote[] = [];
  const total = printed.items.length;
  for (let number = 0; number < count; number += 1) {
    const word = random.below(total);
    addTrimmed(quotes, printed, 'word', word, Math.min(total, word + 1 + random.below(2)));
    const phrase = random.below(total);
    addTrimmed(quotes, printed, 'phrase', phrase, Math.min(total, phrase + 4 + random.below(6)));
    addUnits(quotes, printed, 'sentence', printed.sentences, 1, random);
    addUnits(quotes, printed, 'sentences', printed.sentences, 2 + random.below(2), random);
    if (number % 3 === 0)
      addUnits(quotes, printed, 'paragraphs', printed.paragraphs, 2 + random.below(3), random);
  }
  const known = new Set<number>();
  return quotes.filter(({ from, to }) => {
    const key = from * total + to;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function addUnits(
  quotes: Quote[],
  printed: Printed,
  size: Size,
  units: readonly number[],
  length: number,
  random: Random,
): void {
  const first = random.below(units.length - 1);
  const last = Math.min(units.length - 1, first + length);
  add(quotes, printed, size, units[first] as number, units[last] as number);
}

/** People select from word to word: punctuation at the ends is left out. */
function addTrimmed(quotes: Quote[], printed: Printed, size: Size, from: number, to: number): void {
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(printed.items[at]?.text ?? '');
  let first = from;
  let last = to;
  while (first < last && !isWord(first)) first += 1;
  while (first < last && !isWord(last - 1)) last -= 1;
  if (first < last) add(quotes, printed, size, first, last);
}

/** A passage without a letter is none: nobody marks a comma. */
function add(quotes: Quote[], printed: Printed, size: Size, from: number, to: number): void {
  const text = printed.text.slice(printed.start[from], printed.end[to - 1]);
  if (/[\p{L}\p{N}]{2}/u.test(text)) quotes.push({ size, from, to });
}
