import { readAsked, type Asked, type Slot } from './asked.ts';
import { ANY_FIELD, PARTS, type Part } from './fields.ts';
import { commonBeginnings, KeptScores } from './kept-scores.ts';
import { NearWords } from './near-words.ts';
import { DEAD, leastOfGreatest, Scores, stateOf, Together, type Readable } from './scores.ts';
import { firstFrom, rangeOf, type Segment } from './segment.ts';

/** An article that was found. */
export interface Ranked {
  articleId: string;
  score: number;
  /** How many of the slots it has. */
  has: number;
}

export interface Answer {
  /** The best first. */
  articles: Ranked[];
  /** How many articles have all words; of `articles` there may be fewer. */
  total: number;
  /** None has all words: these have some of them. */
  partly: boolean;
  /** By slot: words that stood in for one that nothing was found of, the nearest first. */
  instead: (readonly string[])[];
}

export interface SearchOptions {
  /** The most articles in the answer. */
  limit: number;
  /** Bits of the fields that count. */
  fields?: number;
  /** Also those in the trash. */
  trashed?: boolean;
  /** Only what was typed: no word stands in for another. */
  exact?: boolean;
}

/** Fewer than this many articles, and a word is thought to be mistyped as well. */
const FEW = 3;

/** What a word counts that only begins with what was typed; the more so the less is missing. */
const BEGINS = 0.8;
/** No sum of scores is as much as one word more. */
const MORE_WORDS = 1e6;
/** What a word counts that is only like what was typed, by mistakes. */
const LIKE = 0.5;

/**
 * Segments, the oldest first, and which of their documents are true now. The search: for each slot the best that any of its words
 * says of a document (BM25 with fields weighted into the frequency, Robertson et al. 2004, “BM25F”), summed over the slots; an article
 * needs every slot in any of its documents.
 */
export class TextIndex {
  #parts: readonly Readable[] = [];
  /** Number of each article, from 0; and back. */
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  /** Where each article’s part is true: segment and document; -1 where there is none. */
  readonly #at: { segment: number; document: number }[] = [];
  readonly near = new NearWords();
  readonly #kept = new KeptScores();
  #lengths = { text: 0, notes: 0 };
  #counts = { text: 0, notes: 0 };
  /** Those of them with any words: an article without notes must not make those of others look long. */
  #filled = { text: 0, notes: 0 };

  get segments(): readonly Segment[] {
    return this.#parts.map(({ segment }) => segment);
  }
  /** How many articles it has or has had. */
  get articles(): number {
    return this.#ids.length;
  }
  /** Documents that are true now. */
  get documents(): number {
    return this.#counts.text + this.#counts.notes;
  }

