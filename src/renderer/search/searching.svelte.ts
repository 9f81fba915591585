import { toFailure } from '../../core/failure.ts';
import type { Found, Hit, HitPassage } from './messages.ts';
import type { SearchIndex } from './search-index.svelte.ts';

/** One line of the results: a passage of an article. */
export interface Choice {
  hit: Hit;
  passage: HitPassage;
  /** Which of the article’s passages it is, from 0. */
  number: number;
}

/** Lines that are made at first: more than a tall window shows. Each line more is one more to make, and to take away, with a letter. */
const FIRST_LINES = 24;
/** Lines that are made below the one that is chosen, so that the next page is there before it is asked for. */
const AHEAD = 12;

/** What was looked for last, for when the search is opened again. */
let lately = '';

/** What stands in the search’s field, what was found of it, and which of that is chosen. */
export class Searching {
  #text = $state.raw(lately);
  #found = $state.raw<Found | null>(null);
  #failed = $state.raw<string | null>(null);
  /** What `found` is the answer to. */
  #answered = $state.raw('');
  #at = $state.raw(0);
  /** How many lines have been asked for by scrolling. */
  #most = $state.raw(FIRST_LINES);
  readonly #index: SearchIndex;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  get text(): string {
    return this.#text;
  }
  /** `null` where nothing was asked for, or nothing has answered yet. */
  get found(): Found | null {
    return this.#found;
  }
  /** Why nothing could be found out, in a sentence. */
  get failed(): string | null {
    return this.#failed;
  }
  /** Whether what is shown is not yet what was asked for last. */
  get busy(): boolean {
    return this.#answered !== this.#text;
  }
  readonly choices: readonly Choice[] = $derived.by(() =>
    (this.#found?.hits ?? []).flatMap((hit) =>
      hit.passages.map((passage, number) => ({ hit, passage, number })),
    ),
  );
  /** The lines that are there to be looked at; the others are made when one comes near them. */
  readonly lines: readonly Choice[] = $derived(this.choices.slice(0, Math.max(this.#most, this.at + AHEAD)));
  get at(): number {
    return Math.min(this.#at, Math.max(0, this.choices.length - 1));
  }
  get choice(): Choice | null {
    return this.choices[this.at] ?? null;
  }

  type(text: string): void {
    this.#text = text;
    lately = text;
    this.#at = 0;
    this.#most = FIRST_LINES;
    void this.look();
  }

  /** Asks anew: the text, or the index, is another. */
  async look(): Promise<void> {
    const text = this.#text;
    if (text.trim() === '') {
      this.#found = null;
      this.#answered = text;
      return;
    }
    const show = (found: Found): void => {
      if (this.#text !== text) return;
      this.#found = found;
      this.#answered = text;
    };
    try {
      const found = await this.#index.find(text, { onfirst: show });
      if (found !== null) show(found);
      this.#failed = null;
    } catch (error) {
      this.#failed = toFailure(error).message;
      if (this.#text === text) this.#answered = text;
    }
  }

  /** The end of the lines has come near. */
  more(): void {
    if (this.lines.length < this.choices.length) this.#most = this.lines.length + FIRST_LINES;
  }

  choose(at: number): void {
    this.#at = at;
  }

  /** Moves by keys, as lists do; false where `key` is none of theirs. Home and End stay the field’s. */
  move(key: string): boolean {
    const last = this.choices.length - 1;
    if (last < 0) return false;
    const to = {
      ArrowDown: this.at === last ? 0 : this.at + 1,
      ArrowUp: this.at === 0 ? last : this.at - 1,
      PageDown: this.#nextArticle(1),
      PageUp: this.#nextArticle(-1),
    }[key];
    if (to === undefined) return false;
    this.#at = to;
    return true;
  }

  /** The first line of the article below or above. */
  #nextArticle(direction: 1 | -1): number {
    let to = this.at;
    do to += direction;
    while ((this.choices[to]?.number ?? 0) > 0);
    return this.choices[to] === undefined ? this.at : to;
  }
}
