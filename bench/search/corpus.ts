/** Prose of a language that nobody speaks: words of syllables, as frequent as Zipf’s law has them. */
import type { SearchDocument } from '../../src/core/search/fields.ts';
import { randomOf } from '../anchoring/random.ts';

/** Different words of ten thousand articles in one language, names and slips of the pen among them. */
const WORDS = 120_000;
/** Zipf and Mandelbrot: the n-th word is as frequent as (n + 2.7) to the power of −1.07. */
const SHIFT = 2.7;
const SLOPE = 1.07;

const ONSETS = 'b c d f g h j k l m n p r s t v w st tr pl gr sh ch th br cl'.split(' ').concat('');
const NUCLEI = 'a e i o u ea ou ai io'.split(' ');
const CODAS = 'n r s t l m d nd st ng ck'.split(' ').concat('');

export class Language {
  readonly words: readonly string[];
  readonly #sums = new Float64Array(WORDS);
  readonly #random = randomOf(7);

  constructor() {
    const words = new Set<string>();
    while (words.size < WORDS) {
      // Frequent words are short.
      const most = words.size < 300 ? 1 : words.size < 5_000 ? 2 : 3;
      const syllables = (words.size < 5_000 ? 1 : 2) + this.#random.below(most);
      let word = '';
      for (let i = 0; i < syllables; i += 1) word += this.#one(ONSETS) + this.#one(NUCLEI) + this.#one(CODAS);
      words.add(word);
    }
    this.words = [...words];
    for (let i = 0, sum = 0; i < WORDS; i += 1) this.#sums[i] = sum += 1 / (i + SHIFT) ** SLOPE;
  }

  prose(words: number): string {
    const all: string[] = [];
    for (let i = 0; i < words; i += 1) all.push(this.word() + (this.#random.below(12) === 0 ? '.' : ''));
    return all.join(' ');
  }

  word(): string {
    const wanted = (this.#random.below(1 << 30) / (1 << 30)) * (this.#sums.at(-1) ?? 0);
    let low = 0;
    for (let high = WORDS - 1; low < high;) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low]!;
  }

  #one(list: readonly string[]): string {
    return list[this.#random.below(list.length)]!;
  }
}

export interface Flat {
  id: string;
  title: string;
  text: string;
  notes: string;
}

/** Articles of half to one and a half times 800 words, each with ten notes of twelve. */
export function* articles(language: Language, count: number): Generator<Flat> {
  for (let i = 0; i < count; i += 1)
    yield {
      id: `article-${i}`,
      title: language.prose(6),
      text: language.prose(400 + ((i * 37) % 800)),
      notes: Array.from({ length: 10 }, () => language.prose(12)).join('\n'),
    };
}

export function documentsOf({ id, title, text, notes }: Flat): SearchDocument[] {
  const common = { articleId: id, trashed: false };
  return [
    { ...common, part: 'text', fields: [{ field: 'title', text: title }, { field: 'text', text }] },
    { ...common, part: 'notes', fields: [{ field: 'note', text: notes }, { field: 'tag', text: 'method' }] },
  ]; // prettier-ignore
}

/** What is typed, letter by letter: every beginning of two words, of common ones and rare ones, one in three with a slip. */
export function keystrokes({ words }: Language): string[] {
  return Array.from({ length: 12 }, (_, i) => {
    const slip = (word: string): string => (i % 3 === 2 ? word.slice(0, 2) + 'q' + word.slice(3) : word);
    return `${slip(words[50 + i * 700]!)} ${words[200 + i * 91]!}`;
  }).flatMap((typed) => Array.from(typed, (_, end) => typed.slice(0, end + 1)));
}