  has(articleId: string): boolean {
    const number = this.#numbers.get(articleId);
    return number !== undefined && PARTS.some((_, part) => this.#at[number * 2 + part] !== undefined);
  }

  /** The articles of which anything is true now. */
  live(): string[] {
    return this.#ids.filter((id) => this.has(id));
  }

  isLive(segment: number, document: number): boolean {
    return (this.#parts[segment]?.states[document] ?? DEAD) !== DEAD;
  }

  /** Whether this entry says that a document is no more, and nothing newer says otherwise. */
  isGone(segment: number, document: number): boolean {
    const entry = this.#parts[segment]?.segment.documents[document];
    const place = this.#parts[segment]?.places[document];
    return entry?.gone === true && place !== undefined && this.#at[place] === undefined;
  }

  /** Share of a segment’s documents that are true still. */
  liveShare(segment: number): number {
    const states = this.#parts[segment]?.states;
    if (states === undefined || states.length === 0) return 0;
    return states.reduce((sum, state) => sum + (state === DEAD ? 0 : 1), 0) / states.length;
  }

  /** Adds a segment: what it says stands before what all others say. */
  add(segment: Segment): void {
    this.#kept.clear();
    const number = this.#parts.length;
    const { documents } = segment;
    const places = new Uint32Array(documents.length);
    const states = new Uint8Array(documents.length);
    const lengths = Float32Array.from(documents, ({ length }) => length);
    // First of all: within one segment, too, a later document stands before an earlier one.
    this.#parts = [...this.#parts, { segment, states, lengths, places }];
    documents.forEach(({ articleId, part, gone, trashed, length }, document) => {
      // Twice the article’s number, plus that of the part.
      const place = this.#number(articleId) * 2 + PARTS.indexOf(part);
      places[document] = place;
      this.#forget(place, part);
      if (gone) return;
      states[document] = stateOf(part, trashed);
      this.#at[place] = { segment: number, document };
      this.#lengths[part] += length;
      this.#counts[part] += 1;
      if (length > 0) this.#filled[part] += 1;
    });
  }

  /** The same with other segments that say the same: after a merge. */
  replace(segments: readonly Segment[]): void {
    this.#kept.clear();
    this.#parts = [];
    this.#at.length = 0;
    this.#lengths = { text: 0, notes: 0 };
    this.#counts = { text: 0, notes: 0 };
    this.#filled = { text: 0, notes: 0 };
    for (const segment of segments) this.add(segment);
  }

  /** What is found of `asked`, the best first. */
  search(asked: Asked, options: SearchOptions): Answer {
    const { slots } = asked;
    const instead: (readonly string[])[] = slots.map(() => []);
    const none: Answer = { articles: [], total: 0, partly: false, instead };
    if (slots.length === 0 || this.#parts.length === 0) return none;
    const { fields = ANY_FIELD, trashed = false } = options;
    const scores = slots.map((slot) =>
      this.#kept.of(slot, fields, trashed, () => this.#slotScores(slot, options)),
    );
    const guess = (at: number): void => {
      if (options.exact === true) return;
      scores[at] = scores[at]!.copy();
      const { words, found } = this.#likeScores(slots[at]!, scores[at], options);
      if (found) instead[at] = words;
    };
    slots.forEach((_, at) => scores[at]!.size < FEW && guess(at));
    let answer = this.#together(scores, scores.length, options.limit);
    if (answer.total === 0) {
      // Each word stands somewhere, all nowhere: a mistake may have made a word of another one.
      slots.forEach((_, at) => instead[at]!.length === 0 && guess(at));
      answer = this.#together(scores, scores.length, options.limit);
    }
    const partly = answer.total === 0 && slots.length > 1;
    if (partly) answer = this.#together(scores, 1, options.limit);
    return { ...answer, partly, instead };
  }

  /** Gets ready what is asked for first, and takes longest: single letters. Stops after each, with the ids of the `best` found of it. */
  *warm(best: number): Generator<string[], void, undefined> {
    for (const letter of commonBeginnings(this.segments)) {
      const { articles } = this.search(readAsked(letter), { limit: best });
      yield articles.map(({ articleId }) => articleId);
    }
  }

  #number(articleId: string): number {
    const known = this.#numbers.get(articleId);
    if (known !== undefined) return known;
    this.#numbers.set(articleId, this.#ids.push(articleId) - 1);
    return this.#ids.length - 1;
  }

  #forget(place: number, part: Part): void {
    const at = this.#at[place];
    if (at === undefined) return;
    const { segment, states } = this.#parts[at.segment]!;
    states[at.document] = DEAD;
    const { length } = segment.documents[at.document]!;
    this.#lengths[part] -= length;
    this.#counts[part] -= 1;
    if (length > 0) this.#filled[part] -= 1;
    delete this.#at[place];
  }

  /** The best that any way to read the slot says of each document. */
  #slotScores(slot: Slot, options: SearchOptions): Scores {
    const best = new Scores(this.#ids.length * 2);
    for (const words of slot.ways) {
      const last = words.length - 1;
      if (last === 0) this.#word(words[0]!, slot.prefix, 1, options, best);
      else {
        const all = words.map((word, at) => {
          const one = new Scores(this.#ids.length * 2);
          this.#word(word, slot.prefix && at === last, 1, options, one);
          return one;
        });
        best.takeAll(all);
      }
    }
    return best;
  }

  /** Adds what words say that are like the slot’s. */
  #likeScores(
    { word, prefix }: Slot,
    best: Scores,
    options: SearchOptions,
  ): { words: string[]; found: boolean } {
    const before = best.size;
    const near = this.near.near(word);
    for (const { word: other, distance } of near) this.#word(other, false, LIKE / distance, options, best);
    const words = near.map((one) => one.word);
    if (prefix && best.size === before) {
      for (const beginning of this.near.nearBeginnings(word)) {
        words.push(beginning);
        this.#word(beginning, true, LIKE, options, best);
      }
    }
    return { words, found: best.size > before };
  }

  /** Adds what `word`, or all words that begin with it, say of the documents that are true. */
  #word(word: string, prefix: boolean, weight: number, options: SearchOptions, into: Scores): void {
    let found = 0;
    const ranges = this.#parts.map(({ segment }): [number, number] => {
      const [from, to] = prefix ? rangeOf(segment, word) : exactly(segment, word);
      found += segment.starts[to]! - segment.starts[from]!;
      return [from, to];
    });
    if (found === 0) return;
    const all = Math.max(this.documents, found);
    const rarity = Math.log(1 + (all - found + 0.5) / (found + 0.5));
    const context = {
      fields: options.fields ?? ANY_FIELD,
      trashed: options.trashed ?? false,
      averages: {
        text: this.#lengths.text / Math.max(1, this.#filled.text),
        notes: this.#lengths.notes / Math.max(1, this.#filled.notes),
      },
    };
    const most = weight * rarity;
    const weightOf = (one: string): number =>
      one.length === word.length ? most : (most * BEGINS * word.length) / one.length;
    this.#parts.forEach((part, at) => into.take(part, ranges[at]!, weightOf, context));
  }

  /** Articles that have at least `least` of the slots, the best first. */
  #together(scores: readonly Scores[], least: number, limit: number): Pick<Answer, 'articles' | 'total'> {
    const together = new Together(this.#ids.length);
    scores.forEach((one, at) => one.addTo(together, at + 1));
    const { sums, has, found } = together;
    const whole = least === 1 ? found : found.filter((article) => has[article]! >= least);
    // Those with more of the words first, whatever the words say.
    const rank = (article: number): number => has[article]! * MORE_WORDS + sums[article]!;
    let best = [...whole];
    if (whole.length > limit) {
      // What cannot be among the best is left out before the others are put in order.
      const floor = leastOfGreatest(whole, rank, limit);
      best = whole.filter((article) => rank(article) >= floor);
    }
    best.sort((a, b) => rank(b) - rank(a) || a - b);
    const articles = best.slice(0, limit).map((article) => {
      return { articleId: this.#ids[article]!, score: sums[article]!, has: has[article]! };
    });
    return { articles, total: whole.length };
  }
}

/** The word alone, as a range; an empty one where it is not there. */
function exactly(segment: Segment, word: string): [from: number, to: number] {
  const at = firstFrom(segment, word);
  return segment.words[at] === word ? [at, at + 1] : [at, at];
}
